import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit.ts';
import { TextPieces } from '../../../src/core/text/textPieces.ts';
import { runs } from '../../support/runs.ts';

suite('a text changed in steps', () => {
	test('keeps what no step touched', () => {
		const pieces = new TextPieces('one two three');
		pieces.change([{ start: 4, end: 7, text: '2' }]);
		pieces.change([{ start: 0, end: 0, text: '> ' }, { start: 4, end: 5, text: 'TWO' }]);
		assert.equal(pieces.text, '> one TWO three');
		assert.deepEqual(pieces.edits, [{ start: 0, end: 0, text: '> ' }, { start: 4, end: 7, text: 'TWO' }]);
	});

	test('gives edits of the first text that lead to the last, whatever the steps', () => {
		const step = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 4 }), fc.string({ maxLength: 3 })), {
			maxLength: 3,
		});
		fc.assert(
			fc.property(fc.string({ maxLength: 20 }), fc.array(step, { maxLength: 4 }), (text, steps) => {
				const pieces = new TextPieces(text);
				let expected = text;
				for (const parts of steps) {
					let from = 0;
					const edits = parts.flatMap(([gap, length, words]): TextEdit[] => {
						const start = Math.min(from + gap, expected.length);
						from = Math.min(start + length, expected.length);
						return [{ start, end: from, text: words }];
					});
					pieces.change(edits);
					expected = applyEdits(expected, edits);
				}
				assert.equal(pieces.text, expected);
				assert.equal(applyEdits(text, pieces.edits), expected);
			}),
			{ numRuns: runs(500) },
		);
	});
});
