/**
 * Writes what follows from the code: the generated parts of package.json, package.nls.json,
 * l10n/bundle.l10n.json, the list of sample files, the schema of front matter, the
 * pages of the command line and the words of the colouring.
 *
 * npm run generate [-- --check]    with --check nothing is written; exits 1 if something is out of date
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getL10nJson } from '@vscode/l10n-dev';
import ts from 'typescript';
import { configSchema, frontMatterSchema, receiptSchema } from '../src/contributions/jsonSchemas.ts';
import { toManifest } from '../src/contributions/manifest.ts';
import { SKILL_PATH, skillText } from '../src/core/assistants/formatInstructions.ts';
import { bareWords } from '../src/core/documents/prepare/prepareModel.ts';
import { expandSnippet, isFault, readSnippet } from '../src/core/documents/snippetText.ts';
import { snippetMessages } from '../src/core/documents/translateSnippet.ts';
import { PRIVATE_WORDS } from '../src/core/markdown/privateWords.ts';
import { messageTexts, PROBLEM_MESSAGES } from '../src/core/model/problem.ts';
import { manPage } from '../src/cli/help/manPage.ts';
import { referencePage } from '../src/cli/help/referencePage.ts';
import { VERBS } from '../src/cli/verbs/allVerbs.ts';
import { fieldDialects } from '../src/core/taskFields/dialects.ts';
import { messagesOf, shownLanguages } from './languages.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Catalogues of messages that core keeps as data, besides the problems. */
const CATALOGUES = [
	'src/core/languageService/rules/allRules.ts',
	'src/core/edit/refusals.ts',
	'src/core/edit/refusals.ts',
];
const SAMPLE_LIST = 'src/features/notes/sampleFiles.ts';

const GRAMMAR = 'syntaxes/mentoring.tmLanguage.json';
const BLOCK_GRAMMAR = 'syntaxes/mentoringBlock.tmLanguage.json';
const PROMPTS = 'src/core/documents/templatePrompts.ts';

/** A generated file: its path in the repository and what it should hold. */
export interface GeneratedFile {
	readonly path: string;
	readonly text: string;
}

/** Every generated file as it should be. */
export async function generate(): Promise<GeneratedFile[]> {
	const manifest = toManifest(await snippetFiles());
	const messages = sorted(await bundle());
	const snippets = await snippetBundle(messages);
	return [
		{ path: 'package.json', text: await packageJson(manifest.keys) },
		{ path: 'package.nls.json', text: toJson(sorted(manifest.titles)) },
		{ path: 'l10n/bundle.l10n.json', text: toJson(messages) },
		{ path: 'l10n/snippets.l10n.json', text: toJson(snippets) },
		...shownLanguages().flatMap(language => [
			{
				path: `l10n/snippets.l10n.${language}.json`,
				text: toJson(stillThere(messagesOf(`l10n/snippets.l10n.${language}.json`), snippets)),
			},
			{
				path: `l10n/bundle.l10n.${language}.json`,
				text: toJson(stillThere(messagesOf(`l10n/bundle.l10n.${language}.json`), messages)),
			},
			{
				path: `package.nls.${language}.json`,
				text: toJson(stillThere(messagesOf(`package.nls.${language}.json`), manifest.titles)),
			},
		]),
		{ path: SAMPLE_LIST, text: await sampleList() },
		{ path: PROMPTS, text: await templatePrompts() },
		{ path: 'schemas/front-matter.schema.json', text: toJson(frontMatterSchema()) },
		{ path: 'schemas/config.schema.json', text: toJson(configSchema()) },
		{ path: 'docs/cli.md', text: referencePage(VERBS) },
		{ path: 'docs/mentoring-notebook.1', text: manPage(VERBS) },
		{ path: 'schemas/receipt.schema.json', text: toJson(receiptSchema()) },
		{ path: SKILL_PATH, text: skillText() },
		{ path: GRAMMAR, text: await grammar() },
		{ path: BLOCK_GRAMMAR, text: await blockGrammar() },
	];
}

/** The generated files that are not as they should be. */
export async function outdated(): Promise<GeneratedFile[]> {
	const files = await generate();
	const current = await Promise.all(
		files.map(({ path }) => readFile(join(ROOT, path), 'utf8').catch(() => undefined)),
	);
	return files.filter(({ text }, index) => text !== current[index]);
}

/** Every file of snippets/ is contributed; none can be forgotten. */
async function snippetFiles(): Promise<string[]> {
	return (await readdir(join(ROOT, 'snippets'))).filter(name => /\.(json|code-snippets)$/.test(name)).sort();
}

/**
 * What snippets say beside the messages that code shows, with their names and descriptions: for the languages that they
 * are offered in.
 */
