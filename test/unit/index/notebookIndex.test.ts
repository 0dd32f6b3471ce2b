import assert from 'node:assert/strict';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../../src/index/notebookIndex.ts';
import { loadedIndex, openIndex } from './memoryIndex.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { ManualScheduler, MemoryFiles, MemoryNotes, noteText, parseTiny, UTF8 } from './memoryFiles.ts';

suite('notebook index: first reading', () => {
	test('reads the notes and leaves other Markdown out', async () => {
		const { index, notebook, events } = openIndex({
			'a.md': noteText('A'),
			'b/c.md': noteText('C'),
			'README.md': '# Hello',
			'empty.md': '',
		});
		await index.load();
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'b/c.md': 'C' });
		assert.equal(events.changes, 1);
	});

	test('says nothing in a folder without notes', async () => {
		const { index, events } = openIndex({ 'README.md': '# Hello', 'b.md': '---\ntitle: x\n---\n' });
		await index.load();
		assert.equal(events.changes, 0);
	});

	test('a large notebook is told in few, growing slices, each with what it tells of', async () => {
		const seen: number[] = [];
		const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`n${i}.md`, noteText(`N${i}`)]));
		const notebook = new MemoryNotes();
		const ports = {
			files: new MemoryFiles(many),
			scheduler: new ManualScheduler(),
			utf8: UTF8,
			notebook,
			parse: parseTiny,
		};
		const index = new NotebookIndex(
			ports,
			DEFAULT_INDEX_OPTIONS,
			() => seen.push(notebook.parsed.size),
			(error) => {
				throw error;
			},
		);
		await index.load();
		assert.deepEqual(seen, [250, 500, 750, 1125, 1688, 2000]);
		await index.load();
		assert.equal(seen.length, 6, 'reading the same again tells nothing');
	});

	test('can be ended early: what was read stays, and the next one reads the rest', async () => {
		const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`n${i}.md`, noteText(`N${i}`)]));
		const { index, notebook, files, events } = openIndex(many);
		const counts = { files: 0, read: 0 };
		const watch = {
			begins: (value: number) => {
				counts.files = value;
			},
			readOne: () => {
				counts.read++;
			},
			isCancelled: () => counts.read === 20,
		};
		await index.load(watch);
		assert.deepEqual(counts, { files: 50, read: 20 });
		assert.equal(files.reads.length, 20);
		assert.equal(notebook.parsed.size, 20);
		assert.equal(events.changes, 1);
		await index.load();
		assert.equal(notebook.parsed.size, 50);
	});

	test('a file that never answers does not hold the others: it is named, and what it says later is taken', async () => {
		const { index, files, notebook, scheduler, events } = openIndex({
			'a.md': noteText('A'),
			'b.md': noteText('B'),
		});
		files.held = [];
		const loading = index.load();
		await scheduler.pass(0);
		files.held.find(({ path }) => path === 'a.md')!.go();
		await scheduler.pass(DEFAULT_INDEX_OPTIONS.patience);
		await loading;
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'b.md': undefined });
		const [problem] = notebook.parsed.get('b.md')!.problems;
		assert.deepEqual([problem?.code, problem?.args], ['file.unreadable', ['it did not answer within 15 s']]);
		const { changes } = events;
		files.held.find(({ path }) => path === 'b.md')!.go();
		await scheduler.pass(0);
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'b.md': 'B' });
		assert.equal(events.changes, changes + 1);
	});

	test('nor does it hold what changes later, and an answer that is too old by then is not taken', async () => {
		const { index, files, notebook, scheduler } = await loadedIndex({ 'a.md': noteText('A') });
		files.held = [];
		files.files.set('a.md', noteText('old'));
		index.changed('a.md');
		const settled = index.settled();
		await scheduler.pass(0);
		await scheduler.pass(DEFAULT_INDEX_OPTIONS.patience);
		await settled;
		const [late] = files.held;
		files.held = undefined;
		files.files.set('a.md', noteText('new'));
		index.changed('a.md');
		await index.settled();
		late!.go();
		await scheduler.pass(0);
		assert.deepEqual(notebook.titles(), { 'a.md': 'new' });
	});

	test('a note in UTF-16 and a name that is not UTF-8 are told, not dropped', async () => {
		const { index, files, notebook } = openIndex({ 'a.md': noteText('A') });
		for (const [name, bom] of [['little.md', [0xff, 0xfe]], ['bare.md', []]] as const) {
			files.files.set(
				name,
				new Uint8Array([...bom, ...[...noteText('U')].flatMap((letter) => [letter.charCodeAt(0), 0])]),
			);
		}
		files.files.set(
			'big.md',
			new Uint8Array([0xfe, 0xff, ...[...noteText('U')].flatMap((letter) => [0, letter.charCodeAt(0)])]),
		);
		files.files.set('M\ufffdller.md', new Error('unused'));
		const { read } = files;
		files.read = (path, wanted) => path.includes('\ufffd') ? 'missing' : read.call(files, path, wanted);
		await index.load();
		const codes = Object.fromEntries(
			[...notebook.parsed].map(([path, { problems }]) => [path, problems.map(({ code }) => code).join()]),
		);
		assert.deepEqual(codes, {
			'a.md': '',
			'little.md': 'file.binary',
			'bare.md': 'file.binary',
			'big.md': 'file.binary',
			'M\ufffdller.md': 'file.unreadable',
		});
	});

	test('ended early when it was read before, it forgets only what is gone', async () => {
		const { index, notebook, files } = await loadedIndex({ 'a.md': noteText('A'), 'b.md': noteText('B') });
		files.files.delete('a.md');
		await index.load({ begins: () => undefined, readOne: () => undefined, isCancelled: () => true });
		assert.deepEqual(notebook.titles(), { 'b.md': 'B' });
	});

	test('a listing that fails is an error and not an empty folder', async () => {
		const { index, notebook, files } = await loadedIndex({ 'a.md': noteText('A') });
		files.failListing = new Error('no');
		await assert.rejects(index.load(), /no/);
		assert.deepEqual(notebook.titles(), { 'a.md': 'A' });
	});

	test('a second one forgets what is gone and finds what is new', async () => {
		const { index, notebook, files } = await loadedIndex({ 'a.md': noteText('A'), 'b.md': noteText('B') });
		files.files.delete('a.md');
		files.files.set('c.md', noteText('C'));
		await index.load();
		assert.deepEqual(notebook.titles(), { 'b.md': 'B', 'c.md': 'C' });
	});

	test('does not forget what came while it was reading', async () => {
		const { index, notebook, files, scheduler } = openIndex({ 'a.md': noteText('A') });
		files.held = [];
		const loading = index.load();
		await scheduler.pass(0);
		files.files.set('new.md', noteText('New'));
		index.created('new.md');
		await scheduler.pass(30);
		for (const read of files.held) { read.go(); }
		await loading;
		await scheduler.pass(0);
		assert.deepEqual(notebook.titles(), { 'a.md': 'A', 'new.md': 'New' });
	});
});

