import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { runs } from '../../support/runs.ts';
import { MemoryShards, openCache } from './memoryCache.ts';
import { ManualScheduler, MemoryFiles, MemoryNotes, noteText, parseTiny, UTF8 } from './memoryFiles.ts';

/** Long after every change of a file that says nothing of its time. */
const LATER = 1_000_000;

/** One session on files and shards that outlive it. */
function session(
	files: MemoryFiles,
	shards: MemoryShards,
	{ now = LATER, parse = parseTiny, basis = 'version 1' } = {},
) {
	const notebook = new MemoryNotes();
	const opened = openCache(shards, () => now, basis);
	const ports = { files, scheduler: new ManualScheduler(), utf8: UTF8, notebook, parse, cache: opened.cache };
	const index = new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, () => undefined, (error) => {
		throw error;
	});
	const end = async () => {
		await index.settled();
		await opened.cache.flush();
		index.dispose();
	};
	return { index, notebook, ...opened, end };
}

/** A whole session: loads, and ends. Gives the notes, and what was read. */
async function run(files: MemoryFiles, shards: MemoryShards, how: Parameters<typeof session>[2] = {}) {
	files.reads.length = 0;
	const { index, notebook, end } = session(files, shards, how);
	await index.load();
	await end();
	return { notebook, titles: notebook.titles(), reads: [...files.reads].sort() };
}

suite('notebook index: what an earlier session read', () => {
	test('is not read again where the file is unchanged, be it a note or not', async () => {
		const [files, shards] = [
			new MemoryFiles({
				'a.md': noteText('A'),
				'b/c.md': noteText('C'),
				'README.md': '# Hello',
				'x.md': '---\ntitle: type: x\n---\n',
			}),
			new MemoryShards(),
		];
		const first = await run(files, shards);
		assert.equal(first.reads.length, 4);
		const second = await run(files, shards);
		assert.deepEqual(second.reads, []);
		assert.deepEqual(second.notebook.parsed, first.notebook.parsed);
	});

	test('is read again where size or time differ', async () => {
		const [files, shards] = [
			new MemoryFiles({ 'a.md': noteText('A'), 'b.md': noteText('B'), 'c.md': noteText('C') }),
			new MemoryShards(),
		];
		await run(files, shards);
		files.files.set('a.md', noteText('Longer'));
		files.files.set('b.md', noteText('D'));
		files.mtimes.set('b.md', 2);
		const second = await run(files, shards);
		assert.deepEqual(second.titles, { 'a.md': 'Longer', 'b.md': 'D', 'c.md': 'C' });
		assert.deepEqual(second.reads, ['a.md', 'b.md']);
		assert.deepEqual((await run(files, shards)).reads, []);
	});

	test('is read again where the file changed just before, or by its clock will only change', async () => {
		for (const age of [0, 1, 1_999, -5_000]) {
			const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
			files.mtimes.set('a.md', LATER - age);
			await run(files, shards);
			files.files.set('a.md', noteText('B'));
			assert.deepEqual(
				(await run(files, shards, { now: LATER + 60_000 })).titles,
				{ 'a.md': 'B' },
				`${age} ms old`,
			);
			assert.equal((await run(files, shards, { now: LATER + 60_000 })).reads.length, 0, 'by now it is old');
		}
	});

	test('is read again where the file system tells no time', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
		files.mtimes.set('a.md', 0);
		await run(files, shards);
		files.files.set('a.md', noteText('B'));
		assert.deepEqual((await run(files, shards)).titles, { 'a.md': 'B' });
	});

	test('counts from before the file was asked for, however long reading takes', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
		files.mtimes.set('a.md', LATER);
		let now = LATER + 1_000;
		const opened = openCache(shards, () => now);
		const ports = {
			files,
			scheduler: new ManualScheduler(),
			utf8: UTF8,
			notebook: new MemoryNotes(),
			parse: parseTiny,
			cache: opened.cache,
		};
		const index = new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, () => undefined, (error) => {
			throw error;
		});
		files.held = [];
		const loading = index.load();
		await new Promise(setImmediate);
		now += 60_000;
		files.files.set('a.md', noteText('B'));
		files.held[0]!.go();
		await loading;
		await opened.cache.flush();
		files.held = undefined;
		assert.deepEqual((await run(files, shards)).titles, { 'a.md': 'B' });
	});

	test('is not taken of files that are gone, nor kept of them', async () => {
		const [files, shards] = [
			new MemoryFiles({ 'a.md': noteText('A'), 'b.md': noteText('Bee') }),
			new MemoryShards(),
		];
		await run(files, shards);
		files.files.delete('b.md');
		assert.deepEqual((await run(files, shards)).titles, { 'a.md': 'A' });
		assert.doesNotMatch(shards.allText(), /Bee/);
		files.files.delete('a.md');
		await run(files, shards);
		assert.equal(shards.shards.size, 0);
	});

	test('is nothing to a file that cannot be read or asked for now', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A'), 'b.md': noteText('B') }), new MemoryShards()];
		await run(files, shards);
		files.files.set('a.md', new Error('no'));
		const second = await run(files, shards);
		assert.deepEqual(second.notebook.codes('a.md'), ['file.unreadable']);
		files.failStats = new Error('no');
		assert.deepEqual((await run(files, shards)).reads, ['a.md', 'b.md']);
		assert.equal(shards.shards.size, 0, 'nothing is known of a file whose size is not');
	});

	test('a note that is broken while somebody types is read each time', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('broken:') }), new MemoryShards()];
		await run(files, shards);
		assert.deepEqual((await run(files, shards)).notebook.codes('a.md'), ['front-matter.invalid-yaml']);
		assert.deepEqual(files.reads, ['a.md']);
	});

	test('what an open editor says comes first, and is never kept', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
		await run(files, shards);
		const { index, notebook, end } = session(files, shards);
		index.setOverlay('a.md', () => noteText('Unsaved'));
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'Unsaved' });
		await end();
		assert.deepEqual((await run(files, shards)).titles, { 'a.md': 'A' });
	});

	test('a refresh reads everything, as does a change that is told', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A'), 'b.md': noteText('B') }), new MemoryShards()];
		await run(files, shards);
		const { index, notebook, end } = session(files, shards);
		await index.load();
		files.files.set('a.md', noteText('C'));
		files.files.set('b.md', noteText('D'));
		files.reads.length = 0;
		index.changed('a.md');
		await index.settled();
		assert.deepEqual(files.reads, ['a.md']);
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'C', 'b.md': 'D' });
		await end();
		assert.deepEqual((await run(files, shards)).titles, { 'a.md': 'C', 'b.md': 'D' });
	});

	test('another version or other settings begin anew', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
		await run(files, shards);
		assert.deepEqual((await run(files, shards, { basis: 'version 2' })).reads, ['a.md']);
		assert.deepEqual((await run(files, shards, { basis: 'version 2' })).reads, []);
	});

	test('a damaged shard costs its own notes', async () => {
		const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`n${i}.md`, noteText(`N${i}`)]));
		const [files, shards] = [new MemoryFiles(many), new MemoryShards()];
		await run(files, shards);
		assert.deepEqual([...shards.shards.keys()], [0, 1, 2]);
		shards.change(1, (text) => text.replace('N301', 'N302'));
		const { reads, titles } = await run(files, shards);
		assert.equal(reads.length, 250);
		assert.equal(titles['n301.md'], 'N301');
		assert.deepEqual((await run(files, shards)).reads, []);
		shards.unreadable = 0;
		assert.equal((await run(files, shards)).reads.length, 250, 'one that cannot be read');
	});

	test('one changed note rewrites one shard, and room in the first is used again', async () => {
		const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`n${i}.md`, noteText(`N${i}`)]));
		const [files, shards] = [new MemoryFiles(many), new MemoryShards()];
		await run(files, shards);
		shards.writes.length = 0;
		files.files.set('n300.md', noteText('Other'));
		await run(files, shards);
		assert.deepEqual(shards.writes, [1]);
		files.files.delete('n3.md');
		files.files.set('new.md', noteText('New'));
		shards.writes.length = 0;
		await run(files, shards);
		await run(files, shards);
		assert.match(shards.text(0) + shards.text(2), /New/);
		assert.equal(shards.shards.size, 3);
	});

	test('is written when things are quiet, and not with each change', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
		const { index, scheduler, cache } = session(files, shards);
		await index.load();
		assert.deepEqual(shards.writes, []);
		await scheduler.pass(1_999);
		assert.deepEqual(shards.writes, []);
		await scheduler.pass(1);
		await cache.flush();
		assert.deepEqual(shards.writes, [0]);
	});

	test('storage that fails changes nothing, and is tried again', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A'), 'b.md': noteText('B') }), new MemoryShards()];
		shards.fail = new Error('full');
		const { index, notebook, cache, errors } = session(files, shards);
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'b.md': 'B' });
		await cache.flush();
		assert.equal(errors.length, 2, 'the listing and the writing');
		shards.fail = undefined;
		index.changed('a.md');
		await index.settled();
		await cache.flush();
		assert.deepEqual((await run(files, shards)).reads, []);
	});

	test('after its end nothing is written', async () => {
		const [files, shards] = [new MemoryFiles({ 'a.md': noteText('A') }), new MemoryShards()];
		const { index, cache } = session(files, shards);
		await index.load();
		index.dispose();
		await cache.flush();
		assert.equal(shards.shards.size, 0);
	});
});

