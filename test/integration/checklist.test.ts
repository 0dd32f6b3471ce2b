import * as vscode from 'vscode';
import type { ChecklistPage } from '../../src/features/pages/checklist/checklistPage.ts';
import type { FromChecklist, ItemView } from '../../src/webview/checklist/checklistProtocol.ts';
import { deepEqual, equal, eventually, match, ok, rejects } from './assert.ts';
import { openServices, Scratch, type } from './scratch.ts';

suite('the checklist page', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-checklist');
		await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	});
	suiteTeardown(async () => {
		await all.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	setup(() => {
		scratch = all.within(String(count++));
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const pages = () => vscode.commands.executeCommand<readonly ChecklistPage[]>('mentoring._checklistPages');

	/** Writes a note and opens its page. */
	async function open(body: string, name = 'a.md'): Promise<ChecklistPage> {
		await scratch.write(name, `---\ntype: meeting\ntitle: ${name}\ndate: 2026-11-01\n---\n\n${body}`);
		await scratch.until(`${name} to be read`, note => note?.title === name, name);
		await vscode.commands.executeCommand('mentoring.openChecklist', { uri: scratch.uri(name).toString() });
		return eventually('the page', async () => (await pages()).find(page => page.model?.head.title === name));
	}

	const body = async (name = 'a.md') => (await scratch.read(name)).replace(/^---[^]*?\n---\n\n/, '');
	const itemOf = (page: ChecklistPage, text: string): ItemView => {
		const itemView = page.model?.items.find(item => item.text === text);
		ok(itemView, `no item ${text}`);
		return itemView;
	};
	const refOf = ({ line, hash }: ItemView) => ({ line, hash });
	const send = (page: ChecklistPage, message: FromChecklist) => page.receive(message);

	test('shows groups with their completion, and homework by side', async () => {
		const page = await open(
			'## Research\n\n- [x] One\n- [ ] Two\n\n## Homework — mentor\n\n- [ ] Read it due:2026-11-20\n'
				+ '- [ ] Send it @mentee\n',
		);
		const { head, items } = page.model!;
		deepEqual(head.groups.map(({ title, done, total }) => [title, done, total]), [['Research', 1, 2]]);
		deepEqual(head.homework.map(({ side, items: own }) => [side, own.length]), [['mentee', 1], ['mentor', 1]]);
		equal(items.find(({ text }) => text === 'Read it')?.due?.text, '3 days overdue');
	});

	test('ticks, adds, writes a note and moves between owners, each as the smallest edit', async () => {
		const page = await open('## Agenda\n\n- [ ] One\n\n## Homework — mentor\n\n- [ ] Read it\n');
		await send(page, { kind: 'toggle', action: 0, item: refOf(itemOf(page, 'One')) });
		equal(await body(), '## Agenda\n\n- [x] One done:2026-11-23\n\n## Homework — mentor\n\n- [ ] Read it\n');
		await send(page, {
			kind: 'addItem',
			action: 1,
			place: { after: page.model!.head.groups[0]!.last! },
			text: 'Two',
		});
		await send(page, { kind: 'addItem', action: 2, place: { side: 'mentee' }, text: 'Send it' });
		const read = itemOf(page, 'Read it');
		await send(page, {
			kind: 'writeNote',
			action: 3,
			item: refOf(read),
			noteHash: read.noteHash,
			text: 'before Friday',
		});
		await send(page, { kind: 'assign', action: 4, item: refOf(itemOf(page, 'Read it')), to: 'mentee' });
		equal(
			await body(),
			'## Agenda\n\n- [x] One done:2026-11-23\n- [ ] Two\n\n## Homework — mentor\n\n'
				+ '- [ ] Read it @mentee\n  - before Friday\n\n## Homework — mentee\n\n- [ ] Send it\n',
		);
		equal(itemOf(page, 'Read it').note, '- before Friday');
		equal(page.model?.head.homework[0]?.items.length, 2);
	});

	test('edits unsaved text where it is, and follows typing with the same ids', async () => {
		const page = await open('- [ ] One\n- [ ] Two\n');
		const { id } = itemOf(page, 'Two');
		const document = await type(
			scratch.uri('a.md'),
			text => text.replace('- [ ] One', 'Some words\n\n- [ ] First'),
		);
		await eventually('the page to follow', () => page.model?.items[0]?.text === 'First');
		equal(itemOf(page, 'Two').id, id);
		await send(page, { kind: 'toggle', action: 0, item: refOf(itemOf(page, 'Two')) });
		ok(document.isDirty, 'it was saved');
		match(document.getText(), /- \[x\] Two done:2026-11-23/);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('a reading that a later one overtakes is over when the page shows the note', async () => {
		const page = await open('- [ ] One\n');
		await type(scratch.uri('a.md'), text => text.replace('One', 'Two'));
		const overtaken = page.refresh();
		void page.refresh();
		await overtaken;
		equal(page.model?.items[0]?.text, 'Two');
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('refuses what has changed meanwhile, and leaves the file alone', async () => {
		const page = await open('- [ ] One\n');
		const before = await scratch.read('a.md');
		await send(page, { kind: 'toggle', action: 0, item: { line: 6, hash: 12345 } });
		await send(page, { kind: 'writeNote', action: 1, item: refOf(itemOf(page, 'One')), noteHash: 1, text: 'x' });
		await page.receive({ kind: 'toggle', action: 0 });
		await page.receive('toggle');
		equal(await scratch.read('a.md'), before);
	});

	test('keeps what it showed when the note is deleted or broken, and comes back with it', async () => {
		const page = await open('- [ ] One\n');
		const text = await scratch.read('a.md');
		await scratch.write('a.md', text.replace('type: meeting', 'type: nothing'));
		await scratch.until('the note to be none', note => note === undefined);
		await page.refresh();
		equal(page.model?.items.length, 1);
		await scratch.write('a.md', text.replace('One', 'Two'));
		await eventually('the note to be shown again', () => page.model?.items[0]?.text === 'Two');
	});

	test('two pages on one note tell the same, and a tick in one that is behind loses nothing', async () => {
		const first = await open('- [ ] One\n- [ ] Two\n');
		await send(first, { kind: 'pin', pinned: true });
		const second = await open('- [ ] Three\n', 'b.md');
		ok(first !== second, 'the pinned page was taken');
		await second.show(scratch.uri('a.md'));
		await eventually('both pages on one note', () => second.model?.head.title === 'a.md');
		const [result, two] = [refOf(itemOf(second, 'One')), refOf(itemOf(second, 'Two'))];
		await Promise.all([
			send(first, { kind: 'toggle', action: 0, item: result }),
			send(second, { kind: 'toggle', action: 0, item: two }),
		]);
		equal(await body(), '- [x] One done:2026-11-23\n- [x] Two done:2026-11-23\n');
		await eventually('both pages to follow', () => first.model?.head.done === 2 && second.model?.head.done === 2);
		await send(second, {
			kind: 'writeNote',
			action: 1,
			item: result,
			noteHash: itemOf(second, 'One').noteHash,
			text: 'of a line as it was before',
		});
		equal(await body(), '- [x] One done:2026-11-23\n- [x] Two done:2026-11-23\n');
	});

	test('a file deleted under an action, or the note under its page, is not made anew', async () => {
		const page = await open('- [ ] One\n');
		const item = refOf(itemOf(page, 'One'));
		await vscode.workspace.fs.delete(scratch.uri('a.md'));
		await send(page, { kind: 'toggle', action: 0, item });
		await send(page, { kind: 'addItem', action: 1, place: { side: 'mentor' }, text: 'Two' });
		await rejects(() => scratch.read('a.md'), /./);
		equal(page.model?.items.length, 1);
	});

	test('a pinned page stays with its note, another opens beside it, one that is not pinned follows', async () => {
		const first = await open('- [ ] One\n', 'a.md');
		await send(first, { kind: 'pin', pinned: true });
		const second = await open('- [ ] Two\n', 'b.md');
		ok(first !== second, 'the pinned page was taken');
		await scratch.write('c.md', '---\ntype: goal\ntitle: c.md\n---\n\n- [ ] Three\n');
		await scratch.until('c.md', note => note?.title === 'c.md', 'c.md');
		await vscode.window.showTextDocument(scratch.uri('c.md'), { viewColumn: vscode.ViewColumn.One });
		await eventually('the second page to follow', () => second.model?.head.title === 'c.md');
		equal(first.model?.head.title, 'a.md');
	});

	test('a link that the note does not have is not opened', async () => {
		const page = await open('- [ ] See [b](b.md)\n');
		await scratch.write('b.md', 'words\n');
		await send(page, { kind: 'link', link: '../../secret.md' });
		await send(page, { kind: 'link', link: 'b.md' });
		await eventually('the linked file', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/b.md'));
	});

	test('a file that is no note has no page', async () => {
		const before = (await pages()).length;
		await scratch.write('plain.md', '- [ ] One\n');
		await vscode.commands.executeCommand('mentoring.openChecklist', { uri: scratch.uri('plain.md').toString() });
		equal((await pages()).length, before);
	});
});
