import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Linger } from '../../../src/host/tree/linger.ts';
import type { TreeNode } from '../../../src/host/tree/treeNode.ts';

const row = (id: string): TreeNode => ({ id, label: id, spoken: id, context: [], checked: false });

suite('a tick in a tree', () => {
	setup(() => {
		mock.timers.enable({ apis: ['setTimeout'] });
	});
	teardown(() => {
		mock.timers.reset();
	});

	test('keeps the rows in their places for a while, longer where another is ticked, and then lets them move once', () => {
		let moves = 0;
		const linger = new Linger(() => {
			moves += 1;
		});
		linger.tick([row('a')], 0);
		mock.timers.tick(3_000);
		linger.tick([row('b')], 3_000);
		mock.timers.tick(3_000);
		assert.deepEqual([linger.isOn, moves], [true, 0]);
		mock.timers.tick(1_000);
		assert.deepEqual([linger.isOn, moves], [false, 1]);
	});

	test('a second click at once is the same click, a later one takes it back', () => {
		const linger = new Linger(() => undefined);
		const a = row('a');
		assert.deepEqual([linger.isTwice(a, 0), linger.stateOf(a)], [false, undefined]);
		linger.tick([a], 0);
		assert.deepEqual([
			linger.isTwice(a, 300),
			linger.isTwice(a, 900),
			linger.isTwice(row('b'), 300),
			linger.stateOf(a),
		], [true, false, false, true]);
		linger.tick([a], 900);
		assert.equal(linger.stateOf(a), false);
		linger.forget([a]);
		assert.equal(linger.stateOf(a), undefined);
	});

	test('is remembered of a row that VS Code was given anew in the very moment of the click', () => {
		const linger = new Linger(() => undefined);
		linger.tick([row('a')], 0);
		assert.deepEqual([linger.stateOf(row('a')), linger.isTwice(row('a'), 300)], [true, true]);
	});
});
