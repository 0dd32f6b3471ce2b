/** Makes a folder that VS Code loads as the extension under development. */
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyExtension, type HostKind } from '../../headless/index.ts';
import { root } from '../root.ts';
import { PSEUDO_LANGUAGES } from './pseudo.ts';

/** What the extension consists of when installed, besides package.json. */
const extensionParts = ['dist', 'media', 'sample', 'snippets', 'syntaxes', 'docs', 'schemas'];

/** How a copy of the extension differs from what is published. */
export interface ExtensionCopy {
	/** The moment that its clock is to start at, see testClock.ts. */
	readonly clock?: string | undefined;
	/** The language of its titles. */
	readonly language?: string | undefined;
	/** Nothing starts it but who asks for it. */
	readonly isQuiet?: boolean | undefined;
}

/**
 * Copies the built extension into `target`. Its manifest names one entry only,
 * which leaves VS Code no choice of host: with `browser` alone it takes the web worker.
 */
export async function prepareExtension(
	target: string,
	host: HostKind,
	{ clock, language, isQuiet = false }: ExtensionCopy = {},
): Promise<void> {
	const translations = (await readdir(root)).filter((name) => /^package\.nls.*\.json$/.test(name));
	await copyExtension(root, target, host, [...extensionParts, ...translations], {
		...(clock === undefined ? {} : { mentoringTestClock: clock }),
		...(isQuiet ? { activationEvents: [] } : {}),
	});
	if (language !== undefined) await titlesIn(target, language);
}

/** Sets the clock of such a folder to another moment; VS Code reads it when a window is loaded. */
export async function setExtensionClock(target: string, clock: string): Promise<void> {
	const file = join(target, 'package.json');
	const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
	await writeFile(file, JSON.stringify({ ...manifest, mentoringTestClock: clock }, null, 2));
}

/**
 * VS Code looks for titles in the language it is installed in; here they are in the language asked for, whatever that
 * is.
 */
async function titlesIn(target: string, language: string) {
	const said = PSEUDO_LANGUAGES[language];
	if (said) await writePseudo(target, language, said);
	await cp(join(target, `package.nls.${language}.json`), join(target, 'package.nls.json'));
}

async function writePseudo(target: string, language: string, said: (message: string) => string) {
	const read = async (name: string) => JSON.parse(await readFile(join(target, name), 'utf8'));
	const titles = (await read('package.nls.json')) as Record<string, string>;
	await writeFile(
		join(target, `package.nls.${language}.json`),
		JSON.stringify(Object.fromEntries(Object.entries(titles).map(([key, text]) => [key, said(text)]))),
	);
	const messages = (await read('dist/l10n/messages.json')) as string[];
	await writeFile(
		join(target, `dist/l10n/bundle.l10n.${language}.json`),
		JSON.stringify({ packed: messages.map((message) => said(message)) }),
	);
}
