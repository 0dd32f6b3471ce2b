import {
	CIRCLE_KEY as KEY,
	CIRCLE_KEYS as OTHER_KEYS,
	deniesReaders,
	PrivateWords,
	toWords,
} from '../markdown/privateWords.ts';
import { saysPrivate as saysIt } from '../markdown/privateSigns.ts';
import type { ParsedNote } from '../model/note.ts';
import { FIELD_RULES } from '../model/noteSchema.ts';
import { CONFIDENTIALITIES } from '../model/vocabulary.ts';
import { detachText } from '../text/textEdit.ts';
import { foldText } from '../text/foldText.ts';
import { nearestWord, wordDistance } from '../text/nearestWord.ts';
import type { FrontMatter, RawProblem } from './frontMatter.ts';
import type { YamlEntry, YamlValue } from './plainYaml.ts';

const MOST_LETTERS_WRONG = 4;
/** Values of `private:` that say no. */
const NO: ReadonlySet<string> = new Set([
	'',
	'false',
	'no',
	'off',
	'n',
	'0',
	'null',
	'~',
	'none',
	'nein',
	'non',
	'nee',
	'nao',
	'nej',
	'falsch',
	'faux',
	'falso',
	'onwaar',
]);
/** Keys of which a high value keeps a note from others; of the rest of their like an empty circle does. */
const SECRECY_KEY = /^(?:privacy|sensitiv|secre|classif|vertraulich|confiden|riservat|vertrouwelijk)/;
const HIGH =
	/^(?:me|only me|high|highest|strict|true|yes|on|full|max|hoch|streng|ja|haut|haute|elevee|oui|alta|alto|si|sim|hoog)$/;
const NOBODY = /^(?:me|only me|mine|self|myself|owner|nobody|noone|no one|none|off|false|no|never|restricted|hidden)$/;
/** Keys whose values are words of the user’s own. */
const FREE_SHAPES: ReadonlySet<string> = new Set(['text', 'texts', 'person', 'persons']);
const FREE_KEYS: ReadonlySet<string> = new Set(
	FIELD_RULES.filter(({ shape }) => FREE_SHAPES.has(shape.kind)).map(({ key }) => key),
);
const WORDS = PrivateWords.of();
const COMMENT = /(?<=^|[ \t])#[ \t]{1,8}([^\r\n#:]{1,40})$/gm;
/** One of several versions, or of what cannot be read, says so. */
const SAYS_PRIVATE =
	/priva[dt]|privé|prive\b|privaat|\bparticulier\b|riservat|confidenzial(?!it)|confidential(?!ity|it)|confidentiel|confidencial(?!id)|vertraulich(?!keit)|vertrouwelijk(?!heid)|concern/i;

/** Whether front matter that cannot be read as a whole says somewhere that the note is private, or a concern. */
export function saysPrivate(source: string): boolean {
	return SAYS_PRIVATE.test(source);
}

/**
 * Whether a file is kept private because its front matter, or what it says of who may read it, could not be
 * understood: its owner may not know that it is missing from a report.
 */
export function isKeptUnread({ note, problems, private: isPrivate }: ParsedNote): boolean {
	return isPrivate === true && note === undefined
		|| problems.some(({ code }) => code === 'front-matter.kept-private');
}

/**
 * Whether front matter makes its note private (format.md §1). It fails closed: any value of
 * `confidentiality` that cannot be read does, whichever of two keys has it, and so do `private: true`
 * and a misspelt key that says private. Each of these is reported.
 *
 * @param sourceStart Where the source stands in the note.
 */
export function readPrivate(
	{ entries, repeated, source }: FrontMatter,
	sourceStart = 0,
): { readonly isPrivate: boolean, readonly problems: readonly RawProblem[] } {
	const allEntries = [...entries.values(), ...repeated];
	const telling = allEntries.filter(entry => keepsPrivate(entry) || isSecondConcern(entry, entries));
	const isSaid = telling.some(entry => entry.key === KEY && entry.value === 'private' && entries.get(KEY) === entry);
	if (telling.length === 0) {
		const meant = entries.has(KEY) ? [] : [...meantPrivate(entries), ...commentedPrivate(source, sourceStart)];
		return { isPrivate: false, problems: meant };
	}
	const odd = telling.filter(entry => entry.key !== KEY || entry.value !== 'private' || !isSaid);
	return { isPrivate: true, problems: odd.map(toProblem) };
}

/** A type that is given twice, and once says concern. */
function isSecondConcern(entry: YamlEntry, entries: FrontMatter['entries']): boolean {
	return entry.key.toLowerCase() === 'type' && entries.get('type') !== entry
		&& wordsOf(entry.value).includes('concern');
}

/**
 * What makes no note private and is often meant to: a tag, a title that would make a heading private, keys by which
 * other programs keep a page from being published, keys that nearly say it.
 */
function meantPrivate(entries: FrontMatter['entries']): RawProblem[] {
	return [...entries.values()].flatMap(entry => {
		const said = meantBy(entry);
		return said === undefined
			? []
			: [{ code: 'private.would-be-exported', args: [detachText(said)], start: entry.start, end: entry.end }];
	});
}

