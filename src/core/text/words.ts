import {
	MS_PER_DAY,
	dateParts,
	daysBetween,
	toDayNumber,
	type CalendarDate,
	type CalendarDateTime,
	toCalendarDate,
} from '../model/calendarDate.ts';
import { fillMessage } from '../model/problem.ts';

/**
 * The user's language, handed in so that pure code can speak it. Write calls as
 * `l10n.t('Goal: {0}', title)` with a literal: the bundle of translations is
 * collected from them. A message with a
 * number has its forms in one, `{0} day overdue|{0} days overdue`, and goes through {@link plural}.
 */
export interface Words {
	/** A BCP 47 tag such as `de`, for dates and numbers. */
	readonly language: string;
	t(message: string, ...args: (string | number)[]): string;
}

/** A language by its messages, each under its English one; what it lacks is English. */
export function catalogueWords(language: string, messages: Readonly<Record<string, string>>): Words {
	const find = (message: string) => Object.hasOwn(messages, message) ? messages[message]! : message;
	return {
		language,
		t: (message, ...args) => args.length === 0 ? find(message) : fillMessage(find(message), args.map(String)),
	};
}

/** The same language with more messages; what they lack is said as before. */
export function fallingBack(words: Words, more: Readonly<Record<string, string>>): Words {
	const ownWords = catalogueWords(words.language, more);
	return {
		language: words.language,
		t: (message, ...args) =>
			Object.hasOwn(more, message) ? ownWords.t(message, ...args) : words.t(message, ...args),
	};
}

/** English, for tests and wherever there is no editor. */
export const ENGLISH: Words = catalogueWords('en', {});

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a message that goes with a number: of `{0} day overdue|{0} days overdue`, the first for one. The forms
 * stand in the order of the plural categories of the language (zero, one, two, few, many, other); where there are fewer
 * forms than categories, the last serves for the rest. A translation has as many as its language needs:
 * `{0} dzień|{0} dni|{0} dni`.
 *
 * @param forms What `l10n.t` gives for the message without its arguments.
 * @param args For `{0}`, `{1}` …; the number alone where there is no more.
 */
export function plural(
	{ language }: Pick<Words, 'language'>,
	forms: string,
	count: number,
	args: readonly (string | number)[] = [count],
): string {
	const pluralForms = forms.split('|');
	const form = pluralForms[Math.min(categoryIndex(language, count), pluralForms.length - 1)] ?? '';
	return fillMessage(form, args.map(arg => typeof arg === 'number' ? decimal(arg, { language }) : arg));
}

/** A number as the language writes its fractions: `1,5`. Whole ones stand as they are, as years do. */
export function decimal(number: number, { language }: Pick<Words, 'language'>): string {
	if (Number.isInteger(number)) { return String(number); }
	return new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(number);
}

const ORDER: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

function categoryIndex(language: string, count: number): number {
	let rule = rules.get(language);
	if (!rule) {
		rule = new Intl.PluralRules(language);
		rules.set(language, rule);
	}
	const categories = [...rule.resolvedOptions().pluralCategories].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
	return categories.indexOf(rule.select(count));
}

const lists = new Map<string, Intl.ListFormat>();
const collators = new Map<string, Intl.Collator>();

/** `Ruth, Mara, and Ida`; in French `Ruth, Mara et Ida`. */
export function listInWords(parts: Iterable<string>, l10n: Pick<Words, 'language'>): string {
	return listFormat('conjunction', l10n).format(parts);
}

/** `weekly, monthly, or yearly`: one of these. */
export function choiceInWords(parts: Iterable<string>, l10n: Pick<Words, 'language'>): string {
	return listFormat('disjunction', l10n).format(parts);
}

/** `a quiet room; time`: parts that may have commas. */
export function bySemicolons(parts: readonly string[], l10n: Pick<Words, 't'>): string {
	return parts.length === 0 ? '' : parts.reduce((listed, next) => l10n.t('{0}; {1}', listed, next));
}

/** The first of some lines, and how many more there are: `… and 3 more`. */
export function firstOf(lines: readonly string[], most: number, l10n: Pick<Words, 't'>): readonly string[] {
	return lines.length > most ? [...lines.slice(0, most), l10n.t('… and {0} more', lines.length - most)] : lines;
}

function listFormat(type: 'conjunction' | 'disjunction', { language }: Pick<Words, 'language'>): Intl.ListFormat {
	const key = `${language} ${type}`;
	let format = lists.get(key);
	if (!format) {
		format = new Intl.ListFormat(language, { type });
		lists.set(key, format);
	}
	return format;
}

/**
 * The order of names in what is shown: `Éva` before `Zoe`, `Note 2` before `Note 10`. What other programs read has the
 * order of `compareText`, which is the same everywhere.
 */
export function compareNames({ language }: Pick<Words, 'language'>): (a: string, b: string) => number {
	let collator = collators.get(language);
	if (!collator) {
		collator = new Intl.Collator(language, { numeric: true });
		collators.set(language, collator);
	}
	return collator.compare;
}

/** Further away than this, a date says more than a number of days. */
const NEAR = 28;
const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `Dec 16` in the user's language, with the year unless it is that of `today`. */
export function shortDay(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	const sameYear = dateParts(date).year === dateParts(today).year;
	return formatDay(
		date,
		l10n,
		sameYear ? { month: 'short', day: 'numeric' } : { year: 'numeric', month: 'short', day: 'numeric' },
	);
}

/** `Dec 2026` in the user's language: for the axis of a chart. */
export function monthYear(date: CalendarDate, l10n: Words): string {
	return formatDay(date, l10n, { year: 'numeric', month: 'short' });
}

