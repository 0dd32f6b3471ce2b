import {
	addDays,
	addMonths,
	dateParts,
	daysInMonth,
	isoWeekday,
	lastOfMonth,
	parseCalendarDate,
	toCalendarDate,
	type CalendarDate,
	type CalendarDateTime,
} from '../model/calendarDate.ts';
import { foldText } from './foldText.ts';
import { dayAndMonth, type DatePhrase, type DateQuestion } from './dateQuestion.ts';
import { foreignPhrases } from './foreignPhrases.ts';
import { plural, type Words, monthName, weekdayName } from './words.ts';
import { splitTime } from './timeOfDay.ts';
import { ENGLISH_MONTHS } from './englishDays.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNTED = new RegExp(`^(?:in |\\+)?(\\d{1,3}|${NUMBERS.join('|')})(?: ?[a-z]*)?(?: from (?:today|now))?$`);
const DAY_OF_MONTH =
	/^(?:(?:the )?(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?([a-z]{3,9})|([a-z]{3,9}) (?:the )?(\d{1,2})(?:st|nd|rd|th)?)\.?(?:,? (\d{4}))?$/;
/** Day and month in figures, perhaps a year: `31/12`, `31.12.2026`, `12/31/2026`, `2026/12/31`. */
const IN_FIGURES = /^(?:(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4})?)?|(\d{4})([./])(\d{1,2})\6(\d{1,2}))$/;

/**
 * The phrases that begin with what is typed, or have a word that does; all of them for nothing typed. What neither the
 * user's language nor English knows may be said in another: `mercredi prochain`.
 */
export function datePhrases(question: DateQuestion, l10n: Words): DatePhrase[] {
	const typed = foldText(question.typed).trim();
	const written = parseCalendarDate(typed);
	if (written) { return [{ label: written, date: written, also: [] }]; }
	const phrases = [
		...standing(question, l10n),
		...others(typed, question, l10n),
		...counted(typed, question, l10n),
		...named(typed, question, l10n),
		...inFigures(typed, question, l10n),
		...behindWeekday(typed, question, l10n),
	];
	const days = new Set<string>();
	const fitting = phrases.filter(phrase =>
		fittingText(phrase, typed) !== undefined && !days.has(phrase.label) && days.add(phrase.label)
	);
	return fitting.length > 0 ? fitting : foreignPhrases(typed, question, l10n);
}

/** The day of a phrase that is typed whole: `next wednesday`, `in 2 weeks`, `16 dec`; nothing where it could be two. */
export function dayOfPhrase(question: DateQuestion, l10n: Words): CalendarDate | undefined {
	const typed = foldText(question.typed).trim();
	const days = new Set(
		datePhrases(question, l10n).filter(({ label, also }) =>
			typed !== '' && [label, ...also].some(text => foldText(text) === typed)
		).map(({ date }) => date),
	);
	return days.size === 1 ? [...days][0] : undefined;
}

/** The way of typing a phrase that fits what is typed; the label for nothing typed. */
export function fittingText({ label, also }: DatePhrase, typed: string): string | undefined {
	const folded = foldText(typed).trim();
	return [label, ...also].find(text => ` ${foldText(text)}`.includes(` ${folded}`));
}

function standing(question: DateQuestion, l10n: Words): DatePhrase[] {
	const { today } = question;
	if (question.past) {
		return [
			phrase(l10n.t('today'), today, 'today'),
			phrase(l10n.t('yesterday'), addDays(today, -1), 'yesterday'),
			...weekdays(today, l10n, true),
		];
	}
	return [
		...meetings(question, l10n),
		phrase(l10n.t('today'), today, 'today', 'tonight'),
		phrase(l10n.t('tomorrow'), addDays(today, 1), 'tomorrow'),
		phrase(l10n.t('in a week'), addDays(today, 7), 'in a week', 'in 1 week', '1 week', '1w'),
		phrase(
			plural(l10n, l10n.t('in {0} week|in {0} weeks'), 2),
			addDays(today, 14),
			'in 2 weeks',
			'2 weeks',
			'2w',
			'in a fortnight',
			'a fortnight',
		),
		phrase(
			l10n.t('end of the month'),
			monthEnd(today),
			'end of the month',
			'end of month',
			'end of this month',
			'eom',
		),
		phrase(l10n.t('in a month'), addMonths(today, 1), 'in a month', 'in 1 month', '1 month'),
		phrase(plural(l10n, l10n.t('in {0} month|in {0} months'), 3), addMonths(today, 3), 'in 3 months', '3 months'),
		phrase(l10n.t('in a year'), addMonths(today, 12), 'in a year', 'in 1 year', '1 year'),
		...weekdays(today, l10n, false),
		phrase(l10n.t('yesterday'), addDays(today, -1), 'yesterday'),
	];
}