/** `# private`, as a comment of YAML by itself or behind a value. */
function commentedPrivate(source: string, sourceStart: number): RawProblem[] {
	return [...source.matchAll(COMMENT)].flatMap(({ 1: said = '', 0: { length }, index }) => {
		const end = sourceStart + index + length;
		return WORDS.names(said)
			? [{ code: 'private.would-be-exported', args: [detachText(said)], start: end - said.length, end }]
			: [];
	});
}

/** What an entry says as if its note were private. */
function meantBy({ key, value }: YamlEntry): string | undefined {
	const words = wordsOf(value);
	const folded = foldText(key).trim();
	switch (folded) {
		case 'tags':
			return (typeof value === 'string' ? value.split(/[\s,]+/) : textsIn(value)).find(word =>
				word.split('/').some(part =>
					WORDS.namesLast(part) || /[\s_-]/.test(part) && WORDS.judge(part) !== 'open'
				)
			);
		case 'title':
			return typeof value === 'string' && (WORDS.judge(value) !== 'open' || saysIt(value, WORDS))
				? value
				: undefined;
		default: {
			const isDenied = words.length > 0 && words.every(word => deniesReaders(key, word));
			const isNearly = !FREE_KEYS.has(key) && WORDS.judge(toWords(key)) === 'nearly'
				&& words.some(word => !NO.has(word));
			return isDenied || isNearly ? key : undefined;
		}
	}
}

function keepsPrivate({ key, value }: YamlEntry): boolean {
	const meaning = meaningOf(key);
	if (meaning === 'free') { return false; }
	const words = wordsOf(value);
	switch (meaning) {
		case 'confidentiality':
			return words.length > 0 && !isCircle(value);
		case 'private':
			return !words.every(word => NO.has(word));
		default:
			return words.some(word =>
				WORDS.names(word)
				|| meaning === 'like-confidentiality' && (WORDS.judge(word) === 'nearly' || saysNobody(key, word))
			);
	}
}

/** `audience: me`, `access: none`; of a key that says how secret a note is, `privacy: high`. */
function saysNobody(key: string, word: string): boolean {
	return SECRECY_KEY.test(foldText(key)) ? HIGH.test(word) : NOBODY.test(word);
}

/**
 * What a key has to do with who may read; the values of a `free` one are words of the user’s own, which say nothing of
 * it.
 */
type KeyMeaning = 'confidentiality' | 'private' | 'like-confidentiality' | 'free' | 'any';

/** Keys repeat from note to note: so many are judged once. */
const MOST_REMEMBERED = 500;
const meanings = new Map<string, KeyMeaning>();

function meaningOf(key: string): KeyMeaning {
	const cached = meanings.get(key);
	if (cached !== undefined) { return cached; }
	if (meanings.size >= MOST_REMEMBERED) { meanings.clear(); }
	const meaning = judgeKey(key);
	meanings.set(detachText(key), meaning);
	return meaning;
}

function judgeKey(key: string): KeyMeaning {
	const folded = foldText(key).trim().replace(/[\s_-]+/g, '-');
	if (key === KEY || folded === KEY) { return 'confidentiality'; }
	// `is_private`, `keepPrivate`, `private_note`.
	if (
		WORDS.names(
			folded.replace(/^(?:is|keep|kept|make|mark|marked|note|file|entry)-?/, '').replace(
				/-?(?:note|file|entry|meeting)$/,
				'',
			),
		)
	) { return 'private'; }
	if (
		OTHER_KEYS.has(folded) || wordDistance(folded, KEY, MOST_LETTERS_WRONG) < MOST_LETTERS_WRONG
	) { return 'like-confidentiality'; }
	return FREE_KEYS.has(key) ? 'free' : 'any';
}

/** A value that says who else may read. */
function isCircle(value: YamlValue): boolean {
	return typeof value === 'string' && value.trim() !== 'private'
		&& CONFIDENTIALITIES.some(level => level === value.trim());
}

/** The texts in a value, folded; empty ones left out. */
function wordsOf(value: YamlValue): string[] {
	return textsIn(value).map(text => foldText(text).trim());
}

function textsIn(value: YamlValue): string[] {
	if (typeof value === 'string') { return value.trim() === '' ? [] : [value.trim()]; }
	return (Array.isArray(value) ? value as readonly YamlValue[] : Object.entries(value).flat()).flatMap(inner =>
		textsIn(inner as YamlValue)
	);
}

function toProblem({ key, value, start, end }: YamlEntry): RawProblem {
	const written = typeof value === 'string' ? value.trim() : JSON.stringify(value);
	const near = foldText(key) === KEY ? nearestWord(written, CONFIDENTIALITIES) ?? 'private' : undefined;
	const args = [key, written, near && near !== written ? near : ''].map(detachText);
	return {
		code: 'front-matter.kept-private',
		args,
		start,
		end,
		...near && near !== written ? { suggestion: near } : {},
	};
}
