/**
 * What is shipped of the messages. A file of a language in `l10n/` has each English message before its translation, as translators
 * need it; English would be in the package as many times as there are languages. Shipped are the English messages once, in an
 * order, and of each language its own in the same order, with nothing where it says the same.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../host/paths.mjs';

/** @typedef {Readonly<Record<string, string>>} Messages Translations under their English messages. */

/** The folder of what is shipped, beside the bundles. */
export const PACKED_FOLDER = 'l10n';

/** The file of English messages. */
export const ENGLISH_FILE = 'messages.json';

/**
 * @param {Messages} messages
 * @param {readonly string[]} english
 * @returns {{ packed: string[] }} As {@link import('../../src/core/text/packedMessages.ts').unpackMessages} reads it.
 */
export function packMessages(messages, english) {
	return { packed: english.map((message) => (messages[message] === message ? '' : messages[message] ?? '')) };
}

/**
 * Writes what is shipped.
 *
 * @param {string} folder
 */
export async function writePackedMessages(folder) {
	const source = join(root, 'l10n');
	const read = async (/** @type {string} */ name) => /** @type {Messages} */ (JSON.parse(await readFile(join(source, name), 'utf8')));
	const english = Object.keys(await read('bundle.l10n.json'));
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, ENGLISH_FILE), JSON.stringify(english));
	const names = (await readdir(source)).filter((name) => /^bundle\.l10n\.[\w-]+\.json$/.test(name) && name !== 'bundle.l10n.json');
	await Promise.all(names.map(async (name) => writeFile(join(folder, name), JSON.stringify(packMessages(await read(name), english)))));
}
