import assert from 'node:assert/strict';
import { takesKeys } from '../../../src/features/editor/editorContributions.ts';

suite('whose Enter and Tab are', () => {
	test('ours by default, theirs where an extension for lists is installed', () => {
		for (const other of ['yzhang.markdown-all-in-one', 'foam.foam-vscode']) {
			assert.equal(takesKeys('auto', id => id === other), false);
			assert.equal(takesKeys('on', id => id === other), true);
		}
		assert.equal(takesKeys('auto', () => false), true);
		assert.equal(takesKeys('off', () => false), false);
	});
});
