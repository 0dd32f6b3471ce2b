import { withoutEntities } from '../markdown/entities.ts';
import { readBibtexEntries, MOST_ENTRIES, type BibtexFields } from '../languageService/bibtex.ts';
import { bibtexNames, type CitedName, type CitedNames } from '../languageService/citedNames.ts';
import { cslItems, cslNames, isLoose, textOf, type Loose } from '../languageService/cslItems.ts';
import { latexText } from '../languageService/latexText.ts';
import {
	allTagged,
	firstTagged,
	nameOf,
	recordsOf,
	taggedLines,
	type Tagged,
} from '../languageService/taggedRecords.ts';
import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { foldText } from '../text/foldText.ts';
import { monthNumber, partialDate, readPartialDate } from './partialDate.ts';
import { type PartialDate, type Work, workKind } from './work.ts';

/**
 * What is written about works in the file at a path: BibTeX, CSL-JSON, RIS, PubMed's .nbib. Empty for any other file;
 * what cannot be read is passed over.
 */
export function readWorks(text: string, path: string): Work[] {
	switch (/\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase()) {
		case 'bib':
		case 'bibtex':
			return readBibtexEntries(text, BIBTEX).flatMap(({ key, type, fields }) => bibtexWork(key, type, fields));
		case 'json':
			return cslItems(text).slice(0, MOST_ENTRIES).flatMap(cslWork);
		case 'ris':
			return recordsOf(taggedLines(text), 'TY').flatMap(risWork);
		case 'nbib':
			return recordsOf(taggedLines(text), 'PMID').flatMap(nbibWork);
		default:
			return [];
	}
}

/** What the readers give; what is empty is as if it were not there. */
type Found = { readonly [Key in keyof Work]?: Work[Key] | undefined } & {
	readonly words?: readonly (string | undefined)[];
	readonly type: string;
};

function workOf({ key, title, authors, words = [], type, isArticle = false, ...rest }: Found): Work[] {
	if (!title || !authors || authors.names.length === 0) { return []; }
	const facts = Object.fromEntries(
		Object.entries(rest).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) =>
			[name, name === 'container' ? readableText(String(value)) : value] as const
		),
	);
	return [{
		key: key || ownKey(title, authors),
		title: readableText(title),
		authors,
		isArticle,
		kind: workKind(type, words),
		...facts,
	}];
}

/** Many files of references name no key: then who wrote it and what it is called tell it from others. */
function ownKey(title: string, { names: [first] }: CitedNames): string {
	return foldText(`${first?.family ?? ''} ${title}`).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').slice(0, 200);
}

/** Publishers hand out `Alpha &amp; Beta`. */
function readableText(text: string): string {
	return withoutEntities(text.replace(/&nbsp;/g, ' '));
}

/** BibTeX's and biblatex's fields, and those in which BibDesk, JabRef and Better BibTeX keep when an entry was made. */
const BIBTEX: ReadonlyMap<string, string> = new Map([
	['author', 'authors'],
	['title', 'title'],
	['subtitle', 'subtitle'],
	['shortjournal', 'short'],
	['journal', 'journal'],
	['journaltitle', 'journal'],
	['booktitle', 'container'],
	['eventtitle', 'container'],
	['howpublished', 'how'],
	['publisher', 'publisher'],
	['institution', 'publisher'],
	['school', 'publisher'],
	['organization', 'publisher'],
	['volume', 'volume'],
	['number', 'issue'],
	['issue', 'issue'],
	['pages', 'pages'],
	['eid', 'eid'],
	['archiveprefix', 'archive'],
	['eprinttype', 'archive'],
	['eprint', 'eprint'],
	['doi', 'doi'],
	['date', 'date'],
	['eventdate', 'date'],
	['year', 'year'],
	['month', 'month'],
	['day', 'day'],
	['type', 'genre'],
	['keywords', 'keywords'],
	['note', 'note'],
	['date-added', 'added'],
	['dateadded', 'added'],
	['creationdate', 'added'],
	['timestamp', 'added'],
]);

