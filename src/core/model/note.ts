import type { CalendarDate, CalendarDateTime } from './calendarDate.ts';
import type { Problem } from './problem.ts';
import type {
	Area,
	Dialect,
	Priority,
	TaskStatus,
	Role,
	Advice,
	Confidentiality,
	Decision,
	GoalKind,
	GoalStatus,
	Horizon,
	MeetingFormat,
	MeetingStatus,
	MentorMode,
	MentorshipStatus,
	NoteType,
	OpportunityCategory,
	Phase,
} from './vocabulary.ts';

/** The fields of a task line whose value is a calendar date. */
export const DATE_FIELDS = ['due', 'scheduled', 'start', 'created', 'done', 'cancelled', 'since'] as const;

/** A field of a task line whose value is a day. */
export type DateField = typeof DATE_FIELDS[number];

/** Every field a task line may carry (format.md §4). */
export const TASK_FIELDS = [
	...DATE_FIELDS,
	'priority',
	'repeat',
	'id',
	'after',
	'owner',
	'goal',
	'area',
	'carried',
] as const;

/** A field of a task line, by the name that code calls it in whatever dialect it is written. */
export type TaskField = typeof TASK_FIELDS[number];

/** Where a field stands in the note: UTF-16 offsets, `end` exclusive. */
export interface FieldSpan {
	readonly field: TaskField;
	readonly dialect: Dialect;
	/** The whole field, marker included: `due:2026-10-31`, `📅 2026-10-31`, `[due:: 2026-10-31]`. */
	readonly start: number;
	readonly end: number;
	/** Its value alone. */
	readonly valueStart: number;
	readonly valueEnd: number;
}

/** What a task line says, read from its own paragraph; absent fields are absent. */
export interface TaskFields {
	readonly due?: CalendarDate;
	readonly scheduled?: CalendarDate;
	readonly start?: CalendarDate;
	readonly created?: CalendarDate;
	readonly done?: CalendarDate;
	readonly cancelled?: CalendarDate;
	/** When a carried item was first pledged. */
	readonly since?: CalendarDate;
	/** How many times it was carried forward; ≥ 1. */
	readonly carried?: number;
	readonly priority?: Priority;
	/** The rule as written, `every 2 weeks`. */
	readonly repeat?: string;
	readonly id?: string;
	/** Ids this item depends on. */
	readonly after?: readonly string[];
	/** Handles as written without `@`, lower-case, no diacritics; in writing order. */
	readonly owners?: readonly string[];
	/** Goal as written: a file stem, a relative path or a wikilink target. */
	readonly goal?: string;
	readonly area?: Area;
}

/** One task item of a note, as the note alone tells; what needs other notes is in Homework. */
export interface TaskItem {
	/** Line of the box, from 0. */
	readonly line: number;
	/** `hashLine` of that whole line: it is found again by this before anything is written. */
	readonly lineHash: number;
	/** Last line of the item with its children, from 0. */
	readonly endLine: number;
	/** Last line of its own paragraph, from 0. */
	readonly paragraphEndLine: number;
	/** UTF-16 offset of the `[`. */
	readonly box: number;
	/** The character between the brackets. */
	readonly mark: string;
	readonly status: TaskStatus;
	/** The description without fields, owners and block id; white space folded. */
	readonly text: string;
	readonly fields: TaskFields;
	/** How many task items enclose it. */
	readonly depth: number;
	/** Index in the note's tasks of the nearest enclosing task item, -1 at the top. */
	readonly parent: number;
	/** Index in the note's headings of the heading it stands under, -1 before the first. */
	readonly heading: number;
	/** Owner, due date or a homework heading makes it homework (format.md §3); otherwise a checklist item. */
	readonly isHomework: boolean;
	/** The owner word of the heading ("Homework — mentor"), when one applies. */
	readonly headingOwner?: 'mentor' | 'mentee';
	/** The owners of the nearest item above it that names any, where it names none itself (format.md §3). */
	readonly ownersAbove?: readonly string[];
	/**
	 * Of an open item: when the one that it stands below was first pledged, where that says `since:` and this one does
	 * not: it was carried along.
	 */
	readonly sinceAbove?: CalendarDate;
	/** It stands below an item that was carried, so that its own `carried:` is from before. */
	readonly wentAlong?: true;
	/** Area of the heading it stands under, or of its field. */
	readonly area?: Area;
	/** It stands in a private part or note. */
	readonly private: boolean;
	/**
	 * What it says without the private lines of its paragraph and below other than private headings; absent where that
	 * is the same.
	 */
	readonly publicReading?: Pick<TaskItem, 'text' | 'fields' | 'isHomework' | 'headingOwner' | 'area'>;
}

