import { fromDayNumber, toCalendarDate, toDayNumber, type CalendarDate } from '../model/calendarDate.ts';

/** Days are counted from here, in sixteen bits: they reach to 2079, and 0 stands for none. */
const BEFORE_FIRST = toDayNumber(toCalendarDate(1900, 1, 1)!) - 1;
const LAST = 65_535;

const FIRST_YEAR = 1900;
const YEARS = 180;
/**
 * The number of the day before each month, and at the end that of the last day of all: a receipt has many days, and a
 * million of them are read.
 */
const MONTHS: readonly number[] = Array.from(
	{ length: YEARS * 12 + 1 },
	(_, index) =>
		Math.min(
			LAST,
			toDayNumber(toCalendarDate(FIRST_YEAR + Math.floor(index / 12), index % 12 + 1, 1)!) - BEFORE_FIRST - 1,
		),
);
const MINUS = 45;

/** Letters of a day as it is written. */
export const DAY_LETTERS = 10;

/** The number of a day, from 1; `undefined` for what is no day of 1900 to 2079. */
export function dayNumber(text: string): number | undefined {
	return text.length === DAY_LETTERS ? dayNumberAt(text, 0) : undefined;
}

/** The same for a day that stands in a text. */
export function dayNumberAt(text: string, at: number): number | undefined {
	if (text.charCodeAt(at + 4) !== MINUS || text.charCodeAt(at + 7) !== MINUS) { return undefined; }
	const month = digits(text, at + 5);
	const day = digits(text, at + 8);
	if (!(month >= 1 && month <= 12 && day >= 1)) { return undefined; }
	const index = (digits(text, at) * 100 + digits(text, at + 2) - FIRST_YEAR) * 12 + month - 1;
	const before = MONTHS[index];
	const number = (before ?? NaN) + day;
	return number <= MONTHS[index + 1]! ? number : undefined;
}

/** The two digits at a place as a number; NaN where they are none. */
function digits(text: string, at: number): number {
	const tens = text.charCodeAt(at) - 48;
	const ones = text.charCodeAt(at + 1) - 48;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Days that were asked for before, by their number: ten years have only some thousands. */
const named: (CalendarDate | undefined)[] = [];

/** The day of a number; `undefined` for 0. */
export function dayOfNumber(number: number): CalendarDate | undefined {
	if (number === 0) { return undefined; }
	return named[number] ??= fromDayNumber(number + BEFORE_FIRST);
}

/** The first day of each year from 1900 on, where years begin with a month; behind the last there are no days. */
export function yearStarts(month: number): readonly number[] {
	return Array.from(
		{ length: 181 },
		(_, index) => toDayNumber(toCalendarDate(1900 + index, month, 1)!) - BEFORE_FIRST,
	);
}

/** Index in {@link yearStarts} of the year that a day is in; -1 before the first. */
export function yearIndex(day: number, starts: readonly number[]): number {
	let index = Math.min(Math.floor((day - starts[0]!) / 365.25) + 1, starts.length - 1);
	while (index >= 0 && starts[index]! > day) { index--; }
	return index;
}

/** `2026`, or `2026–27` where years begin with another month than January. */
export function yearLabel(index: number, month: number): string {
	const year = 1900 + index;
	return month === 1 ? String(year) : `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Days since 1970-01-01, as columns of dates have them; `null` for 0. */
export function epochDay(number: number): number | null {
	return number === 0 ? null : number + BEFORE_FIRST;
}
