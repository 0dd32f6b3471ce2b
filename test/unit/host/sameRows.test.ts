import assert from 'node:assert/strict';
import { sameRows, type TreeNode } from '../../../src/host/tree/treeNode.ts';
import { folderOf } from '../features/rows.ts';

suite('whether a tree has to be shown anew', () => {
	const folder = folderOf({});
	const row = (more: Partial<TreeNode> = {}): TreeNode => ({
		id: 'a',
		label: 'Read it',
		description: 'mentor',
		spoken: 'Read it, open',
		context: ['task'],
		checked: false,
		place: { folder, path: 'a.md', line: 3 },
		tooltip: () => ({ lines: ['Slipped once'] }),
		...more,
	});
	const group = (...rows: readonly TreeNode[]): TreeNode => ({
		id: 'g',
		label: 'Later',
		spoken: 'Later',
		context: ['group'],
		children: () => rows,
	});

	test('not when every row says and holds the same', () => {
		assert.ok(sameRows([group(row())], [group(row())]));
		assert.ok(sameRows([], []));
	});

	const changes: readonly [string, Partial<TreeNode>][] = [
		['words', { description: 'mentee' }],
		['spoken words', { spoken: 'Read it, done' }],
		['box', { checked: true }],
		['line', { place: { folder, path: 'a.md', line: 4 } }],
		['note', { place: { folder, path: 'b.md', line: 3 } }],
		['folder', { place: { folder: folderOf({}), path: 'a.md', line: 3 } }],
		['tooltip', { tooltip: () => ({ lines: ['Slipped twice'] }) }],
		['rows below', { children: () => [] }],
		['menu', { context: ['task', 'next'] }],
	];
	for (const [what, change] of changes) {
		test(`when a row below a folded group has another ${what}`, () => {
			assert.ok(!sameRows([group(row())], [group(row(change))]));
		});
	}

	test('when a row came or went', () => {
		assert.ok(!sameRows([group(row())], [group(row(), row({ id: 'b' }))]));
		assert.ok(!sameRows([group(row())], []));
	});

	test('when there are more rows than are worth the look', () => {
		const many = () => [group(...Array.from({ length: 400 }, (_, at) => row({ id: String(at) })))];
		assert.ok(!sameRows(many(), many()));
	});
});
