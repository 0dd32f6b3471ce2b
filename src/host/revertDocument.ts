import * as vscode from 'vscode';

/**
 * Gives up what is unsaved in a document, so that it shows its file again and follows it. VS Code
 * can do that only with what is active, so the document is shown for a moment.
 */
export async function revertDocument(document: vscode.TextDocument): Promise<void> {
	const active = vscode.window.activeTextEditor;
	const shown = tabOf(document);
	await vscode.window.showTextDocument(document, { preview: false, viewColumn: shown?.group.viewColumn ?? vscode.ViewColumn.Active });
	await vscode.commands.executeCommand('workbench.action.files.revert');
	const opened = shown ? undefined : tabOf(document);
	if (opened && !document.isDirty) { await vscode.window.tabGroups.close(opened, true); }
	if (active && active.document !== document && !active.document.isClosed) { await vscode.window.showTextDocument(active.document, { viewColumn: active.viewColumn ?? vscode.ViewColumn.Active, preview: false }); }
}

function tabOf({ uri }: vscode.TextDocument): vscode.Tab | undefined {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	return tabs.find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
