import * as vscode from 'vscode';
import { hostUtf8 } from './hostPorts.ts';

/** What an open editor with unsaved text says, else the disk; rejects where the file cannot be read. */
export async function currentText(uri: vscode.Uri): Promise<string> {
	const dirty = unsavedDocument(uri);
	return dirty ? dirty.getText() : hostUtf8.decode(await vscode.workspace.fs.readFile(uri)).text;
}

/** What the disk says, whatever an editor does; nothing where the file cannot be read. */
export async function savedText(uri: vscode.Uri): Promise<string | undefined> {
	const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
	return bytes && hostUtf8.decode(bytes).text;
}

/** The open document of a file, where it has text that is not saved. */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri.toString());
}
