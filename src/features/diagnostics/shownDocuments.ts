import * as vscode from 'vscode';

/** Whether a tab or an editor shows the document; VS Code keeps many more open for a while. */
export function isShown(document: vscode.TextDocument): boolean {
	const uri = document.uri.toString();
	const inEditor = vscode.window.visibleTextEditors.some(editor => editor.document === document);
	return inEditor || vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(tab => uriOf(tab) === uri));
}

/** Calls back with the documents whose tabs were opened or closed. */
export function onDidChangeShown(changed: (document: vscode.TextDocument) => void): vscode.Disposable {
	return vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
		const uris = new Set([...opened, ...closed].map(uriOf));
		for (const document of vscode.workspace.textDocuments) { if (uris.has(document.uri.toString())) { changed(document); } }
	});
}

function uriOf({ input }: vscode.Tab): string | undefined {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) { return input.uri.toString(); }
	return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
}