suite('notebook index: private notes and the cache', () => {
	test('nothing of a private note or part is ever written', async () => {
		// The stems, numbered to 2, stand in public lines too, as links to private notes.
		const inPrivate = new RegExp(`${SECRET}[3-9]`);
		await fc.assert(
			fc.asyncProperty(notebookWithSecrets, async (notes) => {
				const shards = new MemoryShards();
				const first = await run(new MemoryFiles(notes), shards, { parse: parseNote });
				assert.doesNotMatch(shards.allText(), inPrivate);
				const second = await run(new MemoryFiles(notes), shards, { parse: parseNote });
				assert.deepEqual(second.notebook.parsed, first.notebook.parsed);
				const hidden = [...first.notebook.parsed].filter(([, { note }]) =>
					!note || note.private || note.privateLines.length > 0
				).map(([path]) => path);
				assert.deepEqual(second.reads, hidden.sort());
			}),
			{ numRuns: runs(30), seed: 20261123 },
		);
	});

	test('a note that becomes private leaves the cache with the next writing', async () => {
		const text = (more: string) => `---\ntype: meeting\ntitle: Whispered\n${more}---\n`;
		const [files, shards] = [new MemoryFiles({ 'a.md': text('') }), new MemoryShards()];
		await run(files, shards, { parse: parseNote });
		assert.match(shards.text(0), /Whispered/);
		files.files.set('a.md', text('confidentiality: private\n'));
		await run(files, shards, { parse: parseNote });
		assert.equal(shards.shards.size, 0);
	});
});
