import assert from 'node:assert/strict';
import { inSlices } from '../../../src/host/workspace/loadCount.ts';

suite('work in slices', () => {
	test('keeps the order, leaves out what gives nothing, and lets others have their turn', async () => {
		const items = Array.from({ length: 3500 }, (_, i) => i);
		const turns: number[] = [];
		let done = 0;
		const other = () => {
			turns.push(done);
			if (done < items.length) { setImmediate(other); }
		};
		setImmediate(other);
		const texts = await inSlices(items, (item) => {
			done++;
			return item % 2 === 0 ? item : undefined;
		});
		assert.deepEqual(texts, items.filter((item) => item % 2 === 0));
		assert.ok(turns.every((after) => after % 500 === 0), 'never within a slice');
		// Not after each: on a busy machine the next slice is due before the others are asked.
		assert.ok(turns.some((after) => after > 0 && after < items.length), 'some time before the end');
	});

	test('of nothing is nothing', async () => {
		assert.deepEqual(await inSlices([], () => 1), []);
	});
});
