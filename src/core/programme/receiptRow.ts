import { MENTORSHIP_STATUSES } from '../model/vocabulary.ts';
import { dayNumber } from './dayNumbers.ts';
import type { ReceiptFacts, Rhythm } from './receipt.ts';

/** Bits of `flags`; the status of a mentorship stands above them. */
export const FLAGS = {
	nextBooked: 1,
	agreementReviewed: 2,
	planReviewed: 4,
	committeeMet: 8,
	chairsPageFiled: 16,
} as const;

/** By how many bits the status stands above the flags in a receipt's number. */
export const STATUS_BITS = 5;

/**
 * What a receipt says, in numbers. One row is filled again for each: who reads a million needs no object and no text
 * for each.
 */
export class ReceiptRow {
	issued = 0;
	from = 0;
	until = 0;
	started = 0;
	/** Twice the number, and one more for months; 0 where none was agreed. */
	rhythm = 0;
	flags = 0;
	concernsOpen = 0;
	concernsSettled = 0;
	/** How many of the {@link days} were held, moved and missed, in this order. */
	held = 0;
	moved = 0;
	missed = 0;
	readonly days: number[] = [];
	/**
	 * Who it is about and in which department: the keys from `kind` to `chair`, as they are written, without braces.
	 */
	who = '';
}

/** Fills a row with what was read. */
export function fillRow(row: ReceiptRow, receipt: ReceiptFacts): void {
	const { issued, from, until, started, rhythm, concernsOpen, concernsSettled, held, moved, missed } = receipt;
	const { kind, programme, department, code, mentor, mentee, chair } = receipt;
	row.issued = dayNumber(issued) ?? 0;
	row.from = dayNumber(from) ?? 0;
	row.until = dayNumber(until) ?? 0;
	row.started = started === null ? 0 : dayNumber(started) ?? 0;
	row.rhythm = rhythm ? rhythmNumber(rhythm) : 0;
	row.flags = flagsOf(receipt);
	row.concernsOpen = concernsOpen ?? 0;
	row.concernsSettled = concernsSettled ?? 0;
	row.held = held.length;
	row.moved = moved.length;
	row.missed = missed.length;
	row.days.length = 0;
	for (const day of [...held, ...moved, ...missed]) { row.days.push(dayNumber(day) ?? 0); }
	row.who = JSON.stringify({ kind, programme, department, code, mentor, mentee, chair }).slice(1, -1);
}

/** A rhythm as a row has it. */
export function rhythmNumber({ every, unit }: Rhythm): number {
	return every * 2 + (unit === 'months' ? 1 : 0);
}

/** The rhythm of a row. */
export function rhythmOfNumber(number: number): Rhythm | null {
	return number === 0 ? null : { every: number >> 1, unit: number % 2 === 1 ? 'months' : 'weeks' };
}

function flagsOf(receipt: ReceiptFacts): number {
	let flags = MENTORSHIP_STATUSES.indexOf(receipt.status) << STATUS_BITS;
	for (const key of Object.keys(FLAGS) as (keyof typeof FLAGS)[]) {
		if (receipt[key] === true) { flags |= FLAGS[key]; }
	}
	return flags;
}
