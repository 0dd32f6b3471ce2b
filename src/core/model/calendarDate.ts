/**
 * Civil dates: a day on the calendar, never an instant. No time zone is ever involved,
 * so nothing here uses `Date` (format.md §2).
 */

/** Milliseconds in a civil day, for what only takes moments: `Intl.DateTimeFormat` in UTC. */
export const MS_PER_DAY = 86_400_000;

declare const brand: unique symbol;

/**
 * A real calendar day as `YYYY-MM-DD`, years 0001–9999. Compare with `<` and `>`: the
 * text order is the order of days. Only {@link parseCalendarDate} and arithmetic make one.
 */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

/** A day with an optional wall-clock time `HH:MM` (24 hours), as in `2026-12-16 15:00`. */
export interface CalendarDateTime {
	readonly date: CalendarDate;
	/** `HH:MM`, absent for a whole day. */
	readonly time?: string;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MINUS = 45;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]+([01]\d|2[0-3]):([0-5]\d)(?::\d{2})?)?$/;

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
	const leap = month === 2 && (year % 4 === 0 && year % 100 !== 0 || year % 400 === 0);
	return leap ? 29 : MONTH_LENGTHS[month - 1] ?? 0;
}

/** The last day of a month, which counts from 1; nothing where there is no such month. */
export function lastOfMonth(year: number, month: number): CalendarDate | undefined {
	return toCalendarDate(year, month, daysInMonth(year, month));
}

/** Year, month (from 1) and day (from 1) of a date. */
export function dateParts(date: CalendarDate): { year: number, month: number, day: number } {
	return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}

/** The date with these parts, or `undefined` where there is no such day (2026-02-30). Month counts from 1. */
export function toCalendarDate(year: number, month: number, day: number): CalendarDate | undefined {
	return isRealDay(year, month, day) ? format(year, month, day) : undefined;
}

function isRealDay(year: number, month: number, day: number): boolean {
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else and for impossible days. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
	if (text.length !== 10 || text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) { return undefined; }
	const year = pairAt(text, 0) * 100 + pairAt(text, 2);
	return isRealDay(year, pairAt(text, 5), pairAt(text, 8)) ? text as CalendarDate : undefined;
}

/** The two digits at a place as a number; NaN where they are none. */
function pairAt(text: string, at: number): number {
	const tens = text.charCodeAt(at) - 48;
	const ones = text.charCodeAt(at + 1) - 48;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DDTHH:MM`; `undefined` for anything else. */
export function parseCalendarDateTime(text: string): CalendarDateTime | undefined {
	const match = DATE_TIME.exec(text.trim());
	const date = match ? parseCalendarDate(match[1]!) : undefined;
	if (!match || !date) { return undefined; }
	return match[2] ? { date, time: `${match[2]}:${match[3]!}` } : { date };
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant's days-from-civil). */
export function toDayNumber(date: CalendarDate): number {
	const { year, month, day } = dateParts(date);
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
		- 719468;
}

/** The inverse of {@link toDayNumber}; clamped to the years 0001–9999. */
export function fromDayNumber(days: number): CalendarDate {
	const clamped = Math.min(Math.max(days, -719162), 2932896) + 719468;
	const era = Math.floor(clamped / 146097);
	const dayOfEra = clamped - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const m = Math.floor((5 * dayOfYear + 2) / 153);
	const month = m < 10 ? m + 3 : m - 9;
	return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1);
}

/** The day `days` after `date` (before it, if negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
	return fromDayNumber(toDayNumber(date) + days);
}

/** The same day `months` later; the end of a shorter month stands in (31 January + 1 is 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
	const { year, month, day } = dateParts(date);
	const index = Math.min(Math.max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11);
	const y = Math.floor(index / 12);
	const m = index % 12 + 1;
	return format(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Days from `from` to `to`; positive when `to` is later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week, ISO: 1 Monday … 7 Sunday. */
export function isoWeekday(date: CalendarDate): number {
	return ((toDayNumber(date) + 3) % 7 + 7) % 7 + 1;
}

function format(year: number, month: number, day: number): CalendarDate {
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}
