import assert from 'node:assert/strict';
import { DASHBOARD_STYLE } from '../../../src/core/dashboard/dashboardStyle.ts';
import type { VNode } from '../../../src/core/dashboard/piece.ts';
import { LIVE, pageOf, within, wordsOf, classesOf, result, at, RICH } from './drawnPage.ts';

suite('every page of the dashboard', () => {
	const pages = [pageOf(RICH), pageOf(RICH, 'abara.md'), pageOf(RICH, undefined, { ...LIVE, live: false })];

	test('sections are called by their headings, and no id comes twice', () => {
		for (const page of pages) {
			const ids = within(page).flatMap(vNode => vNode.attributes?.id ?? []);
			assert.equal(new Set(ids).size, ids.length);
			const sections = result(page, 'section');
			assert.deepEqual(sections.map(vNode => vNode.attributes?.id), [
				'next',
				'owed',
				'meetings',
				'goals',
				'areas',
				'effort',
				'offers',
			]);
			for (const section of sections) {
				const [heading] = section.children as [VNode];
				assert.deepEqual([heading.tag, heading.attributes?.id, classesOf(section)], [
					'h2',
					section.attributes?.['aria-labelledby'],
					['board'],
				]);
			}
		}
	});

	test('tables have a caption, a name for each column and row, and scroll by the keyboard', () => {
		for (const page of pages) {
			const tables = result(page, 'table');
			assert.ok(tables.length >= 8, `${tables.length}`);
			for (const table of tables) {
				const [caption, head, body] = table.children as [VNode, VNode, VNode];
				assert.deepEqual([caption.tag, head.tag, body.tag, classesOf(caption)], ['caption', 'thead', 'tbody', [
					'visually-hidden',
				]]);
				const columns = within(head).filter(({ tag }) => tag === 'th');
				assert.ok(
					columns.length > 1
						&& columns.every(column => column.attributes?.scope === 'col' && wordsOf(column) !== ''),
				);
				for (const row of body.children as VNode[]) {
					const cells = row.children as VNode[];
					assert.deepEqual(
						cells.map(({ tag, attributes }) => [tag, attributes?.scope]),
						columns.map((_, index) => index === 0 ? ['th', 'row'] : ['td', undefined]),
					);
				}
				const around = result(page, 'div', 'scrolls').find(({ children }) => children?.[0] === table);
				assert.deepEqual(at(around, 'role', 'tabindex', 'aria-label'), ['group', '0', wordsOf(caption)]);
			}
		}
	});

	test('what is drawn has a name for those who do not see it', () => {
		for (const page of pages) {
			const charts = result(page, 'svg', 'chart');
			assert.ok(charts.length >= 5, `${charts.length}`);
			for (const chart of charts) {
				assert.deepEqual(at(chart, 'role', 'width', 'overflow'), ['group', '100%', 'visible']);
				assert.match(chart.attributes?.['aria-label'] ?? '', /\w{3}/);
			}
			for (const vNode of result(page, 'g', 'mark')) {
				const [title] = vNode.children as [VNode];
				assert.deepEqual([title.tag, wordsOf(title)], ['title', vNode.attributes?.['aria-label']]);
			}
			for (
				const vNode of within(page).filter(({ tag, attributes }) =>
					tag === 'text' && !attributes?.class?.includes('now')
				)
			) {
				assert.match(vNode.attributes?.['text-anchor'] ?? '', /^(?:start|middle|end)$/);
			}
		}
	});

	test('a mark leads to its note where the page is live, and to nothing in a file', () => {
		const [live, , file] = pages as [VNode, VNode, VNode];
		const marks = result(live, 'g', 'mark');
		assert.ok(marks.length > 15, `${marks.length}`);
		for (const mark of marks) {
			assert.deepEqual(at(mark, 'role', 'tabindex', 'data-command'), ['link', '-1', 'open']);
			assert.ok((mark.attributes?.['data-path'] ?? '') in RICH, mark.attributes?.['aria-label']);
		}
		for (const vNode of result(file, 'g', 'mark')) {
			assert.deepEqual(at(vNode, 'role', 'tabindex', 'data-command', 'data-path'), [
				'img',
				undefined,
				undefined,
				undefined,
			]);
		}
		assert.deepEqual([result(file, 'button').length, result(file, 'span', 'open').length > 10], [0, true]);
		for (const vNode of result(live, 'button', 'open')) {
			assert.deepEqual([at(vNode, 'type', 'data-command'), (vNode.attributes?.['data-path'] ?? '') in RICH], [[
				'button',
				'open',
			], true]);
		}
	});

	test('whatever stands out by its class has a look', () => {
		const plain = new Set([
			'open',
			'words',
			'choice',
			'button',
			'quiet',
			'mark',
			'title-line',
			'shares',
			'horizon',
			'ready',
			'waiting',
		]);
		const marks = new Set([...result(pages[0]!, 'g').flatMap(classesOf), 'planned']);
		for (const page of pages) {
			for (
				const name of within(page).flatMap(classesOf).filter(text => !plain.has(text) && !marks.has(text))
			) { assert.ok(DASHBOARD_STYLE.includes(`.${name}`), name); }
		}
	});
});
