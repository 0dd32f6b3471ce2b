import type { CalendarDate, CalendarDateTime } from './calendarDate.ts';
import type { Cadence, Note } from './note.ts';
import type { MeetingStatus, MentorshipStatus, Phase } from './vocabulary.ts';

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