function meetings({ meeting, byCadence, today }: DateQuestion, l10n: Words): DatePhrase[] {
	if (meeting === undefined) {
		return byCadence === undefined
			? []
			: [phrase(l10n.t('next meeting by your cadence'), byCadence, 'next meeting by your cadence')];
	}
	const before = addDays(meeting, -1);
	return [
		phrase(l10n.t('next meeting'), meeting, 'next meeting'),
		...before > today
			? [phrase(l10n.t('the day before the next meeting'), before, 'the day before the next meeting')]
			: [],
	];
}

/** “Wednesday” is the coming one, “next Wednesday” that of the week after this, Monday to Sunday. */
function weekdays(today: CalendarDate, l10n: Words, past: boolean): DatePhrase[] {
	const weekdayToday = isoWeekday(today);
	const days = WEEKDAYS.map((english, index) => ({
		english,
		name: weekdayName(index + 1, 'long', l10n),
		ahead: (index + 1 - weekdayToday + 7) % 7 || 7,
	}));
	if (past) {
		return days.map(({ english, name, ahead }) =>
			phrase(
				l10n.t('last {0}', name),
				addDays(today, ahead - 7 || -7),
				...namesOf(english, 'last '),
				...namesOf(english),
			)
		);
	}
	const coming = [...days].sort((a, b) => a.ahead - b.ahead);
	return [
		...coming.map(({ english, name, ahead }) =>
			phrase(name, addDays(today, ahead), ...namesOf(english), ...namesOf(english, 'on '))
		),
		...days.map(({ english, name }, index) =>
			phrase(
				l10n.t('next {0}', name),
				addDays(today, index + 8 - weekdayToday),
				...namesOf(english, 'next '),
				...namesOf(english).map(day => `${day} next week`),
			)
		),
	];
}

/** What is understood, but would only lengthen the list until somebody begins to type it. */
function others(typed: string, question: DateQuestion, l10n: Words): DatePhrase[] {
	const begins = ({ label, also }: DatePhrase) =>
		typed !== '' && [label, ...also].some(way => foldText(way).startsWith(typed));
	return rarer(typed, question, l10n).filter(begins);
}

function rarer(typed: string, { today, past }: DateQuestion, l10n: Words): DatePhrase[] {
	const back = typed.startsWith('last') ? weekdays(today, l10n, true) : [];
	if (past) {
		return [
			phrase(
				l10n.t('the day before yesterday'),
				addDays(today, -2),
				'the day before yesterday',
				'day before yesterday',
			),
			...back,
		];
	}
	return [
		phrase(l10n.t('the day after tomorrow'), addDays(today, 2), 'the day after tomorrow', 'day after tomorrow'),
		phrase(l10n.t('next week'), addDays(today, 7), 'next week', 'a week from today', 'a week from now'),
		phrase(l10n.t('next month'), addMonths(today, 1), 'next month', 'a month from today'),
		phrase(l10n.t('next year'), addMonths(today, 12), 'next year'),
		phrase(l10n.t('end of next month'), monthEnd(addMonths(today, 1)), 'end of next month'),
		phrase(
			l10n.t('end of the year'),
			toCalendarDate(dateParts(today).year, 12, 31) ?? today,
			'end of the year',
			'end of year',
			'end of this year',
			'eoy',
		),
		phrase(
			plural(l10n, l10n.t('in {0} month|in {0} months'), 6),
			addMonths(today, 6),
			'in half a year',
			'in 6 months',
		),
		...typed.startsWith('this')
			? WEEKDAYS.map((english, index) =>
				phrase(
					l10n.t('this {0}', weekdayName(index + 1, 'long', l10n)),
					addDays(today, (index + 8 - isoWeekday(today)) % 7),
					...namesOf(english, 'this '),
				)
			)
			: [],
		...back,
	];
}

