import type { CalendarDate } from './calendarDate.ts';
import type { Goal, Homework } from './homework.ts';
import type { Mentorship } from './mentorship.ts';
import type { Note } from './note.ts';
import type { Problem } from './problem.ts';
import type { Keeper } from '../query/whose.ts';

/** The groups of the homework tree, in showing order. */
export const DUE_GROUPS = [
	'overdue',
	'today',
	'tomorrow',
	'next-7-days',
	'before-next-meeting',
	'later',
	'no-date',
] as const;
export type DueGroup = typeof DUE_GROUPS[number];

/** A problem and the file it is in. */
export interface LocatedProblem {
	readonly path: string;
	readonly problem: Problem;
}

/**
 * One notebook (a folder of notes) as of a day: what trees, pages, reports and commands
 * ask. Every list is in the order of format.md §5 and must not be changed by the caller;
 * the same array is returned until something changes, so that callers may compare by identity.
 */
export interface NotebookView {
	readonly today: CalendarDate;
	/** Whom `@me` means. */
	readonly keeper?: Keeper;
	/** Number of notes. */
	readonly size: number;
	note(path: string): Note | undefined;
	notes(): Iterable<Note>;
	/**
	 * Homework of every state. Of years it is long, and most of it is made when first asked for: {@link openHomework}
	 * is cheap.
	 */
	homework(): readonly Homework[];
	/** Open and in-progress homework, of one group where one is given. Cheap: groups are kept up to date. */
	openHomework(group?: DueGroup): readonly Homework[];
	/** Homework of one note, by line. */
	homeworkOf(path: string): readonly Homework[];
	/** By horizon, then target date, path. */
	goals(): readonly Goal[];
	/** Active and proposed first, then informal, then ended; each by title. */
	mentorships(): readonly Mentorship[];
	mentorship(key: string): Mentorship | undefined;
	/** Key of the mentorship that a note belongs to. */
	mentorshipOf(path: string): string | undefined;
	/** Opportunity notes, pending first by respond_by, then the rest by date, newest first. */
	opportunities(): readonly Note[];
	/** Problems of the notes and those that only the whole notebook shows. By path, then place. */
	problems(): readonly LocatedProblem[];
	/** What one file showed when it was last read by itself; also a file that is no note, but nearly. Cheap. */
	readingProblems(path: string): readonly Problem[];
	/** Where the names written in notes lead. */
	readonly names: NotebookNames;
}

/** What a written name leads to: one note, several that fit, or none (both empty). */
export interface Reference {
	readonly path?: string;
	/** Paths in order, when more than one fits. */
	readonly ambiguous?: readonly string[];
}

/**
 * What the names that people write in notes lead to (format.md §1, §4). Cheap to ask; the lists are made when asked
 * for.
 */
export interface NotebookNames {
	/** A goal note by file stem, path or `[[link]]`, as written in the note `from`. */
	goal(written: string, from: string): Reference;
	/** A mentorship or committee note, likewise. */
	mentorship(written: string, from: string): Reference;
	/** A note of any kind, likewise: what `[[award]]` in running text leads to. */
	note(written: string, from: string): Reference;
	/** Whether it names a private note that this notebook was made without: such a name is not told either. */
	isLeftOut(written: string): boolean;
	/** Whether there is any such note. */
	leavesOut(): boolean;
	/**
	 * How often there were others to leave out: while it is the same number, so is every answer of {@link isLeftOut},
	 * and what was made by it is still right.
	 */
	leftOutChanges(): number;
	/** Whether the word is one of somebody's name in this notebook; folded, without `@`. */
	knowsHandle(handle: string): boolean;
	/**
	 * Those whom a handle can mean in the note `from`, as names: the sides of its mentorship, else its
	 * committee, else anybody in the notebook. Somebody named in several spellings is there once.
	 */
	called(handle: string, from: string): readonly string[];
	/** A mentor and a mentee elsewhere whose names are nearly the same as these, and not the same. */
	nearlyTheSame(mentor: string, mentee: string): string | undefined;
	/** Whom `@me` means in the note `from`: a side, or a handle. */
	me(from: string): string;
	/** Words of all names, in order. */
	handles(): readonly string[];
	/** Owners of homework of every state as written, without `@`, but for the two sides; in order. */
	owners(): readonly string[];
	/** File stems of goal notes, in order. */
	goalStems(): readonly string[];
	/** File stems of mentorship and committee notes, in order. */
	mentorshipStems(): readonly string[];
}

declare const IS_PUBLIC: unique symbol;

/**
 * Something with nothing private in it. Only `core/export/publicNotes.ts` and what is computed from its results makes
 * such things, and what leaves a notebook takes no others: to hand a private view to an export does not compile.
 */
export type Public<Thing> = Thing & { readonly [IS_PUBLIC]: true };

/** A notebook without its private notes and parts. */
export type PublicView = Public<NotebookView>;
