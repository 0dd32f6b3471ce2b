import * as vscode from 'vscode';
import { CONTEXTS } from '../../contributions/views.ts';
import { continueItem, looksLikeTaskLine, nestItem, unnestItem, type Typed } from '../../core/edit/typing.ts';
import type { WritingHelp } from '../../host/assist/writingHelp.ts';
import { registerCommands, setContext } from '../../host/ui/commands.ts';

/** Extensions that give Enter and Tab a meaning in Markdown lists themselves. */
const OTHERS = ['yzhang.markdown-all-in-one', 'foam.foam-vscode'];

type Key = (text: string, offset: number) => Typed | undefined;

/** Enter, Tab and Shift+Tab on task lines of notes; everything else is left to VS Code. */
export function registerTyping(help: WritingHelp): vscode.Disposable {
	const tell = (editor = vscode.window.activeTextEditor) => {
		if (editor === vscode.window.activeTextEditor) { setContext(CONTEXTS.inTaskLine, editor !== undefined && isMeant(help, editor)); }
	};
	tell();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => { tell(); }),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { tell(textEditor); }),
		vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document === vscode.window.activeTextEditor?.document) { tell(); } }),
		vscode.extensions.onDidChange(() => { tell(); }),
		help.services.settings.onDidChange(() => { tell(); }),
		registerCommands(help.services, {
			'mentoring.continueItem': () => press(help, continueItem, () => vscode.commands.executeCommand('type', { text: '\n' })),
			'mentoring.nestItem': () => press(help, nestItem, () => vscode.commands.executeCommand('tab')),
			'mentoring.unnestItem': () => press(help, unnestItem, () => vscode.commands.executeCommand('outdent')),
		}),
	);
}

/** One cursor on a task line of a note, and nobody else takes care of lists. */
function isMeant({ documents, services }: WritingHelp, { document, selections }: vscode.TextEditor): boolean {
	const [selection] = selections;
	if (selections.length !== 1 || !selection?.isEmpty || document.languageId !== 'markdown') { return false; }
	if (!looksLikeTaskLine(document.lineAt(selection.active.line).text) || !documents.find(document)) { return false; }
	const wish = services.settings.get('typing.lists', document.uri);
	return wish === 'on' || wish === 'auto' && !OTHERS.some(id => vscode.extensions.getExtension(id));
}

/** What the key means here, as one undo step; what it means everywhere where that is nothing. */
async function press(help: WritingHelp, key: Key, otherwise: () => Thenable<unknown>): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const typed = editor && isMeant(help, editor) ? key(editor.document.getText(), editor.document.offsetAt(editor.selection.active)) : undefined;
	if (!editor || !typed) { await otherwise(); return; }
	const { document } = editor;
	const done = await editor.edit(builder => {
		for (const { start, end, text } of typed.edits) { builder.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text); }
	});
	if (!done || typed.cursor === undefined) { return; }
	const at = document.positionAt(typed.cursor);
	editor.selection = new vscode.Selection(at, at);
	editor.revealRange(editor.selection);
}
