import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordFinder } from '../../../src/core/text/wordFinder.ts';
import { runs } from '../../support/runs.ts';

/** What a pattern of all words finds. */
function byPattern(words: readonly string[], text: string, from: number): readonly number[] {
	const escaped = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return [...text.slice(from).matchAll(new RegExp(escaped.join('|'), 'gi'))].map(({ index }) => index + from);
}

suite('words that are looked for in a text', () => {
	const finder = new WordFinder(['private', 'privé', '🔒', 'between us', 'ça']);

	test('are found in any case, at the beginning, at the end, in other words and beside each other', () => {
		for (
			const [text, places] of [
				['Private', [0]],
				['it is PRIVATE', [6]],
				['unprivateprivate', [2, 9]],
				['PRIVÉ 🔒', [0, 6]],
				['🔒', [0]],
				['Between us, ÇA', [0, 12]],
				['between  us, privat, e', []],
				['', []],
			] as const
		) { assert.deepEqual(finder.placesIn(text, 0), places, text); }
	});

	test('are looked for from a place on', () => {
		assert.deepEqual(finder.placesIn('private, private', 1), [9]);
		assert.deepEqual(finder.placesIn('private', 1), []);
	});

	test('are those that a pattern of all of them finds', () => {
		const letters = fc.constantFrom(...'abcABC é€-:🔒ſKi̇İI'.split(''));
		const text = fc.array(letters, { maxLength: 40 }).map(parts => parts.join(''));
		const words = fc.array(fc.array(letters, { minLength: 1, maxLength: 4 }).map(parts => parts.join('')), {
			minLength: 1,
			maxLength: 6,
		});
		fc.assert(
			fc.property(words, text, fc.nat({ max: 10 }), (these, within, from) => {
				assert.deepEqual(
					new WordFinder(these).placesIn(within, Math.min(from, within.length)),
					byPattern(these, within, Math.min(from, within.length)),
				);
			}),
			{ numRuns: runs(2_000) },
		);
	});
});
