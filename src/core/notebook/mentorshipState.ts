import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/mentorship.ts';
import type { Note } from '../model/note.ts';
import { nextMeeting, type NextMeeting } from '../query/nextMeeting.ts';
import { meetingAfter, nextMeetingAfter } from '../query/nextMeetingAfter.ts';
import { compareMeetingNotes, sameSchedule, toSchedule, type Schedule } from '../query/schedule.ts';
import { rolesOf, type Roles } from './homeworkBuilder.ts';
import { isRelationship } from './mentorshipResolver.ts';
import type { NoteWork } from './noteWork.ts';
import { toMentorship } from './toMentorship.ts';

/** The names of the two sides; a committee may have neither. */
export interface Sides {
	readonly mentor?: string;
	readonly mentee?: string;
}

/** Running {@link import('../model/mentorship.ts').SideTotals}. */
export interface RunningTotals {
	open: number;
	overdue: number;
	slips: number;
}

/** Everything that belongs to one mentorship or committee, kept while its notes come and go. */
export class MentorshipState {
	readonly notes = new Map<string, Note>();
	readonly totals = { mentor: emptyTotals(), mentee: emptyTotals() };
	/** The mentorship or committee note; absent if inferred. */
	own: Note | undefined;
	/** Something of {@link refresh} may have changed. */
	isStale = true;
	schedule: Schedule = { meetings: [], bookings: [] };
	next: NextMeeting | undefined;
	/** The two sides as compared: changes when owners must be resolved again. */
	sidesKey = '';
	/** As the mentorship note has them; of an inferred mentorship, as the newest meeting note. */
	sides: Sides = {};
	/** The handles that name them. */
	roles: Roles = rolesOf({});

	constructor(readonly key: string) {}

	put(note: Note): void {
		const before = this.notes.get(note.path);
		this.notes.set(note.path, note);
		if (isRelationship(note)) { this.own = note; }
		if (!before || !sameSchedule(before, note) || !sameSides(before, note)) { this.isStale = true; }
	}

	delete(path: string): void {
		this.notes.delete(path);
		if (this.own?.path === path) { this.own = undefined; }
		this.isStale = true;
	}

	/** Counts the homework of a note in, or out again with -1. */
	count({ open, closedSlips }: NoteWork, by: 1 | -1): void {
		for (const side of ['mentor', 'mentee'] as const) {
			const totals = this.totals[side];
			totals.slips += closedSlips[side] * by;
			for (const { owners, overdueDays, slips } of open) {
				if (!owners.includes(side)) { continue; }
				totals.open += by;
				totals.overdue += overdueDays > 0 ? by : 0;
				totals.slips += slips * by;
			}
		}
	}

	/** Brings schedule, next meeting and sides up to date. */
	refresh(today: CalendarDate): void {
		this.isStale = false;
		this.schedule = toSchedule(this.own, this.meetingNotes());
		this.next = nextMeeting(this.schedule, today);
		const { mentor, mentee } = (this.own ?? this.newestMeeting())?.fields ?? {};
		this.sides = { ...mentor === undefined ? {} : { mentor }, ...mentee === undefined ? {} : { mentee } };
		this.roles = rolesOf(this.sides);
		this.sidesKey = `${mentor ?? ''}/${mentee ?? ''}`;
	}

	/** See `HomeworkContext.meetingAfter`. */
	meetingAfter(pledged: CalendarDate | undefined, count: number, today: CalendarDate): CalendarDate | undefined {
		if (pledged === undefined) { return this.next?.date.date; }
		return count === 1 ? nextMeetingAfter(this.schedule, pledged, today) : meetingAfter(this.schedule, pledged, count);
	}

	toMentorship(today: CalendarDate): Mentorship {
		return toMentorship(this, today);
	}

	private newestMeeting(): Note | undefined {
		return this.meetingNotes().reduce<Note | undefined>((newest, note) => newest && compareMeetingNotes(newest, note) > 0 ? newest : note, undefined);
	}

	private meetingNotes(): Note[] {
		return [...this.notes.values()].filter(({ type }) => type === 'meeting');
	}
}

function emptyTotals(): RunningTotals {
	return { open: 0, overdue: 0, slips: 0 };
}

function sameSides({ fields: a }: Note, { fields: b }: Note): boolean {
	return a.mentor === b.mentor && a.mentee === b.mentee;
}
