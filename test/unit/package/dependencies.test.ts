import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { makeNotices } from '../../../scripts/package/notices.ts';
import { allowedLicences, makeSbom } from '../../../scripts/package/sbom.ts';
import { shippedPackages, type ShippedPackage } from '../../../scripts/package/shippedPackages.ts';

interface Locked {
	readonly version: string;
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
	readonly resolved?: string;
}

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
	name: string;
	version: string;
	license: string;
	dependencies: Record<string, string>;
};
const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;

/** Packages that are installed for use, not only for development. */
const forUse = Object.entries(locked).filter(([folder, { dev }]) => folder !== '' && !dev);

suite('what the extension is made of', () => {
	let shipped: readonly ShippedPackage[];

	suiteSetup(async () => {
		shipped = await shippedPackages();
	});

	test('docs/sbom.json names exactly the packages in the bundles (else: npm run sbom)', () => {
		assert.deepEqual(JSON.parse(read('docs/sbom.json')), makeSbom(manifest, shipped));
	});

	test('every dependency of the manifest is in it, but nothing that is not installed for use', () => {
		const names = shipped.map(({ name }) => name);
		assert.deepEqual(
			Object.keys(manifest.dependencies).filter(name => !names.includes(name)),
			[],
			'not in the bundles',
		);
		const known = new Set(
			forUse.map(([folder, { version }]) =>
				`${folder.slice(folder.lastIndexOf('node_modules/') + 13)}@${version}`
			),
		);
		assert.deepEqual(
			shipped.map(({ name, version }) => `${name}@${version}`).filter(text => !known.has(text)),
			[],
			'only for development',
		);
	});

	test('every licence only asks for its notice, and the notice goes with the code', () => {
		assert.deepEqual(shipped.filter(({ license }) => !allowedLicences.includes(license)), []);
		assert.deepEqual(shipped.filter(({ licenseText }) => licenseText === '').map(({ name }) => name), []);
		const notices = makeNotices(shipped);
		for (const { name, version, licenseText } of shipped) {
			assert.ok(notices.includes(`${name} ${version} (`), name);
			const lost = licenseText.split(/\s+/).filter(word => !notices.toLowerCase().includes(word.toLowerCase()));
			assert.deepEqual(lost, [], name);
		}
	});

	test('each is pinned, and has a hash in the bill', () => {
		assert.deepEqual(
			Object.entries(manifest.dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
			[],
		);
		assert.deepEqual(
			shipped.filter(({ integrity }) => !integrity.startsWith('sha512-')).map(({ name }) => name),
			[],
		);
	});

	test('none has an install script, and the lock file names no registry', () => {
		assert.deepEqual(forUse.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => folder), []);
		assert.deepEqual(
			Object.entries(locked).filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder),
			[],
		);
	});

	test('packages with the same licence share it in the notices, below those who hold their rights', () => {
		const result = { version: '1.0.0', license: 'MIT', integrity: '' };
		const notices = makeNotices([
			{
				...result,
				name: 'a',
				licenseText: 'MIT License\n\nCopyright (c) 2020 Ann\n\nThe words of the\ncopyright notice.',
			},
			{ ...result, name: 'b', licenseText: 'Copyright 2021 Ben\n\nThe words\nof the copyright notice.' },
		]);
		assert.equal(notices.split('copyright notice.').length, 2);
		assert.match(
			notices,
			/a 1\.0\.0 \(MIT\)\n {2}Copyright \(c\) 2020 Ann\nb 1\.0\.0 \(MIT\)\n {2}Copyright 2021 Ben\n\nThe/,
		);
	});
});
