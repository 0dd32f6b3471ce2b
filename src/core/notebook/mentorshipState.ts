import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship, Meeting } from '../model/mentorship.ts';
import type { Note } from '../model/note.ts';
import {
	nextMeeting, type NextMeeting, meetingAfter, nextMeetingAfter, lastHeldMeeting, meetingLateDays, unsettledMeeting,
} from '../query/meetings.ts';
import { compareMeetingNotes, sameSchedule, toSchedule, type Schedule, meetingStatusOn } from '../query/schedule.ts';
import { rolesOf, type Roles } from './homeworkBuilder.ts';
import { isRelationship } from '../model/vocabulary.ts';
import type { NoteWork } from './noteWork.ts';
import { stemOf } from '../text/paths.ts';

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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A relationship as of a day, from what was gathered of its notes (format.md §5). Without a status it is active. */
export function toMentorship(state: MentorshipState, today: CalendarDate): Mentorship {
	const fields = state.own?.fields ?? {};
	const status = fields.mentorshipStatus ?? 'active';
	const mentorship: Mutable<Mentorship> = {
		key: state.key, kind: state.own?.type === 'committee' ? 'committee' : 'mentorship',
		title: state.own?.title ?? titleOf(state), ...state.sides, members: fields.members ?? [], status,
		meetings: meetingsOf(state, today),
		meetingLateDays: meetingLateDays(state.schedule, { ...fields, status }, today),
		mentorTotals: { ...state.totals.mentor }, menteeTotals: { ...state.totals.mentee },
	};
	addWritten(mentorship, state);
	addComputed(mentorship, state, today);
	return mentorship;
}

function addWritten(mentorship: Mutable<Mentorship>, { own }: MentorshipState): void {
	if (!own) { return; }
	const { chair, role, phase, cadence } = own.fields;
	mentorship.note = own;
	if (chair !== undefined) { mentorship.chair = chair; }
	if (role !== undefined) { mentorship.role = role; }
	if (phase !== undefined) { mentorship.phase = phase; }
	if (cadence !== undefined) { mentorship.cadence = cadence; }
}

function addComputed(mentorship: Mutable<Mentorship>, { schedule, next, notes }: MentorshipState, today: CalendarDate): void {
	const last = lastHeldMeeting(schedule, today);
	const unsettled = mentorship.status === 'ended' ? undefined : unsettledMeeting(schedule, today);
	const nextNote = next?.path === undefined ? undefined : notes.get(next.path);
	if (last !== undefined) { mentorship.lastMeeting = last; }
	if (next) { mentorship.nextMeeting = next.date; }
	if (nextNote) { mentorship.nextMeetingNote = nextNote; }
	if (unsettled !== undefined) { mentorship.unsettled = unsettled; }
}

/** Newest first. */
function meetingsOf({ schedule, notes }: MentorshipState, today: CalendarDate): Meeting[] {
	return schedule.meetings.map(({ path, date, status }) => ({
		note: notes.get(path)!, date, status: meetingStatusOn(date.date, status, today),
	})).reverse();
}

function titleOf({ key, sides: { mentor, mentee } }: MentorshipState): string {
	return [mentor, mentee].filter(name => name !== undefined).join(' – ') || stemOf(key);
}
