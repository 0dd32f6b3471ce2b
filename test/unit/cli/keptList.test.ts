import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeptList } from '../../../src/cli/keptList.ts';
import { runs } from '../../support/runs.ts';

suite('what is kept of a list', () => {
	test('is what making all of it anew gives, and is made once for each item that stays', () => {
		const list = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 10 });
		fc.assert(
			fc.property(fc.array(list, { minLength: 1, maxLength: 8 }), lists => {
				const kept = new KeptList<number, string>();
				let before: readonly number[] = [];
				for (const items of lists) {
					const calls: number[] = [];
					const results = kept.of(items, item => {
						calls.push(item);
						return `${item}`;
					});
					assert.deepEqual(results, items.map(String));
					assert.deepEqual(calls, items.filter(item => !before.includes(item)));
					before = items;
				}
			}),
			{ numRuns: runs(1000) },
		);
	});
});
