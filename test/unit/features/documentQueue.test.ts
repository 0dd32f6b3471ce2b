import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { DocumentQueue } from '../../../src/features/editor/diagnostics/documentQueue.ts';

type Document = Parameters<DocumentQueue['soon']>[0];

suite('when a document is looked at', () => {
	const document = { uri: { toString: () => 'file:///a.md' } } as Document;
	let looked: number[];
	let queue: DocumentQueue;

	setup(() => {
		mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 });
		looked = [];
		queue = new DocumentQueue(() => {
			looked.push(Date.now());
		});
	});
	/** The clock stands still while a mocked `tick` runs what is due, so it goes in small steps. */
	const pass = (milliseconds: number) => {
		for (let left = milliseconds; left > 0; left -= 10) { mock.timers.tick(10); }
	};
	teardown(() => {
		queue.dispose();
		mock.timers.reset();
	});

	test('typing begins the wait anew', () => {
		queue.soon(document, 200);
		pass(150);
		queue.soon(document, 200);
		pass(400);
		assert.deepEqual(looked, [350]);
	});

	test('news of the notebook do not put it off, and bring it forward where it would be later', () => {
		queue.soon(document, 200);
		pass(50);
		queue.within(document, 300);
		pass(400);
		queue.within(document, 1500);
		queue.within(document, 300);
		pass(2000);
		assert.deepEqual(looked, [200, 750]);
	});

	test('a document that was closed is not looked at', () => {
		queue.soon(document, 200);
		queue.forget(document);
		pass(400);
		assert.deepEqual(looked, []);
	});
});
