import assert from 'node:assert/strict';
import { hashLine } from '../../../src/core/text/textEdit.ts';
import { PageState } from '../../../src/webview/checklist/pageState.ts';
import type { GroupView, HeadView, ItemView } from '../../../src/webview/checklist/checklistProtocol.ts';

function item(id: string, more: Partial<ItemView> = {}): ItemView {
	return {
		id,
		line: 1,
		hash: 1,
		text: id,
		status: 'open',
		depth: 0,
		isHomework: false,
		private: false,
		noteHash: 0,
		...more,
	};
}

function head(ids: readonly string[], uri = 'file:///a.md'): HeadView {
	const group: GroupView = { id: 'g', title: 'Agenda', private: false, done: 0, total: ids.length, items: ids };
	return {
		uri,
		title: 'A',
		subtitle: '',
		private: false,
		editable: true,
		pinned: false,
		done: 0,
		total: ids.length,
		areas: [],
		groups: [group],
		homework: [],
		over: [],
	};
}

function shown(...ids: readonly string[]): PageState {
	const state = new PageState();
	state.hear({ kind: 'show', head: head(ids), items: ids.map(id => item(id)), fresh: true });
	return state;
}

suite('what the checklist page knows', () => {
	test('items that did not change stay the same objects, and those that are gone go', () => {
		const state = shown('a', 'b', 'c');
		const before = state.items.get('a');
		state.hear({ kind: 'show', head: head(['a', 'c']), items: [item('c', { text: 'C' })], fresh: false });
		assert.equal(state.items.get('a'), before);
		assert.deepEqual([...state.items.values()].map(({ text }) => text), ['a', 'C']);
	});

	test('an open text box outlives changes, and even its own item', () => {
		const state = shown('a', 'b');
		state.editor = { kind: 'note', at: 'b', words: hashLine('b'), draft: 'mine' };
		state.hear({ kind: 'show', head: head(['a', 'b']), items: [item('b', { text: 'other words' })], fresh: false });
		assert.equal(state.isEditorLost, false);
		state.hear({ kind: 'show', head: head(['a']), items: [], fresh: false });
		assert.equal(state.isEditorLost, true);
		assert.equal(state.editor.draft, 'mine');
	});

	test('a text box stays with its note while another is shown', () => {
		const state = shown('a');
		state.editor = { kind: 'note', at: 'a', words: hashLine('a'), draft: 'mine' };
		state.hear({ kind: 'show', head: head(['x'], 'file:///b.md'), items: [item('x')], fresh: true });
		assert.equal(state.editor as unknown, undefined);
		state.hear({ kind: 'show', head: head(['a']), items: [item('a')], fresh: true });
		assert.deepEqual(state.editor, { kind: 'note', at: 'a', words: hashLine('a'), draft: 'mine' });
	});

	test('what is kept brings the text box back where its item is now, and nowhere else', () => {
		const editor = { kind: 'note', at: 'i0', words: hashLine('Second'), draft: 'mine' } as const;
		const state = new PageState();
		state.editor = editor;
		state.hear({
			kind: 'show',
			head: head(['i0', 'i1']),
			items: [item('i0', { text: 'First' }), item('i1', { text: 'Second' })],
			fresh: true,
		});
		assert.deepEqual(state.toKeep(7), {
			uri: 'file:///a.md',
			pinned: false,
			scroll: 7,
			editor: { ...editor, at: 'i1' },
		});
		const other = new PageState();
		other.editor = editor;
		other.hear({ kind: 'show', head: head(['i0']), items: [item('i0', { text: 'First' })], fresh: true });
		assert.equal(other.isEditorLost, true);
	});

	test('while its note cannot be shown, a page keeps which it is, and what was being written', () => {
		const editor = { kind: 'note', at: 'a', words: hashLine('a'), draft: 'mine' } as const;
		const state = new PageState();
		state.restore({ uri: 'file:///a.md', pinned: true, editor });
		assert.equal(state.isEditorLost, false);
		state.hear({ kind: 'nothing', text: 'It is gone.', canReload: true });
		assert.equal(state.isEditorLost, true);
		assert.deepEqual(state.toKeep(0), { uri: 'file:///a.md', pinned: true, scroll: 0, editor });
		state.hear({ kind: 'show', head: head(['a']), items: [item('a')], fresh: true });
		assert.equal(state.isEditorLost, false);
	});

	test('of what is being written in private nothing is kept, nor any words of an item', () => {
		for (const [hidden, whole] of [[true, false], [false, true]]) {
			const state = new PageState();
			state.hear({
				kind: 'show',
				head: { ...head(['a']), private: whole! },
				items: [item('a', { text: 'ZQ speak', private: hidden! })],
				fresh: true,
			});
			state.editor = { kind: 'note', at: 'a', words: hashLine('ZQ speak'), draft: 'ZQ he said' };
			assert.equal(state.toKeep(0).editor, undefined);
			state.hear({ kind: 'nothing', text: 'It is gone.', canReload: true });
			assert.ok(!JSON.stringify(state.toKeep(0)).includes('ZQ'));
		}
		const open = shown('a');
		open.editor = { kind: 'note', at: 'a', words: hashLine('a'), draft: 'mine' };
		assert.deepEqual(open.toKeep(0).editor, open.editor);
	});

	test('trouble is told above what was shown, and goes with the next reading', () => {
		const state = shown('a');
		state.hear({ kind: 'trouble', text: 'gone' });
		assert.deepEqual(state.notice, { text: 'gone', canReload: true });
		assert.equal(state.items.size, 1);
		state.hear({ kind: 'show', head: head(['a']), items: [], fresh: true });
		assert.equal(state.notice, undefined);
	});

	test('a result goes to who asked, once', () => {
		const state = shown('a');
		const heard: boolean[] = [];
		const action = state.expect(done => {
			heard.push(done);
		});
		state.hear({ kind: 'result', action, done: false, text: 'read-only' });
		state.hear({ kind: 'result', action, done: true });
		assert.deepEqual(heard, [false]);
		assert.equal(state.notice?.text, 'read-only');
	});

	test('long lists are drawn in parts until all is there', () => {
		const state = shown(...Array.from({ length: 1200 }, (_, index) => `i${index}`));
		const sizes = [state.filled];
		while (state.fillMore()) { sizes.push(state.filled); }
		assert.ok(sizes[0]! < 200 && sizes.at(-1)! >= 1200, sizes.join());
	});
});
