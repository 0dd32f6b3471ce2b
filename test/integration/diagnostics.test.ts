import * as vscode from 'vscode';
import { deepEqual, equal, eventually, ok } from './assert.ts';
import { meeting, openServices, revert, Scratch, type } from './scratch.ts';

const TODAY = '2026-11-23';

suite('problems of an open note', () => {
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-diagnostics');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		await scratch.write(
			'vega.md',
			'---\ntype: mentorship\nmentor: Ana Vega\nmentee: Ben Orr\nnext_meeting: 2026-12-16\n---\n',
		);
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	const codeOf = ({ code }: vscode.Diagnostic) => typeof code === 'object' ? String(code.value) : '';
	const codes = (uri: vscode.Uri) =>
		vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'mentoring').map(codeOf);
	const until = (uri: vscode.Uri, code: string) =>
		eventually(`${code}; there are ${codes(uri).join()}`, () => codes(uri).includes(code));
	const untilNone = (uri: vscode.Uri, code: string) => eventually(`no ${code}`, () => !codes(uri).includes(code));

	/** Opens a note and waits for it to be in the notebook. */
	async function open(text: string): Promise<vscode.TextDocument> {
		const name = `note${count++}.md`;
		await scratch.write(name, text);
		await scratch.until('the note', Boolean, name);
		const document = await vscode.workspace.openTextDocument(scratch.uri(name));
		await vscode.window.showTextDocument(document);
		return document;
	}

	/** The actions at the first place of a text. */
	async function actionsAt(
		document: vscode.TextDocument,
		marked: string,
		kind = vscode.CodeActionKind.QuickFix,
	): Promise<vscode.CodeAction[]> {
		const at = document.positionAt(document.getText().indexOf(marked) + 1);
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(at, at),
			kind.value,
		);
		return actions.filter(action => action.edit);
	}

	async function apply(action: vscode.CodeAction | undefined): Promise<void> {
		ok(action?.edit, 'there is no such action');
		ok(await vscode.workspace.applyEdit(action.edit));
	}

	test('stand at the very word, with words, a code and a page behind it', async () => {
		const document = await open(meeting('Exact', '- [ ] one @vga due:2026-12-01'));
		await until(document.uri, 'task.unknown-owner');
		const diagnostic = vscode.languages.getDiagnostics(document.uri).find(diagnostic =>
			codeOf(diagnostic) === 'task.unknown-owner'
		)!;
		equal(document.getText(diagnostic.range), 'vga');
		equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
		ok(diagnostic.message.includes('@vga'));
		const { target } = diagnostic.code as { target: vscode.Uri };
		equal(target.scheme, 'command');
	});

	test('follow the text as it is typed, before it is saved, and go when it is mended', async () => {
		const document = await open(meeting('Typed', '- [ ] one @mentor due:2026-12-01'));
		await type(document.uri, text => text.replace('2026-12-01', '2026-02-30'));
		await until(document.uri, 'task.invalid-date');
		ok(document.isDirty);
		await type(document.uri, text => text.replace('2026-02-30', '2026-12-02'));
		await untilNone(document.uri, 'task.invalid-date');
		await revert();
	});

	test('come when a tab is looked at for the first time, as after a reload of the window', async () => {
		const name = `note${count++}.md`;
		await scratch.write(name, meeting('Behind', '- [ ] one @vga due:2026-12-01'));
		await scratch.until('the note', Boolean, name);
		await open(meeting('Before', '- [ ] one @mentor due:2026-12-01'));
		await vscode.commands.executeCommand('vscode.open', scratch.uri(name), { preview: false, background: true });
		await eventually('the tab', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.length === 2));
		equal(
			vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === scratch.uri(name).toString()),
			false,
			'VS Code reads a note when its tab is looked at',
		);
		await vscode.commands.executeCommand('workbench.action.nextEditor');
		await until(scratch.uri(name), 'task.unknown-owner');
	});

	test('of the notebook come and go with other notes', async () => {
		const document = await open(meeting('Goal', '- [ ] one @mentor goal:diagnosed-goal'));
		await until(document.uri, 'task.unknown-goal');
		await scratch.write('diagnosed-goal.md', '---\ntype: goal\n---\n');
		await untilNone(document.uri, 'task.unknown-goal');
	});

	test('come when the day passes', async () => {
		const document = await open(meeting('Day', '- [ ] one due:2026-11-25'));
		await until(document.uri, 'task.no-owner');
		await vscode.commands.executeCommand('mentoring._setToday', '2026-11-26');
		await until(document.uri, 'task.overdue-without-owner');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
		await untilNone(document.uri, 'task.overdue-without-owner');
	});

	test('are silent in Markdown that is no note, and gone when a note is closed', async () => {
		await scratch.write('paper.md', '---\ntitle: A paper\n---\n- [?] one @nobody due:2026-02-30\n');
		const paper = await vscode.workspace.openTextDocument(scratch.uri('paper.md'));
		await vscode.window.showTextDocument(paper);
		const document = await open(meeting('After', '- [?] one @mentor'));
		await until(document.uri, 'task.unknown-box');
		deepEqual(codes(paper.uri), []);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await untilNone(document.uri, 'task.unknown-box');
	});

	test('a link to a file that is not there is found on the disk, and only there', async () => {
		const document = await open(
			meeting('Links', 'See [one](there.pdf), [two](gone.pdf) and [three](../../../../../etc/gone).'),
		);
		await scratch.write('there.pdf', 'x');
		await until(document.uri, 'link.not-found');
		await vscode.window.showTextDocument(document);
		await type(document.uri, text => `${text} `);
		await document.save();
		const marked = () =>
			vscode.languages.getDiagnostics(document.uri).filter(diagnostic => codeOf(diagnostic) === 'link.not-found')
				.map(({ range }) => document.getText(range));
		await eventually('only the missing one', () => marked().join() === 'gone.pdf');
	});

	test('levels follow the setting', async () => {
		const document = await open(meeting('Levels', '- [?] one @mentor'));
		await until(document.uri, 'task.unknown-box');
		const settings = vscode.workspace.getConfiguration('mentoring');
		await settings.update('rules', { 'task.unknown-box': 'error' }, vscode.ConfigurationTarget.Workspace);
		await eventually(
			'an error',
			() =>
				vscode.languages.getDiagnostics(document.uri).some(diagnostic =>
					codeOf(diagnostic) === 'task.unknown-box' && diagnostic.severity === vscode.DiagnosticSeverity.Error
				),
		);
		await settings.update('rules', { 'task.unknown-box': 'off' }, vscode.ConfigurationTarget.Workspace);
		await untilNone(document.uri, 'task.unknown-box');
		await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		await until(document.uri, 'task.unknown-box');
	});

	test('quick fixes write the nearest word, one or all of a kind', async () => {
		const document = await open(
			meeting('Fix', '- [ ] one @vga', '- [ ] two @vgea', '- [ ] three @mentor area:reserch'),
		);
		await until(document.uri, 'task.unknown-owner');
		const actions = await actionsAt(document, 'vga');
		ok(
			actions.some(({ title, isPreferred }) => title === 'Write “vega”' && isPreferred),
			actions.map(({ title }) => title).join(),
		);
		await apply(actions.find(({ title }) => title.startsWith('All 2 of this kind')));
		equal(
			document.getText(),
			meeting('Fix', '- [ ] one @vega', '- [ ] two @vega', '- [ ] three @mentor area:reserch'),
		);
		await revert();
	});

	test('Fix All mends what is clear, once; twice changes nothing', async () => {
		const document = await open(
			meeting('All', '- [ ] one @vga area:reserch due:2026-2-3', '<!-- private -->', 'x'),
		);
		await until(document.uri, 'task.unknown-owner');
		const fixAll = vscode.CodeActionKind.SourceFixAll.append('mentoring');
		await apply((await actionsAt(document, 'one', fixAll))[0]);
		equal(
			document.getText(),
			meeting(
				'All',
				'- [ ] one @vega area:research due:2026-02-03',
				'<!-- private -->',
				'x',
				'',
				'<!-- /private -->',
			),
		);
		await revert();
	});

	test('fields of a line are written in another way', async () => {
		const document = await open(
			meeting('Way', '- [ ] one @mentor due:2026-12-01', '- [ ] two @mentor due:2026-12-01'),
		);
		const actions = await actionsAt(document, 'one', vscode.CodeActionKind.RefactorRewrite);
		await apply(actions.find(({ title }) => title.includes('emoji')));
		equal(
			document.getText(),
			meeting('Way', '- [ ] one @mentor 📅 2026-12-01', '- [ ] two @mentor due:2026-12-01'),
		);
		await revert();
	});

	test('fields of a whole note are written in another way by a command, in one step', async () => {
		const text = meeting('Whole', '- [ ] one @mentor due:2026-12-01', '- [ ] two @mentor 📅 2026-12-01');
		const document = await open(text);
		equal(
			await vscode.commands.executeCommand('mentoring.writeFieldsAs', {
				uri: document.uri,
				dialect: 'bracketed',
			}),
			2,
		);
		equal(
			await scratch.read(`note${count - 1}.md`),
			text.replace('due:2026-12-01', '[due:: 2026-12-01]').replace('📅 2026-12-01', '[due:: 2026-12-01]'),
		);
		equal(
			await vscode.commands.executeCommand('mentoring.writeFieldsAs', {
				uri: document.uri,
				dialect: 'bracketed',
			}),
			0,
		);
	});

	test('the page of a rule opens as a preview', async () => {
		await vscode.commands.executeCommand('mentoring.explainRule', 'task.unknown-owner');
		await eventually(
			'the preview',
			() => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('task.unknown-owner'),
		);
	});
});
