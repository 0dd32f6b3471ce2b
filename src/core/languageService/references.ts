import { LONGEST_VALUE, MOST_ENTRIES, readBibtex, yearOf, type Citation } from './bibtex.ts';
import type { CitedName, CitedNames } from './citedNames.ts';

/**
 * What the file at a path offers to be cited: BibTeX, CSL-JSON as Zotero and pandoc write it, RIS,
 * PubMed's .nbib. Empty for any other file, and for what cannot be read.
 */
export function readReferences(text: string, path: string): Citation[] {
	switch (/\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase()) {
		case 'bib': case 'bibtex': return readBibtex(text);
		case 'json': return readCslJson(text);
		case 'ris': return readRis(text);
		case 'nbib': return readNbib(text);
		default: return [];
	}
}

type Loose = Readonly<Record<string, unknown>>;

/** A list of CSL items, `[{ "id": "solheim-curves", "title": … }]`; the citation key where there is one, else the id. */
export function readCslJson(text: string): Citation[] {
	const items = parsed(text);
	const citations: Citation[] = [];
	let from = 0;
	for (const item of items.slice(0, MOST_ENTRIES)) {
		const key = textOf(item['citation-key']) ?? textOf(item['id']);
		if (key === undefined || key === '' || item['type'] === undefined) { continue; }
		const at = text.indexOf(JSON.stringify(key), from);
		const start = at < 0 ? from : at + 1;
		from = start;
		citations.push({ key, start, ...orNothing('title', textOf(item['title'])), ...orNothing('year', cslYear(item['issued'])), ...orNames(cslNames(item['author'] ?? item['editor'])) });
	}
	return citations;
}

function parsed(text: string): readonly Loose[] {
	if (!/^\uFEFF?\s*[[{]/.test(text)) { return []; }
	try {
		const json = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
		const list = isLoose(json) ? json['items'] ?? json['references'] : json;
		return Array.isArray(list) ? list.filter(isLoose) : [];
	} catch {
		return [];
	}
}

function isLoose(value: unknown): value is Loose {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'number') { return String(value); }
	// Zotero marks words up: <i>E. coli</i>.
	return typeof value === 'string' ? value.slice(0, LONGEST_VALUE).replace(/<\/?(?:i|b|sup|sub|span)\b[^<>]*>/g, '') : undefined;
}

function cslYear(issued: unknown): string | undefined {
	if (!isLoose(issued)) { return textOf(issued) === undefined ? undefined : yearOf(textOf(issued)!); }
	const parts = issued['date-parts'];
	const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? (parts[0] as readonly unknown[])[0] : undefined;
	const written = textOf(first) ?? textOf(issued['raw']) ?? textOf(issued['literal']);
	return written === undefined ? undefined : yearOf(written);
}

function cslNames(list: unknown): CitedName[] {
	return (Array.isArray(list) ? list.filter(isLoose).slice(0, 100) : []).flatMap(name => {
		const particle = textOf(name['non-dropping-particle']) ?? textOf(name['dropping-particle']);
		const family = textOf(name['literal']) ?? [particle, textOf(name['family'])].filter(Boolean).join(' ');
		const given = textOf(name['given']);
		return family === '' ? [] : [{ family, ...given ? { given } : {} }];
	});
}

interface Tagged {
	readonly tag: string;
	readonly value: string;
	/** UTF-16 offset of the value. */
	readonly start: number;
}

const TAG_LINE = /^\uFEFF?([A-Z][A-Z0-9]{1,3}) *- ?(.*)$/;

/** `TAG - value` lines; a line that begins with white space goes on with the value before it. */
function taggedLines(text: string): Tagged[] {
	const lines: { tag: string; value: string; start: number }[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		const bare = line.replace(/\r$/, '');
		const match = TAG_LINE.exec(bare);
		const before = lines.at(-1);
		if (match) { lines.push({ tag: match[1]!, value: match[2]!.trim().slice(0, LONGEST_VALUE), start: at + bare.length - match[2]!.length }); }
		else if (before && /^\s+\S/.test(bare) && before.value.length < LONGEST_VALUE) { before.value = `${before.value} ${bare.trim()}`.slice(0, LONGEST_VALUE); }
		at += line.length + 1;
	}
	return lines;
}

/** Reference Manager's format; the key is `ID`, else the DOI: an entry with neither cannot be cited. */
export function readRis(text: string): Citation[] {
	return recordsOf(taggedLines(text), 'TY').flatMap(record => {
		const key = first(record, 'ID') ?? first(record, 'DO');
		const names = all(record, 'AU', 'A1').map(({ value }) => nameOf(value));
		return key ? [{ ...placed(key, key.value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')), ...shownOf(first(record, 'TI', 'T1', 'CT', 'BT'), first(record, 'PY', 'Y1', 'DA'), names.length > 0 ? names : all(record, 'A2', 'ED').map(({ value }) => nameOf(value))) }] : [];
	});
}

/** PubMed's format; cited as `@pmid:33782057`. */
export function readNbib(text: string): Citation[] {
	return recordsOf(taggedLines(text), 'PMID').flatMap(record => {
		const key = first(record, 'PMID');
		const full = all(record, 'FAU');
		const names = (full.length > 0 ? full : all(record, 'AU')).map(({ value }) => nameOf(value));
		return key ? [{ ...placed(key, `pmid:${key.value}`), ...shownOf(first(record, 'TI', 'BTI'), first(record, 'DP', 'DEP'), [...names, ...all(record, 'CN').map(({ value }) => ({ family: value }))]) }] : [];
	});
}

function placed({ value, start }: Tagged, key: string): { key: string; start: number } {
	return { key, start: start + Math.max(0, value.indexOf(key)) };
}

function shownOf(title: Tagged | undefined, date: Tagged | undefined, names: readonly CitedName[]): Partial<Citation> {
	return { ...orNothing('title', title?.value.replace(/\.$/, '')), ...orNothing('year', date && yearOf(date.value)), ...orNames(names) };
}

/** Records begin with a tag of their own. */
function recordsOf(lines: readonly Tagged[], opening: string): (readonly Tagged[])[] {
	const records: Tagged[][] = [];
	for (const line of lines) {
		if (line.tag === opening && records.length < MOST_ENTRIES) { records.push([]); }
		records.at(-1)?.push(line);
	}
	return records;
}

function first(record: readonly Tagged[], ...tags: readonly string[]): Tagged | undefined {
	return tags.map(tag => record.find(line => line.tag === tag && line.value !== '')).find(line => line !== undefined);
}

function all(record: readonly Tagged[], ...tags: readonly string[]): Tagged[] {
	return record.filter(({ tag, value }) => tags.includes(tag) && value !== '').slice(0, 100);
}

/** `Abara, Ruth`; PubMed's short `Abara R`; a group is written without a comma. */
function nameOf(written: string): CitedName {
	const [family = '', given = ''] = written.split(',', 2).map(part => part.trim());
	const short = given === '' ? /^(.+) ([A-Z]{1,3})$/.exec(family) : null;
	if (short) { return { family: short[1]!, given: short[2]! }; }
	return given === '' ? { family } : { family, given };
}

function orNothing<Key extends 'title' | 'year'>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
	return value === undefined || value === '' ? {} : { [key]: value } as Record<Key, string>;
}

function orNames(names: readonly CitedName[]): { readonly authors?: CitedNames } {
	return names.length > 0 ? { authors: { names } } : {};
}
