import assert from 'node:assert/strict';
import { nearestWord, wordDistance } from '../../../src/core/text/nearestWord.ts';
import { AREAS } from '../../../src/core/model/vocabulary.ts';

suite('nearest word', () => {
	test('mends a likely misspelling', () => {
		assert.equal(nearestWord('reserch', AREAS), 'research');
		assert.equal(nearestWord('Teahcing', AREAS), 'teaching');
		assert.equal(nearestWord('work life balance', AREAS), 'work-life-balance');
		assert.equal(nearestWord('adminstration', AREAS), 'administration');
	});

	test('says nothing when no word is close', () => {
		assert.equal(nearestWord('cooking', AREAS), undefined);
		assert.equal(nearestWord('', AREAS), undefined);
		assert.equal(nearestWord('x'.repeat(1000), AREAS), undefined);
	});

	test('counts insertions, omissions, changes and swaps', () => {
		assert.deepEqual(
			[['', 'abc'], ['abc', 'abc'], ['abc', 'acb'], ['abc', 'ab'], ['kitten', 'sitting']].map(([a, b]) =>
				wordDistance(a!, b!)
			),
			[3, 0, 1, 1, 3],
		);
		assert.equal(wordDistance('abc', 'xyzuvw', 2), 2);
	});
});
