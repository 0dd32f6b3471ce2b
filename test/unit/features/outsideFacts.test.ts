import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { OutsideFacts } from '../../../src/features/editor/diagnostics/outsideFacts.ts';

const uri = (path: string) => ({ toString: () => path }) as vscode.Uri;

suite('answers that take a moment', () => {
	test('are not known at first, looked up once, and kept until they are forgotten', async () => {
		const looked: string[] = [];
		const facts = new OutsideFacts(uri => {
			looked.push(uri.toString());
			return Promise.resolve(uri.toString() === 'there');
		});
		assert.deepEqual([facts.ask(uri('there')), facts.ask(uri('gone')), facts.ask(uri('there'))], [
			undefined,
			undefined,
			undefined,
		]);
		assert.equal(await facts.lookUp(), true);
		assert.deepEqual([facts.ask(uri('there')), facts.ask(uri('gone'))], [true, false]);
		assert.equal(await facts.lookUp(), false);
		facts.forget();
		assert.equal(facts.ask(uri('there')), undefined);
		await facts.lookUp();
		assert.deepEqual(looked, ['there', 'gone', 'there']);
	});

	test('that cannot be given are not asked for again and again', async () => {
		let count = 0;
		const facts = new OutsideFacts(() => {
			count++;
			return Promise.resolve(undefined);
		});
		for (let round = 0; round < 3; round++) {
			facts.ask(uri('x'));
			await facts.lookUp();
		}
		assert.equal(count, 1);
	});

	test('are asked for at most eight at a time', async () => {
		let now = 0;
		let most = 0;
		const facts = new OutsideFacts(async () => {
			most = Math.max(most, ++now);
			await Promise.resolve();
			now--;
			return true;
		});
		for (let index = 0; index < 50; index++) { facts.ask(uri(String(index))); }
		await facts.lookUp();
		assert.equal(most, 8);
	});
});
