import { listInWords, shortDay, type Words } from '../text/words.ts';
import { plainLine } from '../documents/portable.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import { ownerName } from '../text/names.ts';
import type { Doubt, Proposal } from './proposals.ts';

/** A proposal as a row to choose: what would change, who says so, before and after, and why to look twice. */
interface ProposalRow {
	readonly label: string;
	readonly description: string;
	readonly detail?: string;
	/** Chosen beforehand: nothing about it is doubtful. */
	readonly picked: boolean;
}

/** The row of a proposal, in words. */
export function proposalRow(proposal: Proposal, today: CalendarDate, l10n: Words): ProposalRow {
	const { from, doubts } = proposal;
	const detail = [changeInWords(proposal, today, l10n), ...doubts.map(doubt => doubtInWords(doubt, proposal, l10n))]
		.filter(Boolean).join(' · ');
	return {
		label: labelOf(proposal, l10n),
		description: listInWords(from, l10n),
		...detail === '' ? {} : { detail },
		picked: doubts.length === 0,
	};
}

function labelOf({ change, item }: Proposal, l10n: Words): string {
	const words = item ? plainLine(item.task.text) : '';
	switch (change.kind) {
		case 'ticked':
			return l10n.t('Tick: {0}', words);
		case 'reopened':
			return l10n.t('Open again: {0}', words);
		case 'cancelled':
			return l10n.t('Cancel: {0}', words);
		case 'reworded':
			return l10n.t('Reword: {0}', change.before);
		case 'moved':
			return l10n.t('Move: {0}', words);
		case 'comment':
			return l10n.t('Note below: {0}', words);
		case 'new':
			return l10n.t('New homework: {0}', change.after);
		case 'text':
			return l10n.t('Keep as a quotation: {0}', change.after);
	}
}

function changeInWords({ change, path }: Proposal, today: CalendarDate, l10n: Words): string {
	const day = (date: CalendarDate | undefined) => date === undefined ? l10n.t('no day') : shortDay(date, today, l10n);
	switch (change.kind) {
		case 'reworded':
			return l10n.t('“{0}” becomes “{1}”', change.before, change.after);
		case 'moved':
			return l10n.t('{0} becomes {1}', day(change.before), day(change.after));
		case 'comment':
			return `“${change.after}”`;
		case 'new':
			return [
				change.side === undefined ? '' : ownerName(change.side, l10n),
				change.due === undefined ? '' : l10n.t('due {0}', day(change.due)),
				l10n.t('in {0}', path),
				...change.comments.map(comment => `“${comment}”`),
			].filter(Boolean).join(', ');
		case 'text':
			return l10n.t('it is about no item that is known; it goes to the end of {0}', path);
		case 'ticked':
		case 'reopened':
		case 'cancelled':
			return '';
	}
}

function doubtInWords(doubt: Doubt, { item, change, path }: Proposal, l10n: Words): string {
	switch (doubt) {
		case 'nearly':
			return change.kind === 'new' && item
				? l10n.t('perhaps this is “{0}”', plainLine(item.task.text))
				: l10n.t('the words are not quite the same: is it this one?');
		case 'several':
			return l10n.t('several items have these words: is it this one, in {0}?', path);
		case 'changed-meanwhile':
			return l10n.t('the notes were changed since it was sent');
		case 'contradiction':
			return l10n.t('the answers contradict each other: choose one');
		case 'unsure':
			return change.kind === 'cancelled' ? l10n.t('it was left out or struck out in what came back') : '';
	}
}
