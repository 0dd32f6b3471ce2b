import assert from 'node:assert/strict';
import { findLine } from '../../../src/core/text/findLine.ts';
import { hashLine } from '../../../src/core/text/hashLine.ts';

const seen = (line: number, text: string) => ({ line, lineHash: hashLine(text) });

suite('findLine', () => {
	const cases: readonly (readonly [string, string, number, string, number | 'changed' | 'ambiguous'])[] = [
		['the same line', 'a\nb\nc', 1, 'b', 1],
		['the same line, though there are others like it', 'b\nb\nb', 1, 'b', 1],
		['moved, and the only one', 'x\ny\nb', 0, 'b', 2],
		['moved, and not the only one', 'x\nb\nb', 0, 'b', 'ambiguous'],
		['changed', 'a\nB\nc', 1, 'b', 'changed'],
		['past the end', 'a', 9, 'b', 'changed'],
		['with CRLF', 'a\r\nb\r\n', 1, 'b', 1],
		['with CR alone', 'a\rb\rc', 2, 'c', 2],
		['white space counts', 'a\nb \n', 1, 'b', 'changed'],
		['the last line without a line break', 'a\nb', 1, 'b', 1],
		['an empty text', '', 0, 'b', 'changed'],
	];
	for (const [name, text, line, was, expected] of cases) {
		test(name, () => { assert.equal(findLine(text, seen(line, was)), expected); });
	}
});

suite('hashLine', () => {
	test('is the same for a part of a text and for that part alone', () => {
		assert.equal(hashLine('one\ntwo\nthree', 4, 7), hashLine('two'));
		assert.equal(hashLine('one\r\ntwo', 0, 5), hashLine('one'));
	});

	test('differs where lines differ by one character', () => {
		const hashes = new Set(Array.from({ length: 5000 }, (_, i) => hashLine(`- [ ] item ${i}`)));
		assert.equal(hashes.size, 5000);
	});

	test('is a small integer', () => {
		for (const text of ['', 'a', '- [ ] x', 'é'.repeat(500)]) { assert.equal(Math.abs(hashLine(text)) < 2 ** 30, true); }
	});
});
