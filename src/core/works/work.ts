import type { CitedNames } from '../languageService/citedNames.ts';
import type { CalendarDate } from '../model/calendarDate.ts';

/** Below which heading a work is gathered, and what stands behind `kind:` on its line. */
export type WorkKind = 'publication' | 'talk' | 'grant' | 'teaching';

/** A day, a month or a year: `2026-10-02`, `2026-10`, `2026`. */
export type PartialDate = string;

/** Something that somebody has made, as a file of references tells of it. */
export interface Work {
	/** As it is cited: `solheim-curves` in `[@solheim-curves]`. */
	readonly key: string;
	readonly kind: WorkKind;
	/** In a journal. */
	readonly isArticle: boolean;
	readonly title: string;
	readonly authors: CitedNames;
	/** The journal, the book, the congress; else who gave it out. */
	readonly container?: string;
	readonly volume?: string;
	readonly issue?: string;
	/** `284-287`, or the number of an article. */
	readonly pages?: string;
	readonly doi?: string;
	/** As it is cited. */
	readonly date?: PartialDate;
	/** When it could first be read, where that is told apart: an article is online before its issue. */
	readonly appeared?: PartialDate;
	/** The day on which it was put into the file, or into PubMed, where the file says so. */
	readonly added?: CalendarDate;
}

/** Types of BibTeX, CSL and RIS that say by themselves what something is; the others are asked for their words. */
const TYPES: ReadonlyMap<string, WorkKind> = new Map([
	...[
		'article',
		'article-journal',
		'article-magazine',
		'article-newspaper',
		'book',
		'chapter',
		'incollection',
		'inbook',
		'phdthesis',
		'thesis',
		'JOUR',
		'EJOUR',
		'JFULL',
		'BOOK',
		'CHAP',
		'THES',
	].map(type => [type, 'publication'] as const),
	...['inproceedings', 'conference', 'paper-conference', 'speech', 'CPAPER', 'CONF', 'SLIDE', 'ABST', 'HEAR'].map(
		type => [type, 'talk'] as const,
	),
	...['grant', 'GRANT'].map(type => [type, 'grant'] as const),
]);

/**
 * Words by which the other types tell what they are, in the field for what something is, keywords or notes. The first
 * that fits counts.
 */
const WORDS: readonly (readonly [WorkKind, RegExp])[] = [
	[
		'grant',
		/\b(?:grants?|funding|funded|awards?|awarded|fellowship|stipend|förder\w*|stipendium|subvention|bourse|beca|subvención)\b/iu,
	],
	[
		'teaching',
		/\b(?:teaching|courses?|seminar|lectures? for students|workshop|curriculum|supervision|lehre|vorlesung|kurs|enseignement|cours|docencia|curso)\b/iu,
	],
	[
		'talk',
		/\b(?:talks?|presentations?|posters?|abstract|keynote|lecture|symposium|congress|conference|vortrag|kongress|conférence|ponencia)\b/iu,
	],
	[
		'publication',
		/\b(?:publications?|papers?|articles?|book|chapter|preprint|publikation(?:en)?|artikel|publicaciones)\b/iu,
	],
];

/** What a work is, by the type that its entry has and, where that says little (`misc`), by words of it. */
export function workKind(type: string, words: readonly (string | undefined)[]): WorkKind {
	const knownKind = TYPES.get(type);
	if (knownKind) { return knownKind; }
	return kindInWords(words.filter(Boolean).join(' · ')) ?? 'publication';
}

/** What is meant by `kind:poster`, or a heading such as “Teaching”; nothing where no word tells it. */
export function kindInWords(words: string): WorkKind | undefined {
	return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