/** Steps of a goal that count (format.md §5): those cancelled or carried do not. */
export interface GoalSteps {
	readonly done: number;
	readonly total: number;
}

/** What a closed task (done, cancelled, carried) matters beyond its note, without the task. */
export interface ClosedTask {
	/** As written on the line; absent where nobody is, and where it is one of the two sides and never slipped. */
	readonly owners?: readonly string[];
	/** Only where it slipped, or may have. */
	readonly headingOwner?: Role;
	/** Times it slipped wherever it stands: it was carried, or ended after its own due date. Absent for none. */
	readonly slips?: number;
	/**
	 * It was carried into the meeting of its note, which counts once more when that has taken place; only where nothing
	 * says when it ended.
	 */
	readonly isCarriedHere?: true;
	/**
	 * When it ended, where it has no due date of its own, or one from before it was brought in: it slipped once more if
	 * a meeting before that day asks for it.
	 */
	readonly end?: CalendarDate;
	/** With `end`: when it was first pledged, where it says so. */
	readonly since?: CalendarDate;
	/** It was brought in and carried on: what its copy asks for. */
	readonly origin?: string;
	/** It is the copy of such an item, if one is found by this; else it slipped once more, as it ended late. */
	readonly copyOf?: string;
	/** What may lead to its goal, as `goalReferences` gives them; absent for none. */
	readonly references?: readonly string[];
	/** It has a `goal:`, so that a reader is told if that leads nowhere. */
	readonly isWritten?: true;
	/** It is homework and done, and so a step of its goal. */
	readonly isDone?: true;
}

/** What the tasks of a note matter beyond it. Most of a notebook is of the past, so that this is small. */
export interface NoteContributions {
	/** The open tasks that are homework or may lead to a goal. */
	readonly tasks: readonly TaskItem[];
	/** The index of each among all tasks of the note, ascending. */
	readonly at: readonly number[];
	/** The closed ones that matter. */
	readonly closed: readonly ClosedTask[];
	/** Of the note's own tasks; nought of nought where the note is no goal. */
	readonly steps: GoalSteps;
}

/** `weekly` … as a count of months or weeks. */
export interface Cadence {
	readonly count: number;
	readonly unit: 'weeks' | 'months';
	/** As written, for showing. */
	readonly text: string;
}

/** So many of so many, `kept` at most `of`. */
export interface Share {
	readonly kept: number;
	readonly of: number;
}

/**
 * The front-matter fields of a note, read against the vocabulary. Absent, empty and
 * invalid values are all absent here; the invalid ones are problems besides.
 */
