import type { Place } from './dashboardScope.ts';
import { addMonths, dateParts, daysBetween, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { monthYear, type Words } from '../text/words.ts';
import { piece, type VNode, type PieceChildren } from './piece.ts';

/** How a dashboard is drawn: in words of a language, as of a day; `live` where marks lead to notes. */
export interface Drawing {
	readonly l10n: Words;
	readonly today: CalendarDate;
	readonly live: boolean;
}

/** A span of time laid over the width of a chart. */
export interface Axis {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
}

/** The forms of marks: told apart without colour. */
export type Shape = 'dot' | 'ring' | 'diamond' | 'hollow-diamond' | 'cross' | 'dashed-ring' | 'square';

/** Share of the width, 0–100, where a day lies; days outside lie at the edge. */
export function percentAt({ from, to }: Axis, day: CalendarDate): number {
	const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to)) * 100;
	return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Words that lead to a note in the live page, and are words in a file. */
export function link(drawing: Drawing, place: Place | undefined, words: string, className = 'open'): VNode {
	if (!drawing.live || !place) { return piece('span', { class: `${className} words` }, words); }
	return piece('button', { type: 'button', class: className, 'data-command': 'open', ...placeOf(place) }, words);
}

/**
 * Something in a chart with its meaning in words; a link in the live page. Of one chart only the first is in the tab
 * order.
 */
export function mark(
	drawing: Drawing,
	place: Place | undefined,
	words: string,
	className: string,
	...drawn: readonly PieceChildren[]
): VNode {
	const leads = drawing.live && place !== undefined;
	const role = leads ? { role: 'link', tabindex: '-1', 'data-command': 'open', ...placeOf(place) } : { role: 'img' };
	return piece('g', { class: `mark ${className}`, ...role, 'aria-label': words }, piece('title', {}, words), drawn);
}

function placeOf({ path, line }: Place) {
	return { 'data-path': path, 'data-line': line };
}

/**
 * A form around a point: `x` as a share of the width, `y` and `r` in pixels. A circle that is not seen makes it easy to
 * hit.
 */
export function shapeAt(shape: Shape, x: number, y: number, r = 5): VNode[] {
	const hit = piece('circle', { class: 'hit', cx: `${x}%`, cy: y, r: 11 });
	switch (shape) {
		case 'dot':
		case 'ring':
		case 'dashed-ring':
			return [hit, piece('circle', { class: shape, cx: `${x}%`, cy: y, r })];
		case 'square':
			return [hit, around(x, y, shape, `M${-r} ${-r}H${r}V${r}H${-r}Z`)];
		case 'diamond':
		case 'hollow-diamond':
			return [hit, around(x, y, shape, `M0 ${-r - 1}L${r + 1} 0L0 ${r + 1}L${-r - 1} 0Z`)];
		case 'cross':
			return [
				hit,
				around(x, y, shape, `M${-r + 1} ${-r + 1}L${r - 1} ${r - 1}M${-r + 1} ${r - 1}L${r - 1} ${-r + 1}`),
			];
	}
}

/** A path drawn around a point that moves with the width, while the path keeps its size. */
function around(x: number, y: number, className: string, d: string): VNode {
	return piece(
		'svg',
		{ x: `${x}%`, y, width: 1, height: 1, overflow: 'visible' },
		piece('path', { class: className, d }),
	);
}

/** A drawing as wide as the page lets it be, and so high. */
export function chart(label: string, height: number, ...drawn: readonly PieceChildren[]): VNode {
	return piece('svg', {
		class: 'chart',
		role: 'group',
		'aria-label': label,
		width: '100%',
		height,
		overflow: 'visible',
	}, drawn);
}

/** The line of today. */
export function todayLine(axis: Axis, today: CalendarDate, height: number): VNode {
	const x = `${percentAt(axis, today)}%`;
	return piece('line', { class: 'today', x1: x, x2: x, y1: 0, y2: height });
}

