/**
 * What is shipped of the messages. A file of a language in `l10n/` has each English message before its translation, as
 * translators need it; English would be in the package as many times as there are languages. Shipped are the English
 * messages once, in an order, and of each language its own in the same order, with nothing where it says the same.
 * `messageOrder.ts` chooses the order.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';
import { messageOrder } from './messageOrder.ts';

/** Translations under their English messages. */
export type Messages = Readonly<Record<string, string>>;

/** The folder of what is shipped, beside the bundles. */
export const PACKED_FOLDER = 'l10n';

/** The file of English messages. */
export const ENGLISH_FILE = 'messages.json';

/** The file of what snippets say in English. */
export const ENGLISH_SNIPPETS_FILE = 'snippets.json';

/** What is shown, and what snippets say: each loaded when it is needed. */
const CATALOGUES = [['bundle.l10n', ENGLISH_FILE], ['snippets.l10n', ENGLISH_SNIPPETS_FILE]] as const;

/** @returns As {@link import ('../../src/core/text/packedMessages.ts').unpackMessages} reads it. */
export function packMessages(messages: Messages, english: readonly string[]): { packed: string[] } {
	return { packed: english.map((message) => (messages[message] === message ? '' : messages[message] ?? '')) };
}

/**
 * Writes what is shipped.
 *
 * @param catalogues Only these; the command line makes no notes of templates.
 */
export async function writePackedMessages(
	folder: string,
	catalogues: readonly string[] = CATALOGUES.map(([name]) => name),
): Promise<void> {
	const source = join(root, 'l10n');
	const read = async (name: string) => JSON.parse(await readFile(join(source, name), 'utf8')) as Messages;
	await mkdir(folder, { recursive: true });
	const names = await readdir(source);
	for (const [catalogue, file] of CATALOGUES.filter(([name]) => catalogues.includes(name))) {
		const translated = await Promise.all(
			names.filter((name) => name.startsWith(`${catalogue}.`) && name !== `${catalogue}.json`).map(async (
				name,
			) => ({
				name,
				messages: await read(name),
			})),
		);
		const order = messageOrder(
			Object.keys(await read(`${catalogue}.json`)),
			translated.map(({ messages }) => messages),
		);
		await Promise.all([
			writeFile(join(folder, file), JSON.stringify(order)),
			...translated.map(({ name, messages }) =>
				writeFile(join(folder, name), JSON.stringify(packMessages(messages, order)))
			),
		]);
	}
}
