/** Something that no receipt of this software says. */
export type Oddity =
	| 'ends-before-it-begins'
	| 'day-outside'
	| 'day-twice'
	| 'after-issue'
	| 'issued-ahead'
	| 'names-and-code';

/** The days of a receipt that bound the others, by their numbers. */
export interface ReceiptLimits {
	readonly from: number;
	readonly until: number;
	readonly issued: number;
}

/** What is odd about the days that bound the others. */
export function limitsOddity({ from, until, issued }: ReceiptLimits, today: number): Oddity | undefined {
	if (from > until) { return 'ends-before-it-begins'; }
	// The clocks of two places may be a day apart.
	return issued > today + 1 ? 'issued-ahead' : undefined;
}

/**
 * What is odd about a day of a list.
 *
 * @param before Up to here it has to be looked for: in order, as they are written, no day of the first list has.
 * @param days Those that were read before it.
 */
export function dayOddity(
	day: number,
	{ from, until, issued }: ReceiptLimits,
	before: number,
	days: readonly number[],
): Oddity | undefined {
	if (day < from || day > until) { return 'day-outside'; }
	if (day > issued) { return 'after-issue'; }
	return day <= before && days.includes(day) ? 'day-twice' : undefined;
}
