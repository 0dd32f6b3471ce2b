import type { ReceiptFacts } from './receipt.ts';

/** Something that no receipt of this software says. */
export type Oddity =
	| 'ends-before-it-begins'
	| 'day-outside'
	| 'day-twice'
	| 'after-issue'
	| 'issued-ahead'
	| 'issued-early'
	| 'names-and-code'
	| 'nobody'
	| 'other-kind'
	| 'key-twice';

/** Those whom a receipt may name, and what only a committee has. */
type WhoAndKind = Pick<ReceiptFacts, 'kind' | 'code' | 'mentor' | 'mentee' | 'chair'>;
type OfCommittee = Pick<ReceiptFacts, 'committeeMet' | 'chairsPageFiled' | 'concernsOpen' | 'concernsSettled'>;

/** What is odd about those whom a receipt names: a code stands in place of names, and one of both there has to be. */
export function whoOddity({ kind, code, mentor, mentee, chair }: WhoAndKind): Oddity | undefined {
	const name = mentor ?? mentee ?? chair;
	if (code !== null && name !== null) { return 'names-and-code'; }
	if (code === null && name === null) { return 'nobody'; }
	return (kind === 'committee' ? mentor : chair) === null ? undefined : 'other-kind';
}

/** Whether what only a committee has is said of a committee, all of it, and of nobody else. */
export function isOfKind(isCommittee: boolean, facts: { readonly [Key in keyof OfCommittee]: unknown }): boolean {
	return isSaid(facts.committeeMet) === isCommittee && isSaid(facts.chairsPageFiled) === isCommittee
		&& isSaid(facts.concernsOpen) === isCommittee && isSaid(facts.concernsSettled) === isCommittee;
}

function isSaid(fact: unknown): boolean {
	return fact !== null && fact !== undefined;
}

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
	if (issued > today + 1) { return 'issued-ahead'; }
	return until > issued ? 'issued-early' : undefined;
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
