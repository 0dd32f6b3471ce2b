import { partitionPoint } from '../text/partitionPoint.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Schedule } from './schedule.ts';
import { isUsedUp, nextMeeting } from './nextMeeting.ts';

/**
 * The day on which homework without a date is due: the first meeting after it was pledged, which
 * is a later meeting note that is not cancelled or postponed, else `next_meeting` (format.md §5).
 * A `next_meeting` that has passed and was never settled counts before a meeting that is still
 * ahead, so that preparing that one makes nothing less late. Without a day to count from, it looks ahead from today.
 */
export function nextMeetingAfter(schedule: Schedule, pledged: CalendarDate | undefined, today: CalendarDate): CalendarDate | undefined {
	if (pledged === undefined) { return nextMeeting(schedule, today)?.date.date; }
	const noted = meetingAfter(schedule, pledged, 1);
	if (noted !== undefined && noted < today) { return noted; }
	const booked = schedule.bookings.find(booking => booking.date.date > pledged && !isUsedUp(schedule, booking))?.date.date;
	return noted === undefined || booked !== undefined && booked < today ? booked : noted;
}

/** The day of the meeting that was the first, the second … after a day, of those noted and not cancelled or postponed. */
export function meetingAfter(schedule: Schedule, day: CalendarDate, count: number): CalendarDate | undefined {
	const { meetings } = schedule;
	let left = count;
	for (let i = firstAfter(schedule, day); i < meetings.length; i++) {
		const { date, status } = meetings[i]!;
		if (status !== 'cancelled' && status !== 'postponed' && --left === 0) { return date.date; }
	}
	return undefined;
}

/** Index of the first meeting later than a day, by bisection. */
function firstAfter({ meetings }: Schedule, day: CalendarDate): number {
	return partitionPoint(meetings.length, index => meetings[index]!.date.date <= day);
}
