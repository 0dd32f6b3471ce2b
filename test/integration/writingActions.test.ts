import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { openServices, revert, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';
const MEETING = '---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: 2026-11-20\n---\n\n# Now\n\n'
	+ 'We want a trial.\n\n## Homework\n\n- [ ] Send it @mentor\n';

suite('actions and lenses while writing', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-actions');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await all.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	setup(async () => {
		scratch = all.within(String(count++));
		await scratch.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Tomás Orr\nnext_meeting: 2026-12-09 15:00\n---\n\n'
				+ '# Vega\n',
		);
		await scratch.write('meetings/now.md', MEETING);
		await scratch.until('the meeting', note => note?.tasks.length === 1, 'meetings/now.md');
		await scratch.services.notebooks.settled();
	});
	teardown(async () => {
		await revert();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	async function open(): Promise<vscode.TextDocument> {
		const document = await vscode.workspace.openTextDocument(scratch.uri('meetings/now.md'));
		await vscode.window.showTextDocument(document);
		return document;
	}

	/** The actions for these words of the note, resolved. */
	async function actionsOn(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
		const start = document.getText().indexOf(words);
		const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
		return vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			range,
			vscode.CodeActionKind.Refactor.value,
			20,
		);
	}

	test('a table of goals becomes notes of goals, and the table leads to them, as one change', async () => {
		await scratch.write(
			'meetings/now.md',
			MEETING.replace(
				'We want a trial.',
				'| when | kind | what | by |\n|--|--|--|--|\n| short | project | The first aims | 2027-03-01 |\n'
					+ '| long | | Lead a unit | |',
			),
		);
		const document = await open();
		const start = document.positionAt(document.getText().indexOf('The first'));
		vscode.window.activeTextEditor!.selection = new vscode.Selection(start, start);
		await eventually(
			'the action',
			async () => (await actionsOn(document, 'T')).some(({ title }) => title === 'Make 2 goals of this table'),
		);
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await vscode.commands.executeCommand('editor.action.codeAction', {
			kind: 'refactor.extract.goals',
			apply: 'first',
		});
		const link = await eventually('the link', () => /\[The first aims\]\((\S+)\)/.exec(document.getText())?.[1]);
		const goal = await eventually(
			'the goal',
			() =>
				vscode.workspace.fs.readFile(vscode.Uri.joinPath(document.uri, '..', link)).then(
					bytes => new TextDecoder().decode(bytes),
					() => undefined,
				),
		);
		ok(
			/\nhorizon: short\nkind: project\n/.test(goal) && goal.includes('\ntarget_date: 2027-03-01\n')
				&& goal.includes('\n# The first aims\n'),
			goal,
		);
		ok(/\[Lead a unit\]\(/.test(document.getText()), document.getText());
	});

	// Asked for as the user does: the API that lists actions leaves new files out of their edits.
	test('a goal from the selection: the note and the link are one change, and one undo', async () => {
		const document = await open();
		const start = document.positionAt(document.getText().indexOf('a trial'));
		vscode.window.activeTextEditor!.selection = new vscode.Selection(start, start.translate(0, 'a trial'.length));
		await eventually(
			'the action',
			async () =>
				(await actionsOn(document, 'a trial')).some(({ title }) => title === 'New goal from the selection'),
		);
		await eventually(
			'the editor to have the selection',
			() =>
				vscode.window.activeTextEditor?.document === document
				&& vscode.window.activeTextEditor.selection.end.character > start.character,
		);
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await vscode.commands.executeCommand('editor.action.codeAction', {
			kind: 'refactor.extract.goal',
			apply: 'first',
		});
		const link = await eventually('the link', () => /\[a trial\]\((\S+)\)/.exec(document.getText())?.[1]);
		const uri = vscode.Uri.joinPath(document.uri, '..', link);
		const goal = await eventually(
			'the goal',
			() => vscode.workspace.fs.readFile(uri).then(bytes => new TextDecoder().decode(bytes), () => undefined),
		);
		ok(goal.startsWith('---\ntype: goal\n') && goal.includes('\n# a trial\n') && goal.includes('vega'), goal);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('undo');
		await eventually('the text as it was', () => document.getText() === MEETING);
		await eventually('the goal to go', () => vscode.workspace.fs.stat(uri).then(() => undefined, () => true));
	});

	test('homework from the selection, and another owner, in unsaved text', async () => {
		const document = await open();
		const typing = new vscode.WorkspaceEdit();
		typing.insert(document.uri, new vscode.Position(8, 0), 'Ask the registry. ');
		ok(await vscode.workspace.applyEdit(typing));
		const homework = (await actionsOn(document, 'Ask the registry')).find(({ title }) =>
			title.startsWith('New homework for the mentee')
		);
		ok(homework?.edit && await vscode.workspace.applyEdit(homework.edit));
		ok(
			document.getText().endsWith('- [ ] Send it @mentor\n- [ ] Ask the registry @mentee due:2026-12-09\n'),
			document.getText(),
		);
		const owner = (await actionsOn(document, 'Send it')).find(({ title }) => title === 'Give to the mentee');
		ok(owner?.edit && await vscode.workspace.applyEdit(owner.edit));
		ok(document.getText().includes('- [ ] Send it @mentee\n'), document.getText());
		ok(document.isDirty);
	});

	test('carrying forward is offered on open homework', async () => {
		const carry = (await actionsOn(await open(), 'Send it')).find(({ title }) =>
			title === 'Carry homework forward…'
		);
		deepEqual([carry?.command?.command, carry?.command?.arguments], ['mentoring.carryForward', [{
			mentorship: `${scratch.path}/mentorships/vega.md`,
		}]]);
	});

	test('lenses above the heading, which the setting takes away', async () => {
		const document = await open();
		const lenses = () =>
			vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
		const [first] = await eventually('the lens', async () => {
			const results = await lenses();
			return results.length > 0 ? results : undefined;
		});
		equal(first?.command?.title, '1 still open');
		equal(first.range.start.line, 6);
		const configuration = vscode.workspace.getConfiguration('mentoring');
		await configuration.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
		deepEqual(await lenses(), []);
		await configuration.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
	});

	test('no actions in Markdown files that are no notes', async () => {
		await scratch.write('plain.md', '# Plain\n\n- [ ] Send it @mentor\n');
		const document = await vscode.workspace.openTextDocument(scratch.uri('plain.md'));
		const titles = (await actionsOn(document, 'Send it')).map(({ title }) => title);
		deepEqual(titles.filter(title => /homework|goal|Give/.test(title)), []);
	});
});