export interface NoteFields {
	readonly title?: string;
	/** Mentorship or committee as written: a file stem or a relative path. */
	readonly mentorship?: string;
	readonly date?: CalendarDateTime;
	readonly tags?: readonly string[];
	readonly confidentiality?: Confidentiality;
	readonly area?: Area;
	readonly subarea?: string;
	readonly role?: string;
	readonly mentor?: string;
	readonly mentee?: string;
	readonly mentorRole?: string;
	readonly members?: readonly string[];
	readonly chair?: string;
	/**
	 * Where mail to the people of a relationship goes. Read by what writes a mail, and by nothing else that leaves the
	 * notebook.
	 */
	readonly mentorEmail?: string;
	readonly menteeEmail?: string;
	readonly memberEmails?: readonly string[];
	readonly cadence?: Cadence;
	readonly mentorshipStatus?: MentorshipStatus;
	readonly meetingStatus?: MeetingStatus;
	readonly goalStatus?: GoalStatus;
	readonly phase?: Phase;
	readonly startDate?: CalendarDate;
	readonly reviewDate?: CalendarDate;
	readonly endDate?: CalendarDate;
	/**
	 * The programme and the department that a pair or committee belongs to, and the code it has there in place of
	 * names.
	 */
	readonly programme?: string;
	readonly department?: string;
	readonly programmeCode?: string;
	/** When the chair's page of the meeting was filed. */
	readonly pageFiled?: CalendarDate;
	readonly nextMeeting?: CalendarDateTime;
	readonly durationMinutes?: number;
	readonly location?: string;
	readonly format?: MeetingFormat;
	/** The UID of the invitation that the meeting is from, and how often that was sent anew (RFC 5545, 3.8.7.4). */
	readonly calendarUid?: string;
	readonly calendarSequence?: number;
	readonly mentorMode?: MentorMode;
	/** 1–10. */
	readonly satisfaction?: number;
	/** How often protected time was kept since last time, of how often it was agreed. */
	readonly protectedTime?: Share;
	/** Area to percent. */
	readonly effort?: Readonly<Record<string, number>>;
	readonly horizon?: Horizon;
	readonly kind?: GoalKind;
	readonly targetDate?: CalendarDate;
	readonly completed?: CalendarDate;
	/** 0–100, overrides the computed one. */
	readonly progress?: number;
	readonly measure?: string;
	readonly barriers?: readonly string[];
	readonly resources?: readonly string[];
	readonly links?: readonly string[];
	readonly requestedBy?: string;
	readonly respondBy?: CalendarDate;
	readonly category?: OpportunityCategory;
	readonly hours?: number;
	readonly goals?: readonly string[];
	readonly decision?: Decision;
	/** What the mentor said of the offer, and when. */
	readonly mentorSays?: Advice;
	readonly mentorSaidOn?: CalendarDate;
	/** Meeting a summary is for, as written. */
	readonly meeting?: string;
	/** 1–5. */
	readonly fit?: number;
}

/** A heading of the note body. */
export interface Heading {
	readonly depth: number;
	readonly text: string;
	/** From 0. */
	readonly line: number;
	/** The area it names ("Research", "Work-life balance"), if any. */
	readonly area?: Area;
	/** Something other than headings and blanks stands below it, before the next heading. */
	readonly hasText: boolean;
	/** All that stands below it is private. */
	readonly hidesText?: true;
	readonly private: boolean;
}

/** A note as its own text tells it; nothing of other notes, nothing of today. */
export interface Note {
	/** Path in the notebook: `/`-separated, relative to its folder. The key everywhere. */
	readonly path: string;
	readonly type: NoteType;
	/** `title`, else the first heading, else the file stem, as plain text. */
	readonly title: string;
	/** What {@link title} was read from, where that is not the same: it may name other notes in its links. */
	readonly titleAsWritten?: string;
	readonly fields: NoteFields;
	readonly headings: readonly Heading[];
	readonly tasks: readonly TaskItem[];
	/**
	 * What the tasks add to the rest of the notebook, where that is at hand and the tasks are not: for a note kept from
	 * an earlier session only. Ask `noteContributions`, which knows both.
	 */
	readonly contributions?: NoteContributions;
	/** `private`, or a `concern`. */
	readonly private: boolean;
	/** Private ranges as lines from 0, `end` exclusive, in order, not overlapping. */
	readonly privateLines: readonly { readonly start: number, readonly end: number }[];
	/** Line where the body begins, from 0. */
	readonly bodyLine: number;
}

/** The outcome of reading one file. `note` is absent when the file is not part of the notebook. */
export interface ParsedNote {
	readonly note?: Note;
	readonly problems: readonly Problem[];
	/**
	 * It cannot be read, but says somewhere that it is private (format.md §1): its name and what is wrong with it are
	 * private too.
	 */
	readonly private?: true;
}
