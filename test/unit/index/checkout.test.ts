import assert from 'node:assert/strict';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import { ManualScheduler, MemoryFiles, MemoryNotes, noteText, parseTiny, UTF8 } from './memoryFiles.ts';

const TOUCHED = 2000;
const paths = Array.from({ length: TOUCHED }, (_, i) => `folder${i % 20}/note${i}.md`);

async function loadedNotebook() {
	const files = new MemoryFiles(Object.fromEntries(paths.map((path) => [path, noteText('Before')])));
	const notebook = new MemoryNotes();
	const scheduler = new ManualScheduler();
	const events = { changes: 0, errors: [] as unknown[] };
	const index = new NotebookIndex(
		{ files, scheduler, utf8: UTF8, notebook, parse: parseTiny },
		DEFAULT_INDEX_OPTIONS,
		() => events.changes++,
		(error) => events.errors.push(error),
	);
	await index.load();
	events.changes = 0;
	files.reads.length = 0;
	return { files, notebook, scheduler, events, index };
}

suite('notebook index: a git checkout that touches 2,000 notes', () => {
	test('is read once and told once when its events come together', async () => {
		const { files, notebook, scheduler, events, index } = await loadedNotebook();
		for (const path of paths) { files.files.set(path, noteText('After')); }
		for (const path of paths) {
			index.deleted(path);
			index.created(path);
			index.changed(path);
		}
		await scheduler.pass(DEFAULT_INDEX_OPTIONS.quiet);
		await index.settled();
		assert.deepEqual(notebook.titles(), Object.fromEntries(paths.map((path) => [path, 'After'])));
		assert.equal(events.changes, 1);
		assert.equal(files.reads.length, TOUCHED);
	});

	test('is told no more than a few times when its events trickle in, and the late second look tells nothing', async () => {
		const { files, notebook, scheduler, events, index } = await loadedNotebook();
		for (const [i, path] of paths.entries()) {
			files.files.set(path, noteText('After'));
			index.changed(path);
			if (i % 100 === 99) { await scheduler.pass(DEFAULT_INDEX_OPTIONS.quiet - 1); }
		}
		await index.settled();
		await scheduler.pass(4 * DEFAULT_INDEX_OPTIONS.recheck);
		assert.deepEqual(notebook.titles(), Object.fromEntries(paths.map((path) => [path, 'After'])));
		assert.ok(events.changes >= 1 && events.changes <= 4, `${events.changes} notifications`);
		assert.deepEqual(events.errors, []);
	});
});
