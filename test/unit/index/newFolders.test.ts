import assert from 'node:assert/strict';
import { noteText } from './memoryFiles.ts';
import { loadedIndex } from './memoryIndex.ts';

suite('notebook index: folders that come to be', () => {
	test('below a folder that came to be, what is not told is found all the same, ever less often', async () => {
		const { files, index, notebook, scheduler, events } = await loadedIndex({});
		files.files.set('new/deep/a.md', noteText('A'));
		index.created('new');
		await scheduler.pass(25);
		await scheduler.pass(1500);
		assert.deepEqual(notebook.titles(), { 'new/deep/a.md': 'A' });
		files.files.set('new/deep/a.md', noteText('B'));
		files.files.set('new/deep/b.md', noteText('C'));
		await scheduler.pass(1500);
		assert.deepEqual(notebook.titles(), { 'new/deep/a.md': 'B', 'new/deep/b.md': 'C' });
		files.files.delete('new/deep/a.md');
		await scheduler.pass(9000);
		assert.equal(notebook.titles()['new/deep/a.md'], 'B', 'the second look comes later');
		await scheduler.pass(1000);
		assert.deepEqual(notebook.titles(), { 'new/deep/b.md': 'C' });
		const told = events.changes;
		files.lists.length = 0;
		for (let second = 0; second < 600; second += 10) { await scheduler.pass(10_000); }
		assert.ok(files.lists.length >= 9 && files.lists.length <= 11, `${files.lists.length} looks in ten minutes`);
		assert.equal(events.changes, told, 'looking at what is as it was tells nothing');
	});

	test('a change told by the name that a folder had before is found below its new name', async () => {
		const { files, index, notebook, scheduler } = await loadedIndex({ 'old/deep/a.md': noteText('A') });
		files.files.delete('old/deep/a.md');
		files.files.set('new/deep/a.md', noteText('A'));
		index.deleted('old');
		index.created('new');
		for (const milliseconds of [25, 1500, 1500, 10_000, 30_000]) { await scheduler.pass(milliseconds); }
		assert.deepEqual(notebook.titles(), { 'new/deep/a.md': 'A' });
		for (const [way, title] of [['changed', 'B'], ['created', 'C'], ['deleted', 'D']] as const) {
			files.files.set('new/deep/a.md', noteText(title));
			index[way]('old/deep/a.md');
			await scheduler.pass(25);
			await scheduler.pass(250);
			assert.deepEqual(notebook.titles(), { 'new/deep/a.md': title }, way);
		}
	});

	test('what comes back to the window is looked over, and a folder that went away is no more', async () => {
		const { files, index, notebook, scheduler } = await loadedIndex({});
		files.emptyFolders.add('new');
		index.created('new');
		for (const milliseconds of [25, 1500, 1500]) { await scheduler.pass(milliseconds); }
		files.files.set('new/a.md', noteText('A'));
		index.lookOverNewFolders();
		await scheduler.pass(250);
		assert.deepEqual(notebook.titles(), { 'new/a.md': 'A' });
		files.files.clear();
		files.emptyFolders.clear();
		index.lookOverNewFolders();
		await scheduler.pass(250);
		assert.deepEqual(notebook.titles(), {});
		files.lists.length = 0;
		index.lookOverNewFolders();
		await scheduler.pass(60_000);
		assert.deepEqual(files.lists, []);
	});

	test('what was made anew and is no folder is not looked over', async () => {
		const { files, index, scheduler } = await loadedIndex({ 'a.md': noteText('A') });
		index.created('figure.png');
		await scheduler.pass(25);
		files.lists.length = 0;
		await scheduler.pass(60_000);
		assert.deepEqual(files.lists, []);
	});
});
