import { dateParts } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
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
 * one without a decision is pending.
 */
export function hoursByDecision(opportunities: Iterable<Note>): readonly YearOfOffers[] {
	const years = new Map<number, { hours: Record<Decision, number>; offers: Record<Decision, number> }>();
	for (const { fields } of opportunities) {
		const day = fields.date?.date ?? fields.respondBy;
		if (day === undefined) { continue; }
		const { year } = dateParts(day);
		const sums = years.get(year) ?? { hours: none(), offers: none() };
		const decision = fields.decision ?? 'pending';
		sums.hours[decision] += fields.hours ?? 0;
		sums.offers[decision] += 1;
		years.set(year, sums);
	}
	return [...years].map(([year, sums]) => ({ year, ...sums })).sort((a, b) => b.year - a.year);
}

function none(): Record<Decision, number> {
	return Object.fromEntries(DECISIONS.map(decision => [decision, 0])) as Record<Decision, number>;
}
