import { LANGUAGE_CODES, namesIn, tablesOf, wordsIn } from '../language/languages.ts';
import { lastOfMonth, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { monthNamed } from '../recurrence/repeatWords.ts';
import { bareWords } from './foreignDay.ts';

/** `Q3`, `T3`, `3T`, `3. Quartal`, `3e trimestre`. */
const QUARTER = /^(?:[qt] ?([1-4])|([1-4]) ?[qt]|([1-4])(?:\.|er|e|o|º|°)? (?:quartal|quarter|kwartaal|trimestre))$/;

/**
 * The days that a month, a quarter or a year by itself may stand for, in any language that is known: the last, then
 * the first. `juin 2027`, `Ende 2028`, `Q3 2027`, `2028`.
 */
export function daysOfPart(written: string): CalendarDate[] {
	const [, before = '', digits] = /^(.*?)(\d{4})$/u.exec(bareWords(written)) ?? [];
	const [year, words] = [Number(digits), before.trim()];
	if (!(year > 0)) { return []; }
	const days = isEnd(words) ? [lastOfMonth(year, 12)] : daysOfMonths(year, monthsNamed(words));
	return days.filter(day => day !== undefined);
}

function daysOfMonths(year: number, months: readonly [number, number] | undefined): (CalendarDate | undefined)[] {
	return months ? [lastOfMonth(year, months[1]), toCalendarDate(year, months[0], 1)] : [];
}

/** The first and the last month of what stands before a year. */
function monthsNamed(words: string): readonly [number, number] | undefined {
	if (words === '') { return [1, 12]; }
	const quarter = QUARTER.exec(words)?.slice(1).find(Boolean);
	if (quarter !== undefined) { return [Number(quarter) * 3 - 2, Number(quarter) * 3]; }
	const name = withoutOf(words);
	const month = monthNamed(name) ?? monthInAnyLanguage(name);
	return month === undefined ? undefined : [month, month];
}

/** `fin`, `end of`, `finales de`. */
function isEnd(words: string): boolean {
	const name = withoutOf(words);
	return name === 'end' || times().some(({ end }) => wordsIn(end).map(bareWords).includes(name));
}

/** `junio de` as `junio`. */
function withoutOf(words: string): string {
	return words.replace(/ (?:de|del|do|di|of)$/, '');
}

function monthInAnyLanguage(name: string): number | undefined {
	for (const { months } of times()) {
		const index = namesIn(months).findIndex(names => names.some(each => bareWords(each) === name));
		if (index >= 0) { return index + 1; }
	}
	return undefined;
}

function times() {
	return tablesOf(LANGUAGE_CODES).flatMap(({ time }) => time ?? []);
}
