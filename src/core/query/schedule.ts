import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { MeetingStatus } from '../model/vocabulary.ts';
import { findLast } from './findLast.ts';
import { compareText } from './compareText.ts';

/** A meeting note as the calendar sees it. */
export interface ScheduledMeeting {
	readonly path: string;
	readonly date: CalendarDateTime;
	/** As written. */
	readonly status: MeetingStatus | undefined;
}

/** A `next_meeting` and the date of the note that gives it. */
export interface Booking {
	readonly date: CalendarDateTime;
	readonly from: CalendarDate | undefined;
}

/** What the notes of one mentorship or committee say about its meetings; nothing of today. */
export interface Schedule {
	/** Oldest first; meeting notes without a date are not in it. */
	readonly meetings: readonly ScheduledMeeting[];
	/**
	 * Newest first, at most two: the `next_meeting` of the latest meeting note that gives one,
	 * and that of the mentorship note, which counts as older unless its own `date` is later.
	 */
	readonly bookings: readonly Booking[];
}

/** The schedule told by a mentorship or committee note and its meeting notes, in any order. */
export function toSchedule(own: Note | undefined, meetingNotes: readonly Note[]): Schedule {
	const ordered = [...meetingNotes].sort(compareMeetingNotes);
	const newest = findLast(ordered, note => note.fields.nextMeeting !== undefined);
	const bookings = [newest, own].flatMap(note => note?.fields.nextMeeting ? [toBooking(note, note.fields.nextMeeting)] : []);
	bookings.sort((a, b) => compareText(b.from ?? '', a.from ?? ''));
	return { meetings: ordered.flatMap(toScheduledMeeting), bookings };
}

/** Says whether two versions of a note tell a schedule the same. */
export function sameSchedule(a: Note, b: Note): boolean {
	return a.type === b.type && a.fields.meetingStatus === b.fields.meetingStatus
		&& sameDateTime(a.fields.date, b.fields.date) && sameDateTime(a.fields.nextMeeting, b.fields.nextMeeting);
}

/** Oldest first: date, whole days before times, path; those without a date before all others. */
export function compareMeetingNotes(a: Note, b: Note): number {
	const [first, second] = [a.fields.date, b.fields.date];
	return compareText(first?.date ?? '', second?.date ?? '') || compareText(first?.time ?? '', second?.time ?? '') || compareText(a.path, b.path);
}

function toBooking(note: Note, date: CalendarDateTime): Booking {
	return { date, from: note.fields.date?.date };
}

function toScheduledMeeting(note: Note): ScheduledMeeting[] {
	const { date, meetingStatus } = note.fields;
	return date ? [{ path: note.path, date, status: meetingStatus }] : [];
}

function sameDateTime(a: CalendarDateTime | undefined, b: CalendarDateTime | undefined): boolean {
	return a?.date === b?.date && a?.time === b?.time;
}
