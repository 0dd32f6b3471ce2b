import { hasShape, RECEIPT_KEYS, RECEIPT_VERSION, type ReceiptFacts, type ReceiptKey } from './receipt.ts';
import { dayNumber } from './dayNumbers.ts';

/** Why a file, or a line of one, is not counted. `key` is the first key that is wrong; values are never told. */
export type ReceiptRefusal =
	| { readonly why: 'unreadable' | 'not-a-receipt' | 'newer' }
	| { readonly why: 'foreign-key' | 'missing-key' | 'bad-value'; readonly key: string }
	/** Something that no receipt of this software says. */
	| { readonly why: 'odd'; readonly about: 'ends-before-it-begins' | 'day-outside' | 'day-twice' | 'after-issue' | 'issued-ahead' | 'names-and-code' };

const KEYS: ReadonlyMap<string, ReceiptKey> = new Map(Object.entries(RECEIPT_KEYS));
const NAMES = [...KEYS.keys()];
const RULES = [...KEYS.values()];
/** Longest part of a foreign key that is told. */
const TOLD = 40;

/**
 * What a receipt says, or why it is not taken. Nothing but the named keys may be in it: a file with more may hold what
 * nobody meant to send, and is left alone.
 *
 * @param today Number of today, as {@link dayNumber}.
 * @param days Is filled with the numbers of the days held, moved and missed: who reads a million receipts needs no list for each.
 */
export function readReceipt(text: string, today: number, days: number[] = []): ReceiptFacts | ReceiptRefusal {
	let value: unknown;
	try { value = JSON.parse(text); } catch { return { why: 'unreadable' }; }
	if (typeof value !== 'object' || value === null || !('mentoringReceipt' in value)) { return { why: 'not-a-receipt' }; }
	const { mentoringReceipt } = value;
	if (mentoringReceipt !== RECEIPT_VERSION) { return { why: typeof mentoringReceipt === 'number' && mentoringReceipt > RECEIPT_VERSION ? 'newer' : 'not-a-receipt' }; }
	return keyRefusal(value) ?? oddity(value as ReceiptFacts, today, days) ?? value as ReceiptFacts;
}

export function isRefusal(read: ReceiptFacts | ReceiptRefusal): read is ReceiptRefusal {
	return 'why' in read;
}

function keyRefusal(value: object): ReceiptRefusal | undefined {
	const keys = Object.keys(value);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index]!;
		// As they are written, they stand in the order of the form.
		const rule = key === NAMES[index] ? RULES[index] : KEYS.get(key);
		if (!rule) { return { why: 'foreign-key', key: key.slice(0, TOLD) }; }
		if (!hasShape(rule, (value as Record<string, unknown>)[key])) { return { why: 'bad-value', key }; }
	}
	return keys.length === NAMES.length ? undefined : { why: 'missing-key', key: NAMES.find(key => !Object.hasOwn(value, key))! };
}

function oddity({ issued, from, until, held, moved, missed, code, mentor, mentee, chair }: ReceiptFacts, today: number, days: number[]): ReceiptRefusal | undefined {
	const [first, last, written] = [dayNumber(from), dayNumber(until), dayNumber(issued)];
	if (first === undefined || last === undefined || written === undefined) { return { why: 'bad-value', key: 'from' }; }
	if (first > last) { return { why: 'odd', about: 'ends-before-it-begins' }; }
	// The clocks of two places may be a day apart.
	if (written > today + 1) { return { why: 'odd', about: 'issued-ahead' }; }
	if (code !== null && (mentor ?? mentee ?? chair) !== null) { return { why: 'odd', about: 'names-and-code' }; }
	days.length = 0;
	const limits = { first, last, written };
	return dayOddity('held', held, limits, days) ?? dayOddity('moved', moved, limits, days) ?? dayOddity('missed', missed, limits, days);
}

function dayOddity(key: string, texts: readonly string[], { first, last, written }: { readonly first: number; readonly last: number; readonly written: number }, days: number[]): ReceiptRefusal | undefined {
	let before = key === 'held' ? 0 : Infinity;
	for (const text of texts) {
		const day = dayNumber(text);
		if (day === undefined) { return { why: 'bad-value', key }; }
		if (day < first || day > last) { return { why: 'odd', about: 'day-outside' }; }
		if (day > written) { return { why: 'odd', about: 'after-issue' }; }
		// In order, as they are written, no day of the first list needs to be looked for.
		if (day <= before && days.includes(day)) { return { why: 'odd', about: 'day-twice' }; }
		if (day > before) { before = day; }
		days.push(day);
	}
	return undefined;
}
