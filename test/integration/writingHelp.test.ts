import * as vscode from 'vscode';
import { deepEqual, equal, eventually, match, ok } from './assert.ts';
import { openServices, Scratch } from './scratch.ts';

const TODAY = '2026-11-23';

suite('help with writing', () => {
	let all: Scratch;
	let scratch: Scratch;
	let count = 0;
	/** The goal of a test: a name must be the only one in the notebook. */
	let goal = '';

	suiteSetup(async () => {
		all = new Scratch(await openServices(), 'scratch-writing');
		await vscode.commands.executeCommand('mentoring._setToday', TODAY);
	});
	suiteTeardown(async () => {
		await all.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});
	setup(async () => {
		scratch = all.within(String(count++));
		goal = `grand-aim-${count}`;
		await scratch.write(
			'mentorships/vega.md',
			'---\ntype: mentorship\ntitle: Ana Vega\nmentor: Ana Vega\nmentee: Tomás Orr\n'
				+ 'next_meeting: 2026-12-09 15:00\n---\n\n# Vega\n',
		);
		await scratch.write(
			`goals/${goal}.md`,
			'---\ntype: goal\ntitle: A grand aim\nmentorship: vega\n---\n\n- [x] One\n- [ ] Two\n',
		);
		await scratch.until('the goal', note => note?.tasks.length === 2, `goals/${goal}.md`);
		await scratch.until('the mentorship', note => note, 'mentorships/vega.md');
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	/** Opens a note with unsaved text; `|` in it is the cursor. */
	async function typed(
		marked: string,
		name = 'meetings/now.md',
	): Promise<{ readonly document: vscode.TextDocument, readonly at: vscode.Position }> {
		const offset = marked.indexOf('|');
		await scratch.write(name, '---\ntype: meeting\n---\n');
		const document = await vscode.workspace.openTextDocument(scratch.uri(name));
		await vscode.window.showTextDocument(document);
		const change = new vscode.WorkspaceEdit();
		change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), marked.replace('|', ''));
		ok(await vscode.workspace.applyEdit(change));
		// The notebook reads what was typed a moment later; nobody types the next word sooner.
		await scratch.services.notebooks.settled();
		return { document, at: document.positionAt(offset) };
	}

	const body = (line: string) =>
		'---\ntype: meeting\nmentorship: ../mentorships/vega.md\ndate: 2026-11-20\n---\n\n## Homework\n\n'
		+ `${line}\n`;

	async function completionsAt(marked: string, trigger?: string, name?: string): Promise<vscode.CompletionItem[]> {
		const { document, at } = await typed(marked, name);
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			at,
			trigger,
		);
		return items;
	}

	const labelOf = ({ label }: vscode.CompletionItem) => typeof label === 'string' ? label : label.label;
	const find = (items: readonly vscode.CompletionItem[], label: string) =>
		items.find(item => labelOf(item) === label);

	async function hoverAt(marked: string, name?: string): Promise<string> {
		const { document, at } = await typed(marked, name);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at,
		);
		return hovers.flatMap(({ contents }) => contents).map(content => {
			ok(!(content as vscode.MarkdownString).isTrusted, 'a trusted hover');
			return typeof content === 'string' ? content : content.value;
		}).join('\n');
	}

	test('completion after @ and due:, in unsaved text, with exact ranges', async () => {
		const people = await completionsAt(body('- [ ] Send it @or|l now'), '@');
		const orr = find(people, 'orr');
		ok(orr, people.map(labelOf).join());
		equal(orr.insertText, 'orr');
		const range = orr.range as vscode.Range;
		deepEqual([range.start.character, range.end.character], [
			'- [ ] Send it @'.length,
			'- [ ] Send it @orl'.length,
		]);
		const meeting = find(await completionsAt(body('- [ ] Send it due:|'), ':'), 'next meeting');
		equal(meeting?.insertText, '2026-12-09');
		match(meeting.detail ?? '', /Wednesday, December 9, 2026/);
	});

	test('completion in front matter, of goals and of notes', async () => {
		ok(find(await completionsAt('---\ntype: meeting\nsta|\n---\n'), 'status'));
		ok(find(await completionsAt('---\ntype: meeting\nstatus: |\n---\n', ' '), 'postponed'));
		equal(find(await completionsAt(body('- [ ] Send it goal:grand|')), goal)?.insertText, goal);
		equal(find(await completionsAt(body('See [[grand|]]'), '['), goal)?.insertText, goal);
	});

	test('citations of a .bib file, which is read again when it changes', async () => {
		await scratch.write(
			'refs.bib',
			'@article{vega-one, title = {A first {P}aper}, author = {Vega, Ana}, year = 2020}\n',
		);
		const links = '---\ntype: goal\nlinks:\n  - @vega|\n---\n';
		const first = await eventually('the citation', async () => find(await completionsAt(links, '@'), '@vega-one'));
		equal(first.insertText, '"@vega-one"');
		deepEqual((first.label as vscode.CompletionItemLabel).description, 'A first Paper');
		await scratch.write('refs.bib', '@article{vega-two, title = {A second paper}}\n');
		await eventually('the other citation', async () => find(await completionsAt(links, '@'), '@vega-two'));
		match(await hoverAt('---\ntype: goal\nlinks:\n  - "@vega-t|wo"\n---\n'), /A second paper/);
	});

	test('documents beside the notes, which are listed again when one comes', async () => {
		await scratch.write('papers/first.tex', 'x');
		const link = body('Read [it](first|)');
		await eventually('the file', async () => find(await completionsAt(link), 'first.tex'));
		await scratch.write('papers/first-draft.docx', 'x');
		const entry = await eventually('the new file', async () => find(await completionsAt(link), 'first-draft.docx'));
		equal(entry.insertText, '../papers/first-draft.docx');
	});

	test('hover tells of the text as it is, unsaved', async () => {
		match(await hoverAt(body('- [ ] Send it due:2026-1|2-01')), /in 8 days, before the next meeting/);
		match(await hoverAt(body('- [ ] Send |it')), /Due at the meeting on Wednesday, December 9, 2026/);
		match(await hoverAt(body('- [ ] Send it @ve|ga')), /\*\*Ana Vega\*\*/);
		match(
			await hoverAt(body(`- [ ] Send it goal:grand|${goal.slice('grand'.length)}`)),
			/A grand aim[^]*33 % reached/,
		);
	});

	test('nothing in Markdown files that are no notes', async () => {
		equal(await hoverAt('# Plain\n\n- [ ] Send it due:2026-1|2-01\n', 'plain.md'), '');
		const items = await completionsAt('# Plain\n\n- [ ] Send it due:|\n', ':', 'plain.md');
		deepEqual(items.filter(item => item.kind === vscode.CompletionItemKind.Event).map(labelOf), []);
	});
});
