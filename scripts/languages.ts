/**
 * Lists what is missing of each language, file by file: `npm run languages`. With a tag (`npm run languages -- it`)
 * also what a language without any file would need; `-- --sizes` what each adds to the package. Nothing is printed for
 * a language that is whole.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, languageCode } from '../src/core/language/languages.ts';
import type { LanguageTable } from '../src/core/language/languageTable.ts';
import { WALKTHROUGH_STEPS } from '../src/contributions/walkthrough.ts';
import { FRENCH } from '../src/core/language/fr.ts';
import { messageOrder } from './package/messageOrder.ts';
import { packMessages } from './package/packMessages.ts';

const ROOT = join(import.meta.dirname, '..');

/** One thing that a language lacks, in a file of it. */
export interface LanguageGap {
	readonly file: string;
	/** The message or key, and what is wrong with it. */
	readonly what: string;
}

/** Files that are translated key by key, with `CODE` for the language. */
const CATALOGUES = [
	{ english: 'l10n/bundle.l10n.json', translated: 'l10n/bundle.l10n.CODE.json' },
	{ english: 'package.nls.json', translated: 'package.nls.CODE.json' },
	{ english: 'l10n/snippets.l10n.json', translated: 'l10n/snippets.l10n.CODE.json' },
] as const;

type Messages = Readonly<Record<string, string>>;

/** Languages that VS Code can show the extension in, beside English: those with a file of messages. */
export function shownLanguages(): string[] {
	return readdirSync(join(ROOT, 'l10n')).flatMap(name => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? [])
		.sort();
}

/** The messages of a catalogue; none where there is no such file. */
export function messagesOf(file: string): Messages {
	return existsSync(join(ROOT, file)) ? JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Messages : {};
}

/**
 * What a language lacks in what is shown: messages, their placeholders, icons, links and forms, and messages that are
 * no more.
 */
export function shownGaps(language: string): LanguageGap[] {
	return CATALOGUES.flatMap(({ english, translated }) => {
		const file = translated.replace('CODE', language);
		const [theirs, ours] = [messagesOf(file), messagesOf(english)];
		const missing = Object.entries(ours).flatMap(([key, text]) => {
			const wrong = theirs[key] === undefined ? 'is missing' : differenceOf(text, theirs[key]);
			return wrong === undefined ? [] : [{ file, what: `${JSON.stringify(key)} ${wrong}` }];
		});
		const odd = Object.keys(theirs).filter(key => ours[key] === undefined).map(key => ({
			file,
			what: `${JSON.stringify(key)} is in English no more`,
		}));
		return [...missing, ...odd];
	});
}

/**
 * The pages of the tour that a language lacks, or that lead elsewhere than the English ones; VS Code takes
 * `NAME.nls.CODE.md` beside `NAME.md`.
 */
export function pageGaps(language: string): LanguageGap[] {
	return WALKTHROUGH_STEPS.flatMap(({ media }) => {
		const file = media.replace(/\.md$/, `.nls.${language}.md`);
		if (!existsSync(join(ROOT, file))) { return [{ file, what: 'is missing' }]; }
		const [theirs, ours] = [file, media].map(page => keptInPage(readFileSync(join(ROOT, page), 'utf8')));
		return theirs === ours ? [] : [{ file, what: `has [${theirs}] where English has [${ours}]` }];
	});
}

