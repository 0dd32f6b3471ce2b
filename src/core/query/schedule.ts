import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { MeetingStatus } from '../model/vocabulary.ts';
import { compareText } from './order.ts';

/** A meeting note as the calendar sees it. */
export interface ScheduledMeeting {
	readonly note: Note;
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

/**
 * The bookings of a {@link Schedule}.
 *
 * @param mentorshipNote The mentorship or committee note.
 * @param newest The latest meeting note that gives a `next_meeting`, by {@link compareMeetingNotes}.
 */
export function toBookings(mentorshipNote: Note | undefined, newest: Note | undefined): readonly Booking[] {
	const bookings = [newest, mentorshipNote].flatMap(note =>
		note?.fields.nextMeeting ? [toBooking(note, note.fields.nextMeeting)] : []
	);
	return bookings.sort((a, b) => compareText(b.from ?? '', a.from ?? ''));
}

/** Says whether two versions of a note tell a schedule the same. */
export function sameSchedule(a: Note, b: Note): boolean {
	return a.type === b.type && a.fields.meetingStatus === b.fields.meetingStatus
		&& sameDateTime(a.fields.date, b.fields.date) && sameDateTime(a.fields.nextMeeting, b.fields.nextMeeting);
}

/** Oldest first: date, whole days before times, path; those without a date before all others. */
export function compareMeetingNotes(a: Note, b: Note): number {
	const [first, second] = [a.fields.date, b.fields.date];
	return compareText(first?.date ?? '', second?.date ?? '') || compareText(first?.time ?? '', second?.time ?? '')
		|| compareText(a.path, b.path);
}

function toBooking(note: Note, date: CalendarDateTime): Booking {
	return { date, from: note.fields.date?.date };
}

/** Whether homework can be due at it. */
export function isCounted({ status }: ScheduledMeeting): boolean {
	return status !== 'cancelled' && status !== 'postponed';
}

function sameDateTime(a: CalendarDateTime | undefined, b: CalendarDateTime | undefined): boolean {
	return a?.date === b?.date && a?.time === b?.time;
}

/** `Array.prototype.findLast`, which the library of ES2022 does not declare. */
export function findLast<T>(items: readonly T[], matches: (item: T) => boolean): T | undefined {
	for (let i = items.length - 1; i >= 0; i--) {
		if (matches(items[i]!)) { return items[i]; }
	}
	return undefined;
}

/**
 * The status of a meeting as of a day: a past one without a status counts as held (format.md
 * §5), one of today or later as planned.
 */
export function meetingStatusOn(
	date: CalendarDate,
	written: MeetingStatus | undefined,
	today: CalendarDate,
): MeetingStatus {
	return written ?? (date < today ? 'held' : 'planned');
}

/** Whether a note is that of a meeting which is still to come: of today or later, and planned. */
export function isAhead({ type, fields: { date, meetingStatus } }: Note, today: CalendarDate): boolean {
	return type === 'meeting' && date !== undefined && date.date >= today
		&& meetingStatusOn(date.date, meetingStatus, today) === 'planned';
}

/**
 * Whether what stands in a note has seen the note's own meeting: that was held, or its day is past.
 * A meeting that was cancelled or postponed is not waited for any more, and a note of another kind has none.
 *
 * @param today Not needed where `end` is known.
 * @param end When it was done, where that is known: what was done by the day of the meeting did not pass it.
 */
export function hasTakenPlace(
	{ type, fields: { date, meetingStatus } }: Note,
	today: CalendarDate | undefined,
	end?: CalendarDate,
): boolean {
	if (type !== 'meeting' || date === undefined) { return true; }
	if (meetingStatus === 'cancelled' || meetingStatus === 'postponed') { return true; }
	if (end !== undefined) { return date.date < end; }
	return meetingStatus === 'held' || today !== undefined && date.date < today;
}
