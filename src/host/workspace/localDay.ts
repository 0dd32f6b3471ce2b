import { parseCalendarDateTime, toCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';

/** Tells the moment it is. */
export type Now = () => Date;

/**
 * A clock that is set to a day and a time of this machine's calendar, `2026-12-31 23:30`, and goes on
 * from there; undefined for any other text. Without a time it is noon.
 */
export function clockSetTo(text: string): Now | undefined {
	const set = parseCalendarDateTime(text);
	if (!set) { return undefined; }
	const [year, month, day] = set.date.split('-').map(Number) as [number, number, number];
	const [hours, minutes] = (set.time ?? '12:00').split(':').map(Number) as [number, number];
	const [start, started] = [new Date(year, month - 1, day, hours, minutes).getTime(), Date.now()];
	return () => new Date(start + Date.now() - started);
}

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