/** What a page has in every language: levels of headings, commands, and words that programs read. */
function keptInPage(text: string): string {
	return [...text.matchAll(/^#+ |\(command:[^)]+\)|```(?:\w*)|`[^`\n]+`|^\w+: .*$/gm)].map(([part]) => part).join(
		' ',
	);
}

/**
 * What must stand in a translation as it does in English: placeholders, icons, addresses of links, code, access keys.
 */
const KEPT = /\{\d+\}|\$\([\w-]+\)|\]\([^)]*\)|&&?(?=\p{L})|`[^`]*`/gu;

function differenceOf(english: string, translation: string): string | undefined {
	if (translation.trim() === '') { return 'is empty'; }
	const parts = (text: string) =>
		[...new Set([...text.replace(/`\[\[\w+\]\]`/g, '').matchAll(KEPT)].map(([part]) => part))].sort().join(' ');
	if (parts(english) !== parts(translation)) {
		return `has [${parts(translation)}] where English has [${parts(english)}]`;
	}
	return english.includes('|') === translation.includes('|')
		? undefined
		: 'has no forms for a number, or has them where English does not';
}

/** What the table of words lacks beside the one of French, which is whole. */
export function tableGaps(language: string): LanguageGap[] {
	const code = languageCode(language);
	const table: Partial<LanguageTable> = code === undefined ? {} : LANGUAGES[code];
	const file = `src/core/language/${language}.ts`;
	return Object.entries(FRENCH).flatMap(([part, whole]) => {
		const own = table[part as keyof LanguageTable] as object | string | undefined;
		if (own === undefined) { return [{ file, what: `${part} is missing` }]; }
		return typeof whole === 'string'
			? []
			: Object.keys(whole).filter(key => !Object.hasOwn(Object(own) as object, key)).map(key => ({
				file,
				what: `${part}: ${key} is missing`,
			}));
	});
}

/** All that one language lacks. */
export function languageGaps(language: string): LanguageGap[] {
	return [...tableGaps(language), ...shownGaps(language), ...pageGaps(language)];
}

/** What a language adds to the package, in bytes. */
export interface LanguageSize {
	readonly installed: number;
	/** As it is downloaded: each file deflated, as in the `.vsix`. */
	readonly downloaded: number;
	/** The same by what it is for. */
	readonly parts: Readonly<Record<'messages' | 'snippets' | 'titles' | 'tour', number>>;
}

const orders = new Map<string, readonly string[]>();

/** The English messages of a catalogue, in the order in which they are shipped. */
export function shippedOrder(catalogue: string): readonly string[] {
	const order = orders.get(catalogue)
		?? messageOrder(
			Object.keys(messagesOf(`l10n/${catalogue}.l10n.json`)),
			shownLanguages().map(language => messagesOf(`l10n/${catalogue}.l10n.${language}.json`)),
		);
	orders.set(catalogue, order);
	return order;
}

/** What a language adds: its messages and snippets as they are shipped, titles, and pages of the tour. */
export async function languageSize(language: string): Promise<LanguageSize> {
	const packed = (name: string) =>
		JSON.stringify(packMessages(messagesOf(`l10n/${name}.l10n.${language}.json`), shippedOrder(name)));
	const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
	const files = {
		messages: [packed('bundle')],
		snippets: [packed('snippets')],
		titles: [read(`package.nls.${language}.json`)],
		tour: WALKTHROUGH_STEPS.map(({ media }) => read(media.replace(/\.md$/, `.nls.${language}.md`))),
	};
	const { deflateTightly } = await import('./package/packTighter.ts');
	const deflated = async (texts: readonly string[]) => {
		const sizes = await Promise.all(texts.map(async text => (await deflateTightly(Buffer.from(text))).length));
		return sizes.reduce((total, size) => total + size, 0);
	};
	const parts = {
		messages: await deflated(files.messages),
		snippets: await deflated(files.snippets),
		titles: await deflated(files.titles),
		tour: await deflated(files.tour),
	};
	return {
		installed: Object.values(files).flat().reduce((total, text) => total + Buffer.byteLength(text), 0),
		downloaded: Object.values(parts).reduce((total, size) => total + size, 0),
		parts,
	};
}

async function printSizes(): Promise<void> {
	for (const language of shownLanguages()) {
		const { installed, downloaded, parts } = await languageSize(language);
		const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
		console.log(
			`${language}: ${kilobytes(downloaded)} kB to download (${
				Object.entries(parts).map(([part, bytes]) => `${part} ${kilobytes(bytes)}`).join(', ')
			}), ${kilobytes(installed)} kB installed`,
		);
	}
}

async function main(asked: readonly string[]): Promise<void> {
	if (asked.includes('--sizes')) {
		await printSizes();
		return;
	}
	const languages = asked.length > 0 ? asked : [...new Set([...Object.keys(LANGUAGES), ...shownLanguages()])].sort();
	for (const language of languages) {
		const isShown = asked.length > 0 || shownLanguages().includes(language);
		const gaps = [...tableGaps(language), ...isShown ? [...shownGaps(language), ...pageGaps(language)] : []];
		console.log(
			`${language}: `
				+ `${gaps.length === 0 ? 'whole' : `${gaps.length} missing or wrong`}${
					isShown ? '' : ' (read only, not shown)'
				}`,
		);
		for (const { file, what } of gaps) { console.log(`  ${file}: ${what}`); }
	}
}

if (process.argv[1] === import.meta.filename) { void main(process.argv.slice(2)); }
