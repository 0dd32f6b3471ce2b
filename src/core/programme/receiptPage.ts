import type { CalendarDate } from '../model/calendarDate.ts';
import { portableLine } from '../documents/portable.ts';
import { longDay, type Words } from '../text/words.ts';
import { rhythmInWords, statusInWords } from './programmeWords.ts';
import type { Receipt } from './receipt.ts';

/**
 * A receipt in plain words (Markdown), which the pair reads before it is written: all that is in the file, and nothing
 * else.
 */
export function receiptPage(receipt: Receipt, l10n: Words): string {
	const { from, until } = receipt;
	return `${
		[
			`# ${l10n.t('What the programme is told')}`,
			'',
			l10n.t(
				'From {0} to {1}. This is all that is in the file: no titles, no notes, no goals, nothing of how satisfied anybody is.',
				longDay(from, l10n),
				longDay(until, l10n),
			),
			'',
			...rowsOf(receipt, l10n).map(([label, value]) => `- **${l10n.t('{0}:', label)}** ${value}`),
			...days(l10n.t('Days on which you met'), receipt.held, l10n),
			...days(l10n.t('Days that were moved'), receipt.moved, l10n),
			...days(l10n.t('Days on which the meeting did not take place'), receipt.missed, l10n),
		].join('\n')
	}\n`;
}

function rowsOf(receipt: Receipt, l10n: Words): (readonly [label: string, value: string])[] {
	const {
		programme,
		department,
		code,
		mentor,
		mentee,
		chair,
		rhythm,
		started,
		nextBooked,
		agreementReviewed,
		planReviewed,
		status,
		issued,
	} = receipt;
	const named = (label: string, value: string | null) =>
		value === null ? [] : [[label, portableLine(value)] as const];
	const isYes = (value: boolean) => value ? l10n.t('yes') : l10n.t('no');
	return [
		...named(l10n.t('Programme'), programme),
		...named(l10n.t('Department'), department),
		...named(l10n.t('Code, in place of your names'), code),
		...named(l10n.t('Mentor'), mentor),
		...named(l10n.t('Mentee'), mentee),
		...named(l10n.t('Chair'), chair),
		[l10n.t('Relationship'), statusInWords(status, l10n)],
		[l10n.t('Agreed rhythm'), rhythmInWords(rhythm, l10n)],
		...started === null ? [] : [[l10n.t('Began on'), longDay(started, l10n)] as const],
		[l10n.t('Next meeting booked'), isYes(nextBooked)],
		[l10n.t('Agreement reviewed'), isYes(agreementReviewed)],
		[l10n.t('Plan reviewed'), isYes(planReviewed)],
		...committeeRows(receipt, isYes, l10n),
		[l10n.t('Made on'), longDay(issued, l10n)],
	];
}

function committeeRows(
	{ committeeMet, chairsPageFiled, concernsOpen, concernsSettled }: Receipt,
	isYes: (value: boolean) => string,
	l10n: Words,
): (readonly [string, string])[] {
	if (committeeMet === null) { return []; }
	return [
		[l10n.t('Committee met'), isYes(committeeMet)],
		[l10n.t('Chair’s page of the last meeting filed'), isYes(chairsPageFiled ?? false)],
		[l10n.t('Concerns that are open, by number'), String(concernsOpen ?? 0)],
		[l10n.t('Concerns that were settled, by number'), String(concernsSettled ?? 0)],
	];
}

function days(heading: string, dates: readonly CalendarDate[], l10n: Words): string[] {
	return [
		'',
		`## ${heading}`,
		'',
		...dates.length === 0 ? [l10n.t('None.')] : dates.map(date => `- ${longDay(date, l10n)}`),
	];
}
