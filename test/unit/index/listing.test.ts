import assert from 'node:assert/strict';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import { ManualScheduler, MemoryFiles, MemoryNotes, noteText, parseTiny, UTF8 } from './memoryFiles.ts';

function open(texts: Readonly<Record<string, string>> = {}) {
	const files = new MemoryFiles(texts);
	const notebook = new MemoryNotes();
	const scheduler = new ManualScheduler();
	const events = { changes: 0, errors: [] as unknown[] };
	const index = new NotebookIndex(
		{ files, scheduler, utf8: UTF8, notebook, parse: parseTiny },
		DEFAULT_INDEX_OPTIONS,
		() => events.changes++,
		(error) => events.errors.push(error),
	);
	return { files, notebook, scheduler, events, index };
}

async function loaded(texts: Readonly<Record<string, string>>) {
	const opened = open(texts);
	await opened.index.load();
	opened.events.changes = 0;
	opened.files.reads.length = 0;
	return opened;
}

suite('a folder that does not answer', () => {
	test('a folder whose listing never answers is told, what is known of it stays, and what it says later is taken', async () => {
		const { index, files, notebook, scheduler, events } = await loaded({ 'a.md': noteText('A') });
		files.hangs = '';
		files.files.set('b.md', noteText('B'));
		const loading = index.load();
		await scheduler.pass(0);
		await scheduler.pass(DEFAULT_INDEX_OPTIONS.listingPatience);
		await loading;
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', '.': undefined });
		const [problem] = notebook.parsed.get('.')!.problems;
		assert.deepEqual([problem?.code, problem?.args, events.changes > 0], ['file.unreadable', [
			'it did not answer within 60 s',
		], true]);
		files.hangs = undefined;
		for (const answer of files.waitingListings) { answer(); }
		await scheduler.pass(0);
		await index.settled();
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'b.md': 'B' });
	});

	test('at the first reading such a folder ends the waiting, too, and unsaved text is there', async () => {
		const { index, files, notebook, scheduler } = open({ 'a.md': noteText('A') });
		files.hangs = '';
		index.setOverlay('b.md', () => noteText('typed'));
		const loading = index.load();
		await scheduler.pass(0);
		await scheduler.pass(DEFAULT_INDEX_OPTIONS.listingPatience);
		await loading;
		assert.deepEqual(notebook.titles(), { 'b.md': 'typed', '.': undefined });
		files.hangs = undefined;
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'b.md': 'typed' });
	});

	test('a folder among others that could not be entered is told, and its notes stay', async () => {
		const { index, files, notebook } = await loaded({
			'a.md': noteText('A'),
			'far/b.md': noteText('B'),
			'farther/c.md': noteText('C'),
		});
		files.files.delete('far/b.md');
		files.files.delete('farther/c.md');
		files.unreadable = [{ path: 'far', reason: 'it did not answer within 15 s' }];
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'far/b.md': 'B', 'far': undefined });
		files.unreadable = [];
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'A' });
	});

	test('a listing of a new folder that never answers is told, and the rest goes on', async () => {
		const { index, files, notebook, scheduler, events } = await loaded({ 'a.md': noteText('A') });
		files.hangs = 'new';
		files.files.set('new/b.md', noteText('B'));
		files.files.set('a.md', noteText('changed'));
		index.created('new');
		index.changed('a.md');
		const settled = index.settled();
		await scheduler.pass(0);
		await scheduler.pass(DEFAULT_INDEX_OPTIONS.listingPatience);
		await settled;
		assert.deepEqual(notebook.titles(), { 'a.md': 'changed' });
		assert.deepEqual(events.errors.map(String), ['Error: new: it did not answer within 60 s']);
		for (const answer of files.waitingListings) { answer(); }
		await scheduler.pass(0);
		await index.settled();
		assert.deepEqual(notebook.titles(), { 'a.md': 'changed', 'new/b.md': 'B' });
	});
});
