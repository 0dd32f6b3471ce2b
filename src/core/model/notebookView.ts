import type { CalendarDate, CalendarDateTime } from './calendarDate.ts';
import type { Note, Cadence, GoalSteps, TaskItem } from './note.ts';
import type { Problem } from './problem.ts';
import type { MeetingStatus, MentorshipStatus, Phase, Role } from './vocabulary.ts';

/**
 * A task item that is homework, seen in its notebook: owners resolved to roles, the
 * date it is really due, how often it slipped (format.md §3, §5).
 */
export interface Homework {
	readonly note: Note;
	readonly task: TaskItem;
	/** Index of the task in `note.tasks`. */
	readonly index: number;
	/** `mentor`, `mentee` or other handles; never empty. */
	readonly owners: readonly string[];
	/** No owner was written on the line or its heading: the mentee's. */
	readonly ownerImplied: boolean;
	/** Key of the mentorship it belongs to, if any. */
	readonly mentorship?: string;
	/** Its own due date, else the next meeting after the note's date. */
	readonly effectiveDue?: CalendarDate;
	/** `effectiveDue` comes from a meeting, not from the line. */
	readonly dueImplied: boolean;
	/** Path of the goal note it links to, when found. */
	readonly goalPath?: string;
	/** 0 unless open and due before today. */
	readonly overdueDays: number;
	/** Times it passed a meeting or its due date undone. */
	readonly slips: number;
}

/** A goal note with its progress computed (format.md §5). */
export interface Goal {
	readonly note: Note;
	/** Task items of the goal note itself that count, and homework elsewhere that links to it. */
	readonly steps: GoalSteps;
	/** 0–100, absent when there is nothing to count and none is given. */
	readonly progress?: number;
	/** Days past the target while not achieved or dropped; else 0. */
	readonly overdueDays: number;
	/** Homework of other notes that links here, in the order of format.md §5. Gathered when first asked for. */
	readonly homework: readonly Homework[];
}

/** A meeting note in its mentorship; `status` is settled: a past one without a status counts as held. */
export interface Meeting {
	readonly note: Note;
	readonly date: CalendarDateTime;
	readonly status: MeetingStatus;
}

/** What one side still owes and how reliably it kept its pledges. */
export interface SideTotals {
	readonly open: number;
	readonly overdue: number;
	readonly slips: number;
}

/** A relationship or committee with everything computed from its notes as of a day (format.md §5). */
export interface Mentorship {
	/** Stable key: the note's path, or for an inferred one `inferred:mentor/mentee` in folded names. */
	readonly key: string;
	/** The mentorship or committee note; absent if inferred from meetings. */
	readonly note?: Note;
	readonly kind: 'mentorship' | 'committee';
	readonly title: string;
	readonly mentor?: string;
	readonly mentee?: string;
	/** Committee members. */
	readonly members: readonly string[];
	readonly chair?: string;
	/** Whom `@me` means in its notes: a side, or a handle where the keeper is neither. */
	readonly me?: string;
	/** The notebook keeper's role as written. */
	readonly role?: string;
	readonly status: MentorshipStatus;
	readonly phase?: Phase;
	readonly cadence?: Cadence;
	/** Newest first. */
	readonly meetings: readonly Meeting[];
	readonly lastMeeting?: CalendarDate;
	readonly nextMeeting?: CalendarDateTime;
	/** The note of the next meeting, when one is written. */
	readonly nextMeetingNote?: Note;
	/** Days past last meeting + cadence with none booked; 0 when not late, or informal or ended. */
	readonly meetingLateDays: number;
	/** A booked date that has passed without a held meeting: to be settled. */
	readonly unsettled?: CalendarDate;
	readonly mentorTotals: SideTotals;
	readonly menteeTotals: SideTotals;
}

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

/** Where homework stands in the list by days, counted from today. */
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

/** Who keeps the notebook. */
export interface Keeper {
	/** The side that is theirs where a relationship's note does not say. */
	readonly role: Role;
	/** As a setting gives it, or the notes: `Mara Lindqvist`; absent where nobody knows. */
	readonly name?: string;
}
