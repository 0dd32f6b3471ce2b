import { parseCalendarDate, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { readRepeatPhrase, type RepeatDays } from './repeatPhrase.ts';
import { englishRule } from './foreignRules.ts';
import { monthNamed } from './repeatWords.ts';

/** What a `repeat:` says, told apart without any library: the reading of notes is a hot path. */
export interface RepeatRule extends RepeatDays {
	/** Counts from the day of completion, not from the item's own date. */
	readonly whenDone: boolean;
	/** The last day it may fall on. */
	readonly until?: CalendarDate;
}

const WHEN_DONE = ' when done';
const UNTIL =
	/^(.*?),? until (?:the )?(?:(\d{4}-\d{2}-\d{2})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]{3,9})\.?,? (\d{4}))$/;

/**
 * Reads a rule as users of Obsidian Tasks write it: `every 2 weeks`, `every weekday`, `every
 * month on the last Friday`, `every 3 months when done`, `every week until March 29, 2027`, and
 * `monthly`; also in the other languages that are known, `toutes les 2 semaines`. `undefined` for what is not
 * understood wholly, and for what never falls on a day.
 */
export function readRepeatRule(written: string): RepeatRule | undefined {
	const rule = readEnglishRule(written);
	const english = rule === undefined ? englishRule(written) : undefined;
	return english === undefined ? rule : readEnglishRule(english);
}

function readEnglishRule(written: string): RepeatRule | undefined {
	const folded = written.trim().replace(/[!.]+$/, '').replace(/\s+/g, ' ').toLowerCase();
	const whenDone = folded.endsWith(WHEN_DONE);
	const dated = whenDone ? folded.slice(0, -WHEN_DONE.length) : folded;
	const last = UNTIL.exec(dated);
	const until = last ? lastDay(last) : undefined;
	const days = last && !until ? undefined : readRepeatPhrase(last?.[1] ?? dated);
	return days && { ...days, whenDone, ...until ? { until } : {} };
}

function lastDay(
	[, , iso, monthFirst, dayBehind, yearBehind, dayFirst, monthBehind, year]: RegExpExecArray,
): CalendarDate | undefined {
	if (iso !== undefined) { return parseCalendarDate(iso); }
	const month = monthNamed(monthFirst ?? monthBehind ?? '');
	return month === undefined
		? undefined
		: toCalendarDate(Number(yearBehind ?? year), month, Number(dayBehind ?? dayFirst));
}
