import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import type { Booking, Schedule, ScheduledMeeting } from './schedule.ts';
import { meetingStatusOn } from './meetingStatusOn.ts';

/** A coming meeting: when, and the note already written for it. */
export interface NextMeeting {
	readonly date: CalendarDateTime;
	readonly path?: string;
}

/**
 * The next meeting: the earliest date from today on among the planned meetings and the newest
 * `next_meeting` (format.md §5). A `next_meeting` on the day of a held, cancelled or postponed
 * meeting note is used up. If the newest is past or used up, the other of {@link Schedule.bookings}
 * is asked. A planned note without a time takes that of a booking for its day.
 */
export function nextMeeting(schedule: Schedule, today: CalendarDate): NextMeeting | undefined {
	const planned = firstPlanned(schedule, today);
	const booked = schedule.bookings.find(booking => booking.date.date >= today && !isUsedUp(schedule, booking))?.date;
	if (!planned) { return booked && { date: booked }; }
	if (booked && booked.date < planned.date.date) { return { date: booked }; }
	const sameDay = booked?.date === planned.date.date && planned.date.time === undefined;
	return { date: sameDay ? booked : planned.date, path: planned.path };
}

/** A meeting note for the booked day that is not just planned has taken the booking's place. */
export function isUsedUp(schedule: Schedule, booking: Booking): boolean {
	return schedule.meetings.some(({ date, status }) => date.date === booking.date.date && status !== undefined && status !== 'planned');
}

function firstPlanned({ meetings }: Schedule, today: CalendarDate): ScheduledMeeting | undefined {
	let first: ScheduledMeeting | undefined;
	for (let i = meetings.length - 1; i >= 0; i--) {
		const meeting = meetings[i]!;
		if (meeting.date.date < today) { break; }
		if (meetingStatusOn(meeting.date.date, meeting.status, today) === 'planned') { first = meeting; }
	}
	return first;
}
