/**
 * The licences of the packages in the bundles, as they ask to go with the code. A licence that many packages share word
 * for word stands there once, below all their names and those who hold their rights.
 */
import type { ShippedPackage } from './shippedPackages.ts';

/** Who holds the rights, in a line of its own. */
const HOLDER = /^\W*(?:portions )?copyright\b.*(?:\(c\)|©|\b\d{4}\b)/i;
/** A heading that only names the licence, which stands behind the name of each package. */
const TITLE = /^\W*(?:the )?(?:mit|isc|license|licence)(?: license| licence)?\W*$/i;

interface Licence {
	readonly text: string;
	readonly names: string[];
}

export function makeNotices(packages: readonly ShippedPackage[]): string {
	const licences = new Map<string, Licence>();
	for (const { name, version, license, licenseText } of packages) {
		const lines = licenseText.split('\n').map((line) => line.trimEnd());
		const holders = lines.filter((line) => HOLDER.test(line)).map((line) => `  ${line.trim()}`);
		const text = lines.filter((line) => !HOLDER.test(line) && !TITLE.test(line)).join('\n').trim();
		// Lines are broken in other places, and quotes are others.
		const key = text.replace(/[\s"'“”‘’*>]+/g, ' ').trim().toLowerCase();
		const licence = licences.get(key) ?? { text, names: [] };
		licence.names.push([`${name} ${version} (${license})`, ...holders].join('\n'));
		licences.set(key, licence);
	}
	const parts = [...licences.values()].map(({ text, names }) => `${names.join('\n')}\n\n${text}\n`);
	return ['Mentoring Notebook holds parts of these packages.\n', ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}
