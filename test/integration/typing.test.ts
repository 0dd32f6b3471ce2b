import * as vscode from 'vscode';
import { equal, eventually } from './assert.ts';
import { openServices, revert, Scratch } from './scratch.ts';

const HEAD = '---\ntype: meeting\ndate: 2026-11-20\n---\n\n';

suite('Enter and Tab while writing', () => {
	let scratch: Scratch;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-typing');
	});
	suiteTeardown(async () => {
		await scratch.remove();
	});
	teardown(async () => {
		await revert();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	/** An editor on a file with the cursor at the `|`. */
	async function open(name: string, marked: string): Promise<vscode.TextEditor> {
		const offset = marked.indexOf('|');
		await scratch.write(name, marked.replace('|', ''));
		const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(scratch.uri(name)));
		const at = editor.document.positionAt(offset);
		editor.selection = new vscode.Selection(at, at);
		return editor;
	}

	async function gives(editor: vscode.TextEditor, command: string, expected: string): Promise<void> {
		await vscode.commands.executeCommand(command);
		await eventually(command, () => editor.document.getText() === expected);
	}

	test('Enter continues the list, Tab nests, Shift+Tab un-nests, and each is one undo step', async () => {
		const first = `${HEAD}- [ ] Send it @mentor\n`;
		const editor = await open('list.md', `${HEAD}- [ ] Send it @mentor|\n`);
		await gives(editor, 'mentoring.continueItem', `${first}- [ ] ${' '}@mentor\n`);
		await gives(editor, 'mentoring.nestItem', `${first}  - [ ] ${' '}@mentor\n`);
		await gives(editor, 'mentoring.unnestItem', `${first}- [ ] ${' '}@mentor\n`);
		await gives(editor, 'undo', `${first}  - [ ] ${' '}@mentor\n`);
		await gives(editor, 'undo', `${first}- [ ] ${' '}@mentor\n`);
		await gives(editor, 'undo', first);
	});

	test('Enter in a numbered list counts what follows, with the cursor behind the new box and one undo step', async () => {
		for (const [owner, at] of [['', 'counted.md'], [' @mentor', 'counted-owner.md']] as const) {
			const text = `${HEAD}1. [ ] a${owner}|\n2. [ ] b\n3. [ ] c\n`;
			const editor = await open(at, text);
			await gives(
				editor,
				'mentoring.continueItem',
				`${HEAD}1. [ ] a${owner}\n2. [ ] ${owner}\n3. [ ] b\n4. [ ] c\n`,
			);
			const { line, character } = editor.selection.active;
			equal(`${line}:${character}`, '6:7');
			await gives(editor, 'undo', text.replace('|', ''));
		}
	});

	test('a Markdown file that is no note gets the plain line break', async () => {
		const editor = await open('plain.md', '# Plain\n\n- [ ] Send it @mentor|');
		await vscode.commands.executeCommand('mentoring.continueItem');
		await eventually('a line break', () => editor.document.getText().includes('\n- [ ] Send it @mentor\n'));
		equal(editor.document.getText().split('[ ]').length, 2);
	});
});
