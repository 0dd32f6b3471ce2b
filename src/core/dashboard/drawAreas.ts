import { decimal, plural, type Words, longDay, shortDay } from '../text/words.ts';
import { AREAS, type Area } from '../model/vocabulary.ts';
import { areaName } from '../text/names.ts';
import {
	chart,
	legend,
	link,
	mark,
	monthAxis,
	percentAt,
	section,
	shapeAt,
	table,
	tableBehind,
	type Axis,
	type Drawing,
} from './chart.ts';
import type { CoverageModel, CoverageRow } from './coverage.ts';
import { onDay } from './drawNext.ts';
import { round } from './drawSides.ts';
import type { EffortModel, EffortPoint, SatisfactionRow } from './effort.ts';
import { piece, type VNode } from './piece.ts';

/** Areas against the last meetings: what was not spoken of stands out. */
export function drawCoverage(models: readonly CoverageModel[], drawing: Drawing): VNode | undefined {
	const { l10n } = drawing;
	return models.length === 0
		? undefined
		: section(
			'areas',
			l10n.t('Areas spoken of'),
			models.map((model, index) => coverage(model, index, models.length > 1, drawing)),
		);
}

function coverage({ title, meetings, rows }: CoverageModel, index: number, named: boolean, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const head = [l10n.t('Area'), ...meetings.map(({ day }) => shortDay(day, today, l10n)), l10n.t('Last spoken of')];
	const cells = rows.map(
		row => [
			areaName(row.area, l10n),
			...row.covered.map((covered, at) => cell(covered, row.area, meetings[at]!, drawing)),
			since(row, l10n),
		],
	);
	return piece(
		'div',
		{ class: 'coverage', 'data-key': `coverage ${index}` },
		named && piece('h3', {}, title),
		table(l10n.t('Areas by meeting: {0}', title), head, cells),
	);
}

function cell(
	covered: boolean,
	area: Area,
	{ day, place }: CoverageModel['meetings'][number],
	drawing: Drawing,
): VNode {
	const { l10n } = drawing;
	const words = covered
		? l10n.t('{0} spoken of', areaName(area, l10n))
		: l10n.t('{0} not spoken of', areaName(area, l10n));
	return piece(
		'svg',
		{ class: 'cell', role: 'group', 'aria-label': words, width: 24, height: 24 },
		mark(
			drawing,
			place,
			onDay(day, words, drawing),
			covered ? 'covered' : 'uncovered',
			shapeAt(covered ? 'dot' : 'ring', 50, 12, covered ? 6 : 2),
		),
	);
}

function since({ never, meetingsSince }: CoverageRow, l10n: Words): VNode | string {
	if (never) { return piece('strong', {}, l10n.t('never yet')); }
	if (meetingsSince === 0) { return l10n.t('at the last meeting'); }
	const words = plural(l10n, l10n.t('1 meeting ago|{0} meetings ago'), meetingsSince);
	return meetingsSince > 2 ? piece('strong', {}, words) : words;
}

const HEIGHT = 84;
const LOW = 72;

/** How satisfied, meeting by meeting; planned against actual effort. */
export function drawEffort(
	satisfaction: readonly SatisfactionRow[],
	effort: EffortModel | undefined,
	drawing: Drawing,
): VNode | undefined {
	const { l10n } = drawing;
	if (satisfaction.length === 0 && !effort) { return undefined; }
	return section(
		'effort',
		l10n.t('Effort and satisfaction'),
		effort && drawShares(effort, drawing),
		satisfaction.length > 0 && drawSatisfaction(satisfaction, drawing),
	);
}

function drawSatisfaction(rows: readonly SatisfactionRow[], drawing: Drawing): VNode[] {
	const { l10n } = drawing;
	const days = rows.flatMap(({ points }) => points.map(({ day }) => day)).sort();
	const axis: Axis = {
		from: days[0] ?? drawing.today,
		to: drawing.today > days.at(-1)! ? drawing.today : days.at(-1)!,
	};
	const caption = l10n.t('Satisfaction, 1 to 10');
	const cells = rows.flatMap(({ title, points }) =>
		points.map((
			{ day, value, place },
		) => [
			longDay(day, l10n),
			...rows.length > 1 ? [title] : [],
			link(drawing, place, l10n.t('{0} of 10', decimal(value, l10n))),
		])
	);
	return [
		piece('h3', {}, caption),
		...rows.map((row, index) => satisfactionRow(row, index, axis, rows.length > 1, drawing)),
		monthAxis(axis, drawing),
		tableBehind(l10n, caption, [
			l10n.t('Day'),
			...rows.length > 1 ? [l10n.t('Mentorship')] : [],
			l10n.t('Satisfaction'),
		], cells),
	];
}

