import { longDay } from '../text/words.ts';
import type { Drawing } from './chart.ts';
import type { DashboardModel } from './dashboardModel.ts';
import { drawCoverage, drawEffort } from './drawAreas.ts';
import { drawConcerns } from './drawConcerns.ts';
import { drawNext } from './drawNext.ts';
import { drawOffers } from './drawOffers.ts';
import { drawSides } from './drawSides.ts';
import { drawGoals, drawStrips } from './drawTime.ts';
import { piece, type VNode } from './piece.ts';
import { drawYear } from './year.ts';

/** The whole dashboard: for the page with its buttons, for a file without. */
export function drawDashboard(model: DashboardModel, drawing: Drawing): VNode {
	return piece(
		'main',
		{},
		head(model, drawing),
		drawNext(model.next, drawing),
		drawSides(model.sides, drawing),
		drawConcerns(model.concerns, drawing),
		drawStrips(model.strips, drawing),
		drawYear(model.year, drawing),
		drawGoals(model.goals, drawing),
		drawCoverage(model.coverage, drawing),
		drawEffort(model.satisfaction, model.effort, drawing),
		drawOffers(model.offers, drawing),
	);
}

/** What the page is called: the mentorship's title, else that it is about all. */
export function dashboardTitle({ mentorship }: DashboardModel, { l10n }: Pick<Drawing, 'l10n'>): string {
	return mentorship ? mentorship.title : l10n.t('All mentorships');
}

function head(model: DashboardModel, drawing: Drawing): VNode {
	const { l10n, live } = drawing;
	return piece(
		'header',
		{ class: 'head' },
		piece(
			'div',
			{ class: 'title-line' },
			piece('h1', {}, dashboardTitle(model, drawing)),
			live
				&& piece(
					'button',
					{ type: 'button', class: 'button quiet', 'data-command': 'save' },
					l10n.t('Save as HTML…'),
				),
		),
		piece('p', { class: 'soft' }, l10n.t('As of {0}', longDay(model.today, l10n))),
		live && model.choices.length > 1 && choices(model, drawing),
	);
}

function choices({ choices: all, mentorship }: DashboardModel, { l10n }: Drawing): VNode {
	const button = (key: string | undefined, words: string) =>
		piece('button', {
			type: 'button',
			class: 'choice',
			'data-command': 'choose',
			'data-mentorship': key,
			'aria-pressed': key === mentorship?.key ? 'true' : 'false',
		}, words);
	return piece(
		'nav',
		{ 'aria-label': l10n.t('Mentorships') },
		button(undefined, l10n.t('All')),
		all.map(({ key, title }) => button(key, title)),
	);
}
