import { dateParts, daysBetween, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { findLast } from '../query/schedule.ts';
import { dayOfMonth, type Words } from './words.ts';

/** A day in words: `next Wednesday`, `in 2 weeks`, `next meeting`. */
export interface DatePhrase {
	readonly label: string;
	readonly date: CalendarDate;
	/** Other ways of typing it; English ones work in every language. */
	readonly also: readonly string[];
	/** Its day and month are said, whatever day it is today. */
	readonly isDated?: true;
}

/** What phrases are made from. */
export interface DateQuestion {
	/** What stands before the cursor in the place of the date. */
	readonly typed: string;
	readonly today: CalendarDate;
	/** Days that are over are meant, as after `done:`. */
	readonly past: boolean;
	/** A day and a month are of the nearest year, as for a meeting that may be written down afterwards. */
	readonly nearest?: boolean;
	/** The next meeting of the note's mentorship. */
	readonly meeting?: CalendarDate;
	/** The day on which the pair would meet by its cadence, where none is booked. */
	readonly byCadence?: CalendarDate;
}

/** A day and a month by their numbers, perhaps with a year. */
export interface DayAndMonth {
	readonly day: number;
	readonly month: number;
	readonly year: string | undefined;
}

/**
 * The day that a day and a month are of: the coming one, the last one, or the nearest; none where there is no such day.
 */
export function dayAndMonth(
	typed: string,
	{ today, past, nearest }: DateQuestion,
	{ day, month, year: written }: DayAndMonth,
	l10n: Words,
): DatePhrase[] {
	if (month < 1 || month > 12) { return []; }
	const { year } = dateParts(today);
	const years = written === undefined ? [year - 1, year, year + 1] : [Number(written)];
	const dates = years.map(each => toCalendarDate(each, month, day)).filter(date => date !== undefined);
	const date = written === undefined ? chosenOf(dates, today, past, nearest === true) : dates[0];
	return date === undefined
		? []
		: [{ label: dayOfMonth(date, written !== undefined, l10n), date, also: [typed], isDated: true }];
}

function chosenOf(
	dates: readonly CalendarDate[],
	today: CalendarDate,
	past: boolean,
	nearest: boolean,
): CalendarDate | undefined {
	if (nearest) {
		return [...dates].sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
	}
	return past ? findLast(dates, date => date <= today) : dates.find(date => date >= today);
}
