/** Makes a folder that VS Code loads as the extension under development. */
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';
import { PSEUDO_LANGUAGES } from './pseudo.ts';

/** Which of VS Code's two extension hosts: Node or the web worker. */
export type HostKind = 'node' | 'web';

/** What the extension consists of when installed, besides package.json. */
export const extensionParts = ['dist', 'media', 'sample', 'snippets', 'syntaxes', 'docs', 'schemas'];

/** Of which extension a copy is made, and what it says. */
export interface ExtensionCopy {
	/** The extension's own folder; this repository when left out. */
	readonly source?: string | undefined;
	/** The moment that its clock is to start at, see testClock.ts. */
	readonly clock?: string | undefined;
	/** The language of its titles. */
	readonly language?: string | undefined;
}

/**
 * Copies the built extension into `target`. Its manifest names one entry only,
 * which leaves VS Code no choice of host: with `browser` alone it takes the web worker.
 */
export async function prepareExtension(
	target: string,
	host: HostKind,
	{ source = root, clock, language }: ExtensionCopy = {},
): Promise<void> {
	await mkdir(target, { recursive: true });
	const present = new Set(await readdir(source));
	const translations = [...present].filter((name) => /^package\.nls.*\.json$/.test(name));
	const parts = [...extensionParts, ...translations].filter((name) => present.has(name));
	await Promise.all(parts.map((name) => cp(join(source, name), join(target, name), { recursive: true })));
	const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
	if (host === 'node') delete manifest.browser;
	else {
		delete manifest.main;
		// It says where to run when there is a choice; with `browser` alone it would say: nowhere.
		delete manifest.extensionKind;
	}
	if (clock !== undefined) manifest.mentoringTestClock = clock;
	await writeFile(join(target, 'package.json'), JSON.stringify(manifest, null, 2));
	if (language !== undefined) await titlesIn(target, language);
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

/** A copy of the extension that nothing but the bench starts. */
export async function quietExtension(target: string) {
	await mkdir(target);
	for (const part of extensionParts)
		await cp(join(root, part), join(target, part), { recursive: true }).catch(() => undefined);
	await cp(join(root, 'package.nls.json'), join(target, 'package.nls.json'));
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	await writeFile(join(target, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
}
