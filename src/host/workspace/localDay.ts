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
export function localDay(moment = new Date()): CalendarDate {
	return toCalendarDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())!;
}

/**
 * Milliseconds until a second after this machine's calendar turns: a little late, as a timer
 * may be early. Days of 23 and 25 hours, and days without a midnight, are as long as they are.
 */
export function untilTomorrow(moment = new Date()): number {
	const tomorrow = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
	return tomorrow.getTime() - moment.getTime() + 1000;
}
