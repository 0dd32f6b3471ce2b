import assert from 'node:assert/strict';
import { codeLines } from '../../../src/core/markdown/prose.ts';

test('the lines of code are those of the blocks', () => {
	const lines = (text: string): number[] => [...codeLines(text)];
	assert.deepEqual(lines('a\n```\nb\n~~~\nc\n```\nd'), [1, 2, 3, 4, 5]);
	assert.deepEqual(lines('````\n```\n# b\n````\n- c'), [0, 1, 2, 3]);
	assert.deepEqual(lines('- a\n  ~~~\n  b\n  ~~~\n``` x`'), [1, 2, 3]);
	assert.deepEqual(lines('a'), []);
});
