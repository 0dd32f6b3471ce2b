import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DerivedList, SortedList } from '../../../src/core/notebook/collections.ts';

const ascending = (a: number, b: number): number => a - b;

suite('sorted list', () => {
	test('is sorted after any changes, few or many', () => {
		fc.assert(fc.property(fc.array(fc.array(fc.nat(400), { maxLength: 150 }), { maxLength: 8 }), batches => {
			const list = new SortedList(ascending);
			const model = new Set<number>();
			for (const batch of batches) {
				for (const item of batch) {
					if (model.delete(item)) { list.remove(item); }
					else {
						model.add(item);
						list.add(item);
					}
				}
				assert.deepEqual(list.values(), [...model].sort(ascending));
			}
		}));
	});

	test('takes hundreds that come and go at once', () => {
		const list = new SortedList(ascending);
		const numbers = (from: number, to: number, step: number) =>
			Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
		for (const item of numbers(0, 300, 2).reverse()) { list.add(item); }
		assert.deepEqual(list.values(), numbers(0, 300, 2));
		for (const item of numbers(1, 301, 2)) { list.add(item); }
		for (const item of numbers(0, 300, 4)) { list.remove(item); }
		const expected = [...numbers(1, 301, 2), ...numbers(2, 300, 4)].sort(ascending);
		assert.deepEqual(list.values(), expected);
		for (const item of expected) { list.remove(item); }
		assert.deepEqual(list.values(), []);
	});

	test('gives the same array until it changes, and leaves given ones alone', () => {
		const list = new SortedList(ascending);
		list.add(2);
		const before = list.values();
		assert.equal(list.values(), before);
		list.add(1);
		assert.deepEqual([before, list.values()], [[2], [1, 2]]);
	});

	test('an item removed and put back stands once', () => {
		const list = new SortedList(ascending);
		list.add(1);
		list.values();
		list.remove(1);
		list.add(1);
		assert.deepEqual(list.values(), [1]);
	});
});

suite('derived list', () => {
	test('computes only what was invalidated, and only when asked', () => {
		const source = new Map([['a', 1], ['b', 2]]);
		const computed: string[] = [];
		const list = new DerivedList(key => {
			computed.push(key);
			const value = source.get(key);
			return value === undefined ? undefined : { value };
		}, (a, b) => a.value - b.value);
		for (const key of ['b', 'a', 'c']) { list.invalidate(key); }
		assert.deepEqual(computed, []);
		assert.deepEqual(list.values(), [{ value: 1 }, { value: 2 }]);
		assert.deepEqual(computed, ['b', 'a', 'c']);
		source.set('a', 3).delete('b');
		list.invalidate('a');
		assert.deepEqual(list.get('a'), { value: 3 });
		list.invalidate('b');
		assert.deepEqual([list.values(), list.get('b'), computed.slice(3)], [[{ value: 3 }], undefined, ['a', 'b']]);
	});
});
