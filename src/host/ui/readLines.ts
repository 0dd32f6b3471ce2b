import * as vscode from 'vscode';

/** The lines of a file as the user sees it: the open editor's, else the disk's; `undefined` if it cannot be read. */
export async function readLines(uri: vscode.Uri): Promise<string[] | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) { return open.getText().split(/\r\n?|\n/); }
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).split(/\r\n?|\n/);
	} catch {
		return undefined;
	}
}
