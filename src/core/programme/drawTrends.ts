import { chart, mark, shapeAt, type Drawing } from '../dashboard/chart.ts';
import { piece, type PieceChildren, type VNode } from '../dashboard/piece.ts';
import type { OpenMeasures } from './openMeasures.ts';
import { groupName } from './programmeReport.ts';
import type { ProgrammeGroup, ProgrammeYear } from './programme.ts';
import { heldInWords } from './programmeWords.ts';

/** Where all agreed meetings took place, and where none did. */
const [TOP, BOTTOM] = [10, 46];
const HEIGHT = 66;

/** How much of what was agreed took place, year by year: a line a department; the table below has the numbers. */
export function drawTrends(
	groups: readonly ProgrammeGroup[],
	isOpen: OpenMeasures,
	drawing: Drawing,
): PieceChildren {
	const { l10n } = drawing;
	const trends = groups.flatMap(({ name, years }) => trend(groupName(name, l10n), years, isOpen, drawing) ?? []);
	return trends.length > 0 && [
		piece('h3', {}, l10n.t('How much of what was agreed took place')),
		piece('div', { class: 'columns' }, trends),
	];
}

/** One line of at least two years. */
function trend(
	name: string,
	years: readonly ProgrammeYear[],
	isOpen: OpenMeasures,
	drawing: Drawing,
): VNode | undefined {
	const { l10n } = drawing;
	const measured = years.filter(({ agreed }) => agreed > 0);
	if (measured.length < 2) { return undefined; }
	const points = measured.map((year, index) => ({
		x: Math.round((index + 0.5) / measured.length * 1000) / 10,
		y: BOTTOM - Math.round(Math.min(1, year.held / year.agreed) * (BOTTOM - TOP)),
		label: year.label,
		words: l10n.t('{0}: {1}', year.label, heldInWords(year, isOpen, l10n)),
	}));
	return piece(
		'div',
		{ class: 'row' },
		piece('p', { class: 'row-title' }, name),
		chart(
			l10n.t('{0}: {1}', name, l10n.t('How much of what was agreed took place')),
			HEIGHT,
			[TOP, BOTTOM].map(y =>
				piece('line', { class: y === TOP ? 'grid' : 'base', x1: '0%', x2: '100%', y1: y, y2: y })
			),
			points.slice(1).map(({ x, y }, index) =>
				piece('line', {
					class: 'trend',
					x1: `${points[index]!.x}%`,
					x2: `${x}%`,
					y1: points[index]!.y,
					y2: y,
				})
			),
			points.map(({ x, y, label, words }, index) => [
				mark(drawing, undefined, words, 'mentee', shapeAt('dot', x, y)),
				isLabelled(index, points.length)
				&& piece('text', { x: `${x}%`, y: HEIGHT - 4, 'text-anchor': 'middle', 'aria-hidden': 'true' }, label),
			]),
		),
	);
}

/** Of many years only some have room for their names; every mark says its own. */
function isLabelled(index: number, count: number): boolean {
	const step = Math.ceil(count / MOST_LABELS);
	return (count - 1 - index) % step === 0;
}

const MOST_LABELS = 4;
