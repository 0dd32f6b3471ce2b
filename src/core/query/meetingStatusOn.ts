import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { MeetingStatus } from '../model/vocabulary.ts';

/**
 * The status of a meeting as of a day: a past one without a status counts as held (format.md
 * §5), one of today or later as planned.
 */
export function meetingStatusOn(date: CalendarDate, written: MeetingStatus | undefined, today: CalendarDate): MeetingStatus {
	return written ?? (date < today ? 'held' : 'planned');
}

/** Whether a note is that of a meeting which is still to come: of today or later, and planned. */
export function isAhead({ type, fields: { date, meetingStatus } }: Note, today: CalendarDate): boolean {
	return type === 'meeting' && date !== undefined && date.date >= today && meetingStatusOn(date.date, meetingStatus, today) === 'planned';
}

/**
 * Whether what stands in a note has seen the note's own meeting: that was held, or its day is past.
 * A meeting that was cancelled or postponed is not waited for any more, and a note of another kind has none.
 *
 * @param today Not needed where `end` is known.
 * @param end When it was done, where that is known: what was done by the day of the meeting did not pass it.
 */
export function hasTakenPlace({ type, fields: { date, meetingStatus } }: Note, today: CalendarDate | undefined, end?: CalendarDate): boolean {
	if (type !== 'meeting' || date === undefined) { return true; }
	if (meetingStatus === 'cancelled' || meetingStatus === 'postponed') { return true; }
	if (end !== undefined) { return date.date < end; }
	return meetingStatus === 'held' || today !== undefined && date.date < today;
}
