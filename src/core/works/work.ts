import type { CitedNames } from '../languageService/citedNames.ts';
import type { CalendarDate } from '../model/calendarDate.ts';

/** Below which heading a work is gathered, and what stands behind `kind:` on its line. */
export const WORK_KINDS = ['publication', 'talk', 'grant', 'teaching'] as const;
/** One of {@link WORK_KINDS}. */
export type WorkKind = (typeof WORK_KINDS)[number];

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
