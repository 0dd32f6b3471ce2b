/**
 * The software bill of materials, in CycloneDX. `npm sbom` would do, but goes by the lock file:
 * it lists packages of which nothing is in the bundles, leaves out those that a tool for
 * development needs too (picomatch), and is another text each time.
 */
import type { ShippedPackage } from './shippedPackages.ts';

/**
 * Licences that ask for their notice to go with the code, and of which one asks besides that its own source can be had
 * (docs/decisions/0013).
 */
export const allowedLicences = [
	'(MIT AND Zlib)',
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'ISC',
	'MIT',
	'MIT-0',
	'MPL-2.0',
];

/** @param manifest The extension's own. */
export function makeSbom(
	manifest: { name: string, version: string, license: string },
	packages: readonly ShippedPackage[],
) {
	const own = {
		type: 'application',
		'bom-ref': reference(manifest),
		name: manifest.name,
		version: manifest.version,
		licenses: [{ license: { id: manifest.license } }],
	};
	return {
		$schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: { component: own },
		components: packages.map(toComponent),
	};
}

function toComponent(shipped: ShippedPackage) {
	const [, algorithm, digest] = /^sha(\d+)-(.+)$/.exec(shipped.integrity) ?? [];
	const hashes = algorithm && digest
		? [{ alg: `SHA-${algorithm}`, content: Buffer.from(digest, 'base64').toString('hex') }]
		: [];
	return {
		type: 'library',
		'bom-ref': reference(shipped),
		name: shipped.name,
		version: shipped.version,
		scope: 'required',
		hashes,
		licenses: [{ license: { id: shipped.license } }],
		purl: reference(shipped),
	};
}

function reference({ name, version }: { name: string, version: string }) {
	return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
