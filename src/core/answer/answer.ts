import type { CalendarDate } from '../model/calendarDate.ts';
import type { Homework } from '../model/notebookView.ts';
import type { Role } from '../model/vocabulary.ts';

/**
 * What the other person sent back: a document with ticks and words in it, a mail with answers between the lines, a
 * message. Readers make it (`mailAnswer.ts` of mail and messages); {@link AnswerPart}s say what it says, and nothing of
 * the notes.
 */
export interface Answer {
	/** Who or what it is from, as the user is told: `Ruth Abara`, `summary-ruth.docx`. */
	readonly from: string;
	/** In the order in which they stand in it. */
	readonly parts: readonly AnswerPart[];
	/** Items besides homework that its tags may mean: checklist items, as if they were homework of nobody. */
	readonly checks?: ReadonlyMap<string, Homework>;
}

/** One thing that an answer says: about an item, a new one, or words that are about nothing that is known. */
export type AnswerPart = ItemPart | NewPart | TextPart;

/** What it says about an item that was sent. Absent facts say nothing. */
export interface ItemPart {
	readonly about: 'item';
	/** The tag the item was sent with; see `itemTags.ts`. */
	readonly tag?: string;
	/** The item's words as they were sent, without Markdown; fields in them are passed over. */
	readonly words: string;
	/** Ticked when it came back, or said to be done or not to be. */
	readonly isDone?: boolean;
	/** Ticked when it was sent, where that is known; absent, {@link isDone} is what was said in words. */
	readonly wasDone?: boolean;
	/** The words as they came back, where they may have been changed. */
	readonly newWords?: string;
	/** The day as it came back; `none` where it was taken away. */
	readonly due?: CalendarDate | 'none';
	/** The day as it was sent, where that is known. */
	readonly wasDue?: CalendarDate | 'none';
	/** It was sent and did not come back. */
	readonly isGone?: true;
	/** Plain text, each for itself. */
	readonly comments: readonly string[];
}

/** An item that was not sent. */
export interface NewPart {
	readonly about: 'new';
	readonly words: string;
	/** Whose it is, where that is told by the heading or the words. */
	readonly side?: Role;
	readonly due?: CalendarDate;
	readonly comments: readonly string[];
}

/** Words that are about no item. */
interface TextPart {
	readonly about: 'nothing';
	readonly words: string;
}
