/**
 * The licences of the packages in the bundles, as they ask to go with the code. A licence that
 * many packages share word for word stands there once, below all their names.
 */
import type { ShippedPackage } from './shippedPackages.ts';

export function makeNotices(packages: readonly ShippedPackage[]): string {
	const byText = new Map<string, string[]>();
	for (const { name, version, license, licenseText } of packages) {
		byText.set(licenseText, [...(byText.get(licenseText) ?? []), `${name} ${version} (${license})`]);
	}
	const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
	return ['Mentoring Notebook holds parts of these packages.\n', ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}
