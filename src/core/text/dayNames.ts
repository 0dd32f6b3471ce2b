import { toCalendarDate, toDayNumber } from '../model/calendarDate.ts';
import type { Words } from './words.ts';

const MS_PER_DAY = 86_400_000;

/** `Wednesday` or `Wed` in the user's language; 1 is Monday, 7 Sunday. */
export function weekdayName(isoWeekday: number, width: 'long' | 'short', { language }: Words): string {
	// 1 January 2024 was a Monday.
	return format(language, { weekday: width }, 1, isoWeekday);
}

/** `December` in the user's language; 1 is January. */
export function monthName(month: number, { language }: Words): string {
	return format(language, { month: 'long' }, month, 1);
}

/** Counted and shown in UTC, so no zone can move it. */
function format(language: string, options: Intl.DateTimeFormatOptions, month: number, day: number): string {
	const date = toCalendarDate(2024, month, day);
	return date === undefined ? '' : new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(toDayNumber(date) * MS_PER_DAY);
}
