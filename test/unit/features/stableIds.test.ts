import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StableIds } from '../../../src/features/pages/checklist/stableIds.ts';

const named = (...texts: readonly string[]) => texts.map(text => ({ scope: 'Agenda', text }));

suite('ids of items while their note is edited', () => {
	test('go with the words, wherever they move', () => {
		const ids = new StableIds();
		const [result, two, three] = ids.assign(named('One', 'Two', 'Three'));
		assert.deepEqual(ids.assign(named('Three', 'New', 'One')).filter((_, index) => index !== 1), [three, result]);
		assert.deepEqual(ids.assign([{ scope: 'Later', text: 'One' }, ...named('Two')])[0], result);
		assert.notEqual(two, result);
	});

	test('stay where the words themselves are edited', () => {
		const ids = new StableIds();
		const before = ids.assign(named('One', 'Two', 'Three'));
		assert.deepEqual(ids.assign(named('One', 'Two, and more', 'Three')), before);
		assert.deepEqual(ids.assign(named('First', 'Two, and more', 'Three')), before);
	});

	test('are not given to another item when one is deleted or put in', () => {
		const ids = new StableIds();
		const [result, two, three] = ids.assign(named('One', 'Two', 'Three'));
		assert.deepEqual(ids.assign(named('One', 'Three')), [result, three]);
		const next = ids.assign(named('One', 'Between', 'Three'));
		assert.deepEqual([next[0], next[2]], [result, three]);
		assert.ok(!next.includes(two!) || next[1] === two);
	});

	test('are never given twice, and the same list keeps all of them', () => {
		const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
		fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), lists => {
			const ids = new StableIds();
			for (const list of lists) {
				const given = ids.assign(named(...list));
				assert.equal(new Set(given).size, list.length);
				assert.deepEqual(ids.assign(named(...list)), given);
			}
		}));
	});
});
