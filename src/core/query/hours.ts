import { dateParts, daysBetween, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship, Meeting } from '../model/notebookView.ts';
import type { Share, Note, NoteFields } from '../model/note.ts';
import { DECISIONS, type Decision } from '../model/vocabulary.ts';

const MINUTES = 60;
/** Half hours are told. */
const STEPS = 2;

/**
 * Hours of the held meetings from a day to another, both included, to the half hour: of each its own length, else the
 * one agreed on. `undefined` where a meeting has neither, as a sum without it would be too small.
 */
export function hoursTogether(
	{ meetings, note }: Pick<Mentorship, 'meetings' | 'note'>,
	from: CalendarDate,
	to: CalendarDate,
): number | undefined {
	const held = meetings.filter(({ status, date: { date } }) => status === 'held' && date >= from && date <= to);
	const lengths = held.map(meeting => meeting.note.fields.durationMinutes ?? note?.fields.durationMinutes);
	if (held.length === 0 || lengths.includes(undefined)) { return undefined; }
	return Math.round(lengths.reduce<number>((sum, minutes) => sum + minutes!, 0) / MINUTES * STEPS) / STEPS;
}

/** Protected time kept in a year, as the meetings of that year tell it. */
export interface YearOfProtectedTime extends Share {
	readonly year: number;
}

/** What was kept of protected time since a day, summed over meetings; `undefined` where none tells. */
export function protectedTimeSince(
	meetings: readonly Pick<Meeting, 'note' | 'date'>[],
	since: CalendarDate,
): Share | undefined {
	const told = meetings.flatMap(({ note, date }) =>
		note.fields.protectedTime && date.date >= since ? [note.fields.protectedTime] : []
	);
	return told.length === 0
		? undefined
		: { kept: told.reduce((sum, { kept }) => sum + kept, 0), of: told.reduce((sum, { of }) => sum + of, 0) };
}

/** By year, the newest first. */
export function protectedTimeByYear(meetings: readonly Pick<Meeting, 'note' | 'date'>[]): YearOfProtectedTime[] {
	const years = [
		...new Set(
			meetings.filter(({ note }) => note.fields.protectedTime).map(({ date }) => dateParts(date.date).year),
		),
	].sort((a, b) => b - a);
	return years.map(year => {
		const ofYear = meetings.filter(({ date }) => dateParts(date.date).year === year);
		return { year, ...protectedTimeSince(ofYear, ofYear.map(({ date }) => date.date).sort()[0]!)! };
	});
}

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
	const years = new Map<number, { hours: Record<Decision, number>, offers: Record<Decision, number> }>();
	for (const { fields } of opportunities) {
		const decision = fields.decision ?? 'pending';
		for (const [year, hours] of hoursByYear(fields)) {
			const sums = years.get(year) ?? { hours: none(), offers: none() };
			sums.hours[decision] = sumOfHours(sums.hours[decision], hours);
			sums.offers[decision] += 1;
			years.set(year, sums);
		}
	}
	return [...years].map(([year, sums]) => ({ year, ...sums })).sort((a, b) => b.year - a.year);
}

/** Of the hours that an offer asks for, those of one year; as {@link hoursByDecision} shares them. */
export function hoursInYear({ fields }: Note, year: number): number {
	return hoursByYear(fields).find(([ofYear]) => ofYear === year)?.[1] ?? 0;
}

/** A sum, of tenths too, that reads as it would on paper. */
export function sumOfHours(...hours: readonly number[]): number {
	return Math.round(hours.reduce((sum, each) => sum + each, 0) * 100) / 100;
}

/** Most years that hours are shared among; a period that is longer is a slip of the pen. */
const MOST_YEARS = 20;

function hoursByYear(
	{ date, respondBy, startDate, endDate, hours = 0 }: NoteFields,
): (readonly [year: number, hours: number])[] {
	const from = startDate ?? date?.date ?? respondBy;
	if (from === undefined) { return []; }
	const [first, last] = [dateParts(from).year, endDate === undefined ? undefined : dateParts(endDate).year];
	if (
		endDate === undefined || last === undefined || endDate < from || last === first || last - first >= MOST_YEARS
	) { return [[first, hours]]; }
	return shared(from, endDate, hours);
}

/** In whole hours that add up to all. */
function shared(from: CalendarDate, to: CalendarDate, hours: number): (readonly [number, number])[] {
	const days = daysBetween(from, to) + 1;
	const [first, last] = [dateParts(from).year, dateParts(to).year];
	const untilEndOf = (year: number) =>
		year === last ? hours : Math.round(hours * (daysBetween(from, toCalendarDate(year, 12, 31)!) + 1) / days);
	return Array.from({ length: last - first + 1 }, (_, index) => first + index).map(year =>
		[year, untilEndOf(year) - (year === first ? 0 : untilEndOf(year - 1))] as const
	);
}

function none(): Record<Decision, number> {
	return Object.fromEntries(DECISIONS.map(decision => [decision, 0])) as Record<Decision, number>;
}