async function snippetBundle(messages: Readonly<Record<string, unknown>>): Promise<Record<string, string>> {
	const said = (await snippets()).flatMap((
		{ prefix, description, body },
	) => [prefix, description, ...snippetMessages(body.join('\n'))]);
	return sorted(
		Object.fromEntries(
			said.filter(message => !Object.hasOwn(messages, message)).map(message => [message, message]),
		),
	);
}

interface Snippet {
	readonly prefix: string;
	readonly description: string;
	readonly body: readonly string[];
}

async function snippets(): Promise<Snippet[]> {
	const files = await Promise.all((await snippetFiles()).map(name => readFile(join(ROOT, 'snippets', name), 'utf8')));
	return files.flatMap(text => Object.values(JSON.parse(text) as Record<string, Snippet>));
}

/**
 * What templates say of themselves, now and ever: notes made by an earlier template keep its prompts, so none is
 * forgotten.
 */
async function templatePrompts(): Promise<string> {
	const before = await readFile(join(ROOT, PROMPTS), 'utf8').catch(() => '');
	const known = [...before.matchAll(/^\t'(.*)',$/gm)].map(([, words]) => words!);
	const templates = await snippets();
	const now = templates.flatMap(({ body }) => promptsOf(body));
	// A prompt of an old template that is a sentence of a new one by now is agreed on, not left to be written.
	const sentences = new Set(
		templates.flatMap(({ body }) => body.filter(line => /^\p{Lu}[^$]+\.$/u.test(line)).map(bareWords)),
	);
	const words = [...new Set([...known.filter(text => !sentences.has(text)), ...now])].sort();
	return [
		'/** Bare words of every prompt that a template has or had; written by `npm run generate`, which keeps those that are gone. */',
		'export const TEMPLATE_PROMPTS: readonly string[] = [',
		...words.map(text => `\t'${text}',`),
		'];',
		'',
	].join('\n');
}

/** The default text of each stop, and each line that has one, in bare words; not days, and no single words. */
function promptsOf(body: readonly string[]): string[] {
	return body.flatMap(line => {
		const parts = readSnippet(line);
		if (isFault(parts)) { return []; }
		const stops = parts.flatMap(part => part.kind === 'stop' && part.parts ? [expandSnippet(part.parts)] : []);
		return stops.length === 0 || line.startsWith('---') ? [] : [...stops, expandSnippet(parts)];
	}).filter(text => !/^#+ |^\w+: /.test(text)).map(bareWords).filter(words =>
		words.length >= 8 && words.includes(' ') && !/^\d/.test(words)
	);
}

/** The colouring, with the words and emoji of each dialect of task fields as its own table has them. */
async function grammar(): Promise<string> {
	const current = JSON.parse(await readFile(join(ROOT, GRAMMAR), 'utf8')) as {
		readonly repository: Readonly<Record<string, object>>;
	};
	const patterns = fieldDialects().list.flatMap(({ grammar: own }) =>
		Object.entries(own).map(([name, match]) => [name, { ...current.repository[name], match }] as const)
	);
	return toJson({ ...current, repository: { ...current.repository, ...Object.fromEntries(patterns) } });
}

/** The colouring of private headings, by the words of every language. */
async function blockGrammar(): Promise<string> {
	const current = JSON.parse(await readFile(join(ROOT, BLOCK_GRAMMAR), 'utf8')) as {
		readonly repository: Readonly<Record<string, object>>;
	};
	const marks = [1, 2, 3, 4, 5, 6].map(depth => `^${'#'.repeat(depth)} `).join('|');
	const match = `(?<=${marks})(?i:${PRIVATE_WORDS.join('|')})(?=\\s*(?:[:;(|…#]|$))`;
	return toJson({
		...current,
		repository: { ...current.repository, privateHeading: { ...current.repository['privateHeading'], match } },
	});
}

async function packageJson(keys: Readonly<Record<string, unknown>>): Promise<string> {
	const current = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
	return `${JSON.stringify({ ...current, ...inOrderOf(current, keys) as object }, null, 2)}\n`;
}

/**
 * Commands, menus and settings stay where they stood, whatever area they are collected from, so that a diff shows what
 * changed.
 */
function inOrderOf(before: unknown, now: unknown): unknown {
	if (Array.isArray(now)) { return sortedLike(Array.isArray(before) ? before : [], now); }
	if (typeof now !== 'object' || now === null) { return now; }
	const old: Readonly<Record<string, unknown>> = typeof before === 'object' && before !== null ? { ...before } : {};
	const names = Object.keys(old);
	const place = (name: string) => names.includes(name) ? names.indexOf(name) : names.length;
	const entries = Object.entries(now).sort(([a], [b]) => place(a) - place(b));
	return Object.fromEntries(entries.map(([name, value]) => [name, inOrderOf(old[name], value)]));
}

/**
 * Only entries of commands and menus: the order of views, sections and steps means something. A changed entry stays at
 * its command's place.
 */
