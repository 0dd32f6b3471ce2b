import { toCalendarDate, type CalendarDate } from '../core/model/calendarDate.ts';

/** The day on this machine's calendar at a moment. */
export function localDay(now = new Date()): CalendarDate {
	return toCalendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/**
 * Milliseconds until a second after this machine's calendar turns: a little late, as a timer
 * may be early. Days of 23 and 25 hours, and days without a midnight, are as long as they are.
 */
export function untilTomorrow(now = new Date()): number {
	const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
	return tomorrow.getTime() - now.getTime() + 1000;
}
