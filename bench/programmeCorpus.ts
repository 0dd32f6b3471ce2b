import { addDays, toCalendarDate } from '../src/core/model/calendarDate.ts';

/** The day of the corpus. */
export const CORPUS_DAY = toCalendarDate(2026, 11, 23)!;
const YEAR = 365;
const MEETINGS = 12;
const DEPARTMENTS = 40;

/**
 * Receipts of so many pairs over so many years, one a line as JSON, oldest first; each has a dozen days. The same every
 * time.
 */
export function* receiptLines(pairs: number, years: number): Generator<string> {
	for (let back = years - 1; back >= 0; back--) {
		const until = addDays(CORPUS_DAY, -YEAR * back);
		for (let pair = 0; pair < pairs; pair++) {
			const days = Array.from(
				{ length: MEETINGS },
				(_, index) => addDays(until, -YEAR + 2 + index * 30 + (pair * 7 + back) % 20),
			);
			const moved = days.splice(pair % MEETINGS, 1);
			yield JSON.stringify({
				mentoringReceipt: 1,
				issued: until,
				kind: 'pair',
				programme: 'Faculty Mentoring',
				department: `Department ${pair % DEPARTMENTS}`,
				code: null,
				mentor: `Mentor Number ${pair}`,
				mentee: `Mentee Number ${pair}`,
				chair: null,
				status: 'active',
				rhythm: { every: 1, unit: 'months' },
				started: addDays(CORPUS_DAY, -YEAR * years),
				from: addDays(until, -YEAR + 1),
				until,
				held: days,
				moved,
				missed: [],
				nextBooked: pair % 3 > 0,
				agreementReviewed: true,
				planReviewed: pair % 2 > 0,
				committeeMet: null,
				chairsPageFiled: null,
				concernsOpen: null,
				concernsSettled: null,
			});
		}
	}
}
