import { type CalendarDate, addDays, addMonths } from '../model/calendarDate.ts';
import { MENTORSHIP_STATUSES, type MentorshipStatus } from '../model/vocabulary.ts';
import { CodeAndNames } from './codeAndNames.ts';
import { tellTwoProgrammes } from './twoProgrammes.ts';
import { inGroups } from './columns.ts';
import { yearStarts, dayNumber, dayOfNumber, yearIndex } from './dayNumbers.ts';
import type { Rhythm } from './receipt.ts';
import type { Identity, ReceiptBook } from './receiptBook.ts';
import { FLAGS, rhythmOfNumber, STATUS_BITS } from './receiptRow.ts';
import { settlePair, type SettledPair } from './settlePair.ts';

/** Groups of fewer pairs are not broken down: whoever knows the department would know the people. */
export const LEAST_IN_GROUP = 5;

/** What a coordinator may choose; everything has a value. */
export interface ProgrammeOptions {
	readonly today: CalendarDate;
	/** A first meeting is expected within so many weeks of the start. */
	readonly firstWithinWeeks: number;
	/** The month with which a year of the programme begins, 1 to 12. */
	readonly yearBegins: number;
	/** The first day of each year, as numbers; see `dayNumbers.ts`. */
	readonly yearStarts: readonly number[];
}

/** Options with what was left out: a first meeting within eight weeks, years from January. */
export function programmeOptions(
	chosenOptions: Partial<Omit<ProgrammeOptions, 'yearStarts'>> & { readonly today: CalendarDate },
): ProgrammeOptions {
	const { today, firstWithinWeeks = 8, yearBegins = 1 } = chosenOptions;
	return { today, firstWithinWeeks, yearBegins, yearStarts: yearStarts(yearBegins) };
}

/** Where a pair or a committee stands today, by what its receipts say. */
export const STANDINGS = ['as-agreed', 'behind', 'silent', 'first-waiting', 'starting', 'no-rhythm', 'over'] as const;
/**
 * `behind`: the last meeting lies more than the rhythm back and no next one is known; `silent`: more than twice the
 * rhythm; `first-waiting`: no first meeting within the weeks that are allowed for it; `starting`: still within them;
 * `over`: informal or ended.
 */
export type Standing = typeof STANDINGS[number];

/** A year of a pair: what was agreed and what took place on the days that receipts are about. */
export interface PairYear {
	/** Index of `yearStarts`. */
	readonly year: number;
	readonly agreed: number;
	readonly held: number;
	readonly moved: number;
	readonly missed: number;
}

/** All that is known of a pair or a committee. */
export interface PairFacts {
	readonly identity: Identity;
	readonly department: string;
	readonly settled: SettledPair;
	readonly status: MentorshipStatus;
	readonly rhythm: Rhythm | null;
	readonly started: CalendarDate | undefined;
	readonly firstHeld: CalendarDate | undefined;
	readonly lastHeld: CalendarDate | undefined;
	/** The day of the latest receipt. */
	readonly issued: CalendarDate;
	readonly nextBooked: boolean;
	readonly agreementReviewed: boolean;
	readonly planReviewed: boolean;
	readonly committeeMet: boolean;
	readonly chairsPageFiled: boolean;
	readonly concernsOpen: number;
	readonly concernsSettled: number;
	readonly standing: Standing;
	/**
	 * Whether the first meeting was within the weeks allowed; `open` while it is too early to say, `unknown` where no
	 * start is known, or receipts do not tell of these weeks.
	 */
	readonly metInTime: 'in-time' | 'later' | 'open' | 'unknown';
	readonly years: readonly PairYear[];
}

/**
 * Every pair of a book, one after the other: none is kept. Doubled, outdated and contradictory receipts, those
 * by a code and by names, and people in two programmes are told in the book anew.
 */
export function* pairsOf(book: ReceiptBook, options: ProgrammeOptions): Generator<PairFacts> {
	book.told.forget('doubled', 'code-and-names', 'two-programmes', 'outdated', 'contradictory');
	const { order, starts } = inGroups(book.pair, book.identities.length);
	const receiptsOf = (pair: number): number[] => Array.from(order.subarray(starts[pair], starts[pair + 1]));
	const codeAndNames = new CodeAndNames(book, receiptsOf);
	tellTwoProgrammes(book, receiptsOf);
	for (let pair = 0; pair < book.identities.length; pair++) {
		const settled = settlePair(book, receiptsOf(pair));
		codeAndNames.look(pair, settled);
		yield pairFacts(book, book.identities[pair]!, settled, options);
	}
}

