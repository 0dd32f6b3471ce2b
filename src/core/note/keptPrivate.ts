import { CIRCLE_KEY as KEY, CIRCLE_KEYS as OTHER_KEYS, PrivateWords } from '../markdown/privateWords.ts';
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
/** Keys whose values are words of the user’s own. */
const FREE_SHAPES: ReadonlySet<string> = new Set(['text', 'texts', 'person', 'persons']);
const FREE_KEYS: ReadonlySet<string> = new Set(
	FIELD_RULES.filter(({ shape }) => FREE_SHAPES.has(shape.kind)).map(({ key }) => key),
);
const WORDS = PrivateWords.of();
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
 */
export function readPrivate(
	{ entries, repeated }: FrontMatter,
): { readonly isPrivate: boolean, readonly problems: readonly RawProblem[] } {
	const allEntries = [...entries.values(), ...repeated];
	const telling = allEntries.filter(entry => keepsPrivate(entry) || isSecondConcern(entry, entries));
	const isSaid = telling.some(entry => entry.key === KEY && entry.value === 'private' && entries.get(KEY) === entry);
	if (telling.length === 0) { return { isPrivate: false, problems: taggedPrivate(entries) }; }
	const odd = telling.filter(entry => entry.key !== KEY || entry.value !== 'private' || !isSaid);
	return { isPrivate: true, problems: odd.map(toProblem) };
}

/** A type that is given twice, and once says concern. */
function isSecondConcern(entry: YamlEntry, entries: FrontMatter['entries']): boolean {
	return entry.key.toLowerCase() === 'type' && entries.get('type') !== entry
		&& wordsOf(entry.value).includes('concern');
}

/** A tag makes no note private, but is often meant to. */
function taggedPrivate(entries: FrontMatter['entries']): RawProblem[] {
	const tags = entries.get('tags');
	if (!tags || entries.has(KEY)) { return []; }
	const words = typeof tags.value === 'string' ? tags.value.split(/[\s,]+/) : Object.values(tags.value);
	const tag = words.find(word => typeof word === 'string' && word.split('/').some(part => WORDS.names(part)));
	return typeof tag !== 'string'
		? []
		: [{ code: 'private.would-be-exported', args: [tag], start: tags.start, end: tags.end }];
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
				WORDS.names(word) || meaning === 'like-confidentiality' && WORDS.judge(word) === 'nearly'
			);
	}
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
	if (typeof value === 'string') { return value.trim() === '' ? [] : [foldText(value).trim()]; }
	return (Array.isArray(value) ? value as readonly YamlValue[] : Object.entries(value).flat()).flatMap(inner =>
		wordsOf(inner as YamlValue)
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
