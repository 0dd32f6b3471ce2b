import {
	addDays,
	addMonths,
	dateParts,
	daysInMonth,
	isoWeekday,
	toCalendarDate,
	type CalendarDate,
} from '../model/calendarDate.ts';
import { LANGUAGE_CODES, namesIn, tablesOf, wordsIn } from '../language/languages.ts';
import type { TimeWords } from '../language/languageTable.ts';
import { foldText } from './foldText.ts';
import { dayAndMonth, type DatePhrase, type DateQuestion } from './dateQuestion.ts';
import type { Words } from './words.ts';

/** `14 octobre 2026`, `14. Oktober`, `14 de octubre de 2026`, `1er octobre`, `el 14 de octubre`. */
const DAY_AND_MONTH =
	/^(?:(?:le|am|den|der|el|o|de|op|il|l) )?(\d{1,2})(?:\.|er|º|°|o)? ?(?:de |d )?([\p{L}]{3,10})\.?(?:,? (?:de )?(\d{4}))?$/u;
const COUNTED = /^(.*?)(\d{1,3}|\p{L}+) (\p{L}+)$/u;

/**
 * Days in words of the languages that are known beside the user’s and English: the first language that knows the words.
 */
export function foreignPhrases(typed: string, question: DateQuestion, l10n: Words): DatePhrase[] {
	if (typed.length < 2 || typed.length > 60) { return []; }
	const words = bare(typed);
	for (const { time } of tablesOf(LANGUAGE_CODES)) {
		const phrases = time === undefined
			? []
			: [
				...named(typed, words, time, question, l10n),
				...counted(words, time, question),
				...standing(time, question).filter(({ label }) => bare(label).startsWith(words)),
			];
		if (phrases.length > 0) { return phrases; }
	}
	return [];
}

function bare(text: string): string {
	return foldText(text).replace(/['’]/g, ' ').replace(/\s+/g, ' ').trim();
}

function standing(time: TimeWords, { today, past, meeting }: DateQuestion): DatePhrase[] {
	const { year, month } = dateParts(today);
	const of = (list: string, date: CalendarDate | undefined) =>
		date === undefined ? [] : wordsIn(list).map(label => ({ label, date, also: [] }));
	const near = [...of(time.today, today), ...of(time.yesterday, addDays(today, -1))];
	if (past) { return near; }
	return [
		...of(time.nextMeeting, meeting),
		...near,
		...of(time.tomorrow, addDays(today, 1)),
		...of(time.dayAfterTomorrow, addDays(today, 2)),
		...of(time.endOfMonth, toCalendarDate(year, month, daysInMonth(year, month))),
		...weekdays(time, today),
		...[[time.week, addDays(today, 7)], [time.month, addMonths(today, 1)], [time.year, addMonths(today, 12)]]
			.flatMap(([units = '', date]) => nextOf(time, wordsIn(units).slice(0, 1), date as CalendarDate)),
	];
}

/** As in English: “mercredi” is the coming one, “mercredi prochain” that of the week after this. */
function weekdays(time: TimeWords, today: CalendarDate): DatePhrase[] {
	const now = isoWeekday(today);
	return namesIn(time.weekdays).flatMap((names, index) => {
		const long = names.filter(name => name.length > 3);
		return [
			...long.map(label => ({ label, date: addDays(today, (index + 1 - now + 7) % 7 || 7), also: [] })),
			...nextOf(time, long, addDays(today, index + 8 - now)),
		];
	});
}

function nextOf(time: TimeWords, names: readonly string[], date: CalendarDate): DatePhrase[] {
	return names.flatMap(name => wordsIn(time.next).flatMap(next => [`${name} ${next}`, `${next} ${name}`])).map(
		label => ({ label, date, also: [] }),
	);
}

/** `dans 2 semaines`, `in drei Wochen`, `dentro de dos meses`. */
function counted(words: string, time: TimeWords, { today, past }: DateQuestion): DatePhrase[] {
	const [, before = '', number = '', unit = ''] = COUNTED.exec(words) ?? [];
	const isWithin = before.trim() === ''
		? /^\d/.test(number)
		: wordsIn(time.within).some(each => bare(each) === before.trim());
	const count = /^\d/.test(number)
		? Number(number)
		: namesIn(time.numbers).findIndex(names => names.some(name => bare(name) === number)) + 1;
	if (past || !isWithin || count < 1) { return []; }
	const is = (units: string) => wordsIn(units).some(each => bare(each) === unit);
	const of = (date: CalendarDate) => [{ label: words, date, also: [] }];
	if (is(time.day)) { return of(addDays(today, count)); }
	if (is(time.week)) { return of(addDays(today, 7 * count)); }
	if (is(time.month)) { return of(addMonths(today, count)); }
	return is(time.year) ? of(addMonths(today, 12 * count)) : [];
}

function named(typed: string, words: string, time: TimeWords, question: DateQuestion, l10n: Words): DatePhrase[] {
	const [, day = '', word = '', year] = DAY_AND_MONTH.exec(words) ?? [];
	const month = word === ''
		? 0
		: namesIn(time.months).findIndex(names => names.some(name => bare(name) === word)) + 1;
	return month === 0 ? [] : dayAndMonth(typed, question, { day: Number(day), month, year }, l10n);
}
