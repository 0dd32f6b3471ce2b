import * as vscode from 'vscode';
import { fileIn, openApi, read, removeFolder, untilRow, write, type Api } from './api.ts';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';

const FOLDER = 'scratch-commands';
const TODAY = '2026-11-23';
const HEAD = '---\ntype: meeting\ntitle: Commands\ndate: 2026-11-01\n---\n';
/** The first line of the body. */
const FIRST = 5;
const run = <T>(id: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(`mentoring.${id}`, ...args);

interface Result {
	readonly done: number;
	readonly refused: readonly string[];
}

suite('commands', () => {
	let api: Api;
	let count = 0;

	suiteSetup(async () => {
		api = await openApi();
		await run('_setToday', TODAY);
	});
	suiteTeardown(async () => {
		await run('_setToday', undefined);
		await removeFolder(FOLDER);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	/** A note with these lines, known to the notebook. */
	async function noteWith(...lines: readonly string[]): Promise<vscode.Uri> {
		const uri = fileIn(FOLDER, `note${++count}.md`);
		await write(uri, `${HEAD}${lines.join('\n')}\n- [ ] Known ${count} @mentee\n`);
		await untilRow(() => api.homeworkTree(), `Known ${count}`);
		return uri;
	}

	/** The body without the line that {@link noteWith} adds. */
	const body = async (uri: vscode.Uri) => (await read(uri)).slice(HEAD.length).split('\n').slice(0, -2);

	test('every command of the manifest is there', async () => {
		const manifest = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook')!.packageJSON as {
			contributes: { commands: { command: string }[] };
		};
		const known = new Set(await vscode.commands.getCommands(true));
		deepEqual(
			manifest.contributes.commands.map(({ command }) => command).filter(command => !known.has(command)),
			[],
		);
	});

	const changes: readonly (readonly [string, readonly unknown[], string, string])[] = [
		['toggleTask', [], '- [ ] A due:2026-11-20', `- [x] A due:2026-11-20 done:${TODAY}`],
		['startTask', [], '- [ ] A @mentor', '- [/] A @mentor'],
		['reopenTask', [], '- [/] A @mentor', '- [ ] A @mentor'],
		['rescheduleTask', ['2026-12-24'], '- [ ] A due:2026-11-20', '- [ ] A due:2026-12-24'],
		['rescheduleTask', ['+3'], '- [ ] A 📅 2026-11-20', '- [ ] A 📅 2026-11-26'],
		['rescheduleTask', ['none'], '- [ ] A @mentor due:2026-11-20', '- [ ] A @mentor'],
		['rescheduleTomorrow', [], '- [ ] A due:2026-11-20', '- [ ] A due:2026-11-24'],
		['rescheduleInAWeek', [], '- [ ] A due:2026-11-20', '- [ ] A due:2026-11-30'],
		['assignTask', ['mentor'], '- [ ] A due:2026-11-20', '- [ ] A @mentor due:2026-11-20'],
	];
	for (const [id, args, before, after] of changes) {
		test(`${id} ${args.join()} makes “${after}” of “${before}”`, async () => {
			const uri = await noteWith(before);
			const result = await run<Result>(id, { uri: uri.toString(), line: FIRST }, ...args);
			equal(result.done, 1);
			const [line] = await body(uri);
			if (id === 'assignTask') {
				match(line!, /@mentor/);
				match(line!, /due:2026-11-20/);
			} else { equal(line, after); }
		});
	}

	test('cancelling keeps the item', async () => {
		const uri = await noteWith('- [ ] A due:2026-11-20');
		await run('cancelTask', { uri: uri.toString(), line: FIRST });
		match((await body(uri))[0]!, /^- \[-\] A due:2026-11-20/);
	});

	test('rescheduling to the next meeting takes its day', async () => {
		await write(
			fileIn(FOLDER, 'pair.md'),
			'---\ntype: mentorship\ntitle: Zed\nmentor: Zoe Zed\nmentee: Ann Able\n---\n',
		);
		const uri = fileIn(FOLDER, 'zed.md');
		await write(
			uri,
			'---\ntype: meeting\nmentorship: pair\ndate: 2026-11-01\nnext_meeting: 2027-01-05\n---\n- [ ] Unique zed due:2026-11-20\n',
		);
		await untilRow(() => api.homeworkTree(), 'Unique zed');
		await run('rescheduleNextMeeting', { uri: uri.toString(), line: 6 });
		match(await read(uri), /due:2027-01-05/);
	});

	for (const impossible of ['2026-02-30', 'soon', '2026-13-01']) {
		test(`an impossible date is refused and nothing changes: ${impossible}`, async () => {
			const uri = await noteWith('- [ ] A due:2026-11-20');
			equal(await run('rescheduleTask', { uri: uri.toString(), line: FIRST }, impossible), undefined);
			deepEqual(await body(uri), ['- [ ] A due:2026-11-20']);
		});
	}

	test('ticking works on the selection in the editor, as one undo step', async () => {
		const uri = await noteWith('- [ ] A', 'between', '- [ ] B', '  goes on', '- [ ] C');
		const editor = await vscode.window.showTextDocument(uri);
		editor.selection = new vscode.Selection(FIRST, 0, FIRST + 3, 2);
		await run('toggleTask');
		const ticked = editor.document.getText();
		match(ticked, /- \[x\] A .*\nbetween\n- \[x\] B/);
		match(ticked, /- \[ \] C/);
		await vscode.window.showTextDocument(uri);
		await vscode.commands.executeCommand('undo');
		await eventually(
			'the text before',
			() => editor.document.getText().includes('- [ ] A\nbetween\n- [ ] B\n  goes on\n- [ ] C'),
		);
	});

	test('ticking works on the current line, and on text that is not saved', async () => {
		const uri = await noteWith('- [ ] A @mentee');
		const editor = await vscode.window.showTextDocument(uri);
		await editor.edit(edit => {
			edit.insert(new vscode.Position(FIRST, 0), '- [ ] Typed just now @mentee\n');
		});
		editor.selection = new vscode.Selection(FIRST, 8, FIRST, 8);
		await run('toggleTask');
		match(editor.document.lineAt(FIRST).text, /^- \[x\] Typed just now/);
		ok(editor.document.isDirty, 'what was not saved stays unsaved');
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('a Markdown file that is no note is left as it is', async () => {
		const uri = fileIn(FOLDER, 'readme.md');
		await write(uri, '- [ ] Not ours\n');
		await run('toggleTask', { uri: uri.toString(), line: 0 });
		equal(await read(uri), '- [ ] Not ours\n');
	});

	test('going to a line opens the note there', async () => {
		const uri = await noteWith('text', '- [ ] A');
		await run('goTo', { uri: uri.toString(), line: FIRST + 1 });
		equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
		equal(vscode.window.activeTextEditor?.selection.active.line, FIRST + 1);
	});

	test('the next meeting opens', async () => {
		await run('openNextMeeting');
		await eventually('a note', () => vscode.window.activeTextEditor?.document.languageId === 'markdown');
	});

	test('the current line is shown in the tree', async () => {
		const uri = await noteWith('- [ ] Find me @mentor due:2026-11-20');
		await untilRow(() => api.homeworkTree(), 'Find me');
		const editor = await vscode.window.showTextDocument(uri);
		editor.selection = new vscode.Selection(FIRST, 3, FIRST, 3);
		await run('revealTask');
	});

	test('the first notes are created once, and never over another file', async () => {
		const folder = fileIn(FOLDER, 'new').toString();
		const answers = { folder, mentor: 'Vera Quist', mentee: 'Mara Lindqvist', role: 'mentee', date: '2026-12-01' };
		await run('newMentorship', answers);
		const mentorship = vscode.Uri.joinPath(vscode.Uri.parse(folder), 'mentoring/mentorships/quist.md');
		match(await read(mentorship), /^---\ntype: mentorship\nmentor: "Vera Quist"/);
		await eventually('its row', () => api.mentorshipsTree().some(row => /Vera Quist/.test(row.label)));
		await write(mentorship, 'mine');
		await run('newMentorship', answers);
		equal(await read(mentorship), 'mine');
		await vscode.workspace.fs.delete(vscode.Uri.parse(folder), { recursive: true });
		await eventually('its row to be gone', () => !api.mentorshipsTree().some(row => /Vera Quist/.test(row.label)));
	});

	test('the sample notebook is copied with its dates moved, and never over another', async () => {
		await run('_setToday', '2026-11-30');
		const folder = fileIn(FOLDER, 'copy');
		await run('openSample', { folder: folder.toString() });
		const abara = vscode.Uri.joinPath(folder, 'mentoring/mentorships/abara.md');
		match(await read(abara), /next_meeting: 2026-12-23 15:00/);
		const meetings = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'mentoring/meetings'));
		ok(meetings.some(([name]) => name === '2026-11-25-abara.md'), meetings.map(([name]) => name).join());
		await write(abara, 'mine');
		await run('openSample', { folder: folder.toString() });
		equal(await read(abara), 'mine');
		await vscode.workspace.fs.delete(folder, { recursive: true });
		await run('_setToday', TODAY);
	});
});