/** `Friday`, `Fri`, and `Tues`, each after the same words. */
function namesOf(english: string, before = ''): string[] {
	return [english, english.slice(0, 3), english.slice(0, -3)].map(name => before + name);
}

/**
 * `10 d`, `in six weeks`, `+3`, `two months from now`: the number that is typed, counted in days, weeks, months and
 * years.
 */
function counted(typed: string, { today, past }: DateQuestion, l10n: Words): DatePhrase[] {
	const written = COUNTED.exec(typed)?.[1] ?? '';
	const count = NUMBERS.includes(written) ? NUMBERS.indexOf(written) + 1 : Number(written);
	if (count < 1 || count < 2 && written !== 'one' || past) { return []; }
	const ways = (unit: string) => waysOfCounting(written, count === 1 ? unit.slice(0, -1) : unit);
	return [
		phrase(
			count === 1 ? l10n.t('tomorrow') : plural(l10n, l10n.t('in {0} day|in {0} days'), count),
			addDays(today, count),
			...ways('days'),
		),
		phrase(
			count === 1 ? l10n.t('in a week') : plural(l10n, l10n.t('in {0} week|in {0} weeks'), count),
			addDays(today, 7 * count),
			...ways('weeks'),
		),
		phrase(
			count === 1 ? l10n.t('in a month') : plural(l10n, l10n.t('in {0} month|in {0} months'), count),
			addMonths(today, count),
			...ways('months'),
		),
		...typed.includes('y')
			? [phrase(
				count === 1 ? l10n.t('in a year') : plural(l10n, l10n.t('in {0} year|in {0} years'), count),
				addMonths(today, 12 * count),
				...ways('years'),
			)]
			: [],
	];
}

function waysOfCounting(count: string, unit: string): string[] {
	const ways = [`in ${count} ${unit}`, `${count} ${unit}`, `${count}${unit}`, `+${count} ${unit}`];
	return [...ways, `${count} ${unit} from today`, `${count} ${unit} from now`];
}

/** `16 dec`, `dec 16th`, `1 feb 2027`: the coming one, the last one, or the nearest. */
function named(typed: string, question: DateQuestion, l10n: Words): DatePhrase[] {
	const match = DAY_OF_MONTH.exec(typed);
	const [day, word] = [Number(match?.[1] ?? match?.[4] ?? 0), match?.[2] ?? match?.[3] ?? ''];
	const month =
		ENGLISH_MONTHS.findIndex((english, index) =>
			word !== '' && (english.startsWith(word) || foldText(monthName(index + 1, l10n)).startsWith(word))
		) + 1;
	return day === 0 || month === 0 ? [] : dayAndMonth(typed, question, { day, month, year: match?.[5] }, l10n);
}

/** Both days where two can be meant: `5/6` is June 5 or May 6. With dots the day comes first. */
function inFigures(typed: string, question: DateQuestion, l10n: Words): DatePhrase[] {
	const match = IN_FIGURES.exec(typed);
	if (!match) { return []; }
	const [, first, sign, second, year, yearFirst, , month, day] = match;
	if (yearFirst !== undefined) {
		return dayAndMonth(typed, question, { day: Number(day), month: Number(month), year: yearFirst }, l10n);
	}
	const dayFirst = dayAndMonth(typed, question, { day: Number(first), month: Number(second), year }, l10n);
	return sign === '.'
		? dayFirst
		: [...dayFirst, ...dayAndMonth(typed, question, { day: Number(second), month: Number(first), year }, l10n)];
}