function bibtexWork(key: string, type: string, fields: BibtexFields): Work[] {
	const plain = (name: string): string | undefined =>
		fields[name] === undefined ? undefined : latexText(fields[name]);
	return workOf({
		key,
		type,
		title: [plain('title'), plain('subtitle')].filter(Boolean).join(': '),
		authors: bibtexNames(fields['authors'] ?? ''),
		isArticle: type === 'article',
		container: plain('short') ?? plain('journal') ?? plain('container') ?? plain('how') ?? plain('publisher')
			?? archiveOf(plain('archive'), plain('eprint')),
		volume: plain('volume'),
		issue: plain('issue'),
		pages: plain('pages') ?? plain('eid'),
		doi: doiOf(fields['doi']?.replace(/\\(?=[_%&#])/g, '')),
		date: bibtexDate(plain),
		added: dayOf(fields['added']),
		words: ['genre', 'how', 'keywords', 'note'].map(plain),
	});
}

function bibtexDate(plain: (name: string) => string | undefined): PartialDate | undefined {
	const year = readPartialDate(plain('year') ?? '');
	// `month = "3~" # may` has the day in it.
	const [, first, month = '', second] =
		/(?:(\d{1,2}) )?(\d{1,2}$|\p{L}{3,})\.?(?: (\d{1,2}))?/u.exec(plain('month') ?? '') ?? [];
	return readPartialDate(plain('date') ?? '')
		?? (year === undefined || monthNumber(month) === undefined
			? year
			: partialDate(Number(year.slice(0, 4)), monthNumber(month), dayNumber(plain('day') ?? first ?? second)));
}

/** `arXiv:2605.00001`, of what is nowhere else yet. */
function archiveOf(archive: string | undefined, number: string | undefined): string | undefined {
	return archive === undefined ? undefined : [archive.replace(/^arxiv$/i, 'arXiv'), number].filter(Boolean).join(':');
}

function dayNumber(day: string | undefined): number | undefined {
	return day === undefined ? undefined : Number(day) || undefined;
}

function cslWork(item: Loose): Work[] {
	const text = (...names: readonly string[]): string | undefined =>
		// Crossref has lists of one.
		names.map(name => textOf(Array.isArray(item[name]) ? (item[name] as readonly unknown[])[0] : item[name])).find(
			value => value !== undefined && value !== '',
		);
	const type = text('type') ?? '';
	return workOf({
		key: text('citation-key', 'id') ?? doiOf(text('DOI')),
		type,
		title: text('title'),
		authors: namesOf(cslNames(item['author'])),
		isArticle: type.startsWith('article') || type === 'journal-article',
		container: text(
			'container-title-short',
			'short-container-title',
			'journalAbbreviation',
			'container-title',
			'event-title',
			'event',
			'publisher',
		),
		volume: text('volume'),
		issue: text('issue', 'number'),
		pages: text('page'),
		doi: doiOf(text('DOI')),
		date: (type === 'speech' ? cslDate(item['event-date']) : undefined) ?? cslDate(item['issued'])
			?? cslDate(item['event-date']),
		appeared: cslDate(item['available-date']),
		words: [text('genre'), text('keyword'), text('note'), text('medium')],
	});
}

function cslDate(issued: unknown): PartialDate | undefined {
	if (!isLoose(issued)) { return readPartialDate(textOf(issued) ?? ''); }
	const parts = issued['date-parts'];
	const [year, month, day] = Array.isArray(parts) && Array.isArray(parts[0])
		? (parts[0] as readonly unknown[]).map(part => Number(part) || undefined)
		: [];
	return year === undefined
		? readPartialDate(textOf(issued['raw']) ?? textOf(issued['literal']) ?? '')
		: partialDate(year, month, day);
}

function risWork(record: readonly Tagged[]): Work[] {
	const text = (...tags: readonly string[]): string | undefined => firstTagged(record, ...tags)?.value;
	const type = text('TY')?.toUpperCase() ?? '';
	const pages = [text('SP'), text('EP')].filter(page => page !== undefined).join('-');
	return workOf({
		key: text('ID') ?? doiOf(text('DO')),
		type,
		title: text('TI', 'T1', 'CT', 'BT')?.replace(/\.$/, ''),
		authors: namesOf(allTagged(record, 'AU', 'A1').map(({ value }) => nameOf(value))),
		isArticle: ['JOUR', 'JFULL', 'EJOUR', 'MGZN', 'NEWS', 'INPR'].includes(type),
		container: text('J2', 'JA', 'T2', 'JO', 'JF', 'BT', 'C3', 'T3', 'PB'),
		volume: text('VL'),
		issue: text('IS'),
		pages,
		doi: doiOf(text('DO')),
		date: readPartialDate(text('DA') ?? '') ?? readPartialDate(`${text('DA') ?? ''} ${text('PY', 'Y1') ?? ''}`)
			?? readPartialDate(text('PY', 'Y1') ?? ''),
		words: [text('M3'), ...allTagged(record, 'KW').map(({ value }) => value), text('N1')],
	});
}

function nbibWork(record: readonly Tagged[]): Work[] {
	const text = (...tags: readonly string[]): string | undefined => firstTagged(record, ...tags)?.value;
	const people = allTagged(record, 'FAU');
	const names = [...people.length > 0 ? people : allTagged(record, 'AU')].map(({ value }) => nameOf(value));
	const doi = allTagged(record, 'LID', 'AID').find(({ value }) => value.endsWith('[doi]'))?.value.replace(
		/\s*\[doi\]$/,
		'',
	);
	const pmid = text('PMID');
	return workOf({
		key: pmid === undefined ? undefined : `pmid:${pmid}`,
		type: 'article',
		title: text('TI', 'BTI')?.replace(/\.$/, ''),
		authors: namesOf([...names, ...allTagged(record, 'CN').map(({ value }) => ({ family: value }))]),
		isArticle: text('TI') !== undefined,
		container: text('TA', 'JT') ?? (text('TI') === undefined ? text('PB') : text('BTI')),
		volume: text('VI'),
		issue: text('IP'),
		pages: text('PG'),
		doi: doiOf(doi),
		date: readPartialDate(text('DP') ?? ''),
		appeared: readPartialDate(text('DEP') ?? ''),
		added: dayOf(text('CRDT', 'EDAT')),
	});
}

function namesOf(names: readonly CitedName[]): CitedNames {
	return { names };
}

function doiOf(written: string | undefined): string | undefined {
	return written?.replace(/[{}]/g, '').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim();
}

/** A whole day, whatever time stands behind it. */
function dayOf(written: string | undefined): CalendarDate | undefined {
	return parseCalendarDate(readPartialDate(written ?? '') ?? '');
}
