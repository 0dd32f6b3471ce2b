import assert from 'node:assert/strict';
import { chart, legend, mark, monthAxis, percentAt, shapeAt, todayLine } from '../../../src/core/dashboard/chart.ts';
import { dashboardModel } from '../../../src/core/dashboard/dashboardModel.ts';
import { drawDashboard } from '../../../src/core/dashboard/drawDashboard.ts';
import type { VNode } from '../../../src/core/dashboard/piece.ts';
import { day, notebookOf, TODAY } from '../../support/noteBuilder.ts';
import { LIVE, wordsOf, result, at } from './drawnPage.ts';

suite('charts', () => {
	const year = { from: day('2026-01-01'), to: day('2027-01-01') };

	test('a day lies where its share of the time is, and at the edge outside', () => {
		assert.deepEqual(
			['2026-01-01', '2026-07-02', '2027-01-01', '2025-01-01', '2028-01-01'].map(text =>
				percentAt(year, day(text))
			),
			[0, 49.86, 100, 0, 100],
		);
		assert.equal(percentAt({ from: day('2026-01-01'), to: day('2026-01-01') }, day('2026-01-01')), 0);
	});

	test('a line for today from top to bottom', () => {
		assert.deepEqual(at(todayLine(year, day('2026-07-02'), 30), 'class', 'x1', 'x2', 'y1', 'y2'), [
			'today',
			'49.86%',
			'49.86%',
			'0',
			'30',
		]);
	});

	test('forms lie around their point, with a larger one that is easy to hit', () => {
		const points = (d: string) => {
			let [x, y] = [0, 0];
			return [...d.matchAll(/([MLHV])(-?\d+)(?: (-?\d+))?/g)].map(([, command, a, b]) => {
				if (command === 'V') { y = Number(a); }
				else {
					x = Number(a);
					y = command === 'H' ? y : Number(b);
				}
				return [x, y] as const;
			});
		};
		for (const [shape, corners] of [['square', 4], ['diamond', 4], ['hollow-diamond', 4], ['cross', 4]] as const) {
			const [hit, around] = shapeAt(shape, 25, 12, 6) as [VNode, VNode];
			assert.deepEqual(at(hit, 'class', 'cx', 'cy', 'r'), ['hit', '25%', '12', '11']);
			assert.deepEqual(at(around, 'x', 'y', 'width', 'height', 'overflow'), ['25%', '12', '1', '1', 'visible']);
			const [path] = result(around, 'path');
			const drawn = points(path?.attributes?.d ?? '');
			assert.deepEqual([path?.attributes?.class, drawn.length], [shape, corners]);
			for (const axis of [0, 1] as const) {
				assert.equal(drawn.reduce((sum, point) => sum + point[axis], 0), 0, shape);
			}
			assert.deepEqual([...new Set(drawn.map(([x, y]) => Math.abs(x) + Math.abs(y)))], [
				shape === 'square' ? 12 : shape === 'cross' ? 10 : 7,
			], shape);
		}
		for (const shape of ['dot', 'ring', 'dashed-ring'] as const) {
			const [, circle] = shapeAt(shape, 25, 12);
			assert.deepEqual(at(circle, 'class', 'cx', 'cy', 'r'), [shape, '25%', '12', '5']);
		}
	});

	test('months below a chart: few, none at the edges or beside today', () => {
		const labels = (from: string, to: string, today: string) => {
			const axis = monthAxis({ from: day(from), to: day(to) }, { ...LIVE, today: day(today) });
			const [now] = result(axis, 'text', 'now');
			return [
				result(axis, 'text').filter(vNode => vNode !== now).map(wordsOf).join(', '),
				`${wordsOf(now!)} ${now?.attributes?.['text-anchor']} ${now?.attributes?.x}`,
			];
		};
		assert.deepEqual(labels('2026-01-15', '2026-12-15', '2026-12-10'), [
			'Apr 2026, Jul 2026, Oct 2026',
			'today end 98.5%',
		]);
		assert.deepEqual(labels('2026-01-15', '2026-12-15', '2026-06-25'), [
			'Apr 2026, Oct 2026',
			'today middle 48.2%',
		]);
		assert.deepEqual(labels('2026-01-15', '2026-05-01', '2026-01-20'), ['Mar 2026, Apr 2026', 'today start 4.72%']);
		assert.deepEqual(labels('2024-11-15', '2027-12-15', '2027-12-10'), ['Jan 2026, Jan 2027', 'today end 99.56%']);
		assert.deepEqual(labels('2000-03-15', '2100-12-15', '2002-12-10'), [
			'Jan 2021, Jan 2041, Jan 2061, Jan 2081',
			'today start 2.72%',
		]);
		assert.deepEqual(at(monthAxis(year, LIVE), 'class', 'width', 'height', 'aria-hidden'), [
			'axis',
			'100%',
			'20',
			'true',
		]);
	});

	test('the legend draws the forms it names', () => {
		const [dot, bar] = result(legend([['dot', 'held', 'held'], ['bar plan', '', 'planned']]), 'li');
		assert.deepEqual([wordsOf(dot!), result(dot!, 'circle').map(vNode => at(vNode, 'class', 'cx', 'cy', 'r'))], [
			'held',
			[['dot', '50%', '7', '5']],
		]);
		assert.deepEqual([
			wordsOf(bar!),
			result(bar!, 'rect').map(vNode => at(vNode, 'class', 'x', 'y', 'width', 'height')),
		], ['planned', [['bar plan', '2', '2', '12', '10']]]);
		for (const vNode of [dot, bar]) {
			assert.deepEqual(at(result(vNode!, 'svg')[0], 'width', 'height', 'aria-hidden'), ['16', '14', 'true']);
		}
	});

	test('a mark of no note leads nowhere, also in the live page', () => {
		assert.deepEqual(
			at(mark(LIVE, undefined, 'Words', 'held'), 'class', 'role', 'aria-label', 'tabindex', 'data-command'),
			['mark held', 'img', 'Words', undefined, undefined],
		);
		assert.deepEqual(at(mark(LIVE, { path: 'a.md', line: 3 }, 'Words', 'held'), 'data-path', 'data-line'), [
			'a.md',
			'3',
		]);
		assert.deepEqual(at(chart('Label', 40), 'aria-label', 'height'), ['Label', '40']);
	});

	test('an empty notebook has no mark at all', () => {
		assert.deepEqual(result(drawDashboard(dashboardModel(notebookOf({}), undefined, TODAY), LIVE), 'g'), []);
	});
});
