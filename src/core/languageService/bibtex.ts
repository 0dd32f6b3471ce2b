import { bibtexNames, type CitedNames } from './citedNames.ts';
import { latexText } from './latexText.ts';

/** One reference that can be cited, as far as it is shown. */
export interface Citation {
	/** As written after `@`: `solheim-curves`. */
	readonly key: string;
	readonly title?: string;
	readonly authors?: CitedNames;
	readonly year?: string;
	/** UTF-16 offset of the key in the file. */
	readonly start: number;
}

/** Far more entries than a life's reading; a file made to be slow ends here. */
export const MOST_ENTRIES = 20_000;
/** A longer value is cut. */
export const LONGEST_VALUE = 2_000;
const ENTRY = /@([A-Za-z]+)[ \t\r\n]*[{(](?:[ \t\r\n]*([^\s,{}"#%@]+)[ \t\r\n]*,)?/g;
const NEXT_ENTRY = /@[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}"#%@]{1,200}[ \t]*,/y;
const STRING = /@string[ \t\r\n]*[{(][ \t\r\n]*([^\s,{}"#%@=]+)[ \t\r\n]*=[ \t\r\n]*/gi;
const FIELD = /([A-Za-z][\w-]*)\s*=\s*/y;
const WORD = /[^\s,{}"#]+/y;
const NOT_ENTRIES = new Set(['comment', 'string', 'preamble']);
const SHOWN_FIELDS = new Map([['title', 'title'], ['author', 'authors'], ['editor', 'authors'], ['year', 'year'], [
	'date',
	'year',
]]);
/** What names the entry that has the rest. */
const PARENTS = new Set(['crossref', 'xdata']);

/** Values as they stand in the file, with braces and TeX, by the names that the reader gives them. */
export type BibtexFields = Readonly<Record<string, string | undefined>>;
type Strings = ReadonlyMap<string, string>;

/** An entry with what it has from the one it refers to. */
interface BibtexEntry {
	/** In small letters: `article`. */
	readonly type: string;
	readonly key: string;
	/** UTF-16 offset of the key in the file. */
	readonly start: number;
	readonly fields: BibtexFields;
}

/** What is looked for in a file, and the names that stand for values in it. */
interface Reading {
	readonly strings: Strings;
	readonly wantedFields: ReadonlyMap<string, string>;
}

/** Reads keys, titles, authors and years of a `.bib` file. */
export function readBibtex(text: string): Citation[] {
	return readBibtexEntries(text, SHOWN_FIELDS).map(toCitation);
}

/**
 * Reads the entries of a `.bib` file, with what an entry has from the one it refers to. What it cannot read it skips;
 * every character is looked at a fixed number of times, whatever is in the file.
 *
 * @param wantedFields Fields by BibTeX's names, and what they are to be called; of two of the same name the first in an
 * entry counts.
 */
export function readBibtexEntries(text: string, wantedFields: ReadonlyMap<string, string>): BibtexEntry[] {
	const reading = { strings: readStrings(text), wantedFields };
	const entries: BibtexEntry[] = [];
	let looks = 2 * text.length;
	ENTRY.lastIndex = 0;
	for (let match = ENTRY.exec(text); match && entries.length < MOST_ENTRIES; match = ENTRY.exec(text)) {
		const [whole, type, key] = match as unknown as [string, string, string | undefined];
		if (type.toLowerCase() === 'comment' && looks > 0) {
			const opening = match.index + whole.search(/[{(]/);
			const end = text[opening] === '{' ? wholeGroup(text, opening, looks) : undefined;
			looks -= (end ?? text.length) - opening;
			if (end !== undefined) {
				ENTRY.lastIndex = end;
				continue;
			}
		}
		if (key === undefined || NOT_ENTRIES.has(type.toLowerCase())) { continue; }
		const start = match.index + whole.indexOf(key, type.length + 1);
		const { fields, end } = readEntry(text, ENTRY.lastIndex, reading);
		entries.push({ type: type.toLowerCase(), key, start, fields });
		ENTRY.lastIndex = end;
	}
	const byKey = new Map(entries.map(({ key, fields }) => [key.toLowerCase(), fields]));
	return entries.map(entry => ({ ...entry, fields: { ...parentOf(entry.fields, byKey), ...entry.fields } }));
}

/** What an entry has from the one it refers to, and that one from its own. */
function parentOf({ parent }: BibtexFields, byKey: ReadonlyMap<string, BibtexFields>): BibtexFields {
	const first = parent === undefined ? undefined : byKey.get(parent.toLowerCase());
	const second = first?.['parent'] === undefined ? undefined : byKey.get(first['parent'].toLowerCase());
	return { ...second, ...first };
}

function toCitation({ key, start, fields: { title, authors, year } }: BibtexEntry): Citation {
	const names = authors === undefined ? undefined : bibtexNames(authors);
	return {
		key,
		start,
		...title === undefined ? {} : { title: latexText(title) },
		...names && names.names.length > 0 ? { authors: names } : {},
		...year === undefined ? {} : { year: yearOf(latexText(year)) },
	};
}

/** `2020` of `2020-05-01`, `in 1999 or so`; the words where there is no year. */
export function yearOf(date: string): string {
	return /\d{4}/.exec(date)?.[0] ?? date;
}

/** `@string{nejm = "New England Journal"}`: names that stand for values. */
function readStrings(text: string): Strings {
	const strings = new Map<string, string>();
	STRING.lastIndex = 0;
	for (let match = STRING.exec(text); match && strings.size < MOST_ENTRIES; match = STRING.exec(text)) {
		const value = readValue(text, STRING.lastIndex, strings);
		strings.set(match[1]!.toLowerCase(), value.text);
		STRING.lastIndex = Math.max(value.end, STRING.lastIndex);
	}
	return strings;
}

/** The fields up to the closing brace, or to something that is no field. */
function readEntry(
	text: string,
	from: number,
	{ strings, wantedFields }: Reading,
): { readonly fields: BibtexFields, readonly end: number } {
	const fields: Record<string, string> = {};
	let at = skipTo(text, from);
	for (;;) {
		FIELD.lastIndex = at;
		const name = FIELD.exec(text)?.[1]?.toLowerCase();
		if (name === undefined) { return { fields, end: at }; }
		const value = readValue(text, FIELD.lastIndex, strings);
		const called = PARENTS.has(name) ? 'parent' : wantedFields.get(name);
		if (called !== undefined) { fields[called] ??= value.text; }
		at = skipTo(text, value.end);
	}
}

function skipTo(text: string, from: number): number {
	let at = from;
	while (at < text.length && /[\s,]/.test(text[at]!)) { at++; }
	return at;
}

/** `{…}`, `"…"` or a word, also several joined by `#`; without the outer braces or quotes. */
function readValue(text: string, from: number, strings: Strings): { readonly text: string, readonly end: number } {
	let at = from;
	let value = '';
	for (;;) {
		const end = partEnd(text, at);
		value += partText(text, at, end, strings);
		const joint = /\s*#\s*/y;
		joint.lastIndex = end;
		if (end === at || value.length > LONGEST_VALUE || !joint.test(text)) {
			return { text: value.slice(0, LONGEST_VALUE), end };
		}
		at = joint.lastIndex;
	}
}

function partText(text: string, start: number, end: number, strings: Strings): string {
	const opening = text[start];
	if (opening !== '{' && opening !== '"') {
		const word = text.slice(start, Math.min(end, start + LONGEST_VALUE));
		return strings.get(word.toLowerCase()) ?? word;
	}
	const isClosed = text[end - 1] === (opening === '{' ? '}' : '"') && end - start > 1;
	return text.slice(start + 1, Math.min(isClosed ? end - 1 : end, start + LONGEST_VALUE));
}

function partEnd(text: string, from: number): number {
	if (text[from] === '{') { return braceEnd(text, from); }
	if (text[from] === '"') { return quoteEnd(text, from); }
	WORD.lastIndex = from;
	return WORD.test(text) ? WORD.lastIndex : from;
}

/** A brace that is never closed ends before the next entry, so that one slip does not hide the rest. */
function braceEnd(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') {
			at++;
			continue;
		}
		if (character === '{') { depth++; }
		if (character === '}' && --depth === 0) { return at + 1; }
		if (isNextEntry(text, at)) { return at; }
	}
	return text.length;
}

/** An entry at the beginning of a line; `@home` in an abstract is none. */
function isNextEntry(text: string, at: number): boolean {
	if (text[at] !== '@' || text[at - 1] !== '\n') { return false; }
	NEXT_ENTRY.lastIndex = at;
	return NEXT_ENTRY.test(text);
}

/** Where a group ends that is closed before so many characters; entries within it are part of it. */
function wholeGroup(text: string, from: number, most: number): number | undefined {
	let depth = 0;
	for (let at = from; at < text.length && at - from < most; at++) {
		if (text[at] === '{') { depth++; }
		if (text[at] === '}' && --depth === 0) { return at + 1; }
	}
	return undefined;
}

function quoteEnd(text: string, from: number): number {
	let depth = 0;
	for (let at = from + 1; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') {
			at++;
			continue;
		}
		if (character === '{') { depth++; }
		if (character === '}') { depth--; }
		if (character === '"' && depth <= 0) { return at + 1; }
		if (isNextEntry(text, at)) { return at; }
	}
	return text.length;
}
