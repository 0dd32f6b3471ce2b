import { addDays, addMonths, type CalendarDate } from '../model/calendarDate.ts';
import type { Rhythm } from './receipt.ts';

const DAYS_A_MONTH = 365.2425 / 12;
/** The share of a meeting that may be lacking of a span: twelve months are a year, also of 365 days. */
const TOLERANCE = 0.1;

/** The length of a rhythm in days, on average. */
export function daysARhythm({ every, unit }: Rhythm): number {
	return every * (unit === 'weeks' ? 7 : DAYS_A_MONTH);
}

/** How many meetings were agreed for so many days; 0 without a rhythm. */
export function agreedIn(days: number, rhythm: Rhythm | null): number {
	return rhythm === null ? 0 : Math.floor(days / daysARhythm(rhythm) + TOLERANCE);
}

/** So many rhythms after a day; month ends clamp. */
export function rhythmsAfter(day: CalendarDate, { every, unit }: Rhythm, times: number): CalendarDate {
	return unit === 'weeks' ? addDays(day, 7 * every * times) : addMonths(day, every * times);
}
