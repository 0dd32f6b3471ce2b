import { fromDayNumber, parseCalendarDate, toCalendarDate, toDayNumber, type CalendarDate } from '../model/calendarDate.ts';

/** Days are counted from here, in sixteen bits: they reach to 2079, and 0 stands for none. */
const BEFORE_FIRST = toDayNumber(toCalendarDate(1900, 1, 1)!) - 1;
const LAST = 65_535;

/** Days that were read before: receipts of ten years name only some thousands of them. */
const known = new Map<string, number>();

/** The number of a day, from 1; `undefined` for what is no day of 1900 to 2079. */
export function dayNumber(text: string): number | undefined {
	const before = known.get(text);
	if (before !== undefined) { return before; }
	const date = parseCalendarDate(text);
	const number = date === undefined ? 0 : toDayNumber(date) - BEFORE_FIRST;
	if (number < 1 || number > LAST) { return undefined; }
	known.set(text, number);
	return number;
}

/** The day of a number; `undefined` for 0. */
export function dayOfNumber(number: number): CalendarDate | undefined {
	return number === 0 ? undefined : fromDayNumber(number + BEFORE_FIRST);
}

/** The first day of each year from 1900 on, where years begin with a month; behind the last there are no days. */
export function yearStarts(month: number): readonly number[] {
	return Array.from({ length: 181 }, (_, index) => toDayNumber(toCalendarDate(1900 + index, month, 1)!) - BEFORE_FIRST);
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
