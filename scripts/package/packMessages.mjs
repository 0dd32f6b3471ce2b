/**
 * What is shipped of the messages. A file of a language in `l10n/` has each English message before its translation, as
 * translators need it; English would be in the package as many times as there are languages. Shipped are the English
 * messages once, in an order, and of each language its own in the same order, with nothing where it says the same.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../host/paths.mjs';

/** @typedef {Readonly<Record<string, string>>} Messages Translations under their English messages. */

/** The folder of what is shipped, beside the bundles. */
export const PACKED_FOLDER = 'l10n';

/** The file of English messages. */
export const ENGLISH_FILE = 'messages.json';

/** The file of what snippets say in English. */
export const ENGLISH_SNIPPETS_FILE = 'snippets.json';

/** What is shown, and what snippets say: each loaded when it is needed. */
const CATALOGUES = /** @type {const} */ ([['bundle.l10n', ENGLISH_FILE], ['snippets.l10n', ENGLISH_SNIPPETS_FILE]]);

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
 * @param {readonly string[]} [catalogues] Only these; the command line makes no notes of templates.
 */
export async function writePackedMessages(folder, catalogues = CATALOGUES.map(([name]) => name)) {
	const source = join(root, 'l10n');
	const read = async (
		/** @type {string} */ name,
	) => /** @type {Messages} */ (JSON.parse(await readFile(join(source, name), 'utf8')));
	await mkdir(folder, { recursive: true });
	const names = await readdir(source);
	for (const [catalogue, file] of CATALOGUES.filter(([name]) => catalogues.includes(name))) {
		const english = Object.keys(await read(`${catalogue}.json`));
		await writeFile(join(folder, file), JSON.stringify(english));
		const translated = names.filter((name) => name.startsWith(`${catalogue}.`) && name !== `${catalogue}.json`);
		await Promise.all(
			translated.map(async (name) =>
				writeFile(join(folder, name), JSON.stringify(packMessages(await read(name), english)))
			),
		);
	}
}
