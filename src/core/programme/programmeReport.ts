import type { CalendarDate } from '../model/calendarDate.ts';
import { longDay, type Words } from '../text/words.ts';
import { pairsOf, type PairFacts, type ProgrammeOptions } from './pairFacts.ts';
import { ProgrammeSums, type Programme, type ProgrammeYear } from './programme.ts';
import { rhythmInWords, standingInWords, whoInWords } from './programmeWords.ts';
import type { ReceiptBook } from './receiptBook.ts';
import type { ToldList } from './told.ts';

/** Whom a coordinator may want to write to, and why. */
export const ATTENTION = ['silent', 'behind', 'first-waiting', 'agreement', 'plan'] as const;

/** Why somebody may want to write to a pair. */
export type Attention = typeof ATTENTION[number];

/** The first of a list by name, and how many there are. */
interface NamedList {
	readonly named: readonly PairFacts[];
	readonly count: number;
}

/** Everything that is told of a folder of receipts. */
export interface ProgrammeReport {
	readonly today: CalendarDate;
	readonly firstWithinWeeks: number;
	readonly receipts: number;
	readonly programme: Programme;
	readonly attention: Readonly<Record<Attention, NamedList>>;
	readonly told: ToldList;
}

/** So many are named on a page; the files have them all. */
const MOST_NAMED = 200;

/**
 * Goes through all pairs once.
 *
 * @param each Is given every pair, for a file that is written meanwhile.
 */
export function programmeReport(
	book: ReceiptBook,
	options: ProgrammeOptions,
	each: (facts: PairFacts) => void = () => undefined,
): ProgrammeReport {
	const sums = new ProgrammeSums(options);
	const lists: Record<Attention, { named: PairFacts[], count: number }> = {
		'silent': noList(),
		'behind': noList(),
		'first-waiting': noList(),
		'agreement': noList(),
		'plan': noList(),
	};
	for (const facts of pairsOf(book, options)) {
		sums.add(facts);
		each(facts);
		for (const reason of reasonsOf(facts)) {
			const list = lists[reason];
			list.count++;
			if (list.named.length < MOST_NAMED) { list.named.push(facts); }
		}
	}
	return {
		today: options.today,
		firstWithinWeeks: options.firstWithinWeeks,
		receipts: book.size,
		programme: sums.programme(),
		attention: lists,
		told: book.told,
	};
}

function noList(): { named: PairFacts[], count: number } {
	return { named: [], count: 0 };
}

function reasonsOf({ standing, agreementReviewed, planReviewed, identity }: PairFacts): Attention[] {
	const reasons: Attention[] = [];
	if (standing === 'over') { return reasons; }
	if (standing === 'silent' || standing === 'behind' || standing === 'first-waiting') { reasons.push(standing); }
	if (identity.kind === 'pair' && !agreementReviewed) { reasons.push('agreement'); }
	if (identity.kind === 'pair' && !planReviewed) { reasons.push('plan'); }
	return reasons;
}

/** A cell of a table that is written to a file. */
export type TableValue = string | number | null;

/** A column of the list of pairs: its title and what it says of each. */
interface PairColumn {
	readonly title: string;
	cell(facts: PairFacts): TableValue;
}

/** The list of pairs and committees as it goes into a CSV or a workbook. Days are `YYYY-MM-DD`. */
export function pairColumns(l10n: Words): readonly PairColumn[] {
	const yes = (value: boolean) => value ? l10n.t('yes') : l10n.t('no');
	const ofCommittee = (facts: PairFacts, value: TableValue): TableValue =>
		facts.identity.kind === 'committee' ? value : null;
	return [
		{ title: l10n.t('Who'), cell: ({ identity }) => whoInWords(identity, l10n) },
		{
			title: l10n.t('Kind'),
			cell: ({ identity }) => identity.kind === 'committee' ? l10n.t('committee') : l10n.t('pair'),
		},
		{ title: l10n.t('Programme'), cell: ({ identity }) => identity.programme },
		{ title: l10n.t('Department'), cell: ({ department }) => department || null },
		{ title: l10n.t('Standing'), cell: ({ standing }) => standingInWords(standing, l10n) },
		{ title: l10n.t('Agreed rhythm'), cell: ({ rhythm }) => rhythmInWords(rhythm, l10n) },
		{ title: l10n.t('Began on'), cell: ({ started }) => started ?? null },
		{ title: l10n.t('First meeting'), cell: ({ firstHeld }) => firstHeld ?? null },
		{ title: l10n.t('Last meeting'), cell: ({ lastHeld }) => lastHeld ?? null },
		{ title: l10n.t('Meetings held'), cell: ({ settled }) => settled.held.length },
		{ title: l10n.t('Meetings moved'), cell: ({ settled }) => settled.moved.length },
		{ title: l10n.t('Meetings that did not take place'), cell: ({ settled }) => settled.missed.length },
		{ title: l10n.t('Next meeting booked'), cell: ({ nextBooked }) => yes(nextBooked) },
		{ title: l10n.t('Agreement reviewed'), cell: ({ agreementReviewed }) => yes(agreementReviewed) },
		{ title: l10n.t('Plan reviewed'), cell: ({ planReviewed }) => yes(planReviewed) },
		{ title: l10n.t('Committee met'), cell: facts => ofCommittee(facts, yes(facts.committeeMet)) },
		{ title: l10n.t('Chair’s page filed'), cell: facts => ofCommittee(facts, yes(facts.chairsPageFiled)) },
		{ title: l10n.t('Concerns open'), cell: facts => ofCommittee(facts, facts.concernsOpen) },
		{ title: l10n.t('Concerns settled'), cell: facts => ofCommittee(facts, facts.concernsSettled) },
		{ title: l10n.t('Latest receipt'), cell: ({ issued }) => issued },
	];
}

/** Titles of {@link groupRows}. */
export function groupTitles(l10n: Words): string[] {
	return [
		l10n.t('Department'),
		l10n.t('Year'),
		l10n.t('Pairs'),
		l10n.t('Meetings agreed'),
		l10n.t('Meetings held'),
		l10n.t('Meetings moved'),
		l10n.t('Meetings that did not take place'),
		l10n.t('Pairs with a rhythm'),
		l10n.t('Of them met as agreed'),
	];
}

/** Departments by year, then all of them; none with fewer than five pairs. */
export function groupRows({ groups, years }: Programme, l10n: Words): TableValue[][] {
	const rows = (name: string, of: readonly ProgrammeYear[]) =>
		of.map((
			{ label, pairs, agreed, held, moved, missed, measured, met },
		): TableValue[] => [name, label, pairs, agreed, held, moved, missed, measured, met]);
	return [
		...groups.flatMap(({ name, years: groupYears }) => rows(groupName(name, l10n), groupYears)),
		...rows(l10n.t('All departments'), years),
	];
}

/** What a group is called. */
export function groupName(name: string | undefined, l10n: Words): string {
	return name ?? l10n.t('Smaller departments together');
}

/** `yes`-like facts aside: a day in words, or a dash. */
export function dayOrDash(day: CalendarDate | undefined, l10n: Words): string {
	return day === undefined ? '–' : longDay(day, l10n);
}
