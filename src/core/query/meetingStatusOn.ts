import type { CalendarDate } from '../model/calendarDate.ts';
import type { MeetingStatus } from '../model/vocabulary.ts';

/**
 * The status of a meeting as of a day: a past one without a status counts as held (format.md
 * §5), one of today or later as planned.
 */
export function meetingStatusOn(date: CalendarDate, written: MeetingStatus | undefined, today: CalendarDate): MeetingStatus {
	return written ?? (date < today ? 'held' : 'planned');
}
