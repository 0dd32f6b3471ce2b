import type { CalendarDate } from '../model/calendarDate.ts';
import { MENTORSHIP_STATUSES, type MentorshipStatus } from '../model/vocabulary.ts';
import type { Public } from '../model/notebookView.ts';
import { printable } from '../text/printable.ts';
import { dayNumber } from './dayNumbers.ts';

/** The version of the format, which every receipt names first. */
export const RECEIPT_VERSION = 1;

/** The agreed rhythm: every so many weeks or months. */
export interface Rhythm {
	readonly every: number;
	readonly unit: 'weeks' | 'months';
}

/**
 * What is in a receipt: that a pair or a committee met, and when. No title, text, goal or satisfaction can be in it.
 */
export interface ReceiptFacts {
	/** {@link RECEIPT_VERSION}. */
	readonly mentoringReceipt: typeof RECEIPT_VERSION;
	/** The day on which it was made. Of two for the same days the later counts. */
	readonly issued: CalendarDate;
	readonly kind: 'pair' | 'committee';
	readonly programme: string | null;
	readonly department: string | null;
	/** Stands for the names, which are then absent. */
	readonly code: string | null;
	readonly mentor: string | null;
	readonly mentee: string | null;
	/** Of a committee. */
	readonly chair: string | null;
	readonly status: MentorshipStatus;
	readonly rhythm: Rhythm | null;
	readonly started: CalendarDate | null;
	/** The days it is about, both included. */
	readonly from: CalendarDate;
	readonly until: CalendarDate;
	/** Days of meetings that took place, were put off, and did not take place; each oldest first and once. */
	readonly held: readonly CalendarDate[];
	readonly moved: readonly CalendarDate[];
	readonly missed: readonly CalendarDate[];
	readonly nextBooked: boolean;
	readonly agreementReviewed: boolean;
	readonly planReviewed: boolean;
	/** Of a committee; `null` for a pair. */
	readonly committeeMet: boolean | null;
	readonly chairsPageFiled: boolean | null;
	readonly concernsOpen: number | null;
	readonly concernsSettled: number | null;
}

/** A receipt that may leave the notebook: only `composeReceipt` makes one, from what is public. */
export type Receipt = Public<ReceiptFacts>;

/** What a value of a receipt may look like. */
export type ReceiptShape = 'version' | 'day' | 'days' | 'words' | 'flag' | 'count' | 'rhythm' | readonly string[];

/** One key: its shape, whether it may be `null`, and what it says, in the published schema. */
export interface ReceiptKey {
	readonly shape: ReceiptShape;
	readonly orNull: boolean;
	readonly description: string;
}

