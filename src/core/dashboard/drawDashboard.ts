import { plainText } from '../markdown/plainText.ts';
import { plural, shortDay, longDay } from '../text/words.ts';
import { joined, link, note, section, type Drawing } from './chart.ts';
import type { DashboardModel } from './dashboardModel.ts';
import { drawCoverage, drawEffort } from './drawAreas.ts';
import { drawNext } from './drawNext.ts';
import { drawOffers } from './drawOffers.ts';
import { drawSides } from './drawSides.ts';
import { drawGoals, drawStrips } from './drawTime.ts';
import type { ConcernsModel, OpenConcern } from './openConcerns.ts';
import { piece, type VNode } from './piece.ts';
import { drawYear } from './year.ts';

/** What committees are worried about, and since when. */
function drawConcerns(concerns: readonly ConcernsModel[], drawing: Drawing): VNode | undefined {
	const { l10n } = drawing;
	if (concerns.length === 0) { return undefined; }
	return section(
		'concerns',
		l10n.t('Concerns of the committee'),
		concerns.map(({ key, title, open, settled }) =>
			piece(
				'div',
				{ 'data-key': key },
				concerns.length > 1 && piece('h3', {}, title),
				open.length === 0
					? note(l10n.t('Every concern has been answered.'))
					: piece('ul', { class: 'owed' }, open.map(concern => openConcern(concern, drawing))),
				open.length > 0 && settled > 0
					&& note(
						plural(l10n, l10n.t('1 concern has been answered.|{0} concerns have been answered.'), settled),
					),
			)
		),
	);
}

function openConcern({ words, by, raised, meetingsSince, place }: OpenConcern, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const since = l10n.t('open since {0}', shortDay(raised, today, l10n));
	const meetings = plural(l10n, l10n.t('1 meeting since|{0} meetings since'), meetingsSince);
	return piece(
		'li',
		{ 'data-key': `${place.path} ${words}` },
		link(drawing, place, plainText(words)),
		piece(
			'span',
			{ class: 'facts' },
			joined([...by === undefined ? [] : [plainText(by)], since, ...meetingsSince > 0 ? [meetings] : []]),
		),
	);
}

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

function choices({ choices: allChoices, mentorship }: DashboardModel, { l10n }: Drawing): VNode {
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
		allChoices.map(({ key, title }) => button(key, title)),
	);
}