suite('notebook index: changes', () => {
	test('a burst is one change, and each file is read once', async () => {
		const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`n${i}.md`, noteText('old')]));
		const { index, files, events, scheduler, notebook } = await loadedIndex(many);
		for (const path of Object.keys(many)) {
			files.files.set(path, noteText('new'));
			index.changed(path);
			index.changed(path);
		}
		assert.equal(files.reads.length, 0);
		await scheduler.pass(30);
		assert.equal(files.reads.length, 500);
		assert.equal(events.changes, 1);
		assert.ok(Object.values(notebook.titles()).every((title) => title === 'new'));
	});

	test('a steady stream is not put off for ever', async () => {
		const { index, files, events, scheduler } = await loadedIndex({ 'a.md': noteText('0') });
		for (let i = 1; i <= 30; i++) {
			files.files.set('a.md', noteText(String(i)));
			index.changed('a.md');
			await scheduler.pass(10);
		}
		assert.ok(events.changes >= 1, 'nothing was told in 300 ms');
	});

	test('an equal reading notifies nobody', async () => {
		const { index, events, scheduler } = await loadedIndex({ 'a.md': noteText('A') });
		index.changed('a.md');
		await scheduler.pass(30);
		assert.equal(events.changes, 0);
	});

	test('a deleted folder takes everything below it, and only that', async () => {
		const { index, files, events, scheduler, notebook } = await loadedIndex({
			'x/a.md': noteText('A'),
			'x/y/b.md': noteText('B'),
			'xy/c.md': noteText('C'),
		});
		for (const path of ['x/a.md', 'x/y/b.md']) { files.files.delete(path); }
		index.deleted('x');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'xy/c.md': 'C' });
		assert.equal(events.changes, 1);
	});

	test('a created folder comes with everything in it, listed once', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({});
		files.files.set('x/a.md', noteText('A'));
		files.files.set('x/y/b.md', noteText('B'));
		files.lists.length = 0;
		for (const folder of ['x/y', 'x', 'x']) { index.created(folder); }
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'x/a.md': 'A', 'x/y/b.md': 'B' });
		assert.deepEqual(files.lists, ['x']);
	});

	test('a folder that went and came back at once, told as one change, is looked at again', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({
			'x/a.md': noteText('A'),
			'x/b.md': noteText('B'),
		});
		files.files.delete('x/a.md');
		files.files.set('x/y/c.md', noteText('C'));
		index.changed('x');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'x/b.md': 'B', 'x/y/c.md': 'C' });
	});

	test('what went away unheard just after it was read is noticed when things are quiet', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({});
		files.files.set('a.md', noteText('A'));
		index.created('a.md');
		await scheduler.pass(30);
		files.files.delete('a.md');
		await scheduler.pass(2000);
		assert.deepEqual(notebook.titles(), {});
		files.reads.length = 0;
		await scheduler.pass(20000);
		assert.deepEqual(files.reads, [], 'once is enough');
	});

	test('a change of another file costs nothing', async () => {
		const { index, files, scheduler } = await loadedIndex({ 'x/a.md': noteText('A') });
		files.lists.length = 0;
		for (const path of ['x/paper.pdf', 'build', 'xx']) { index.changed(path); }
		await scheduler.pass(300);
		assert.deepEqual([files.reads, files.lists], [[], []]);
	});

	test('a folder named x.md is a folder', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({});
		files.files.set('x.md/a.md', noteText('A'));
		index.created('x.md');
		await scheduler.pass(30);
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'x.md/a.md': 'A' });
	});

	test('a file deleted and written again in one burst stays', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('A') });
		files.files.set('a.md', noteText('A2'));
		index.created('a.md');
		index.deleted('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'A2' });
	});

	test('a folder that went and came back with other files, told the wrong way round, is looked at again', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'x/a.md': noteText('A') });
		files.files.delete('x/a.md');
		files.files.set('x/b.md', noteText('B'));
		index.created('x');
		index.deleted('x');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'x/b.md': 'B' });
	});

	test('a slow, stale reading never overwrites a newer one', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('0') });
		files.held = [];
		files.files.set('a.md', noteText('1'));
		const loading = index.load();
		await scheduler.pass(0);
		files.files.set('a.md', noteText('2'));
		index.changed('a.md');
		await scheduler.pass(30);
		const [first, second] = files.held;
		second!.go();
		await scheduler.pass(0);
		assert.deepEqual(notebook.titles(), { 'a.md': '2' });
		first!.go();
		await loading;
		assert.deepEqual(notebook.titles(), { 'a.md': '2' });
	});

	test('a file that stops being a note is forgotten', async () => {
		const { index, files, scheduler, notebook, events } = await loadedIndex({ 'a.md': noteText('A') });
		files.files.set('a.md', '# Only text');
		index.changed('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), {});
		assert.equal(events.changes, 1);
	});

	test('nothing is written after disposal', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('A') });
		files.files.set('a.md', noteText('B'));
		index.changed('a.md');
		index.dispose();
		await scheduler.pass(300);
		assert.deepEqual(notebook.titles(), { 'a.md': 'A' });
	});

	test('settled() does not wait for the quiet', async () => {
		const { index, files, notebook } = await loadedIndex({ 'a.md': noteText('A') });
		files.files.set('a.md', noteText('B'));
		index.changed('a.md');
		await index.settled();
		assert.deepEqual(notebook.titles(), { 'a.md': 'B' });
	});
});

