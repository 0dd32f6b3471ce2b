import { plural, type Words, dueInWords, longDay, monthYear } from '../text/words.ts';
import { ownerNames, slipsInWords } from '../text/names.ts';
import { plainText } from '../markdown/plainText.ts';
import { chart, dueWords, joined, legend, link, mark, note, section, tableBehind, type Drawing } from './chart.ts';
import { piece, type VNode } from './piece.ts';
import type { OwedItem, SideModel, SidesModel, Side, SlipMonth } from './sides.ts';

/** Who owes what, and how often it slipped. */
export function drawSides({ sides, months }: SidesModel, drawing: Drawing): VNode {
	const { l10n } = drawing;
	return section(
		'owed',
		l10n.t('Who owes what'),
		piece('div', { class: 'columns' }, sides.map(side => column(side, drawing))),
		piece('h3', { id: 'slips-title' }, l10n.t('Slips by month')),
		months.length === 0 ? note(l10n.t('Nothing slipped in the last twelve months.')) : slipChart(months, drawing),
	);
}

function sideName(side: Side, l10n: Words): string {
	if (side === 'mentee') { return l10n.t('Mentee'); }
	if (side === 'mentor') { return l10n.t('Mentor'); }
	return l10n.t('Shared, and others');
}

function column({ side, name, open, overdue, slips, items }: SideModel, drawing: Drawing): VNode {
	const { l10n } = drawing;
	const facts = [
		open === 0 ? l10n.t('Nothing open') : l10n.t('{0} open', open),
		...overdue > 0 ? [l10n.t('{0} overdue', overdue)] : [],
		...slips > 0 ? [slipsInWords(slips, l10n)] : [],
	];
	const title = sideName(side, l10n);
	const more = open - items.length;
	return piece(
		'div',
		{ class: 'side', 'data-key': side },
		piece('h3', {}, name === undefined ? title : l10n.t('{0}: {1}', title, name)),
		note(facts.join(' · ')),
		items.length > 0 && piece('ul', { class: 'owed' }, items.map(item => owed(item, side, drawing))),
		more > 0 && note(plural(l10n, l10n.t('and 1 more|and {0} more'), more)),
	);
}

function owed({ text, owners, due, overdueDays, slips, of, place }: OwedItem, side: Side, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const facts = [
		...side === 'other' ? [ownerNames(owners, l10n)] : [],
		...due ? [dueWords(dueInWords(due, today, l10n), overdueDays > 0)] : [],
		...slips > 0 ? [slipsInWords(slips, l10n)] : [],
		...of === undefined ? [] : [of],
	];
	return piece(
		'li',
		{ 'data-key': `${place.path} ${text}` },
		link(drawing, place, plainText(text) || l10n.t('(no text)')),
		piece('span', { class: 'facts' }, joined(facts)),
	);
}

const HEIGHT = 96;
const BASE = 78;

function slipChart(months: readonly SlipMonth[], drawing: Drawing): VNode[] {
	const { l10n } = drawing;
	const shown = (['mentee', 'mentor', 'other'] as const).filter(side =>
		side !== 'other' || months.some(({ slips }) => slips.other.length > 0)
	);
	const most = Math.max(...months.flatMap(({ slips }) => shown.map(side => slips[side].length)));
	const slot = 100 / months.length;
	const width = slot * 0.8 / shown.length;
	const bars = months.flatMap((month, index) =>
		shown.flatMap((side, at) => bar(month, side, { x: slot * (index + 0.1) + width * at, width, most }, drawing))
	);
	const labels = months.flatMap(({ month }, index) =>
		index % 3 === 1
			? [piece('text', {
				class: 'tick',
				'aria-hidden': 'true',
				x: `${slot * (index + 0.5)}%`,
				y: BASE + 15,
				'text-anchor': 'middle',
			}, monthYear(month, l10n))]
			: []
	);
	const caption = l10n.t('Slips by month');
	return [
		legend(shown.map(side => [`bar ${side === 'other' ? 'plan' : side}`, '', sideName(side, l10n)])),
		chart(
			caption,
			HEIGHT,
			hatching(),
			piece('line', { class: 'base', x1: '0%', x2: '100%', y1: BASE, y2: BASE }),
			bars,
			labels,
		),
		tableBehind(
			l10n,
			caption,
			[l10n.t('Month'), ...shown.map(side => sideName(side, l10n))],
			months.map((
				{ month, slips },
			) => [monthYear(month, l10n), ...shown.map(side => slipCell(slips[side], drawing))]),
		),
	];
}

function bar(
	{ month, slips }: SlipMonth,
	side: Side,
	{ x, width, most }: { readonly x: number, readonly width: number, readonly most: number },
	drawing: Drawing,
): VNode[] {
	const sideSlips = slips[side];
	const last = sideSlips.at(-1);
	if (!last) { return []; }
	const { l10n } = drawing;
	const height = Math.round(sideSlips.length / most * (BASE - 18));
	const words = l10n.t(
		'{0}, {1}: {2} slipped. {3}',
		monthYear(month, l10n),
		sideName(side, l10n),
		sideSlips.length,
		sideSlips.map(({ text }) => plainText(text)).join('; '),
	);
	// The number stands beside the mark, not in it: seen words in a link have to be part of its name.
	return [
		mark(
			drawing,
			last.place,
			words,
			side,
			piece('rect', {
				class: `bar ${side === 'other' ? 'plan' : side}`,
				x: `${round(x)}%`,
				y: BASE - height,
				width: `${round(width * 0.9)}%`,
				height,
			}),
		),
		piece('text', {
			class: 'count',
			'aria-hidden': 'true',
			x: `${round(x + width * 0.45)}%`,
			y: BASE - height - 4,
			'text-anchor': 'middle',
		}, String(sideSlips.length)),
	];
}

function slipCell(slips: SlipMonth['slips'][Side], drawing: Drawing): VNode | string {
	const { l10n } = drawing;
	if (slips.length === 0) { return '0'; }
	return piece(
		'ul',
		{},
		slips.map(({ text, day, place }) =>
			piece('li', {}, link(drawing, place, l10n.t('{0}: {1}', longDay(day, l10n), plainText(text))))
		),
	);
}

/** Told apart without colour: the mentor's bars are hatched. */
function hatching(): VNode {
	return piece(
		'defs',
		{},
		piece(
			'pattern',
			{ id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
			piece('rect', { class: 'hatch-ground', width: 5, height: 5 }),
			piece('rect', { class: 'hatch-line', width: 2, height: 5 }),
		),
	);
}

/** Hundredths are enough for a place. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