function sortedLike(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
	if (!now.every(isCommandEntry)) { return now; }
	const old = before.map(entry => JSON.stringify(entry));
	const commands = before.map(entry => isCommandEntry(entry) ? entry.command : undefined);
	const place = (entry: CommandEntry) => {
		const at = old.indexOf(JSON.stringify(entry));
		const near = at < 0 && entry.command !== undefined ? commands.lastIndexOf(entry.command) : at;
		return near < 0 ? old.length : near;
	};
	return [...now].sort((a, b) => place(a) - place(b));
}

interface CommandEntry {
	readonly command?: string;
}

function isCommandEntry(entry: unknown): entry is CommandEntry {
	return typeof entry === 'object' && entry !== null && ('command' in entry || 'submenu' in entry);
}

/** Every message that code can show: the literals of `l10n.t`, and core's catalogues. */
async function bundle(): Promise<Record<string, unknown>> {
	const paths = [
		...await sources('src/core', '.ts'),
		...await sources('src/host', '.ts'),
		...await sources('src/features', '.ts'),
		...await sources('src/webview', '.ts'),
	];
	const texts = await Promise.all(paths.map(path => readFile(join(ROOT, path), 'utf8')));
	const calls = texts.filter(text => text.includes('l10n.t(')).flatMap(callsIn);
	const messages: Record<string, unknown> = await getL10nJson([{
		extension: '.ts',
		contents: ["import * as vscode from 'vscode';", ...calls].join('\n'),
	}]);
	const catalogued = [...problemMessages(), ...await catalogueMessages()];
	return { ...messages, ...Object.fromEntries(catalogued.map(message => [message, message])) };
}

/**
 * The calls of `l10n.t` in a source, as statements: the collector takes half a minute for whole sources. It only
 * knows an `l10n` that is imported, and pure code is handed its own; so each is written as VS Code's.
 */
function callsIn(source: string): string[] {
	const calls: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
			calls.push(`vscode.l10n.t(${node.arguments.map(argument => argument.getText()).join(', ')});`);
		}
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true), visit);
	return calls;
}

/** A message that may propose a word is two texts. */
function wholeTexts(message: string): string[] {
	return messageTexts(message).filter(text => text !== undefined);
}

function problemMessages(): string[] {
	return Object.values(PROBLEM_MESSAGES).flatMap(({ message }) => wholeTexts(message));
}

/**
 * The texts of a catalogue, whatever it is called: every exported record or list of strings, of `{ message }` or of
 * `{ title, message }`.
 */
async function catalogueMessages(): Promise<string[]> {
	const messages: string[] = [];
	for (const path of CATALOGUES) {
		const exported = await import(pathToFileURL(join(ROOT, path)).href).catch(ignoreMissing) as Record<
			string,
			unknown
		>;
		for (const record of Object.values(exported)) { messages.push(...textsOf(record).flatMap(wholeTexts)); }
	}
	return messages;
}

function ignoreMissing(error: unknown): object {
	if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') { return {}; }
	throw error;
}

function textsOf(record: unknown): string[] {
	if (typeof record !== 'object' || record === null) { return []; }
	return Object.values(record as Record<string, unknown>).flatMap(value => {
		const texts: readonly unknown[] = typeof value === 'object' && value !== null && 'message' in value
			? ['title' in value ? value.title : undefined, value.message]
			: [value];
		return texts.filter(text => typeof text === 'string');
	});
}

async function sampleList(): Promise<string> {
	const files = (await sources('sample', '')).map(path => relative('sample', path).replaceAll('\\', '/')).sort();
	const header =
		"/** The files of sample/. Generated by scripts/generate.ts, because an extension's folder cannot be listed on the web. */";
	return `${header}\nexport const SAMPLE_FILES: readonly string[] = [\n`
		+ `${files.map(file => `\t${JSON.stringify(file)},\n`).join('')}];\n`;
}

async function sources(folder: string, ending: string): Promise<string[]> {
	const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
	const files = entries.filter(entry => entry.isFile() && entry.name.endsWith(ending));
	return files.map(entry => relative(ROOT, join(entry.parentPath, entry.name))).sort();
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Translations in the order of the English messages, without those of messages that are no more. */
function stillThere(
	translated: Readonly<Record<string, string>>,
	english: Readonly<Record<string, unknown>>,
): Record<string, string> {
	return sorted(Object.fromEntries(Object.entries(translated).filter(([key]) => Object.hasOwn(english, key))));
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

async function main(check: boolean): Promise<void> {
	const stale = await outdated();
	for (const { path, text } of stale) {
		console.log(check ? `${path} is out of date: npm run generate` : `wrote ${path}`);
		if (!check) {
			await mkdir(dirname(join(ROOT, path)), { recursive: true });
			await writeFile(join(ROOT, path), text);
		}
	}
	if (check && stale.length > 0) { process.exitCode = 1; }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	void main(process.argv.includes('--check'));
}
