import assert from 'node:assert/strict';
import { LoadCount } from '../../../src/host/workspace/loadCount.ts';

suite('counting what is read', () => {
	test('adds up folders that are listed one after the other', () => {
		const count = new LoadCount();
		assert.equal(count.percent, 0);
		count.begins(3);
		count.readOne();
		assert.equal(count.percent, 33);
		count.begins(5);
		count.readOne();
		assert.deepEqual([count.read, count.files, count.percent], [2, 8, 25]);
	});

	test('is partial only when it was ended before all was read', () => {
		const count = new LoadCount();
		count.begins(2);
		count.readOne();
		assert.equal(count.isPartial, false);
		count.cancel();
		assert.deepEqual([count.isCancelled(), count.isPartial], [true, true]);
		count.readOne();
		assert.equal(count.isPartial, false);
	});
});
