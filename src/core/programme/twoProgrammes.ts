import { personOf, type Identity, type ReceiptBook } from './receiptBook.ts';
import { placeOf } from './settlePair.ts';

/**
 * Tells whose receipts name two programmes, or once none: where a programme is called otherwise since last year, its
 * pairs are in it twice, and the first of each falls silent. That the programmes are the same is not known, so both
 * are counted. Nothing is looked for where all are of one.
 *
 * @param receiptsOf The receipts of a pair, by its number, as they were read.
 */
export function tellTwoProgrammes(book: ReceiptBook, receiptsOf: (pair: number) => readonly number[]): void {
	if (new Set(book.identities.map(({ programme }) => programme)).size < 2) { return; }
	const seen = new Map<string, number>();
	for (const [pair, identity] of book.identities.entries()) {
		if (identity.code !== null) { continue; }
		const key = peopleOf(identity);
		const before = seen.get(key);
		if (before === undefined) { seen.set(key, pair); }
		else {
			book.told.add({
				kind: 'two-programmes',
				place: placeOf(book, receiptsOf(before).at(-1)!),
				other: placeOf(book, receiptsOf(pair).at(-1)!),
			});
		}
	}
}

function peopleOf({ kind, mentor, mentee, chair }: Identity): string {
	return [kind, ...[mentor, mentee, chair].map(personOf)].join('\n');
}