/** `Wed 16 Dec`, `Wednesday, December 16, 2026`: a day behind its weekday; not one that falls on another. */
function behindWeekday(typed: string, question: DateQuestion, l10n: Words): DatePhrase[] {
	const [, word = '', day = ''] = /^(\p{L}+)\.?,? (.+)$/u.exec(typed) ?? [];
	const weekday =
		WEEKDAYS.findIndex((english, index) =>
			[...namesOf(english), weekdayName(index + 1, 'long', l10n)].some(name => foldText(name) === word)
		) + 1;
	return [...named(day, question, l10n), ...inFigures(day, question, l10n)]
		.filter(({ date }) => isoWeekday(date) === weekday)
		.map(({ label, date }) => ({ ...phrase(label, date, typed), isDated: true }));
}

function phrase(label: string, date: CalendarDate, ...also: string[]): DatePhrase {
	return { label, date, also };
}

/** A day as it is offered to busy people: the Monday after, where it is a Saturday or Sunday. */
export function workday(date: CalendarDate): CalendarDate {
	return addDays(date, [0, 0, 0, 0, 0, 2, 1][isoWeekday(date) - 1]!);
}

function monthEnd(today: CalendarDate): CalendarDate {
	const { year, month } = dateParts(today);
	return lastOfMonth(year, month) ?? today;
}

/** A day, or why the text is none. */
type TypedDate = { readonly date: CalendarDate } | { readonly reason: string };

/** What a typed date is read for. */
export interface DateLeaning {
	/** What “next meeting” means. */
	readonly meeting?: CalendarDate | undefined;
	/** Which year “12 nov” is of, and which “friday”: the coming one unless this says otherwise. */
	readonly lean?: 'nearest' | 'past' | undefined;
}

/**
 * Reads what a user types for a date: `2026-12-16`, a number of days or weeks from today, `+3` or
 * `2w`, or a day in words as completion knows them. Nothing where two days could be meant.
 */
export function readTypedDate(
	typed: string,
	today: CalendarDate,
	l10n: Words,
	{ meeting, lean }: DateLeaning = {},
): TypedDate {
	const text = typed.trim();
	const question = {
		typed: text,
		today,
		past: lean === 'past',
		nearest: lean === 'nearest',
		...meeting === undefined ? {} : { meeting },
	};
	const date = parseCalendarDate(text) ?? relativeDate(text, today) ?? dayOfPhrase(question, l10n);
	return date === undefined ? { reason: reasonAgainst(text, l10n) } : { date };
}

/** A day with or without a time, or why the text is neither. */
export type TypedDateTime = { readonly when: CalendarDateTime } | { readonly reason: string };

/** {@link readTypedDate} that also takes a time of day after the day: `2026-12-16 15:00`, `+14 9:30`. */
export function readTypedDateTime(
	typed: string,
	today: CalendarDate,
	l10n: Words,
	leaning: DateLeaning = {},
): TypedDateTime {
	const whole = readTypedDate(typed, today, l10n, leaning);
	if ('date' in whole) { return { when: { date: whole.date } }; }
	const split = splitTime(typed);
	if (!split) { return whole; }
	const typedDay = readTypedDate(split.day, today, l10n, leaning);
	if ('reason' in typedDay) { return typedDay; }
	const minutes = two(split.minutes);
	return split.hours > 23 || split.minutes > 59
		? { reason: l10n.t('There is no time {0}. Write it as 15:00.', `${split.hours}:${minutes}`) }
		: { when: { date: typedDay.date, time: `${two(split.hours)}:${minutes}` } };
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

function relativeDate(text: string, today: CalendarDate): CalendarDate | undefined {
	const match = /^\+?(\d{1,4})\s*([dw]?)$/i.exec(text);
	if (!match || !text.startsWith('+') && !match[2]) { return undefined; }
	return addDays(today, Number(match[1]) * (match[2]?.toLowerCase() === 'w' ? 7 : 1));
}

function reasonAgainst(text: string, l10n: Words): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) {
		return l10n.t(
			'Write the date as YYYY-MM-DD, +3 for three days from today, 2w for two weeks, or in words: tomorrow, next Wednesday, in 2 weeks.',
		);
	}
	const [year, month] = [Number(match[1]), Number(match[2])];
	if (month < 1 || month > 12) { return l10n.t('There is no month {0}. Write the date as YYYY-MM-DD.', month); }
	if (year < 1) { return l10n.t('There is no year 0.'); }
	return l10n.t('There is no such day: that month has {0} days.', daysInMonth(year, month));
}
