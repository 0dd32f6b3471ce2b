import assert from 'node:assert/strict';
import { hashLine } from '../../../src/core/text/textEdit.ts';

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
		for (const text of ['', 'a', '- [ ] x', 'é'.repeat(500)]) {
			assert.equal(Math.abs(hashLine(text)) < 2 ** 30, true);
		}
	});
});
