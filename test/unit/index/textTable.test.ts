import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, fromTable, toTable } from '../../../src/index/cacheShard.ts';

suite('objects as rows of values', () => {
	test('come back as they were, through JSON, with whatever keys each has', () => {
		const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
		const object = fc.dictionary(fc.constantFrom('line', 'text', 'done', 'area', 'fields'), value, {
			noNullPrototype: true,
		});
		fc.assert(fc.property(fc.array(object), (objects) => {
			const columns = columnsOf(objects);
			assert.deepStrictEqual(
				fromTable(JSON.parse(JSON.stringify(toTable(objects, columns))) as unknown[][], columns),
				objects,
			);
		}));
	});

	test('say nothing of keys that are missing at the end', () => {
		assert.deepEqual(toTable([{ a: 1 }, { b: 2 }, {}], ['a', 'b']), [[1], [null, 2], []]);
	});
});
