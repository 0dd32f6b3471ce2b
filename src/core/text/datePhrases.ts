import { addDays, addMonths, dateParts, daysInMonth, isoWeekday, parseCalendarDate, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { findLast } from '../query/findLast.ts';
import { foldText } from './foldText.ts';
import type { Words } from './words.ts';
import { monthName, weekdayName } from './dayNames.ts';

/** A day in words: `next Wednesday`, `in 2 weeks`, `next meeting`. */
export interface DatePhrase {
	readonly label: string;
	readonly date: CalendarDate;
	/** Other ways of typing it; English ones work in every language. */
	readonly also: readonly string[];
}

/** What phrases are made from. */
export interface DateQuestion {
	/** What stands before the cursor in the place of the date. */
	readonly typed: string;
	readonly today: CalendarDate;
	/** Days that are over are meant, as after `done:`. */
	readonly past: boolean;
	/** The next meeting of the note's mentorship. */
	readonly meeting?: CalendarDate;
	/** The day on which the pair would meet by its cadence, where none is booked. */
	readonly byCadence?: CalendarDate;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const COUNTED = /^(?:in |\+)?(\d{1,3})(?: ?[a-z]*)?$/;
const DAY_OF_MONTH = /^(?:(\d{1,2})\.? ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2}))$/;

/** The phrases that begin with what is typed, or have a word that does; all of them for nothing typed. */
export function datePhrases(question: DateQuestion, l10n: Words): DatePhrase[] {
	const typed = foldText(question.typed).trim();
	const written = parseCalendarDate(typed);
	if (written) { return [{ label: written, date: written, also: [] }]; }
	const phrases = [...standing(question, l10n), ...counted(typed, question, l10n), ...named(typed, question, l10n)];
	const days = new Set<string>();
	return phrases.filter(phrase => fittingText(phrase, typed) !== undefined && !days.has(phrase.label) && days.add(phrase.label));
}

/** The day of a phrase that is typed whole: `next wednesday`, `in 2 weeks`, `16 dec`; nothing where it could be two. */
export function dayOfPhrase(question: DateQuestion, l10n: Words): CalendarDate | undefined {
	const typed = foldText(question.typed).trim();
	const days = new Set(datePhrases(question, l10n).filter(({ label, also }) => typed !== '' && [label, ...also].some(text => foldText(text) === typed)).map(({ date }) => date));
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
		return [phrase(l10n.t('today'), today, 'today'), phrase(l10n.t('yesterday'), addDays(today, -1), 'yesterday'), ...weekdays(today, l10n, true)];
	}
	return [
		...meetings(question, l10n),
		phrase(l10n.t('today'), today, 'today'),
		phrase(l10n.t('tomorrow'), addDays(today, 1), 'tomorrow'),
		phrase(l10n.t('in a week'), addDays(today, 7), 'in a week', 'in 1 week', '1 week', '1w'),
		phrase(l10n.t('in {0} weeks', 2), addDays(today, 14), 'in 2 weeks', '2 weeks', '2w'),
		phrase(l10n.t('end of the month'), monthEnd(today), 'end of the month'),
		phrase(l10n.t('in a month'), addMonths(today, 1), 'in a month', 'in 1 month', '1 month'),
		phrase(l10n.t('in {0} months', 3), addMonths(today, 3), 'in 3 months', '3 months'),
		phrase(l10n.t('in a year'), addMonths(today, 12), 'in a year', 'in 1 year', '1 year'),
		...weekdays(today, l10n, false),
		phrase(l10n.t('yesterday'), addDays(today, -1), 'yesterday'),
	];
}

function meetings({ meeting, byCadence, today }: DateQuestion, l10n: Words): DatePhrase[] {
	if (meeting === undefined) { return byCadence === undefined ? [] : [phrase(l10n.t('next meeting by your cadence'), byCadence, 'next meeting by your cadence')]; }
	const before = addDays(meeting, -1);
	return [
		phrase(l10n.t('next meeting'), meeting, 'next meeting'),
		...before > today ? [phrase(l10n.t('the day before the next meeting'), before, 'the day before the next meeting')] : [],
	];
}

/** “Wednesday” is the coming one, “next Wednesday” that of the week after this, Monday to Sunday. */
function weekdays(today: CalendarDate, l10n: Words, past: boolean): DatePhrase[] {
	const now = isoWeekday(today);
	const days = WEEKDAYS.map((english, index) => ({ english, name: weekdayName(index + 1, 'long', l10n), ahead: (index + 1 - now + 7) % 7 || 7 }));
	if (past) { return days.map(({ english, name, ahead }) => phrase(l10n.t('last {0}', name), addDays(today, ahead - 7 || -7), `last ${english}`, english)); }
	const coming = [...days].sort((a, b) => a.ahead - b.ahead);
	return [
		...coming.map(({ english, name, ahead }) => phrase(name, addDays(today, ahead), english)),
		...days.map(({ english, name }, index) => phrase(l10n.t('next {0}', name), addDays(today, index + 8 - now), `next ${english}`)),
	];
}

/** `10 d`, `in 6 weeks`, `+3`: the number that is typed, counted in days, weeks and months. */
function counted(typed: string, { today, past }: DateQuestion, l10n: Words): DatePhrase[] {
	const count = Number(COUNTED.exec(typed)?.[1] ?? 0);
	if (count < 2 || past) { return []; }
	const ways = (unit: string) => [`in ${count} ${unit}`, `${count} ${unit}`, `${count}${unit}`, `+${count} ${unit}`];
	return [
		phrase(l10n.t('in {0} days', count), addDays(today, count), ...ways('days')),
		phrase(l10n.t('in {0} weeks', count), addDays(today, 7 * count), ...ways('weeks')),
		phrase(l10n.t('in {0} months', count), addMonths(today, count), ...ways('months')),
	];
}

/** `16 dec` and `dec 16`: the coming one, or for days that are over the last one. */
function named(typed: string, { today, past }: DateQuestion, l10n: Words): DatePhrase[] {
	const match = DAY_OF_MONTH.exec(typed);
	const [day, word] = [Number(match?.[1] ?? match?.[4] ?? 0), match?.[2] ?? match?.[3] ?? ''];
	const month = MONTHS.findIndex((english, index) => word !== '' && (english.startsWith(word) || foldText(monthName(index + 1, l10n)).startsWith(word))) + 1;
	if (day === 0 || month === 0) { return []; }
	const { year } = dateParts(today);
	const dates = [year - 1, year, year + 1].map(one => toCalendarDate(one, month, day)).filter(date => date !== undefined);
	const date = past ? findLast(dates, one => one <= today) : dates.find(one => one >= today);
	return date === undefined ? [] : [{ label: `${day} ${monthName(month, l10n)}`, date, also: [typed] }];
}

function phrase(label: string, date: CalendarDate, ...also: string[]): DatePhrase {
	return { label, date, also };
}

function monthEnd(today: CalendarDate): CalendarDate {
	const { year, month } = dateParts(today);
	return toCalendarDate(year, month, daysInMonth(year, month)) ?? today;
}
