import { partitionPoint } from '../text/partitionPoint.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Schedule } from './schedule.ts';
import { isUsedUp, nextMeeting } from './nextMeeting.ts';

/**
 * The day on which homework without a date is due: the next meeting after the date of its
 * note, which is a later meeting note that is not cancelled or postponed, else `next_meeting`
 * (format.md §5). A note without a date looks ahead from today.
 */
export function nextMeetingAfter(schedule: Schedule, noteDate: CalendarDate | undefined, today: CalendarDate): CalendarDate | undefined {
	if (noteDate === undefined) { return nextMeeting(schedule, today)?.date.date; }
	const { meetings, bookings } = schedule;
	for (let i = firstAfter(schedule, noteDate); i < meetings.length; i++) {
		const { date, status } = meetings[i]!;
		if (status !== 'cancelled' && status !== 'postponed') { return date.date; }
	}
	return bookings.find(booking => booking.date.date > noteDate && !isUsedUp(schedule, booking))?.date.date;
}

/** Index of the first meeting later than a day, by bisection. */
function firstAfter({ meetings }: Schedule, day: CalendarDate): number {
	return partitionPoint(meetings.length, index => meetings[index]!.date.date <= day);
}
