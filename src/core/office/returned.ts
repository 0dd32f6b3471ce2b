import type { CalendarDate } from '../model/calendarDate.ts';
import { groupBy } from '../text/textEdit.ts';
import type { ExportedItem, LineMark } from './returnMarks.ts';
import { elementsOf, within, type XmlElement } from './xmlTree.ts';

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
	/**
	 * How many footnotes were not read, as the page does not say which it had when it was sent: pages of before 0.1 do
	 * not, and what passed through a program that dropped its properties.
	 */
	readonly unreadFootnotes: number;
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
	/** All of its words are struck through, by hand: no tracked change. */
	readonly isStruck?: true;
	/** What was said in brackets is still a part of its own, so that other brackets are somebody's words. */
	readonly hasFacts?: true;
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

interface ReturnedComment {
	readonly author: string;
	readonly text: string;
}

/** Why a document was not read. */
export type ReturnedRefusal = 'not-a-package' | 'password-or-old' | 'too-large' | 'broken' | 'no-word-document';

/** The comments of a document by id, each with the answers to it behind it. */
export type CommentsById = ReadonlyMap<string, readonly ReturnedComment[]>;

/**
 * @param comments `word/comments.xml`.
 * @param extended `word/commentsExtended.xml`, which says what answers what.
 */
export function readComments(comments: XmlElement | undefined, extended: XmlElement | undefined): CommentsById {
	const commentList = elementsOf(comments).filter(({ name }) => name === 'w:comment').map(element => {
		const paragraphs = elementsOf(element).filter(({ name }) => name === 'w:p');
		const text = joinedWords(paragraphs);
		const place = paragraphs.at(-1)?.attributes['w14:paraId'];
		return {
			id: element.attributes['w:id'] ?? '',
			place,
			comment: { author: (element.attributes['w:author'] ?? '').trim(), text },
		};
	});
	const parents = new Map(
		elementsOf(extended).map(({ attributes }) => [attributes['w15:paraId'], attributes['w15:paraIdParent']]),
	);
	const answers = groupBy(
		commentList.filter(({ place }) => parents.get(place) !== undefined),
		({ place }) => parents.get(place),
	);
	return new Map(commentList.map(({ id, place, comment }) => {
		if (parents.get(place) !== undefined) { return [id, []]; }
		const below = place === undefined ? [] : answers.get(place) ?? [];
		return [id, [comment, ...below.map(answer => answer.comment)].filter(({ text }) => text !== '')];
	}));
}

/** Under which a footnote's or endnote's reference finds it among the comments: `w:footnoteReference/2`. */
export function noteKey(kind: NoteKind, id: string | undefined): string {
	return `${kind}/${id ?? ''}`;
}

/** What stands in the text for a footnote or an endnote. */
type NoteKind = 'w:footnoteReference' | 'w:endnoteReference';

/**
 * The footnotes or endnotes that somebody else wrote, as comments on the lines that they belong to.
 *
 * @param notes `word/footnotes.xml` or `word/endnotes.xml`.
 * @param isSent Whether these are the words of one that was on the page.
 */
export function readNotes(
	notes: XmlElement | undefined,
	kind: NoteKind,
	author: string,
	isSent: (words: string) => boolean,
): CommentsById {
	return new Map(
		elementsOf(notes).flatMap(element => {
			const text = joinedWords([...within(element, 'w:p')]);
			const isRule = element.attributes['w:type'] !== undefined && element.attributes['w:type'] !== 'normal';
			return isRule || text === '' || isSent(text)
				? []
				: [[noteKey(kind, element.attributes['w:id']), [{ author, text }]]];
		}),
	);
}

function joinedWords(paragraphs: readonly XmlElement[]): string {
	return paragraphs.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function textOf(paragraph: XmlElement): string {
	return [...within(paragraph, 'w:t')].flatMap(({ children }) => children.filter(child => typeof child === 'string'))
		.join('');
}
