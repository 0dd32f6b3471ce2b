import { plural, type Words, dueInWords, longDay, shortDay } from '../text/words.ts';
import { type Decision, DECISIONS } from '../model/vocabulary.ts';
import type { PriorityList } from '../query/comparePriorities.ts';
import { plainText } from '../markdown/plainText.ts';
import { dueWords, joined, link, note, section, table, type Drawing } from './chart.ts';
import type { OffersModel, PendingOffer, PriorityRow } from './offers.ts';
import { piece, type VNode } from './piece.ts';

/** Hours taken and declined, offers to decide on, and priorities compared. */
export function drawOffers({ years, kept, pending, priorities }: OffersModel, drawing: Drawing): VNode | undefined {
	const { l10n } = drawing;
	if (years.length === 0 && kept.length === 0 && pending.length === 0 && !priorities) { return undefined; }
	const hours = years.map((
		{ year, hours: sums, offers },
	) => [String(year), ...DECISIONS.map(decision => cell(sums[decision], offers[decision], l10n))]);
	return section(
		'offers',
		l10n.t('Offers and priorities'),
		pending.length > 0
			&& [
				piece('h3', {}, l10n.t('To be decided')),
				piece('ul', { class: 'owed' }, pending.map(offer => pendingRow(offer, drawing))),
			],
		years.length > 0
			&& [
				piece('h3', {}, l10n.t('Hours by decision')),
				table(l10n.t('Hours by decision'), [
					l10n.t('Year'),
					...DECISIONS.map(decision => decisionName(decision, l10n)),
				], hours),
			],
		kept.length > 0
			&& [
				piece('h3', {}, l10n.t('Protected time kept')),
				table(
					l10n.t('Protected time kept'),
					[l10n.t('Year'), l10n.t('Kept'), l10n.t('Agreed'), l10n.t('Per cent')],
					kept.map((
						{ year, kept: times, of },
					) => [String(year), String(times), String(of), l10n.t('{0} %', Math.round(times / of * 100))]),
				),
			],
		priorities
			&& [
				piece('h3', {}, l10n.t('Priorities of {0}', longDay(priorities.day, l10n)), ' '),
				piece('p', {}, link(drawing, priorities.place, l10n.t('The newest list'))),
				priorityTable(priorities.rows, drawing),
			],
	);
}

function pendingRow({ title, respondBy, hours, place }: PendingOffer, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const late = respondBy !== undefined && respondBy < today;
	const facts = [
		...respondBy ? [dueWords(l10n.t('answer {0}', dueInWords(respondBy, today, l10n)), late)] : [],
		...hours === undefined ? [] : [plural(l10n, l10n.t('1 hour|{0} hours'), hours)],
	];
	return piece(
		'li',
		{ 'data-key': place.path },
		link(drawing, place, title),
		piece('span', { class: 'facts' }, joined(facts)),
	);
}

function cell(hours: number, offers: number, l10n: Words): string {
	if (offers === 0) { return '–'; }
	return plural(l10n, l10n.t('{0} h, 1 offer|{0} h, {1} offers'), offers, [hours, offers]);
}

function decisionName(decision: Decision, l10n: Words): string {
	switch (decision) {
		case 'pending':
			return l10n.t('Pending');
		case 'accept':
			return l10n.t('Taken on');
		case 'decline':
			return l10n.t('Declined');
		case 'defer':
			return l10n.t('Deferred');
	}
}

function priorityTable(rows: readonly PriorityRow[], { l10n, today }: Drawing): VNode {
	if (rows.length === 0) { return note(l10n.t('Nothing is on the list.')); }
	return table(
		l10n.t('Priorities compared'),
		[l10n.t('What'), l10n.t('List'), l10n.t('Since'), l10n.t('State')],
		rows.map(({ text, list, before, since, done, stillStands }) => [
			plainText(text),
			before ? l10n.t('{0}, before: {1}', listName(list, l10n), listName(before, l10n)) : listName(list, l10n),
			shortDay(since, today, l10n),
			stateOf(done, stillStands, l10n),
		]),
	);
}

function stateOf(done: boolean, stillStands: boolean, l10n: Words): string | VNode {
	if (done) { return l10n.t('done'); }
	return stillStands ? piece('strong', {}, l10n.t('still stands')) : l10n.t('open');
}

function listName(list: PriorityList, l10n: Words): string {
	switch (list) {
		case 'quit':
			return l10n.t('Quit');
		case 'decline':
			return l10n.t('Decline');
		case 'start':
			return l10n.t('Start');
		case 'continue':
			return l10n.t('Continue');
	}
}