/** Every key that a receipt has, in the order in which they are written. There are no others. */
export const RECEIPT_KEYS: { readonly [Key in keyof ReceiptFacts]-?: ReceiptKey } = {
	mentoringReceipt: { shape: 'version', orNull: false, description: 'The version of this format.' },
	issued: {
		shape: 'day',
		orNull: false,
		description: 'The day on which the receipt was made. Of two for the same days the later counts.',
	},
	kind: { shape: ['pair', 'committee'], orNull: false, description: 'A mentor and a mentee, or a committee.' },
	programme: { shape: 'words', orNull: true, description: 'The name of the programme.' },
	department: { shape: 'words', orNull: true, description: 'The department, as the programme calls it.' },
	code: {
		shape: 'words',
		orNull: true,
		description: 'A code that the programme gave; it stands in place of the names.',
	},
	mentor: { shape: 'words', orNull: true, description: 'The mentor’s name.' },
	mentee: { shape: 'words', orNull: true, description: 'The mentee’s name.' },
	chair: { shape: 'words', orNull: true, description: 'The name of the committee’s chair.' },
	status: {
		shape: MENTORSHIP_STATUSES,
		orNull: false,
		description: 'Whether it goes on. What is informal or has ended is never late.',
	},
	rhythm: { shape: 'rhythm', orNull: true, description: 'How often they agreed to meet.' },
	started: { shape: 'day', orNull: true, description: 'The day on which it began.' },
	from: { shape: 'day', orNull: false, description: 'The first day that the receipt is about.' },
	until: { shape: 'day', orNull: false, description: 'The last day that the receipt is about.' },
	held: { shape: 'days', orNull: false, description: 'Days on which they met.' },
	moved: { shape: 'days', orNull: false, description: 'Days of meetings that were put off.' },
	missed: { shape: 'days', orNull: false, description: 'Days of meetings that did not take place.' },
	nextBooked: { shape: 'flag', orNull: false, description: 'Whether the next meeting has a day.' },
	agreementReviewed: {
		shape: 'flag',
		orNull: false,
		description: 'Whether the agreement has been reviewed as agreed.',
	},
	planReviewed: {
		shape: 'flag',
		orNull: false,
		description: 'Whether the mentee’s plan has been reviewed as agreed.',
	},
	committeeMet: { shape: 'flag', orNull: true, description: 'Of a committee: whether it met in these days.' },
	chairsPageFiled: {
		shape: 'flag',
		orNull: true,
		description: 'Of a committee: whether the chair’s page of its last meeting was filed.',
	},
	concernsOpen: { shape: 'count', orNull: true, description: 'Of a committee: how many concerns are open.' },
	concernsSettled: {
		shape: 'count',
		orNull: true,
		description: 'Of a committee: how many concerns were settled in these days.',
	},
};

/** The longest name, code, programme or department that is taken, in UTF-16 units. */
export const MOST_LETTERS = 200;
/** The most days in one list: one a day of ten years. */
export const MOST_DAYS = 3660;
/** The longest rhythm. */
export const MOST_BETWEEN = 999;
/** The most concerns that are counted. */
export const MOST_COUNTED = 9999;

/** A receipt as a file has it: only the named keys, each on a line, in their order. Equal facts are equal bytes. */
export function receiptJson(receipt: Receipt): string {
	const lines = Object.keys(RECEIPT_KEYS).map(key =>
		`\t${JSON.stringify(key)}: ${JSON.stringify(valueOf(receipt, key as keyof ReceiptFacts))}`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

/** The rhythm is written key by key too, so that nothing hangs on to it. */
function valueOf(receipt: Receipt, key: keyof ReceiptFacts): ReceiptFacts[keyof ReceiptFacts] {
	const { rhythm } = receipt;
	return key === 'rhythm' && rhythm ? { every: rhythm.every, unit: rhythm.unit } : receipt[key];
}

/**
 * Whether a value has the shape that its key asks for; whether what stands in a list is a day is looked at where the
 * days are read.
 */
export function hasShape({ shape, orNull }: ReceiptKey, value: unknown): boolean {
	if (value === null) { return orNull; }
	if (typeof shape !== 'string') { return typeof value === 'string' && shape.includes(value); }
	return CHECKS[shape](value);
}

const CHECKS: Readonly<Record<Extract<ReceiptShape, string>, (value: unknown) => boolean>> = {
	version: value => value === RECEIPT_VERSION,
	day: isDay,
	days: value => Array.isArray(value) && value.length <= MOST_DAYS && value.every(day => typeof day === 'string'),
	words: value =>
		typeof value === 'string' && value.length <= MOST_LETTERS && value.trim() !== '' && printable(value) === value,
	flag: value => typeof value === 'boolean',
	count: value => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_COUNTED,
	rhythm: isRhythm,
};

function isDay(value: unknown): boolean {
	return typeof value === 'string' && dayNumber(value) !== undefined;
}

function isRhythm(value: unknown): boolean {
	if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) { return false; }
	const { every, unit } = value as Partial<Rhythm>;
	return Number.isSafeInteger(every) && every! >= 1 && every! <= MOST_BETWEEN
		&& (unit === 'weeks' || unit === 'months');
}
