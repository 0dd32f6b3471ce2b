import * as vscode from 'vscode';
import { hostUtf8 } from './hostPorts.ts';

/** A file of a notebook as it stands now. */
export interface CurrentText {
	readonly text: string;
	/** It could be written to, as far as can be told before trying. */
	readonly editable: boolean;
}

/** What an open editor says that is not saved yet, else the disk; `undefined` if it is gone or cannot be read. */
export async function readCurrentText(uri: vscode.Uri): Promise<CurrentText | undefined> {
	const dirty = vscode.workspace.textDocuments.find(document => document.isDirty && !document.isClosed && document.uri.toString() === uri.toString());
	try {
		const { permissions } = await vscode.workspace.fs.stat(uri);
		const editable = permissions !== vscode.FilePermission.Readonly && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
		if (dirty) { return { text: dirty.getText(), editable }; }
		return { text: hostUtf8.decode(await vscode.workspace.fs.readFile(uri)).text, editable };
	} catch {
		return undefined;
	}
}