/** `December 2026` in the user's language: for letters. */
export function longMonth(date: CalendarDate, l10n: Words): string {
	return formatDay(date, l10n, { year: 'numeric', month: 'long' });
}

/** `December 16` in the user's language, with the year where it is said: for a day that was typed. */
export function dayOfMonth(date: CalendarDate, withYear: boolean, l10n: Words): string {
	return formatDay(date, l10n, { ...withYear ? { year: 'numeric' } : {}, month: 'long', day: 'numeric' });
}

/** `Wednesday, December 16, 2026` in the user's language: for tooltips and to be spoken. */
export function longDay(date: CalendarDate, l10n: Words): string {
	return formatDay(date, l10n, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
}

/** The same with the time as written: `Wednesday, December 16, 2026, 15:00`. */
export function longDayTime(when: CalendarDateTime, l10n: Words): string {
	const day = longDay(when.date, l10n);
	return when.time ? l10n.t('{0}, {1}', day, when.time) : day;
}

/** `today`, `tomorrow`, `in 3 days`, `3 days ago`; beyond four weeks `on Apr 28, 2027`. */
export function dayInWords(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	const days = daysBetween(today, date);
	if (!isNear(date, today)) { return l10n.t('on {0}', shortDay(date, today, l10n)); }
	return days < 0 ? pastDay(-days, l10n) : comingDay(days, l10n);
}

/** `due today`, `due tomorrow`, `due in 3 days`, `due on Jan 15, 2027`; when past, `23 days overdue`. */
export function dueInWords(due: CalendarDate, today: CalendarDate, l10n: Words): string {
	const days = daysBetween(today, due);
	return days < 0 ? overdueInWords(-days, l10n) : l10n.t('due {0}', dayInWords(due, today, l10n));
}

/** `1 day overdue`, `23 days overdue`. */
export function overdueInWords(days: number, l10n: Words): string {
	return plural(l10n, l10n.t('1 day overdue|{0} days overdue'), days);
}

/** For where there is little room: `23 d`, `5 mo` from a hundred days on, `2 y` from two years on. */
export function shortAge(days: number, l10n: Words): string {
	if (days < 100) { return l10n.t('{0} d', days); }
	const months = Math.floor(days / DAYS_PER_MONTH);
	return months < 24 ? l10n.t('{0} mo', months) : l10n.t('{0} y', Math.floor(days / DAYS_PER_YEAR));
}

/** The same for a day to come or today: `today`, `tomorrow`, `in 9 d`, far away `Apr 28`. */
export function shortDayInWords(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	const days = daysBetween(today, date);
	if (days < 0 || !isNear(date, today)) { return shortDay(date, today, l10n); }
	return days <= 1 ? comingDay(days, l10n) : l10n.t('in {0} d', days);
}

/** Whether {@link dayInWords} counts days instead of naming the date. */
export function isNear(date: CalendarDate, today: CalendarDate): boolean {
	return Math.abs(daysBetween(today, date)) <= NEAR;
}

function comingDay(days: number, l10n: Words): string {
	if (days === 0) { return l10n.t('today'); }
	return days === 1 ? l10n.t('tomorrow') : plural(l10n, l10n.t('in {0} day|in {0} days'), days);
}

function pastDay(days: number, l10n: Words): string {
	return days === 1 ? l10n.t('yesterday') : plural(l10n, l10n.t('{0} day ago|{0} days ago'), days);
}

function formatDay(date: CalendarDate, l10n: Words, options: Intl.DateTimeFormatOptions): string {
	return inUtc(date, l10n.language, { ...options, calendar: 'gregory' });
}

/** `Wednesday` or `Wed` in the user's language; 1 is Monday, 7 Sunday. */
export function weekdayName(isoWeekday: number, width: 'long' | 'short', { language }: Words): string {
	// 1 January 2024 was a Monday.
	return format(language, { weekday: width }, 1, isoWeekday);
}

/** `December` in the user's language; 1 is January. */
export function monthName(month: number, { language }: Words): string {
	return format(language, { month: 'long' }, month, 1);
}

function format(language: string, options: Intl.DateTimeFormatOptions, month: number, day: number): string {
	const date = toCalendarDate(2024, month, day);
	return date === undefined ? '' : inUtc(date, language, options);
}

/**
 * The day is counted and shown in UTC, so no zone can move it. Formats are kept: making one costs far more than what it
 * is made for, and phrases of days ask for all names.
 */
function inUtc(date: CalendarDate, language: string, options: Intl.DateTimeFormatOptions): string {
	const key = [language, ...Object.entries(options).flat()].join(' ');
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
		formats.set(key, format);
	}
	const moment = toDayNumber(date) * MS_PER_DAY;
	const first = options.month !== undefined && dateParts(date).day === 1 ? firstOfMonth(language) : undefined;
	return first === undefined ? format.format(moment) : withDay(format.formatToParts(moment), first);
}

/** By language: how the first of a month is written, where `Intl` writes the bare number. */
const FIRSTS: Readonly<Record<string, string>> = { 'fr': '1er', 'it': '1º', 'pt-br': '1º' };

function firstOfMonth(language: string): string | undefined {
	const tag = language.toLowerCase();
	return FIRSTS[tag] ?? FIRSTS[tag.split('-')[0]!];
}

function withDay(parts: readonly Intl.DateTimeFormatPart[], day: string): string {
	return parts.map(({ type, value }) => type === 'day' ? day : value).join('');
}
