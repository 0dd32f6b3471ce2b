/** Which npm packages the bundles in dist/ hold, found in what esbuild put into them. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledFiles } from '../build.mjs';
import { root } from '../host/paths.mjs';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license As SPDX names it.
 * @property {string} licenseText The notice that has to go with it; empty where the package has no word of it.
 * @property {string} integrity From the lock file.
 */

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * The packages of which anything is in a bundle, by name.
 *
 * @returns {Promise<ShippedPackage[]>}
 */
export async function shippedPackages() {
	const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
	const folders = new Set(
		(await bundledFiles()).map((file) => packageFolder.exec(file)?.[0]).filter((folder) => folder !== undefined),
	);
	const found = await Promise.all(
		[...folders].map((folder) => readPackage(folder, lock.packages[folder]?.integrity ?? '')),
	);
	return found.sort((left, right) => compare(`${left.name}@${left.version}`, `${right.name}@${right.version}`));
}

/** The same in every language. @param {string} left @param {string} right */
function compare(left, right) {
	return left < right ? -1 : left > right ? 1 : 0;
}

/** @param {string} folder @param {string} integrity @returns {Promise<ShippedPackage>} */
async function readPackage(folder, integrity) {
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

/** Of several to choose from, MIT where it is among them: `(MIT OR GPL-3.0-or-later)`. @param {string} license */
function chosenLicence(license) {
	const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
	return choices.includes('MIT') ? 'MIT' : license;
}

/** A file of its own, or else what the README says of it. @param {string} folder */
async function readLicence(folder) {
	const files = (await readdir(join(root, folder))).sort();
	const read = async (/** @type {RegExp} */ name) => {
		const file = files.find((candidate) => name.test(candidate));
		return file ? (await readFile(join(root, folder, file), 'utf8')).replaceAll('\r\n', '\n') : '';
	};
	const own = await read(/^licen[cs]e(\.(md|markdown|txt))?$/i)
		|| /(?:^|\n)#* *License\n[^]*/i.exec(await read(/^readme(\.md)?$/i))?.[0] || '';
	return own.trim();
}
