import { hasShape, RECEIPT_KEYS, RECEIPT_VERSION, type ReceiptFacts, type ReceiptKey } from './receipt.ts';
import { dayNumber } from './dayNumbers.ts';

/** Why a file, or a line of one, is not counted. `key` is the first key that is wrong; values are never told. */
export type ReceiptRefusal =
	| { readonly why: 'unreadable' | 'not-a-receipt' | 'newer' }
	| { readonly why: 'foreign-key' | 'missing-key' | 'bad-value'; readonly key: string }
	/** Something that no receipt of this software says. */
	| { readonly why: 'odd'; readonly about: 'ends-before-it-begins' | 'day-outside' | 'day-twice' | 'after-issue' | 'issued-ahead' | 'names-and-code' };

const KEYS: ReadonlyMap<string, ReceiptKey> = new Map(Object.entries(RECEIPT_KEYS));
/** Longest part of a foreign key that is told. */
const TOLD = 40;

/**
 * What a receipt says, or why it is not taken. Nothing but the named keys may be in it: a file with more may hold what
 * nobody meant to send, and is left alone.
 *
 * @param today Number of today, as {@link dayNumber}.
 */
export function readReceipt(text: string, today: number): ReceiptFacts | ReceiptRefusal {
	let value: unknown;
	try { value = JSON.parse(text); } catch { return { why: 'unreadable' }; }
	if (typeof value !== 'object' || value === null || !('mentoringReceipt' in value)) { return { why: 'not-a-receipt' }; }
	const { mentoringReceipt } = value;
	if (mentoringReceipt !== RECEIPT_VERSION) { return { why: typeof mentoringReceipt === 'number' && mentoringReceipt > RECEIPT_VERSION ? 'newer' : 'not-a-receipt' }; }
	return keyRefusal(value) ?? oddity(value as ReceiptFacts, today) ?? value as ReceiptFacts;
}

export function isRefusal(read: ReceiptFacts | ReceiptRefusal): read is ReceiptRefusal {
	return 'why' in read;
}

function keyRefusal(value: object): ReceiptRefusal | undefined {
	let count = 0;
	for (const [key, entry] of Object.entries(value as Record<string, unknown>)) {
		const rule = KEYS.get(key);
		if (!rule) { return { why: 'foreign-key', key: key.slice(0, TOLD) }; }
		if (!hasShape(rule, entry)) { return { why: 'bad-value', key }; }
		count++;
	}
	if (count === KEYS.size) { return undefined; }
	return { why: 'missing-key', key: [...KEYS.keys()].find(key => !Object.hasOwn(value, key))! };
}

function oddity({ issued, from, until, held, moved, missed, code, mentor, mentee, chair }: ReceiptFacts, today: number): ReceiptRefusal | undefined {
	const [first, last, written] = [dayNumber(from), dayNumber(until), dayNumber(issued)];
	if (first === undefined || last === undefined || written === undefined) { return { why: 'bad-value', key: 'from' }; }
	if (first > last) { return { why: 'odd', about: 'ends-before-it-begins' }; }
	// The clocks of two places may be a day apart.
	if (written > today + 1) { return { why: 'odd', about: 'issued-ahead' }; }
	if (code !== null && (mentor ?? mentee ?? chair) !== null) { return { why: 'odd', about: 'names-and-code' }; }
	return daysOddity([held, moved, missed], first, last, written);
}

function daysOddity(lists: readonly (readonly string[])[], first: number, last: number, written: number): ReceiptRefusal | undefined {
	const seen = new Set<number>();
	for (const list of lists) {
		for (const text of list) {
			const day = dayNumber(text);
			if (day === undefined || day < first || day > last) { return { why: 'odd', about: 'day-outside' }; }
			if (day > written) { return { why: 'odd', about: 'after-issue' }; }
			if (seen.size === seen.add(day).size) { return { why: 'odd', about: 'day-twice' }; }
		}
	}
	return undefined;
}
