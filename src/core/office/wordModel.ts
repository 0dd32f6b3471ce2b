import type { CalendarDate } from '../model/calendarDate.ts';

/** A page for Word, as plain data: what `writeWord` makes a `.docx` of. */
export interface WordDocument {
	readonly title: string;
	/** BCP 47: `en`, `pt-br`. */
	readonly language: string;
	readonly page: PageSize;
	/** Right to left. */
	readonly rightToLeft?: boolean;
	readonly blocks: readonly WordBlock[];
	/** Footnotes by number from 1, a paragraph each. */
	readonly footnotes: ReadonlyMap<number, readonly WordRun[]>;
}

/** The paper that a page is laid out for. */
export type PageSize = 'a4' | 'letter';

/** Words that look the same. */
export interface WordRun {
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly strike?: boolean;
	readonly code?: boolean;
	/** Address on the web. */
	readonly link?: string;
	/** Number of a footnote, instead of words. */
	readonly footnote?: number;
	/** A line break, instead of words. */
	readonly break?: true;
}

/** A box that can be ticked in Word, before the words of an item. */
export interface WordBox {
	/** What the item is found by when the page comes back; without one it is only a box. */
	readonly tag?: string;
	readonly checked: boolean;
	/** What a screen reader calls it. */
	readonly name: string;
	/**
	 * What is said in brackets behind the words: whose it is, when it is due. It is not taken for words of the item.
	 */
	readonly facts?: WordFacts;
}

/** What is said of an item in brackets, in the order in which it is read. */
export interface WordFacts {
	/** `Ruth Abara, due ` */
	readonly before: string;
	/** A day that can be changed with Word's calendar. */
	readonly due?: { readonly day: CalendarDate, readonly words: string };
	readonly after: string;
}

/** A part of a page, from top to bottom: what Word calls a paragraph with its style, or a table. */
export type WordBlock =
	| {
		readonly kind: 'heading';
		readonly level: number;
		readonly runs: readonly WordRun[];
		readonly newPage?: boolean;
	}
	| {
		readonly kind: 'paragraph';
		readonly runs: readonly WordRun[];
		readonly look?: 'quote' | 'code' | 'soft';
		readonly level?: number;
	}
	| {
		readonly kind: 'item';
		readonly runs: readonly WordRun[];
		readonly level: number; /** Number of the ordered list that it belongs to. */
		readonly ordered?: number;
		readonly box?: WordBox;
	}
	| { readonly kind: 'table', readonly name: string, readonly rows: readonly (readonly (readonly WordRun[])[])[] }
	/** Lines to write on. */
	| { readonly kind: 'lines', readonly count: number }
	/** A place to sign for each. */
	| {
		readonly kind: 'signatures';
		readonly names: readonly string[];
		readonly heads: readonly [name: string, signature: string, day: string];
	};