function pairFacts(book: ReceiptBook, identity: Identity, settled: SettledPair, options: ProgrammeOptions): PairFacts {
	const { latest } = settled;
	const has = (flag: number): boolean => (book.flags.at(latest) & flag) !== 0;
	// One literal that is completed: copies of it would be made in the old part of the heap, one a pair, and pile up
	// there.
	const facts: { -readonly [Key in keyof PairFacts]: PairFacts[Key] } = {
		identity,
		settled,
		department: book.departments.at(book.department.at(latest)),
		status: MENTORSHIP_STATUSES[book.flags.at(latest) >> STATUS_BITS]!,
		rhythm: rhythmOfNumber(book.rhythm.at(latest)),
		started: dayOfNumber(settled.started),
		firstHeld: dayOfNumber(settled.held[0] ?? 0),
		lastHeld: dayOfNumber(settled.held.at(-1) ?? 0),
		issued: dayOfNumber(book.issued.at(latest))!,
		nextBooked: has(FLAGS.nextBooked),
		agreementReviewed: has(FLAGS.agreementReviewed),
		planReviewed: has(FLAGS.planReviewed),
		committeeMet: has(FLAGS.committeeMet),
		chairsPageFiled: has(FLAGS.chairsPageFiled),
		concernsOpen: book.concernsOpen.at(latest),
		concernsSettled: book.concernsSettled.at(latest),
		standing: 'over',
		metInTime: 'unknown',
		years: [],
	};
	facts.standing = standingOf(facts, options);
	facts.metInTime = firstInTime(facts, options);
	facts.years = yearsOf(facts, options);
	return facts;
}

type Known = Omit<PairFacts, 'standing' | 'metInTime' | 'years'>;

function standingOf(facts: Known, { today, firstWithinWeeks }: ProgrammeOptions): Standing {
	const { status, rhythm, started, nextBooked, issued } = facts;
	const lastHeld = facts.lastHeld ?? dayBeforeReceipts(facts);
	if (status === 'ended' || status === 'informal') { return 'over'; }
	if (lastHeld === undefined) {
		return started !== undefined && addDays(started, 7 * firstWithinWeeks) < today
			? 'first-waiting'
			: 'starting';
	}
	if (!rhythm) { return 'no-rhythm'; }
	if (rhythmsAfter(lastHeld, rhythm, 2) < today) { return 'silent'; }
	// That a meeting is booked is known as of the day of the receipt, and for one rhythm.
	return rhythmsAfter(lastHeld, rhythm, 1) >= today || nextBooked && rhythmsAfter(issued, rhythm, 1) >= today
		? 'as-agreed'
		: 'behind';
}

/**
 * The day before the first that receipts are about, where the pair is older: so late they may have met last, and of no
 * pair is more said than is known.
 */
function dayBeforeReceipts({ started, settled }: Known): CalendarDate | undefined {
	const [[from] = []] = settled.covered;
	const day = from === undefined ? undefined : dayOfNumber(from - 1);
	return day !== undefined && started !== undefined && started <= day ? day : undefined;
}

function firstInTime(facts: Known, { today, firstWithinWeeks }: ProgrammeOptions): PairFacts['metInTime'] {
	const { started, firstHeld, settled } = facts;
	if (started === undefined) { return 'unknown'; }
	const last = addDays(started, 7 * firstWithinWeeks);
	if (firstHeld !== undefined && firstHeld <= last) { return 'in-time'; }
	if (dayBeforeReceipts(facts) !== undefined) { return 'unknown'; }
	if (last >= today) { return 'open'; }
	const [, until] = [...settled.covered].at(-1) ?? [];
	// Receipts that end before tell nothing of the days behind.
	return firstHeld === undefined && until !== undefined && until < dayNumber(last)! ? 'unknown' : 'later';
}

function yearsOf({ settled, rhythm }: Known, { yearStarts }: ProgrammeOptions): PairYear[] {
	const years: PairYear[] = [];
	const spans = [...settled.covered];
	const last = yearIndex(spans.at(-1)?.[1] ?? 0, yearStarts);
	const counters = [counter(settled.held), counter(settled.moved), counter(settled.missed)] as const;
	for (let year = Math.max(0, yearIndex(spans[0]?.[0] ?? 0, yearStarts)); year <= last; year++) {
		const end = yearStarts[year + 1] ?? Infinity;
		const covered = settled.covered.count(Math.max(yearStarts[year]!, settled.started), end - 1);
		const [held, moved, missed] = [counters[0](end), counters[1](end), counters[2](end)];
		if (covered > 0) { years.push({ year, agreed: agreedIn(covered, rhythm), held, moved, missed }); }
	}
	return years;
}

/** Counts the days of a list, in order, before each of some days that grow, without those that were counted. */
function counter(days: readonly number[]): (before: number) => number {
	let at = 0;
	return before => {
		const start = at;
		while (at < days.length && days[at]! < before) { at++; }
		return at - start;
	};
}

const DAYS_A_MONTH = 365.2425 / 12;
/** The share of a meeting that may be lacking of a span: twelve months are a year, also of 365 days. */
const TOLERANCE = 0.1;

/** The length of a rhythm in days, on average. */
export function daysARhythm({ every, unit }: Rhythm): number {
	return every * (unit === 'weeks' ? 7 : DAYS_A_MONTH);
}

/** How many meetings were agreed for so many days; 0 without a rhythm. */
export function agreedIn(days: number, rhythm: Rhythm | null): number {
	return rhythm === null ? 0 : Math.floor(days / daysARhythm(rhythm) + TOLERANCE);
}

/** So many rhythms after a day; month ends clamp. */
export function rhythmsAfter(day: CalendarDate, { every, unit }: Rhythm, times: number): CalendarDate {
	return unit === 'weeks' ? addDays(day, 7 * every * times) : addMonths(day, every * times);
}
