import assert from 'node:assert/strict';
import { isFromPage, isKeptState, isToPage } from '../../../src/webview/checklist/checklistProtocol.ts';

suite('messages of a page', () => {
	test('are taken when they are what they should be', () => {
		assert.ok(isFromPage({ kind: 'toggle', action: 0, item: { line: 3, hash: -5 } }));
		assert.ok(isFromPage({ kind: 'assign', action: 1, item: { line: 3, hash: 5 }, to: 'mentor' }));
		assert.ok(isFromPage({ kind: 'open' }));
		assert.ok(isToPage({ kind: 'result', action: 1, done: false, text: 'no' }));
		assert.ok(isKeptState({}));
		assert.ok(
			isKeptState({
				uri: 'file:///a.md',
				pinned: true,
				scroll: 1.5,
				editor: { kind: 'note', at: 'i1', words: 7, draft: '' },
			}),
		);
	});

	test('are not taken when anything is missing, of another type, or inherited', () => {
		for (
			const message of [
				undefined,
				null,
				'toggle',
				3,
				[],
				{},
				{ kind: 'other' },
				{ kind: 'constructor' },
				{ kind: 'toggle', action: 0 },
				{ kind: 'toggle', action: 0, item: { line: '3', hash: 1 } },
				{ kind: 'toggle', action: 0.5, item: { line: 3, hash: 1 } },
				{ kind: 'toggle', action: 0, item: { line: NaN, hash: 1 } },
				{ kind: 'assign', action: 1, item: { line: 3, hash: 5 }, to: 'someone' },
				{ kind: 'pin', pinned: 'yes' },
				{ kind: 'writeNote', action: 0, item: { line: 1, hash: 1 }, noteHash: 0, text: ['x'] },
				{ kind: 'toggle', action: 0, item: Object.create({ line: 3, hash: 1 }) as unknown },
			]
		) { assert.equal(isFromPage(message), false, JSON.stringify(message)); }
		assert.equal(isToPage({ kind: 'show', head: {}, items: [], fresh: true }), false);
		assert.equal(isKeptState({ scroll: 'far' }), false);
	});
});
