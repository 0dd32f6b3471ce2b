import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';

/** What a `repeat:` says, told apart without any library: the reading of notes is a hot path. */
export interface RepeatRule {
	/** The rule without “when done” and “until”, in lower case: `every month on the last friday`. */
	readonly text: string;
	/** A plain distance, where there is nothing else: `every 2 weeks`. */
	readonly every?: { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' };
	/** Counts from the day of completion, not from the item's own date. */
	readonly whenDone: boolean;
	/** The last day it may fall on. */
	readonly until?: CalendarDate;
}

const SHORTHANDS: Readonly<Record<string, string>> = {
	'daily': 'every day', 'weekly': 'every week', 'monthly': 'every month', 'quarterly': 'every 3 months',
	'semiannual': 'every 6 months', 'yearly': 'every year', 'annual': 'every year', 'annually': 'every year',
};
const NUMBERS: Readonly<Record<string, string>> = { other: '2', two: '2', three: '3', four: '4', six: '6' };

const WEEKDAY = '(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const NTH = '(?:(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)|first|second|third)';
const PLACE = `(?:${NTH} last(?: ${WEEKDAY})?|last(?: (?:day|${WEEKDAY}))?|${NTH}(?: ${WEEKDAY})?|${WEEKDAY})`;
const listOf = (one: string) => `${one}(?:(?:,| and|, and) (?:the )?${one})*`;
const COUNT = '(?:([1-9]\\d{0,2}) )?';
const ON = ' on (?:the )?';
const RULE = new RegExp(`^every (?:${COUNT}(day|week|month|year)s?|weekdays?|${listOf(WEEKDAY)}|(?:[1-9]\\d{0,2} )?(?:weeks?${ON}${listOf(WEEKDAY)}|months?${ON}${listOf(PLACE)})|${listOf(MONTH)}(?:${ON}${listOf(PLACE)})?)$`);
const UNTIL = / until (\d{4}-\d{2}-\d{2})$/;

/**
 * Reads a rule as users of Obsidian Tasks write it: `every 2 weeks`, `every weekday`, `every
 * month on the last Friday`, `every 3 months when done`, `every week until 2027-06-30`, and
 * `monthly`. `undefined` for what is no rule.
 */
export function readRepeatRule(written: string): RepeatRule | undefined {
	const folded = written.trim().replace(/!+$/, '').replace(/\s+/g, ' ').toLowerCase();
	const whenDone = folded.endsWith(' when done');
	const dated = whenDone ? folded.slice(0, -' when done'.length) : folded;
	const last = UNTIL.exec(dated);
	const until = last ? parseCalendarDate(last[1]!) : undefined;
	const bare = last ? dated.slice(0, last.index) : dated;
	const text = (SHORTHANDS[bare] ?? bare).replace(/^every (other|two|three|four|six) /, (_, word: string) => `every ${NUMBERS[word]!} `);
	const match = RULE.exec(text);
	if (!match || last && !until) { return undefined; }
	const [, count, unit] = match;
	const every = unit !== undefined ? { count: Number(count ?? 1), unit: unit as 'day' | 'week' | 'month' | 'year' } : undefined;
	return { text, whenDone, ...every ? { every } : {}, ...until ? { until } : {} };
}
