import * as vscode from 'vscode';
import { deepEqual, eventually, ok } from './assert.ts';
import { openServices, Scratch, type } from './scratch.ts';

interface Snippet {
	readonly prefix: string;
	readonly isFileTemplate?: boolean;
}

/** Note types that fragments belong in; a meeting unless told. */
const TYPES: Readonly<Record<string, string>> = {
	'mentor-mentee-responsibilities': 'mentorship',
	'mentor-mentor-responsibilities': 'mentorship',
	'mentor-goal-questions': 'idp',
	'mentor-dossier': 'idp',
	'mentor-promotion': 'idp',
	'mentor-protected-time': 'priorities',
	'mentor-boundary-checklist': 'concern',
};

suite('snippets in a real editor', () => {
	let scratch: Scratch;
	let count = 0;

	suiteSetup(async () => {
		scratch = new Scratch(await openServices(), 'scratch-snippets');
		await vscode.commands.executeCommand('mentoring._setToday', '2026-11-23');
	});
	suiteTeardown(async () => {
		await scratch.remove();
		await vscode.commands.executeCommand('mentoring._setToday', undefined);
	});

	async function snippets(): Promise<[string, Snippet][]> {
		const extension = vscode.extensions.getExtension('mentoring-notebook.mentoring-notebook')!;
		const { contributes } = extension.packageJSON as { contributes: { snippets: { path: string }[] } };
		const files = await Promise.all(
			contributes.snippets.map(({ path }) =>
				vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path))
			),
		);
		return files.flatMap(bytes =>
			Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>)
		);
	}

	/** Inserts it as the command palette does, takes every default, and gives the problems of the note. */
	async function insert(name: string, { prefix, isFileTemplate }: Snippet): Promise<string[]> {
		const file = `${count++}.md`;
		const head = isFileTemplate
			? ''
			: `---\ntype: ${TYPES[prefix] ?? 'meeting'}\ndate: 2026-11-20\n---\n\n# Note\n\n`;
		await scratch.write(file, head);
		const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(scratch.uri(file)));
		const end = editor.document.positionAt(head.length);
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
		const document = await eventually(
			`${prefix} to be inserted`,
			() => editor.document.getText().length > head.length ? editor.document : undefined,
		);
		await vscode.commands.executeCommand('leaveSnippet');
		await type(document.uri, text => `${text}\n\n## End of ${file}\n`);
		await scratch.until(
			`${prefix} to be read`,
			note => note?.headings.some(({ text }) => text === `End of ${file}`),
			file,
		);
		const problems = scratch.problems(file);
		await document.save();
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		return problems;
	}

	test('each one, accepted as offered, gives no problem', async function() {
		this.timeout(120_000);
		const all = await snippets();
		ok(all.length >= 44, `only ${all.length} snippets`);
		for (const [name, snippet] of all) { deepEqual(await insert(name, snippet), [], snippet.prefix); }
	});
});
