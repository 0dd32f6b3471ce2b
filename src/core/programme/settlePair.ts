import type { ReceiptBook } from './receiptBook.ts';
import type { ReceiptPlace, Told } from './told.ts';

/** Spans of day numbers, both ends included, in order, and with a gap between any two. */
export class DaySpans {
	readonly #froms: number[] = [];
	readonly #untils: number[] = [];

	get size(): number {
		return this.#froms.length;
	}

	/** Whether a day is in one of them. */
	has(day: number): boolean {
		return this.#untils[this.#indexOf(day)]! >= day;
	}

	/** Whether all days from one to another are. */
	covers(from: number, until: number): boolean {
		return this.#untils[this.#indexOf(from)]! >= until;
	}

	/** Adds a span; those that touch become one. */
	add(from: number, until: number): void {
		let first = this.#indexOf(from);
		if (first < 0 || this.#untils[first]! < from - 1) { first++; }
		let last = first;
		let [start, end] = [from, until];
		for (; last < this.#froms.length && this.#froms[last]! <= until + 1; last++) {
			start = Math.min(start, this.#froms[last]!);
			end = Math.max(end, this.#untils[last]!);
		}
		this.#froms.splice(first, last - first, start);
		this.#untils.splice(first, last - first, end);
	}

	/** How many of the days from one to another are in them. */
	count(from: number, until: number): number {
		let days = 0;
		for (let index = 0; index < this.#froms.length; index++) {
			days += Math.max(0, Math.min(until, this.#untils[index]!) - Math.max(from, this.#froms[index]!) + 1);
		}
		return days;
	}

	/** Each span, in order. */
	*[Symbol.iterator](): Generator<readonly [from: number, until: number]> {
		for (let index = 0; index < this.#froms.length; index++) { yield [this.#froms[index]!, this.#untils[index]!]; }
	}

	/** The last span that begins on a day or before; -1 where none does. */
	#indexOf(day: number): number {
		let [low, high] = [0, this.#froms.length];
		while (low < high) {
			const middle = low + high >> 1;
			if (this.#froms[middle]! <= day) { low = middle + 1; }
			else { high = middle; }
		}
		return low - 1;
	}
}

/** What took place on a day that had a meeting. */
type DayKind = 'held' | 'moved' | 'missed';

/** What all receipts of a pair say together, each day as the latest receipt about it says. */
export interface SettledPair {
	/** The latest receipt, by its index: its people, rhythm and answers count. */
	readonly latest: number;
	/** Days that any receipt is about. */
	readonly covered: DaySpans;
	/** Numbers of days in order. */
	readonly held: readonly number[];
	readonly moved: readonly number[];
	readonly missed: readonly number[];
	/** The earliest start that a receipt names; 0 where none does. */
	readonly started: number;
}

/**
 * Reads the receipts of a pair from the latest on: of each only those days count that no later one is about. What is
 * doubled, superseded or contradicted is told.
 *
 * @param receipts Their indices in the book, in the order of reading.
 */
export function settlePair(book: ReceiptBook, receipts: readonly number[]): SettledPair {
	return settle(book, receipts, (kind, receipt, otherReceipt) => {
		book.told.add({ kind, place: placeOf(book, receipt), other: placeOf(book, otherReceipt) });
	});
}

/** The same of a pair of which all was told before. */
export function settleQuietly(book: ReceiptBook, receipts: readonly number[]): SettledPair {
	return settle(book, receipts, () => undefined);
}

/** Tells of a receipt and another one. */
type Tell = (
	kind: Extract<Told['kind'], 'doubled' | 'outdated' | 'contradictory'>,
	receipt: number,
	otherReceipt: number,
) => void;

function settle(book: ReceiptBook, receipts: readonly number[], tell: Tell): SettledPair {
	const latestFirst = [...receipts].sort((a, b) =>
		book.issued.at(b) - book.issued.at(a) || book.until.at(b) - book.until.at(a) || b - a
	);
	const covered = new DaySpans();
	const days = new SettledDays();
	let started = 0;
	let before: number | undefined;
	for (const receipt of latestFirst) {
		if (before !== undefined && isSame(book, before, receipt)) {
			tell('doubled', receipt, before);
			continue;
		}
		takeDays(book, receipt, latestFirst[0]!, { covered, days, tell });
		covered.add(book.from.at(receipt), book.until.at(receipt));
		const day = book.started.at(receipt);
		if (day !== 0 && (started === 0 || day < started)) { started = day; }
		before = receipt;
	}
	return { latest: latestFirst[0]!, covered, started, ...days.inLists() };
}

/** What was settled so far. */
interface Settling {
	readonly covered: DaySpans;
	readonly days: SettledDays;
	readonly tell: Tell;
}

function takeDays(book: ReceiptBook, receipt: number, latest: number, { covered, days, tell }: Settling): void {
	const [from, until] = [book.from.at(receipt), book.until.at(receipt)];
	const isNew = covered.count(from, until) === 0;
	let isContradicted = false;
	eachDay(book, receipt, (day, kind) => {
		if (isNew || !covered.has(day)) { days.add(day, kind); }
		else if (kind === 'held' && !days.wasHeld(day)) { isContradicted = true; }
	});
	if (isContradicted) { tell('contradictory', receipt, latest); }
	else if (!isNew && covered.covers(from, until)) { tell('outdated', receipt, latest); }
}

/** Days by kind, the latest first as a rule: so they need no sorting, and are looked up only where receipts overlap. */
class SettledDays {
	readonly #lists: Record<DayKind, number[]> = { held: [], moved: [], missed: [] };
	#held: Set<number> | undefined;

	add(day: number, kind: DayKind): void {
		this.#lists[kind].push(day);
		if (kind === 'held') { this.#held?.add(day); }
	}

	wasHeld(day: number): boolean {
		this.#held ??= new Set(this.#lists.held);
		return this.#held.has(day);
	}

	inLists(): Record<DayKind, number[]> {
		const { held, moved, missed } = this.#lists;
		return { held: earliestFirst(held), moved: earliestFirst(moved), missed: earliestFirst(missed) };
	}
}

function earliestFirst(days: number[]): number[] {
	days.reverse();
	for (let index = 1; index < days.length; index++) {
		if (days[index]! < days[index - 1]!) { return days.sort((a, b) => a - b); }
	}
	return days;
}

/** The days of a receipt, of each kind the last first. */
function eachDay(book: ReceiptBook, receipt: number, take: (day: number, kind: DayKind) => void): void {
	const held = book.daysAt.at(receipt);
	const moved = held + book.heldCount.at(receipt);
	const missed = moved + book.movedCount.at(receipt);
	const end = missed + book.missedCount.at(receipt);
	for (let at = moved - 1; at >= held; at--) { take(book.days.at(at), 'held'); }
	for (let at = missed - 1; at >= moved; at--) { take(book.days.at(at), 'moved'); }
	for (let at = end - 1; at >= missed; at--) { take(book.days.at(at), 'missed'); }
}

/** Two receipts that say the same, whatever file they are in. */
function isSame(book: ReceiptBook, a: number, b: number): boolean {
	const columns = [
		book.issued,
		book.from,
		book.until,
		book.flags,
		book.rhythm,
		book.started,
		book.department,
		book.heldCount,
		book.movedCount,
		book.missedCount,
		book.concernsOpen,
		book.concernsSettled,
	];
	if (columns.some(column => column.at(a) !== column.at(b))) { return false; }
	const count = book.heldCount.at(a) + book.movedCount.at(a) + book.missedCount.at(a);
	for (let index = 0; index < count; index++) {
		if (book.days.at(book.daysAt.at(a) + index) !== book.days.at(book.daysAt.at(b) + index)) { return false; }
	}
	return true;
}

/** Where a receipt stands. */
export function placeOf({ told, source, line }: ReceiptBook, receipt: number): ReceiptPlace {
	return told.placeOf(source.at(receipt), line.at(receipt));
}
