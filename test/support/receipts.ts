import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/core/model/calendarDate.ts';
import { dayNumber } from '../../src/core/programme/dayNumbers.ts';
import { programmeOptions, type PairFacts } from '../../src/core/programme/pairFacts.ts';
import { programmeReport, type ProgrammeReport } from '../../src/core/programme/programmeReport.ts';
import { ReceiptBook } from '../../src/core/programme/receiptBook.ts';
import type { ReceiptFacts } from '../../src/core/programme/receipt.ts';
import { day, TODAY } from './noteBuilder.ts';

/** A receipt of a pair that meets monthly, for the last year of the sample; with whatever else is said. */
export function receipt(more: Partial<ReceiptFacts> = {}): ReceiptFacts {
	return {
		mentoringReceipt: 1,
		issued: TODAY,
		kind: 'pair',
		programme: 'Faculty',
		department: 'Renal',
		code: null,
		mentor: 'Ruth Abara',
		mentee: 'Mara Lindqvist',
		chair: null,
		status: 'active',
		rhythm: { every: 1, unit: 'months' },
		started: day('2025-05-21'),
		from: day('2025-11-24'),
		until: TODAY,
		held: [day('2026-11-18')],
		moved: [],
		missed: [],
		nextBooked: false,
		agreementReviewed: true,
		planReviewed: true,
		committeeMet: null,
		chairsPageFiled: null,
		concernsOpen: null,
		concernsSettled: null,
		...more,
	};
}

/** A book of receipts as texts by file, read on a day. */
export function bookOf(
	files: Readonly<Record<string, string | ReceiptFacts>>,
	programme?: string,
	today: CalendarDate = TODAY,
): ReceiptBook {
	const book = new ReceiptBook({ today: dayNumber(today)!, ...programme === undefined ? {} : { programme } });
	for (const [file, content] of Object.entries(files)) {
		book.add(typeof content === 'string' ? content : JSON.stringify(content), { file });
	}
	return book;
}

/** What is told of them, and every pair. */
export function reportOf(
	book: ReceiptBook,
	given: Partial<Parameters<typeof programmeOptions>[0]> = {},
): ProgrammeReport & { readonly pairs: readonly PairFacts[] } {
	const pairs: PairFacts[] = [];
	return {
		...programmeReport(book, programmeOptions({ today: TODAY, ...given }), facts => {
			pairs.push(facts);
		}),
		pairs,
	};
}

const dayWithin = (from: number, until: number) =>
	fc.integer({ min: from, max: until }).map(offset => addDays(TODAY, offset));

/** Receipts of some departments over four years: each of a year, with days that lie in it. */
export const someReceipts: fc.Arbitrary<ReceiptFacts[]> = fc.array(
	fc.record({
		pair: fc.nat({ max: 30 }),
		department: fc.constantFrom('Renal', 'Surgery', 'Paediatrics', 'Radiology', null),
		back: fc.nat({ max: 3 }),
		offsets: fc.uniqueArray(fc.nat({ max: 360 }), { maxLength: 14 }),
		every: fc.constantFrom(1, 3, 6),
		status: fc.constantFrom('active', 'active', 'active', 'informal', 'ended'),
		nextBooked: fc.boolean(),
		reviewed: fc.boolean(),
		kind: fc.constantFrom('pair', 'pair', 'pair', 'committee'),
		started: fc.option(dayWithin(-1500, -1), { nil: null }),
	}).map(({ pair, department, back, offsets, every, status, nextBooked, reviewed, kind, started }) => {
		const until = addDays(TODAY, -365 * back);
		const days = offsets.map(offset => addDays(until, -offset)).sort();
		const third = Math.floor(days.length / 3);
		const isCommittee = kind === 'committee';
		return receipt({
			kind: isCommittee ? 'committee' : 'pair',
			mentor: isCommittee ? null : `Mentor ${pair}`,
			chair: isCommittee ? `Chair ${pair}` : null,
			mentee: `Mentee ${pair}`,
			department,
			status: status as ReceiptFacts['status'],
			rhythm: { every, unit: 'months' },
			started,
			from: addDays(until, -364),
			until,
			issued: until,
			held: days.slice(third),
			moved: days.slice(0, Math.floor(third / 2)),
			missed: days.slice(Math.floor(third / 2), third),
			nextBooked,
			agreementReviewed: reviewed,
			planReviewed: !reviewed,
			...isCommittee
				? { committeeMet: true, chairsPageFiled: reviewed, concernsOpen: pair, concernsSettled: 1 }
				: {},
		});
	}),
	{ minLength: 5, maxLength: 120 },
);
