import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PRIVATE_WORDS } from '../../../src/core/markdown/privateWords.ts';
import { TextFinder } from '../../../src/core/text/textFinder.ts';

suite('Texts found in another', () => {
	for (
		const { texts, within, from, places } of [
			{ texts: ['private', 'pvt'], within: 'PVT, a Private and a private', places: [0, 7, 21] },
			{ texts: ['private'], within: 'private', from: 1, places: [] },
			{ texts: ['not for', 'for all'], within: 'not for all', places: [0] },
			{ texts: ['not for me', 'for all'], within: 'not for all', places: [4] },
			{ texts: ['a confidence', 'fide'], within: 'a confidence', places: [5] },
			{ texts: ['ab', 'abc'], within: 'abcab', places: [0, 3] },
			{ texts: ['aa'], within: 'aaaa', places: [0, 2] },
			{ texts: ['özel', 'λόγος'], within: 'ÖZEL ΛΌΓΟΣ', places: [0, 5] },
			{ texts: ['is', 'ksi'], within: 'ıs ſi İs Kſi', places: [] },
			{ texts: ['🔒', '私密'], within: '🔓私🔒私密', places: [3, 5] },
			{ texts: [''], within: 'anything', places: [] },
			{ texts: [], within: 'anything', places: [] },
		]
	) {
		test(`of ${texts.join(', ')} in ${within}: ${String(places)}`, () => {
			assert.deepEqual(new TextFinder(texts).placesIn(within, from), places);
		});
	}

	test('are found where a pattern of those that hold no other finds them', () => {
		const letters = fc.constantFrom('a', 'b', 'A', 'ß', 'σ', 'ς', 'Σ', 'é', 'É', 'ı', 'i', 's', '\ud83d', '\udd12');
		const text = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
		const within = fc.array(fc.oneof(letters, fc.constantFrom(...PRIVATE_WORDS)), { maxLength: 60 });
		fc.assert(fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), within, (texts, parts) => {
			const known = [...texts, ...PRIVATE_WORDS];
			const shortest = known.filter((each, index) =>
				!known.some((other, at) => matchesWithin(other, each) && (at < index || !matchesWithin(each, other)))
			);
			const whole = parts.join('');
			const pattern = new RegExp(shortest.map(escaped).join('|'), 'gi');
			assert.deepEqual(
				new TextFinder(known).placesIn(whole),
				[...whole.matchAll(pattern)].map(({ index }) => index),
			);
		}));
	});
});

/** Whether a pattern of the text matches somewhere in another one than itself. */
function matchesWithin(text: string, other: string): boolean {
	return text !== other && new RegExp(escaped(text), 'i').test(other);
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
