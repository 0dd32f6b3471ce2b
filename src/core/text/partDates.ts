import { LANGUAGE_CODES, namesIn, tablesOf, wordsIn } from '../language/languages.ts';
import {
	addDays,
	dateParts,
	isoWeekday,
	lastOfMonth,
	parseCalendarDate,
	toCalendarDate,
	type CalendarDate,
} from '../model/calendarDate.ts';
import { monthNamed } from '../recurrence/repeatWords.ts';
import { bareWords } from './foreignDay.ts';

/** `Q3`, `T3`, `3T`, `3. Quartal`, `3e trimestre`. */
const QUARTER = /^(?:[qt] ?([1-4])|([1-4]) ?[qt]|([1-4])(?:\.|er|e|o|º|°)? (?:quartal|quarter|kwartaal|trimestre))$/;

/** `H1`, `S2`, `1. Halbjahr`, `2e semestre`, `first half`. */
const HALF = /^(?:[hs] ?([12])|([12])(?:\.|er|e|o|º|°|st|nd)? ?(?:h|halbjahr|semestre|half)|(first|second) half)$/;
/** `W10`, `week 10`, `KW 10`, `10. KW`, `semaine 10`. */
const WEEK =
	/^(?:w|wk|week|kw|woche|kalenderwoche|semaine|sem|s|semana|settimana|vecka) ?(\d{1,2})$|^(\d{1,2})\. ?(?:kw|woche)$/;
/** `2027-03`, `2027/Q1`, `2027-W10`, `2027年3月`: the year first. */
const YEAR_FIRST = /^(\d{4})(?:[-/. ]|年)?([a-z]? ?\d{1,2})月?$/;
/** `2027-03-01/2027-03-31`, `2027-03-01 – 2027-03-31`. */
const RANGE = /^(\d{4}-\d{2}-\d{2})\s?(?:\/|-{1,3}|[–—→]|\.\.|to|until|bis|au|al|a|tot)\s?(\d{4}-\d{2}-\d{2})$/i;

/**
 * The days that a month, a week, a quarter, a half or a year by itself may stand for, in any language that is known, or
 * a stretch of days: the last, then the first. `juin 2027`, `2027-03`, `KW 10 2027`, `Q3 2027`, `2028`; of `Ende 2028`
 * the last.
 */
export function daysOfPart(written: string): CalendarDate[] {
	const range = RANGE.exec(written.trim());
	if (range) { return [range[2]!, range[1]!].map(parseCalendarDate).filter(day => day !== undefined); }
	const words = bareWords(written.replace(/^[(~]|[).]$/g, '')).replace(YEAR_FIRST, '$2 $1');
	const [, before = '', digits] = /^(.*?)[-/. ]*(\d{4})$/u.exec(words) ?? [];
	const year = Number(digits);
	return year > 0 ? daysOf(before.trim(), year).filter(day => day !== undefined) : [];
}

function daysOf(words: string, year: number): (CalendarDate | undefined)[] {
	if (isEnd(words)) { return [lastOfMonth(year, 12)]; }
	const week = WEEK.exec(words)?.slice(1).find(Boolean);
	if (week !== undefined && !HALF.test(words)) { return daysOfWeek(year, Number(week)); }
	const ended = behindEnd(words);
	return ended === undefined
		? daysOfMonths(year, monthsNamed(words))
		: daysOfMonths(year, monthsNamed(ended)).slice(0, 1);
}

/** Friday, by which what is said for a week is done, and Monday. */
function daysOfWeek(year: number, week: number): (CalendarDate | undefined)[] {
	const fourth = toCalendarDate(year, 1, 4);
	if (!fourth) { return []; }
	const monday = addDays(fourth, 1 - isoWeekday(fourth) + 7 * (week - 1));
	return week > 0 && dateParts(addDays(monday, 3)).year === year ? [addDays(monday, 4), monday] : [];
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
	const half = HALF.exec(name)?.slice(1).find(Boolean);
	if (half !== undefined) { return /^(?:1|first)$/.test(half) ? [1, 6] : [7, 12]; }
	if (/^(?:0?[1-9]|1[0-2])$/.test(name)) { return [Number(name), Number(name)]; }
	const month = monthNamed(name) ?? monthInAnyLanguage(name);
	return month === undefined ? undefined : [month, month];
}

/** `fin`, `end of`, `finales de`. */
function isEnd(words: string): boolean {
	const name = withoutOf(words);
	return name === 'end' || times().some(({ end }) => wordsIn(end).map(bareWords).includes(name));
}

/** `march` of `end of march`, `q1` of `fin q1`. */
function behindEnd(words: string): string | undefined {
	const ends = ['end', ...times().flatMap(({ end }) => wordsIn(end).map(bareWords))];
	const said = ends.find(end => words.startsWith(`${end} `));
	return said === undefined
		? undefined
		: words.slice(said.length + 1).replace(/^(?:of|de|del|du|di|des|van|do) /, '');
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
