import type { CalendarDate } from '../model/calendarDate.ts';
import { pairsOf, type PairFacts } from './pairFacts.ts';
import { ProgrammeSums, type Programme } from './programme.ts';
import type { ProgrammeOptions } from './programmeOptions.ts';
import type { ReceiptBook } from './receiptBook.ts';
import type { ToldList } from './told.ts';

/** Whom a coordinator may want to write to, and why. */
export const ATTENTION = ['silent', 'behind', 'first-waiting', 'agreement', 'plan'] as const;
export type Attention = typeof ATTENTION[number];

/** The first of a list by name, and how many there are. */
export interface NamedList {
	readonly named: readonly PairFacts[];
	readonly count: number;
}

/** Everything that is told of a folder of receipts. */
export interface ProgrammeReport {
	readonly today: CalendarDate;
	readonly firstWithinWeeks: number;
	readonly receipts: number;
	readonly programme: Programme;
	readonly attention: Readonly<Record<Attention, NamedList>>;
	readonly told: ToldList;
}

/** So many are named on a page; the files have them all. */
const MOST_NAMED = 200;

/**
 * Goes through all pairs once.
 *
 * @param each Is given every pair, for a file that is written meanwhile.
 */
export function programmeReport(
	book: ReceiptBook,
	options: ProgrammeOptions,
	each: (facts: PairFacts) => void = () => undefined,
): ProgrammeReport {
	const sums = new ProgrammeSums(options);
	const lists: Record<Attention, { named: PairFacts[], count: number }> = {
		'silent': noList(),
		'behind': noList(),
		'first-waiting': noList(),
		'agreement': noList(),
		'plan': noList(),
	};
	for (const facts of pairsOf(book, options)) {
		sums.add(facts);
		each(facts);
		for (const reason of reasonsOf(facts)) {
			const list = lists[reason];
			list.count++;
			if (list.named.length < MOST_NAMED) { list.named.push(facts); }
		}
	}
	return {
		today: options.today,
		firstWithinWeeks: options.firstWithinWeeks,
		receipts: book.size,
		programme: sums.programme(),
		attention: lists,
		told: book.told,
	};
}

function noList(): { named: PairFacts[], count: number } {
	return { named: [], count: 0 };
}

function reasonsOf({ standing, agreementReviewed, planReviewed, identity }: PairFacts): Attention[] {
	const reasons: Attention[] = [];
	if (standing === 'over') { return reasons; }
	if (standing === 'silent' || standing === 'behind' || standing === 'first-waiting') { reasons.push(standing); }
	if (identity.kind === 'pair' && !agreementReviewed) { reasons.push('agreement'); }
	if (identity.kind === 'pair' && !planReviewed) { reasons.push('plan'); }
	return reasons;
}
