import type { CalendarDate } from '../model/calendarDate.ts';
import type { Booking, Schedule, ScheduledMeeting } from './schedule.ts';
import { findLast } from './findLast.ts';
import { meetingStatusOn } from './meetingStatusOn.ts';

/**
 * A booked day that has passed without a held meeting and asks to be settled (format.md §5);
 * the latest, if there are several. Booked are past meeting notes that still say `planned` and
 * the bookings of the schedule. A booking is settled by any meeting note that is not planned
 * and dated on or after the booked day, or after the note that booked it (held early).
 */
export function unsettledMeeting(schedule: Schedule, today: CalendarDate): CalendarDate | undefined {
	const settled = findLast(schedule.meetings, meeting => isSettled(meeting, today))?.date.date;
	const planned = findLast(schedule.meetings, ({ date, status }) => date.date < today && status === 'planned')?.date.date;
	const open = schedule.bookings.filter(booking => isOpen(booking, settled, today)).map(booking => booking.date.date);
	if (planned !== undefined && !(settled !== undefined && settled >= planned)) { open.push(planned); }
	return open.sort().at(-1);
}

function isSettled({ date, status }: ScheduledMeeting, today: CalendarDate): boolean {
	return date.date <= today && meetingStatusOn(date.date, status, today) !== 'planned';
}

function isOpen(booking: Booking, settled: CalendarDate | undefined, today: CalendarDate): boolean {
	if (booking.date.date >= today) { return false; }
	return settled === undefined || settled < booking.date.date && !(booking.from !== undefined && settled > booking.from);
}
