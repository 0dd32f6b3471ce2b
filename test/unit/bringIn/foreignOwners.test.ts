import assert from 'node:assert/strict';
import { ownersCalled, ownersOfParty, type KnownPair } from '../../../src/core/bringIn/foreignOwners.ts';
import { LANGUAGES, wordsIn } from '../../../src/core/language/languages.ts';

const PAIR: KnownPair = { reference: 'abara', mentor: 'Ruth Abara', mentee: 'Mara Lind', mine: 'mentee' };

suite('whom a note calls', () => {
	for (const [code, { oneself, both }] of Object.entries(LANGUAGES)) {
		test(`in the words of ${code}, as in English, whoever reads`, () => {
			for (const word of ['Me', 'I', ...wordsIn(oneself)]) {
				assert.deepEqual(ownersCalled(word, PAIR), ['mentee'], word);
				assert.deepEqual(ownersOfParty(word, { pair: PAIR, names: [] }), ['mentee'], word);
			}
			for (const word of ['Both of us', 'everybody', ...wordsIn(both)]) {
				assert.deepEqual(ownersCalled(word, PAIR), ['mentor', 'mentee'], word);
				assert.deepEqual(ownersOfParty(word, { pair: PAIR, names: [] }), ['mentor', 'mentee'], word);
			}
		});
	}

	test('a name is a name', () => {
		assert.deepEqual(ownersCalled('Ruth', PAIR), ['mentor']);
		assert.deepEqual(ownersCalled('Vi Lam', PAIR), ['lam']);
	});
});
