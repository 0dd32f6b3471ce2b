import { addDays, addMonths, isoWeekday, type CalendarDate } from '../model/calendarDate.ts';
import { LANGUAGE_CODES, namesIn, tablesOf, wordsIn } from '../language/languages.ts';
import type { TimeWords } from '../language/languageTable.ts';
import { bareWords, contradictsItself, foreignDay, standingDays, type ForeignPhrase } from './foreignDay.ts';
import type { DatePhrase, DateQuestion } from './dateQuestion.ts';
import type { Words } from './words.ts';

/**
 * Days in words of the languages that are known beside the user’s and English: the first language that knows the words.
 */
export function foreignPhrases(typed: string, question: DateQuestion, l10n: Words): DatePhrase[] {
	if (typed.length < 2 || typed.length > 60) { return []; }
	const words = bareWords(typed);
	const times = tablesOf(LANGUAGE_CODES).flatMap(({ time }) => time ?? []);
	if (times.some(time => contradictsItself({ words, time, question, l10n }))) { return []; }
	for (const time of times) {
		const phrases = [
			...wholly(typed, { words, time, question, l10n }),
			...standing(time, question).filter(phrase => phrase.words.startsWith(words)).map(({ phrase }) => phrase),
		];
		if (phrases.length > 0) { return phrases; }
	}
	return [];
}

/** A phrase that is typed whole; a day and a month as the user’s language has them. */
function wholly(typed: string, phrase: ForeignPhrase): DatePhrase[] {
	const day = foreignDay(phrase);
	if (day === undefined) { return []; }
	const phraseOfDay = { label: day.label ?? typed, date: day.date, also: [typed] };
	return [day.label === undefined ? phraseOfDay : { ...phraseOfDay, isDated: true }];
}

/** A phrase that stands for the day that it is today, and its words as they are compared. */
interface StandingPhrase {
	readonly phrase: DatePhrase;
	readonly words: string;
}

const lastStanding = new WeakMap<TimeWords, { readonly key: string, readonly phrases: readonly StandingPhrase[] }>();

/** Kept for the question asked last: a mail is asked line by line. */
function standing(time: TimeWords, question: DateQuestion): readonly StandingPhrase[] {
	const { today, past, meeting = '' } = question;
	const key = [today, past, meeting].join(' ');
	const cached = lastStanding.get(time);
	if (cached?.key === key) { return cached.phrases; }
	const phrases = standingPhrases(time, question).map(phrase => ({ phrase, words: bareWords(phrase.label) }));
	lastStanding.set(time, { key, phrases });
	return phrases;
}

function standingPhrases(time: TimeWords, question: DateQuestion): DatePhrase[] {
	const { today, past } = question;
	const days = standingDays(time, question).flatMap(([list, date]) =>
		date === undefined ? [] : wordsIn(list).map(label => ({ label, date, also: [] }))
	);
	return past ? days : [
		...days,
		...weekdays(time, today),
		...[[time.week, addDays(today, 7)], [time.month, addMonths(today, 1)], [time.year, addMonths(today, 12)]]
			.flatMap(([units = '', date]) => nextOf(time, wordsIn(units).slice(0, 1), date as CalendarDate)),
	];
}

/** As in English: “mercredi” is the coming one, “mercredi prochain” that of the week after this. */
function weekdays(time: TimeWords, today: CalendarDate): DatePhrase[] {
	const weekdayToday = isoWeekday(today);
	return namesIn(time.weekdays).flatMap((names, index) => {
		const long = names.filter(name => name.length > 3);
		return [
			...long.map(label => ({ label, date: addDays(today, (index + 1 - weekdayToday + 7) % 7 || 7), also: [] })),
			...nextOf(time, long, addDays(today, index + 8 - weekdayToday)),
		];
	});
}

function nextOf(time: TimeWords, names: readonly string[], date: CalendarDate): DatePhrase[] {
	return names.flatMap(name => wordsIn(time.next).flatMap(next => [`${name} ${next}`, `${next} ${name}`])).map(
		label => ({ label, date, also: [] }),
	);
}