/** Months along the bottom of a chart; what they say is said by the marks too. */
export function monthAxis(axis: Axis, { l10n, today }: Drawing): VNode {
	const ticks = monthTicks(axis);
	const at = percentAt(axis, today);
	const near = (x: number) => Math.abs(x - at) < 14;
	const labels = ticks.map(day => ({ x: percentAt(axis, day), words: monthYear(day, l10n) })).filter(({ x }) =>
		!near(x) && x >= 6 && x <= 94
	);
	const leftmost = at < 10 ? 'start' : 'middle';
	const end = at > 90 ? 'end' : leftmost;
	return piece(
		'svg',
		{ class: 'axis', width: '100%', height: 20, overflow: 'visible', 'aria-hidden': 'true' },
		labels.map(({ x, words }) => piece('text', { x: `${x}%`, y: 14, 'text-anchor': 'middle' }, words)),
		piece('text', { class: 'now', x: `${at}%`, y: 14, 'text-anchor': end }, l10n.t('today')),
	);
}

/** At most four, the first of January, of a quarter or of a month. */
function monthTicks({ from, to }: Axis): CalendarDate[] {
	const { year, month } = dateParts(from);
	const months = Math.max(1, Math.round(daysBetween(from, to) / 30.44));
	const step = [1, 2, 3, 6, 12, 24, 60, 120].find(value => months / value <= 4) ?? 240;
	const first = toCalendarDate(year, month, 1) ?? from;
	const offset = step <= 12 ? (step - (month - 1) % step) % step : (13 - month) % 12;
	return Array.from({ length: 6 }, (_, index) => addMonths(first, offset + index * step)).filter(day =>
		day >= from && day <= to
	);
}

/** What forms and hatchings mean, in words beside them. */
export function legend(
	entries: readonly (readonly [
		shape: Shape | 'bar mentee' | 'bar mentor' | 'bar plan',
		className: string,
		words: string,
	])[],
): VNode {
	return piece(
		'ul',
		{ class: 'legend' },
		entries.map(([shape, className, words]) =>
			piece(
				'li',
				{},
				piece(
					'svg',
					{ width: 16, height: 14, 'aria-hidden': 'true' },
					piece(
						'g',
						{ class: className },
						isBar(shape)
							? piece('rect', { class: shape, x: 2, y: 2, width: 12, height: 10 })
							: shapeAt(shape, 50, 7).slice(1),
					),
				),
				words,
			)
		),
	);
}

function isBar(shape: string): shape is 'bar mentee' | 'bar mentor' | 'bar plan' {
	return shape.startsWith('bar ');
}

/** When something is due, standing out where the day has passed. */
export function dueWords(words: string, isLate: boolean): string | VNode {
	return isLate ? piece('span', { class: 'late' }, words) : words;
}

/** Facts on one line, a dot between them. */
export function joined(facts: readonly (string | VNode)[]): (string | VNode)[] {
	return facts.flatMap((fact, index) => index === 0 ? [fact] : [' · ', fact]);
}

/** The numbers behind a chart, unfolded when they are wanted. */
export function tableBehind(
	l10n: Words,
	caption: string,
	head: readonly string[],
	rows: readonly (readonly (string | VNode)[])[],
): VNode {
	return piece(
		'details',
		{ 'data-key': `table ${caption}` },
		piece('summary', {}, l10n.t('As a table')),
		table(caption, head, rows),
	);
}

/** The first cell of each row names it. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly (string | VNode)[])[]): VNode {
	return piece(
		'div',
		{ class: 'scrolls', role: 'group', tabindex: '0', 'aria-label': caption },
		piece(
			'table',
			{},
			piece('caption', { class: 'visually-hidden' }, caption),
			piece('thead', {}, piece('tr', {}, head.map(words => piece('th', { scope: 'col' }, words)))),
			piece(
				'tbody',
				{},
				rows.map(cells =>
					piece(
						'tr',
						{},
						cells.map((cell, index) =>
							index === 0 ? piece('th', { scope: 'row' }, cell) : piece('td', {}, cell)
						),
					)
				),
			),
		),
	);
}

/** A section with its heading. */
export function section(id: string, title: string, ...children: readonly PieceChildren[]): VNode {
	return piece(
		'section',
		{ id, class: 'board', 'data-key': id, 'aria-labelledby': `${id}-title` },
		piece('h2', { id: `${id}-title` }, title),
		children,
	);
}

/** A quiet sentence. */
export function note(words: string): VNode {
	return piece('p', { class: 'soft' }, words);
}
