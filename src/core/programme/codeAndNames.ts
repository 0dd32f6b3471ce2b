import { folded, type Identity, type ReceiptBook } from './receiptBook.ts';
import { placeOf, settleQuietly, type SettledPair } from './settlePair.ts';

/**
 * Looks for those who are in the receipts once by a code and once by their names: the same programme, the same start
 * and meetings on the same days, one and more. That they are the same people is not known, so both are counted, and it
 * is told. Nothing is looked for where all have codes or all have names.
 */
export class CodeAndNames {
	/** Numbers of pairs, by a number that those of the same start and days have in common. */
	readonly #seen = new Map<number, number[]>();
	readonly #isLooking: boolean;

	/** @param receiptsOf The receipts of a pair, by its number. */
	constructor(private readonly book: ReceiptBook, private readonly receiptsOf: (pair: number) => number[]) {
		const coded = book.identities.filter(hasCode).length;
		this.#isLooking = coded > 0 && coded < book.identities.length;
	}

	/** Compares a pair with all before it. */
	look(pair: number, settled: SettledPair): void {
		if (!this.#isLooking || settled.started === 0 || settled.held.length === 0) { return; }
		const key = daysKey(settled);
		const before = this.#seen.get(key) ?? [];
		this.#seen.set(key, before);
		for (const otherPair of before) { this.#compare(pair, settled, otherPair); }
		before.push(pair);
	}

	#compare(pair: number, settled: SettledPair, otherPair: number): void {
		const { identities, told } = this.book;
		const [a, b] = [identities[pair]!, identities[otherPair]!];
		if (hasCode(a) === hasCode(b) || a.kind !== b.kind || programmeOf(a) !== programmeOf(b)) { return; }
		const others = settleQuietly(this.book, this.receiptsOf(otherPair));
		if (!isSameTime(settled, others)) { return; }
		const [coded, named] = hasCode(a) ? [settled, others] : [others, settled];
		told.add({
			kind: 'code-and-names',
			place: placeOf(this.book, coded.latest),
			other: placeOf(this.book, named.latest),
		});
	}
}

function hasCode({ code }: Identity): boolean {
	return code !== null;
}

function programmeOf({ programme }: Identity): string {
	return folded(programme);
}

function isSameTime(a: SettledPair, b: SettledPair): boolean {
	return a.started === b.started && a.held.length === b.held.length && a.held.every((day, at) => day === b.held[at]);
}

/** The days themselves would be too much to keep of a hundred thousand pairs; where this fits they are compared. */
function daysKey({ started, held }: SettledPair): number {
	let key = started;
	for (const day of held) { key = Math.imul(key, 31) + day | 0; }
	return key;
}
