import * as vscode from 'vscode';
import { hostUtf8 } from './hostPorts.ts';

/** What an open editor with unsaved text says, else the disk; rejects where the file cannot be read. */
export async function currentText(uri: vscode.Uri): Promise<string> {
	const dirty = vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri.toString());
	return dirty ? dirty.getText() : hostUtf8.decode(await vscode.workspace.fs.readFile(uri)).text;
}
