/** Which npm packages the bundles in dist/ hold, found in what esbuild put into them. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';
import { bundledFiles } from '../build.ts';

export interface ShippedPackage {
	readonly name: string;
	readonly version: string;
	/** As SPDX names it. */
	readonly license: string;
	/** The notice that has to go with it; empty where the package has no word of it. */
	readonly licenseText: string;
	/** From the lock file. */
	readonly integrity: string;
}

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The packages of which anything is in a bundle, by name. */
export async function shippedPackages(): Promise<ShippedPackage[]> {
	const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
	const folders = new Set(
		(await bundledFiles()).map((file) => packageFolder.exec(file)?.[0]).filter((folder) => folder !== undefined),
	);
	const packages = await Promise.all(
		[...folders].map((folder) => readPackage(folder, lock.packages[folder]?.integrity ?? '')),
	);
	return packages.sort((left, right) => compare(`${left.name}@${left.version}`, `${right.name}@${right.version}`));
}

/** The same in every language. */
function compare(left: string, right: string) {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

async function readPackage(folder: string, integrity: string): Promise<ShippedPackage> {
	const { name, version, license, licenses } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
	// Old packages have a list.
	return {
		name,
		version,
		license: chosenLicence(license ?? licenses?.[0]?.type ?? ''),
		licenseText: await readLicence(folder),
		integrity,
	};
}

/** Of several to choose from, MIT where it is among them: `(MIT OR GPL-3.0-or-later)`. */
function chosenLicence(license: string) {
	const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
	return choices.includes('MIT') ? 'MIT' : license;
}

/** A file of its own, or else what the README says of it. */
async function readLicence(folder: string) {
	const files = (await readdir(join(root, folder))).sort();
	const read = async (name: RegExp) => {
		const file = files.find((candidate) => name.test(candidate));
		return file ? (await readFile(join(root, folder, file), 'utf8')).replaceAll('\r\n', '\n') : '';
	};
	const own = await read(/^licen[cs]e(\.(md|markdown|txt))?$/i)
		|| /(?:^|\n)#* *License\n[^]*/i.exec(await read(/^readme(\.md)?$/i))?.[0] || '';
	return own.trim();
}
