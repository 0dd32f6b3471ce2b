import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { meeting, openServices, revert, Scratch, type } from './scratch.ts';

suite('the notebook follows its files', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-watching');
	});
	suiteTeardown(() => all.remove());

	const titles = (what: string, expected: Record<string, string>) =>
		eventually(what, () => {
			const now = scratch.titles();
			return JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(expected).sort())
				? true
				: undefined;
		}).catch((error: unknown) => {
			deepEqual(scratch.titles(), expected);
			throw error;
		});

	// A folder of its own for each test: one that goes and comes back at once is a test by itself.
	setup(async () => {
		scratch = all.within(String(count++));
		await vscode.workspace.fs.createDirectory(scratch.uri(''));
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	test('a file is created, changed and deleted', async () => {
		await scratch.write('a.md', meeting('A'));
		await titles('the new note', { 'a.md': 'A' });
		await scratch.write('a.md', meeting('B'));
		await titles('the change', { 'a.md': 'B' });
		await vscode.workspace.fs.delete(scratch.uri('a.md'));
		await titles('the deletion', {});
	});

	test('a folder is renamed', async () => {
		await scratch.write('x/y/a.md', meeting('A'));
		await scratch.write('x/b.md', meeting('B'));
		await titles('the notes', { 'x/y/a.md': 'A', 'x/b.md': 'B' });
		await vscode.workspace.fs.rename(scratch.uri('x'), scratch.uri('z'));
		await titles('the new places', { 'z/y/a.md': 'A', 'z/b.md': 'B' });
	});

	test('what changes deep in a folder that was made or renamed as a whole is seen, also where VS Code is told nothing of it', async () => {
		await vscode.workspace.fs.createDirectory(scratch.uri('made/deep/er'));
		await scratch.write('made/deep/er/a.md', meeting('A'));
		await titles('the note', { 'made/deep/er/a.md': 'A' });
		await vscode.workspace.fs.rename(scratch.uri('made'), scratch.uri('moved'));
		await titles('its new place', { 'moved/deep/er/a.md': 'A' });
		await scratch.write('moved/deep/er/a.md', meeting('B'));
		await titles('the change', { 'moved/deep/er/a.md': 'B' });
		await scratch.write('moved/deep/er/b.md', meeting('C'));
		await titles('the new note', { 'moved/deep/er/a.md': 'B', 'moved/deep/er/b.md': 'C' });
		await vscode.workspace.fs.delete(scratch.uri('moved/deep/er/a.md'));
		await titles('the deletion', { 'moved/deep/er/b.md': 'C' });
	});

	test('a folder is deleted, and comes back with other notes', async () => {
		await scratch.write('x/y/a.md', meeting('A'));
		await titles('the note', { 'x/y/a.md': 'A' });
		await vscode.workspace.fs.delete(scratch.uri('x'), { recursive: true });
		await titles('the deletion', {});
		await scratch.write('x/y/b.md', meeting('B'));
		await titles('the other note', { 'x/y/b.md': 'B' });
	});

	test('a folder goes and comes back with other notes at once', async () => {
		await scratch.write('x/a.md', meeting('A'));
		await titles('the note', { 'x/a.md': 'A' });
		await vscode.workspace.fs.delete(scratch.uri('x'), { recursive: true });
		await scratch.write('x/b.md', meeting('B'));
		await titles('the other note', { 'x/b.md': 'B' });
	});

	test('a folder named x.md holds notes like any other', async () => {
		await scratch.write('x.md/a.md', meeting('A'));
		await titles('the note', { 'x.md/a.md': 'A' });
	});

	test('a burst, as from git, is few changes', async () => {
		const many = 300;
		let events = 0;
		const listener = scratch.services.notebooks.onDidChange(() => {
			events++;
		});
		await Promise.all(Array.from({ length: many }, (_, i) => scratch.write(`burst/n${i}.md`, meeting(`N${i}`))));
		await eventually('all of them', () => Object.keys(scratch.titles()).length === many);
		listener.dispose();
		ok(events < many / 5, `${events} events`);
		await vscode.workspace.fs.delete(scratch.uri('burst'), { recursive: true });
		await titles('the deletion', {});
	});

	test('a notebook that is read anew for a changed setting is never seen half', async () => {
		const many = 600;
		const { notebooks } = scratch.services;
		await Promise.all(Array.from({ length: many }, (_, i) => scratch.write(`many/n${i}.md`, meeting(`N${i}`))));
		await eventually('all of them', () => Object.keys(scratch.titles()).length === many);
		const before = notebooks.folders[0]!.view;
		const seen: number[] = [];
		const listener = notebooks.onDidChange(() => {
			seen.push(notebooks.folders[0]!.view.size);
		});
		const settings = vscode.workspace.getConfiguration('mentoring');
		await settings.update('mentorWords', ['tutor'], vscode.ConfigurationTarget.Workspace);
		await eventually('the notebook read anew', () => notebooks.folders[0]!.view !== before);
		const after = notebooks.folders[0]!.view;
		await settings.update('mentorWords', undefined, vscode.ConfigurationTarget.Workspace);
		await eventually('the notebook read as before', () => notebooks.folders[0]!.view !== after);
		listener.dispose();
		ok(seen.length >= 2 && seen.every((size) => size === before.size), seen.join());
	});

	test('unsaved text counts at once, and no longer when it is thrown away', async () => {
		await scratch.write('a.md', meeting('A', '- [ ] one'));
		await scratch.until('the task', (note) => note?.tasks.length === 1);
		await type(scratch.uri('a.md'), (text) => text.replace('- [ ] one', '- [ ] one\n- [ ] two'));
		await scratch.until('the unsaved task', (note) => note?.tasks.length === 2);
		await revert();
		await scratch.until('the saved text', (note) => note?.tasks.length === 1);
	});

	test('unsaved text is kept when the disk changes below it', async () => {
		await scratch.write('a.md', meeting('A'));
		await titles('the note', { 'a.md': 'A' });
		await type(scratch.uri('a.md'), (text) => text.replace('title: A', 'title: Typed'));
		await titles('the unsaved title', { 'a.md': 'Typed' });
		await scratch.write('a.md', meeting('Disk'));
		// When a later change on the disk has come through, that one has too.
		await scratch.write('b.md', meeting('Later'));
		await titles('still the unsaved title', { 'a.md': 'Typed', 'b.md': 'Later' });
		await scratch.services.notebooks.settled();
		equal(scratch.titles()['a.md'], 'Typed');
		await revert();
		await titles('the disk', { 'a.md': 'Disk', 'b.md': 'Later' });
	});

	test('a new day is told and counts', async () => {
		const { clock, notebooks } = scratch.services;
		let events = 0;
		const listener = notebooks.onDidChange(() => {
			events++;
		});
		await vscode.commands.executeCommand('mentoring._setToday', '2031-02-28');
		equal(clock.today(), '2031-02-28');
		equal(scratch.folder.view.today, '2031-02-28');
		ok(events > 0);
		listener.dispose();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	test('excluded files are not looked at, and come back', async () => {
		await scratch.write('a.md', meeting('A'));
		await scratch.write('old/b.md', meeting('B'));
		await titles('both', { 'a.md': 'A', 'old/b.md': 'B' });
		const now = () => scratch.services.notebooks.folders[0]!;
		const known = () =>
			[now().view.note(`${scratch.path}/a.md`)?.title, now().view.note(`${scratch.path}/old/b.md`)?.title].join();
		for (
			const [section, key, value] of [['mentoring', 'exclude', ['**/old']], ['files', 'exclude', {
				'**/old': true,
			}]] as const
		) {
			const settings = vscode.workspace.getConfiguration(section);
			await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
			await eventually(`${section}.${key} to count`, () => known() === 'A,');
			await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
			await eventually(`${section}.${key} to be gone`, () => known() === 'A,B');
		}
	});
});
