import { withoutEntities } from '../markdown/entities.ts';
import { MOST_ENTRIES, readBibtex, yearOf, type Citation } from './bibtex.ts';
import type { CitedName, CitedNames } from './citedNames.ts';
import { cslItems, cslNames, isLoose, textOf } from './cslItems.ts';
import { allTagged, firstTagged, nameOf, recordsOf, taggedLines, type Tagged } from './taggedRecords.ts';

/**
 * What the file at a path offers to be cited: BibTeX, CSL-JSON as Zotero and pandoc write it, RIS,
 * PubMed's .nbib. Empty for any other file, and for what cannot be read.
 */
export function readReferences(text: string, path: string): Citation[] {
	switch (/\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase()) {
		case 'bib':
		case 'bibtex':
			return readBibtex(text);
		case 'json':
			return readCslJson(text);
		case 'ris':
			return readRis(text);
		case 'nbib':
			return readNbib(text);
		default:
			return [];
	}
}

/**
 * A list of CSL items, `[{ "id": "solheim-curves", "title": … }]`; the citation key where there is one, else the id.
 */
function readCslJson(text: string): Citation[] {
	const items = cslItems(text);
	const citations: Citation[] = [];
	let from = 0;
	for (const item of items.slice(0, MOST_ENTRIES)) {
		// Crossref names no other key.
		const key = textOf(item['citation-key']) ?? textOf(item['id']) ?? textOf(item['DOI']);
		if (key === undefined || key === '' || item['type'] === undefined) { continue; }
		const at = text.indexOf(JSON.stringify(key), from);
		const start = at < 0 ? from : at + 1;
		from = start;
		citations.push({
			key,
			start,
			...orNothing('title', withoutEntities(textOf(firstOf(item['title'])) ?? '')),
			...orNothing('year', cslYear(item['issued'])),
			...orNames(cslNames(item['author'] ?? item['editor'])),
		});
	}
	return citations;
}

/** Crossref has lists of one. */
function firstOf(value: unknown): unknown {
	return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

function cslYear(issued: unknown): string | undefined {
	if (!isLoose(issued)) { return textOf(issued) === undefined ? undefined : yearOf(textOf(issued)!); }
	const parts = issued['date-parts'];
	const first: unknown = Array.isArray(parts) && Array.isArray(parts[0])
		? (parts[0] as readonly unknown[])[0]
		: undefined;
	const written = textOf(first) ?? textOf(issued['raw']) ?? textOf(issued['literal']);
	return written === undefined ? undefined : yearOf(written);
}

/** Reference Manager's format; the key is `ID`, else the DOI: an entry with neither cannot be cited. */
function readRis(text: string): Citation[] {
	return recordsOf(taggedLines(text), 'TY').flatMap(record => {
		const key = firstTagged(record, 'ID') ?? firstTagged(record, 'DO');
		const names = allTagged(record, 'AU', 'A1').map(({ value }) => nameOf(value));
		return key
			? [{
				...placed(key, key.value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')),
				...shownOf(
					firstTagged(record, 'TI', 'T1', 'CT', 'BT'),
					firstTagged(record, 'PY', 'Y1', 'DA'),
					names.length > 0 ? names : allTagged(record, 'A2', 'ED').map(({ value }) => nameOf(value)),
				),
			}]
			: [];
	});
}

/** PubMed's format; cited as `@pmid:33782057`. */
function readNbib(text: string): Citation[] {
	return recordsOf(taggedLines(text), 'PMID').flatMap(record => {
		const key = firstTagged(record, 'PMID');
		const full = allTagged(record, 'FAU');
		const names = (full.length > 0 ? full : allTagged(record, 'AU')).map(({ value }) => nameOf(value));
		return key
			? [{
				...placed(key, `pmid:${key.value}`),
				...shownOf(firstTagged(record, 'TI', 'BTI'), firstTagged(record, 'DP', 'DEP'), [
					...names,
					...allTagged(record, 'CN').map(({ value }) => ({ family: value })),
				]),
			}]
			: [];
	});
}

function placed({ value, start }: Tagged, key: string): { key: string, start: number } {
	return { key, start: start + Math.max(0, value.indexOf(key)) };
}

function shownOf(title: Tagged | undefined, date: Tagged | undefined, names: readonly CitedName[]): Partial<Citation> {
	return {
		...orNothing('title', title?.value.replace(/\.$/, '')),
		...orNothing('year', date && yearOf(date.value)),
		...orNames(names),
	};
}

function orNothing<Key extends 'title' | 'year'>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
	return value === undefined || value === '' ? {} : { [key]: value } as Record<Key, string>;
}

function orNames(names: readonly CitedName[]): { readonly authors?: CitedNames } {
	return names.length > 0 ? { authors: { names } } : {};
}
