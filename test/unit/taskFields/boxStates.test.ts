import assert from 'node:assert/strict';
import { isKnownMark, MARK_OF_STATUS, statusOfMark } from '../../../src/core/taskFields/boxStates.ts';

suite('the mark in a box', () => {
	test('says the state, and a state is written as the mark that says it', () => {
		assert.deepEqual([' ', '\t', '/', 'x', 'X', '-', '>'].map(statusOfMark), [
			'open',
			'open',
			'in-progress',
			'done',
			'done',
			'cancelled',
			'carried',
		]);
		assert.deepEqual(MARK_OF_STATUS, {
			'open': ' ',
			'in-progress': '/',
			'done': 'x',
			'cancelled': '-',
			'carried': '>',
		});
	});

	test('has no meaning where the format gives none, and the item is open', () => {
		for (const mark of ['?', '!', 'o', '']) {
			assert.equal(isKnownMark(mark), false);
			assert.equal(statusOfMark(mark), 'open');
		}
		for (const mark of [' ', '\t', '/', 'x', 'X', '-', '>']) { assert.equal(isKnownMark(mark), true, mark); }
	});
});