function satisfactionRow(
	{ title, points }: SatisfactionRow,
	index: number,
	axis: Axis,
	named: boolean,
	drawing: Drawing,
): VNode {
	const { l10n } = drawing;
	const y = (value: number) => round(LOW - (value - 1) / 9 * (LOW - 14));
	const lines = points.slice(1).map(({ day, value }, at) =>
		piece('line', {
			class: 'trend',
			x1: `${percentAt(axis, points[at]!.day)}%`,
			x2: `${percentAt(axis, day)}%`,
			y1: y(points[at]!.value),
			y2: y(value),
		})
	);
	return piece(
		'div',
		{ class: 'row', 'data-key': `satisfaction ${index}` },
		named && piece('p', { class: 'row-title' }, title),
		chart(
			l10n.t('Satisfaction: {0}', title),
			HEIGHT,
			[1, 5.5, 10].map(value =>
				piece('line', { class: 'grid', x1: '0%', x2: '100%', y1: y(value), y2: y(value) })
			),
			lines,
			points.flatMap(({ day, value, place }) => [
				mark(
					drawing,
					place,
					onDay(day, l10n.t('{0} of 10', value), drawing),
					'satisfied',
					shapeAt('dot', percentAt(axis, day), y(value), 4),
				),
				piece('text', {
					class: 'count',
					'aria-hidden': 'true',
					x: `${percentAt(axis, day)}%`,
					y: y(value) - 8,
					'text-anchor': 'middle',
				}, String(value)),
			]),
		),
	);
}

const BAR = 22;

function drawShares({ areas, planned, actual }: EffortModel, drawing: Drawing): VNode[] {
	const { l10n } = drawing;
	const last = actual.at(-1);
	const caption = l10n.t('Share of time, planned and actual, in percent');
	const top = Math.max(20, ...areas.flatMap(area => [planned?.shares[area] ?? 0, last?.shares[area] ?? 0]));
	const columns = [
		...planned
			? [{ point: planned, words: l10n.t('Planned, {0}', shortDay(planned.day, drawing.today, l10n)) }]
			: [],
		...actual.map(point => ({ point, words: shortDay(point.day, drawing.today, l10n) })),
	];
	return [
		piece('h3', {}, l10n.t('Share of time')),
		piece(
			'p',
			{ class: 'soft' },
			[
				...last ? [l10n.t('actual on {0}', shortDay(last.day, drawing.today, l10n))] : [],
				...planned ? [l10n.t('planned on {0}', shortDay(planned.day, drawing.today, l10n))] : [],
			].join(' · '),
		),
		legend([
			...last ? [['bar mentee', '', l10n.t('actual')] as const] : [],
			...planned ? [['diamond', 'planned', l10n.t('planned')] as const] : [],
		]),
		piece('div', { class: 'shares' }, areas.map(area => shareRow(area, planned, last, top, drawing))),
		tableBehind(
			l10n,
			caption,
			[l10n.t('Area'), ...columns.map(({ words }) => words)],
			areas.map(area => [
				nameOf(area, l10n),
				...columns.map(({ point }) =>
					point.shares[area] === undefined ? '' : l10n.t('{0}%', point.shares[area])
				),
			]),
		),
	];
}

function shareRow(
	area: string,
	planned: EffortPoint | undefined,
	last: EffortPoint | undefined,
	top: number,
	drawing: Drawing,
): VNode {
	const { l10n } = drawing;
	const [plan, actual] = [planned?.shares[area], last?.shares[area]];
	const scale = (value: number) => round(Math.max(0, Math.min(100, value / top * 100)) * 0.96);
	const facts = [
		...actual === undefined ? [] : [l10n.t('{0}%', actual)],
		...plan === undefined ? [] : [l10n.t('planned {0}%', plan)],
	].join(' · ');
	return piece(
		'div',
		{ class: 'row', 'data-key': area },
		piece('p', { class: 'row-title' }, nameOf(area, l10n), ' ', piece('span', { class: 'facts' }, facts)),
		chart(
			l10n.t('Share of time: {0}', nameOf(area, l10n)),
			BAR,
			piece('line', { class: 'base', x1: '0%', x2: '100%', y1: BAR / 2, y2: BAR / 2 }),
			actual !== undefined && last
				&& mark(
					drawing,
					last.place,
					onDay(last.day, l10n.t('actual, {0}%', actual), drawing),
					'actual',
					piece('rect', { class: 'bar mentee', x: '0%', y: 4, width: `${scale(actual)}%`, height: BAR - 8 }),
				),
			plan !== undefined && planned
				&& mark(
					drawing,
					planned.place,
					onDay(planned.day, l10n.t('planned, {0}%', plan), drawing),
					'planned',
					shapeAt('diamond', scale(plan), BAR / 2, 6),
				),
		),
	);
}

function nameOf(area: string, l10n: Words): string {
	const knownArea = AREAS.find(candidate => candidate === area);
	return knownArea ? areaName(knownArea, l10n) : area;
}
