import { note, section, table, type Drawing } from '../dashboard/chart.ts';
import { piece, type VNode } from '../dashboard/piece.ts';
import type { Words } from '../text/words.ts';
import { dayOrDash, ATTENTION, type Attention, type ProgrammeReport } from './programmeReport.ts';
import { moreInWords, rhythmInWords, toldInWords, toldTitle, whoInWords } from './programmeWords.ts';
import { TOLD_KINDS, type ToldList } from './told.ts';

/** Those whom one may want to write to, each list folded. */
export function drawAttention({ attention }: ProgrammeReport, { l10n }: Drawing): VNode {
	const lists = ATTENTION.filter(reason => attention[reason].count > 0);
	const title = l10n.t('Whom to write to');
	if (lists.length === 0) { return section('attention', title, note(l10n.t('Nobody: all meet as agreed.'))); }
	return section(
		'attention',
		title,
		note(l10n.t('For you alone: these lists have names.')),
		lists.map(reason => {
			const { named, count } = attention[reason];
			const caption = l10n.t('{0} ({1})', attentionTitle(reason, l10n), count);
			const rows = named.map((
				{ identity, department, rhythm, lastHeld, issued },
			) => [
				whoInWords(identity, l10n),
				department || '–',
				rhythmInWords(rhythm, l10n),
				dayOrDash(lastHeld, l10n),
				dayOrDash(issued, l10n),
			]);
			return piece(
				'details',
				{ 'data-key': reason, class: 'list' },
				piece('summary', {}, caption),
				table(caption, [
					l10n.t('Who'),
					l10n.t('Department'),
					l10n.t('Agreed rhythm'),
					l10n.t('Last meeting'),
					l10n.t('Latest receipt'),
				], rows),
				count > named.length
					&& note(l10n.t('The first {0} are named here; the files have them all.', named.length)),
			);
		}),
	);
}

/** What a list of pairs has in common. */
export function attentionTitle(reason: Attention, l10n: Words): string {
	switch (reason) {
		case 'silent':
			return l10n.t('No meeting reported for twice the agreed rhythm');
		case 'behind':
			return l10n.t('Not met as agreed yet');
		case 'first-waiting':
			return l10n.t('First meeting not yet held');
		case 'agreement':
			return l10n.t('Agreement review due');
		case 'plan':
			return l10n.t('Plan review due');
	}
}

/**
 * What is odd about the receipts themselves, with file and reason. Names of files and reasons may say who it is, so a
 * page without names has only numbers.
 */
export function drawTold(
	told: ToldList,
	{ l10n, withNames }: Drawing & { readonly withNames: boolean },
): VNode | undefined {
	const kinds = TOLD_KINDS.filter(kind => told.count(kind) > 0);
	if (kinds.length === 0) { return undefined; }
	if (!withNames) {
		const counts = kinds.map(kind => piece('li', {}, l10n.t('{0} ({1})', toldTitle(kind, l10n), told.count(kind))));
		return section('told', l10n.t('About the receipts'), piece('ul', { class: 'told' }, counts));
	}
	return section(
		'told',
		l10n.t('About the receipts'),
		kinds.map(kind => {
			const more = moreInWords(told.count(kind), l10n);
			return piece(
				'details',
				{ 'data-key': `told ${kind}`, class: 'list' },
				piece('summary', {}, l10n.t('{0} ({1})', toldTitle(kind, l10n), told.count(kind))),
				piece('ul', { class: 'told' }, told.named(kind).map(each => piece('li', {}, toldInWords(each, l10n)))),
				more !== undefined && note(more),
			);
		}),
	);
}
