import type { CalendarDate, CalendarDateTime } from './calendarDate.ts';
import type { NoteContributions } from './noteContributions.ts';
import type { Problem } from './problem.ts';
import type { TaskItem } from './taskItem.ts';
import type {
	Advice,
	Area,
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
	 * What the tasks matter beyond the note, where that is at hand and the tasks are not: of a note from an earlier
	 * session only. Use `outwardWork`.
	 */
	readonly outward?: NoteContributions;
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
