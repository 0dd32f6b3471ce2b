import type { CalendarDate } from '../model/calendarDate.ts';
import type { Schedule } from './schedule.ts';
import { findLast } from './findLast.ts';
import { meetingStatusOn } from './meetingStatusOn.ts';

/** The day of the last held meeting up to today; a past one without a status counts (format.md §5). */
export function lastHeldMeeting({ meetings }: Schedule, today: CalendarDate): CalendarDate | undefined {
	return findLast(meetings, ({ date, status }) => date.date <= today && meetingStatusOn(date.date, status, today) === 'held')?.date.date;
}
