import { hasShape, RECEIPT_KEYS, RECEIPT_VERSION, type ReceiptFacts, type ReceiptKey } from './receipt.ts';
import { dayNumber } from './dayNumbers.ts';
import { dayOddity, isOfKind, limitsOddity, type Oddity, type ReceiptLimits, whoOddity } from './receiptOddity.ts';

/** Why a file, or a line of one, is not counted. `key` is the first key that is wrong; values are never told. */
export type ReceiptRefusal =
	| { readonly why: 'unreadable' | 'not-a-receipt' | 'newer' | 'several' | 'utf-16' }
	| { readonly why: 'foreign-key' | 'missing-key' | 'bad-value', readonly key: string }
	| { readonly why: 'odd', readonly about: Oddity };

const KEYS: ReadonlyMap<string, ReceiptKey> = new Map(Object.entries(RECEIPT_KEYS));
const NAMES = [...KEYS.keys()];
const RULES = [...KEYS.values()];
/** Longest part of a foreign key that is told. */
const TOLD = 40;
/** Where one receipt ends and another begins. */
const NEXT_RECEIPT = /\}\s*\{\s*"mentoringReceipt"/;

/**
 * What a receipt says, or why it is not taken. Nothing but the named keys may be in it: a file with more may hold what
 * nobody meant to send, and is left alone.
 *
 * @param today Number of today, as {@link dayNumber}.
 */
export function readReceipt(text: string, today: number): ReceiptFacts | ReceiptRefusal {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { why: NEXT_RECEIPT.test(text) ? 'several' : 'unreadable' };
	}
	if (Array.isArray(value) && value.length > 0) { return { why: 'several' }; }
	if (typeof value !== 'object' || value === null || !('mentoringReceipt' in value)) {
		return {
			why: 'not-a-receipt',
		};
	}
	const { mentoringReceipt } = value;
	if (mentoringReceipt !== RECEIPT_VERSION) {
		return {
			why: typeof mentoringReceipt === 'number' && mentoringReceipt > RECEIPT_VERSION ? 'newer' : 'not-a-receipt',
		};
	}
	return keyRefusal(value) ?? keyTwice(text, value as ReceiptFacts) ?? oddity(value as ReceiptFacts, today)
		?? value as ReceiptFacts;
}

/** Whether a text was not taken for a receipt; then it says why. */
export function isRefusal(reading: ReceiptFacts | ReceiptRefusal): reading is ReceiptRefusal {
	return 'why' in reading;
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
	return keys.length === NAMES.length
		? undefined
		: { why: 'missing-key', key: NAMES.find(key => !Object.hasOwn(value, key))! };
}

/** In JSON what is written last counts, and nobody sees what stood before it: here each key is written once. */
function keyTwice(text: string, { rhythm }: ReceiptFacts): ReceiptRefusal | undefined {
	let written = 0;
	for (const [, colon] of text.matchAll(STRING)) { if (colon === ':') { written++; } }
	return written === NAMES.length + (rhythm ? 2 : 0) ? undefined : { why: 'odd', about: 'key-twice' };
}

/** A string of JSON; with a colon behind it a key. */
const STRING = /"(?:[^"\\]|\\.)*"\s*(:?)/g;

function kindOddity(receipt: ReceiptFacts): Oddity | undefined {
	return isOfKind(receipt.kind === 'committee', receipt) ? undefined : 'other-kind';
}

function oddity(receipt: ReceiptFacts, today: number): ReceiptRefusal | undefined {
	const { issued, from, until, held, moved, missed } = receipt;
	const [first, last, written] = [dayNumber(from), dayNumber(until), dayNumber(issued)];
	if (first === undefined || last === undefined || written === undefined) {
		return {
			why: 'bad-value',
			key: 'from',
		};
	}
	const limits = { from: first, until: last, issued: written };
	const about = limitsOddity(limits, today) ?? whoOddity(receipt) ?? kindOddity(receipt);
	if (about) { return { why: 'odd', about }; }
	const days: number[] = [];
	return listOddity('held', held, limits, days) ?? listOddity('moved', moved, limits, days)
		?? listOddity('missed', missed, limits, days);
}

function listOddity(
	key: string,
	texts: readonly string[],
	limits: ReceiptLimits,
	days: number[],
): ReceiptRefusal | undefined {
	let before = key === 'held' ? 0 : Infinity;
	for (const text of texts) {
		const day = dayNumber(text);
		if (day === undefined) { return { why: 'bad-value', key }; }
		const about = dayOddity(day, limits, before, days);
		if (about) { return { why: 'odd', about }; }
		before = Math.max(before, day);
		days.push(day);
	}
	return undefined;
}