suite('notebook index: unsaved text', () => {
	test('beats the disk until it is given back', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('disk') });
		index.setOverlay('a.md', () => noteText('typed'));
		await scheduler.pass(30);
		files.files.set('a.md', noteText('other program'));
		index.changed('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'typed' });
		index.setOverlay('a.md', undefined);
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'other program' });
	});

	test('giving back what was never there reads nothing', async () => {
		const { index, files, scheduler } = await loadedIndex({ 'a.md': noteText('disk') });
		index.setOverlay('a.md', undefined);
		await scheduler.pass(300);
		assert.deepEqual(files.reads, []);
	});

	test('of a file that is deleted on disk still counts', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('disk') });
		index.setOverlay('a.md', () => noteText('typed'));
		files.files.delete('a.md');
		index.deleted('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'typed' });
	});
});

suite('notebook index: bad input', () => {
	const UNREADABLE = new Error('EACCES: permission denied');

	test('broken front matter keeps the last good reading and tells', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('good') });
		files.files.set('a.md', '---\ntype: meeting\nbroken: [\n---\n');
		index.changed('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'good' });
		assert.deepEqual(notebook.codes('a.md'), ['front-matter.invalid-yaml']);
		files.files.set('a.md', noteText('mended'));
		index.changed('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'mended' });
		assert.deepEqual(notebook.codes('a.md'), []);
	});

	const becoming: readonly (readonly [string, string, string, Readonly<Record<string, string | undefined>>])[] = [
		[
			'a public note whose broken front matter says private',
			'',
			'---\ntype: meeting\nconfidentiality: private\nbroken: [\n---\n',
			{ 'a.md': undefined },
		],
		['a public note that becomes a concern, and breaks', '', '---\ntype: concern\nbroken: [\n---\n', {
			'a.md': undefined,
		}],
		[
			'a private note whose front matter breaks',
			'confidentiality: private\n',
			'---\ntype: meeting\nconfidentiality: private\nbroken: [\n---\n',
			{ 'a.md': 'good' },
		],
		['a public note whose broken front matter says nothing of it', '', '---\ntype: meeting\nbroken: [\n---\n', {
			'a.md': 'good',
		}],
	];
	for (const [name, head, broken, titles] of becoming) {
		for (const way of ['on disk', 'in an editor']) {
			test(`${name}, ${way}: ${titles['a.md'] ? 'the last good reading is kept' : 'no public reading of it is kept'}`, async () => {
				const { index, files, scheduler, notebook } = await loadedIndex(
					{ 'a.md': `---\ntype: meeting\ntitle: good\n${head}---\n` },
					undefined,
					parseNote,
				);
				if (way === 'on disk') {
					files.files.set('a.md', broken);
					index.changed('a.md');
				} else { index.setOverlay('a.md', () => broken); }
				await scheduler.pass(30);
				assert.deepEqual(notebook.titles(), titles);
				assert.deepEqual(notebook.codes('a.md'), ['front-matter.invalid-yaml']);
			});
		}
	}

	test('an unreadable file keeps the last good reading and tells', async () => {
		const { index, files, scheduler, notebook } = await loadedIndex({ 'a.md': noteText('good') });
		files.files.set('a.md', UNREADABLE);
		index.changed('a.md');
		await scheduler.pass(30);
		assert.deepEqual(notebook.titles(), { 'a.md': 'good' });
		assert.deepEqual(notebook.codes('a.md'), ['file.unreadable']);
	});

	const bytes = (...parts: (string | readonly number[])[]) =>
		Uint8Array.from(parts.flatMap((part) => typeof part === 'string' ? [...new TextEncoder().encode(part)] : part));
	const cases: readonly (readonly [string, string | Uint8Array | Error, string | undefined, string | undefined])[] = [
		['a file that was never readable', UNREADABLE, undefined, 'file.unreadable'],
		[
			'invalid UTF-8: shown, but told',
			bytes('---\ntype: meeting\n---\n', [0xff], 'x'),
			'\ufffdx',
			'file.invalid-utf8',
		],
		['NUL bytes in a note', bytes('---\ntype: meeting\n---\n', [0]), undefined, 'file.binary'],
		['NUL bytes elsewhere', bytes([0, 1, 2]), undefined, undefined],
		['a note that is too large', noteText('x'.repeat(2000)), undefined, 'file.too-large'],
		['another large file', 'x'.repeat(2000), undefined, undefined],
		['a BOM', `\ufeff${noteText('BOM')}`, 'BOM', undefined],
		['an empty file', '', undefined, undefined],
	];
	for (const [name, content, title, code] of cases) {
		test(name, async () => {
			const { index, files, notebook } = openIndex();
			files.files.set('a.md', content);
			await index.load();
			assert.equal(notebook.note('a.md')?.title, title);
			assert.deepEqual(notebook.codes('a.md'), code ? [code] : []);
		});
	}
});
