import { MENTORSHIP_STATUSES } from '../model/vocabulary.ts';
import { foldText } from '../text/foldText.ts';
import { Column, Texts } from './columns.ts';
import { dayNumber } from './dayNumbers.ts';
import { isRefusal, readReceipt } from './readReceipt.ts';
import type { ReceiptFacts } from './receipt.ts';
import { ToldList, type ReceiptPlace } from './told.ts';

/** Who a pair or a committee is, as its receipts name it. */
export type Identity = Pick<ReceiptFacts, 'kind' | 'programme' | 'code' | 'mentor' | 'mentee' | 'chair'>;

/** Bits of `flags`; the status of a mentorship stands above them. */
export const FLAGS = { nextBooked: 1, agreementReviewed: 2, planReviewed: 4, committeeMet: 8, chairsPageFiled: 16 } as const;
export const STATUS_BITS = 5;

/** What is counted at all. */
export interface BookOptions {
	/** Number of today (`dayNumber`). */
	readonly today: number;
	/** Only receipts of this programme; others are told. */
	readonly programme?: string;
}

/** Receipts as they are read, one after the other, in columns of numbers: what is kept of each is some sixty bytes. */
export class ReceiptBook {
	readonly pair = new Column(32);
	readonly source = new Column(32);
	readonly line = new Column(32);
	readonly issued = new Column(16);
	readonly from = new Column(16);
	readonly until = new Column(16);
	readonly started = new Column(16);
	/** Twice the number, and one more for months; 0 where none was agreed. */
	readonly rhythm = new Column(16);
	readonly flags = new Column(16);
	readonly department = new Column(32);
	readonly concernsOpen = new Column(16);
	readonly concernsSettled = new Column(16);
	/** Where the days of a receipt begin in {@link days}: those held, moved and missed, so many of each. */
	readonly daysAt = new Column(32);
	readonly heldCount = new Column(16);
	readonly movedCount = new Column(16);
	readonly missedCount = new Column(16);
	readonly days = new Column(16);
	readonly departments = new Texts();
	readonly identities: Identity[] = [];
	readonly told = new ToldList();
	readonly #pairs = new Map<string, number>();
	/** Days of the receipt that is being read. */
	readonly #read: number[] = [];
	readonly #options: BookOptions;
	readonly #programme: string | undefined;

	constructor(options: BookOptions) {
		this.#options = options;
		this.#programme = options.programme === undefined ? undefined : foldText(options.programme.trim());
	}

	get size(): number {
		return this.pair.length;
	}

	/** Reads one receipt. What cannot be taken is told, and nothing else of it is kept. */
	add(text: string, place: ReceiptPlace): void {
		const read = readReceipt(text, this.#options.today, this.#read);
		if (isRefusal(read)) { this.told.refused(read, place); return; }
		this.#take(read, place, this.#read);
	}

	/** Takes a receipt that was made here, of a notebook that one owns. */
	take(receipt: ReceiptFacts, place: ReceiptPlace): void {
		this.#take(receipt, place, [...receipt.held, ...receipt.moved, ...receipt.missed].map(day => dayNumber(day) ?? 0));
	}

	#take(receipt: ReceiptFacts, place: ReceiptPlace, days: readonly number[]): void {
		if (this.#programme !== undefined && foldText(receipt.programme ?? '').trim() !== this.#programme) { this.told.foreign(receipt.programme, place); return; }
		this.pair.push(this.#pairOf(receipt));
		this.source.push(this.told.sourceOf(place.file));
		this.line.push(place.line ?? 0);
		this.issued.push(dayNumber(receipt.issued) ?? 0);
		this.from.push(dayNumber(receipt.from) ?? 0);
		this.until.push(dayNumber(receipt.until) ?? 0);
		this.started.push(receipt.started === null ? 0 : dayNumber(receipt.started) ?? 0);
		this.rhythm.push(receipt.rhythm ? receipt.rhythm.every * 2 + (receipt.rhythm.unit === 'months' ? 1 : 0) : 0);
		this.flags.push(flagsOf(receipt));
		this.department.push(this.departments.numberOf(receipt.department ?? ''));
		this.concernsOpen.push(receipt.concernsOpen ?? 0);
		this.concernsSettled.push(receipt.concernsSettled ?? 0);
		this.daysAt.push(this.days.length);
		this.heldCount.push(receipt.held.length);
		this.movedCount.push(receipt.moved.length);
		this.missedCount.push(receipt.missed.length);
		for (const day of days) { this.days.push(day); }
	}

	/** The same people in the same programme are one pair, however their names are cased and accented. */
	#pairOf({ kind, programme, code, mentor, mentee, chair }: ReceiptFacts): number {
		const written = `${kind}\n${programme ?? ''}\n${code ?? ''}\n${mentor ?? ''}\n${mentee ?? ''}\n${chair ?? ''}`;
		const known = this.#pairs.get(written);
		if (known !== undefined) { return known; }
		const folded = `=${foldText(written)}`;
		const pair = this.#pairs.get(folded) ?? this.identities.push({ kind, programme, code, mentor, mentee, chair }) - 1;
		this.#pairs.set(written, pair);
		this.#pairs.set(folded, pair);
		return pair;
	}
}

function flagsOf(receipt: ReceiptFacts): number {
	let flags = MENTORSHIP_STATUSES.indexOf(receipt.status) << STATUS_BITS;
	if (receipt.nextBooked) { flags |= FLAGS.nextBooked; }
	if (receipt.agreementReviewed) { flags |= FLAGS.agreementReviewed; }
	if (receipt.planReviewed) { flags |= FLAGS.planReviewed; }
	if (receipt.committeeMet === true) { flags |= FLAGS.committeeMet; }
	if (receipt.chairsPageFiled === true) { flags |= FLAGS.chairsPageFiled; }
	return flags;
}
