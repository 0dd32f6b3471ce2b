import type { CalendarDate } from '../model/calendarDate.ts';
import type { ExportedItem, LineMark } from './returnMarks.ts';

/** A Word document as it came back, as plain data: what is in it, and nothing of the notes. */
export interface ReturnedDocument {
	/** We made it, as far as it still says so. */
	readonly isOurs: boolean;
	/** The items that were on it, where the file still says it. */
	readonly sent: readonly ExportedItem[];
	/** Who saved it last, as Word knows them; empty where that is not told. */
	readonly savedBy: string;
	/** Some lines still have the marks by which a line that was there is told from one that was written since. */
	readonly hasMarks: boolean;
	/** In the order in which they stand in it, without empty ones. */
	readonly lines: readonly ReturnedLine[];
}

/** A paragraph of it. */
export interface ReturnedLine {
	/** Level from 0 for the title; absent for what is no heading. */
	readonly heading?: number;
	/** It stands in a list, or looks like an item. */
	readonly isItem: boolean;
	readonly box?: ReturnedBox;
	/** The words with all changes taken, without box and without what was said in brackets. */
	readonly words: string;
	/** The words before tracked changes; absent where none was tracked. */
	readonly wordsBefore?: string;
	/**
	 * Its mark, by which it is known to have been there: the hash of the words that were sent, and which block of the
	 * page it was.
	 */
	readonly mark?: LineMark;
	/** All of it was written or moved here, as a tracked change says. */
	readonly isInserted: boolean;
	/** All of it was deleted, as a tracked change says. */
	readonly isDeleted: boolean;
	/** The day of its calendar; `none` where it is empty. */
	readonly due?: CalendarDate | 'none';
	readonly wasDue?: CalendarDate;
	/** Words that were typed over the day, and are no day in figures: `12 December`, `as soon as I can`. */
	readonly typedDue?: string;
	/** What of the {@link words} stands behind the first line break within the paragraph. */
	readonly afterBreak?: string;
	/** Of what stands in a table: which of its rows, counted through the document. */
	readonly row?: number;
	readonly comments: readonly ReturnedComment[];
}

/** A box before the words: of ours with a tag, of another program without. */
export interface ReturnedBox {
	/** What the item is found by. */
	readonly item?: string;
	readonly checked: boolean;
	readonly wasChecked?: boolean;
}

export interface ReturnedComment {
	readonly author: string;
	readonly text: string;
}

/** Why a document was not read. */
export type ReturnedRefusal = 'not-a-package' | 'password-or-old' | 'too-large' | 'broken' | 'no-word-document';
