import assert from 'node:assert/strict';
import { continuationBefore, lineEnd, lineEndingAt } from '../../../src/core/edit/itemLines.ts';
import { plainText } from '../../../src/core/markdown/plainText.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

/** Where each line of a text begins. */
const scan = (text: string) => ({
	lineStarts: [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: ending, index }) => index + ending.length)],
});

suite('lines and edits at their edges', () => {
	test('a new line takes the ending of the line beside it, else of the first, else a plain one', () => {
		assert.equal(lineEndingAt('a\r\nb\n', scan('a\r\nb\n'), 1), '\n');
		assert.equal(lineEndingAt('a\r\nb', scan('a\r\nb'), 1), '\r\n');
		assert.equal(lineEndingAt('a\rb', scan('a\rb'), 0), '\r');
		assert.equal(lineEndingAt('a', scan('a'), 0), '\n');
	});

	test('a line ends before its ending, an empty one where it begins', () => {
		assert.equal(lineEnd('ab\r\n\r\nc', scan('ab\r\n\r\nc'), 0), 2);
		assert.equal(lineEnd('ab\r\n\r\nc', scan('ab\r\n\r\nc'), 1), 4);
		assert.equal(lineEnd('ab\r\n\r\nc', scan('ab\r\n\r\nc'), 2), 7);
	});

	test('what goes on below keeps quote marks and tabs', () => {
		assert.equal(continuationBefore('> 1. [ ] a', scan('> 1. [ ] a'), 0, 5), '>    ');
		assert.equal(continuationBefore('\t- a', scan('\t- a'), 0, 3), '\t  ');
	});

	test('edits apply in any order; at one place in the order given', () => {
		assert.equal(applyEdits('abc', [{ start: 2, end: 3, text: 'C' }, { start: 0, end: 1, text: 'A' }]), 'AbC');
		assert.equal(applyEdits('abc', []), 'abc');
		assert.equal(applyEdits('ac', [{ start: 1, end: 1, text: 'b' }, { start: 1, end: 1, text: 'B' }]), 'abBc');
	});

	test('plain text has no markup, and plain words stay as they are', () => {
		assert.equal(plainText('plain words'), 'plain words');
		assert.equal(plainText('**bold** and [a link](x.md)'), 'bold and a link');
	});
});
