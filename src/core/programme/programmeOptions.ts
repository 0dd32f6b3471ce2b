import { dateParts, type CalendarDate } from '../model/calendarDate.ts';
import { yearStarts } from './dayNumbers.ts';

/** Groups of fewer pairs are not broken down: whoever knows the department would know the people. */
export const LEAST_IN_GROUP = 5;

/** What a coordinator may choose; everything has a value. */
export interface ProgrammeOptions {
	readonly today: CalendarDate;
	/** A first meeting is expected within so many weeks of the start. */
	readonly firstWithinWeeks: number;
	/** The month with which a year of the programme begins, 1 to 12. */
	readonly yearBegins: number;
	/** The first day of each year, as numbers; see `dayNumbers.ts`. */
	readonly yearStarts: readonly number[];
}

/** Options with what was left out: a first meeting within eight weeks, years from January. */
export function programmeOptions(
	given: Partial<Omit<ProgrammeOptions, 'yearStarts'>> & { readonly today: CalendarDate },
): ProgrammeOptions {
	const { today, firstWithinWeeks = 8, yearBegins = 1 } = given;
	return { today, firstWithinWeeks, yearBegins, yearStarts: yearStarts(yearBegins) };
}

/** Whether a day lies a year or more back: such a receipt tells little of today. */
export function isLongAgo(day: CalendarDate, today: CalendarDate): boolean {
	const [a, b] = [dateParts(day), dateParts(today)];
	return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0) >= 12;
}
