import { dateParts, daysBetween, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { Note, NoteFields } from '../model/note.ts';
import { DECISIONS, type Decision } from '../model/vocabulary.ts';

/** What the offers of one year ask for, by what was decided. */
export interface YearOfOffers {
	readonly year: number;
	/** Hours as written in the notes; an offer without `hours` adds none. */
	readonly hours: Readonly<Record<Decision, number>>;
	readonly offers: Readonly<Record<Decision, number>>;
}

/**
 * The hours of opportunity notes summed by year and decision, newest year first. An offer
 * counts in the year it came (`date`, else `respond_by`); one without either is in no year,
 * one without a decision is pending. Of one with a period (`start_date`, `end_date`) the hours are shared among its
 * years by their days: 60 hours from July to the end of next year are 20 and 40.
 */
export function hoursByDecision(opportunities: Iterable<Note>): readonly YearOfOffers[] {
	const years = new Map<number, { hours: Record<Decision, number>; offers: Record<Decision, number> }>();
	for (const { fields } of opportunities) {
		const decision = fields.decision ?? 'pending';
		for (const [year, hours] of hoursByYear(fields)) {
			const sums = years.get(year) ?? { hours: none(), offers: none() };
			sums.hours[decision] += hours;
			sums.offers[decision] += 1;
			years.set(year, sums);
		}
	}
	return [...years].map(([year, sums]) => ({ year, ...sums })).sort((a, b) => b.year - a.year);
}

/** Most years that hours are shared among; a period that is longer is a slip of the pen. */
const MOST_YEARS = 20;

function hoursByYear({ date, respondBy, startDate, endDate, hours = 0 }: NoteFields): (readonly [year: number, hours: number])[] {
	const from = startDate ?? date?.date ?? respondBy;
	if (from === undefined) { return []; }
	const [first, last] = [dateParts(from).year, endDate === undefined ? undefined : dateParts(endDate).year];
	if (endDate === undefined || last === undefined || endDate < from || last === first || last - first >= MOST_YEARS) { return [[first, hours]]; }
	return shared(from, endDate, hours);
}

/** In whole hours that add up to all. */
function shared(from: CalendarDate, to: CalendarDate, hours: number): (readonly [number, number])[] {
	const days = daysBetween(from, to) + 1;
	const [first, last] = [dateParts(from).year, dateParts(to).year];
	const untilEndOf = (year: number) => year === last ? hours : Math.round(hours * (daysBetween(from, toCalendarDate(year, 12, 31)!) + 1) / days);
	return Array.from({ length: last - first + 1 }, (_, index) => first + index).map(year => [year, untilEndOf(year) - (year === first ? 0 : untilEndOf(year - 1))] as const);
}

function none(): Record<Decision, number> {
	return Object.fromEntries(DECISIONS.map(decision => [decision, 0])) as Record<Decision, number>;
}
