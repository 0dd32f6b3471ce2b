import * as vscode from 'vscode';
import { hostUtf8 } from './hostPorts.ts';
import type { NotebookIndex } from '../../index/notebookIndex.ts';
import { pathIn } from './folderPaths.ts';

/** A file of a notebook as it stands now. */
interface CurrentText {
	readonly text: string;
	/** It could be written to, as far as can be told before trying. */
	readonly editable: boolean;
}

/** What an open editor says that is not saved yet, else the disk; `undefined` if it is gone or cannot be read. */
export async function readCurrentText(uri: vscode.Uri): Promise<CurrentText | undefined> {
	const dirty = vscode.workspace.textDocuments.find(document =>
		document.isDirty && !document.isClosed && document.uri.toString() === uri.toString()
	);
	try {
		const { permissions } = await vscode.workspace.fs.stat(uri);
		const editable = permissions !== vscode.FilePermission.Readonly
			&& vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
		if (dirty) { return { text: dirty.getText(), editable }; }
		return { text: hostUtf8.decode(await vscode.workspace.fs.readFile(uri)).text, editable };
	} catch {
		return undefined;
	}
}

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
	return vscode.workspace.textDocuments.find(document =>
		document.isDirty && document.uri.toString() === uri.toString()
	);
}

/** The index that a document belongs to, and its path there. */
type Locate = (
	uri: vscode.Uri,
) => { readonly folder: { readonly index: NotebookIndex }, readonly path: string } | undefined;

/**
 * Unsaved text counts at once. Only unsaved: a saved document may lag behind a change on
 * disk, and the disk is then right.
 */
export function watchOpenDocuments(locate: Locate): vscode.Disposable {
	const update = (document: vscode.TextDocument) => {
		if (!document.fileName.endsWith('.md')) { return; }
		const place = locate(document.uri);
		place?.folder.index.setOverlay(
			place.path,
			document.isDirty && !document.isClosed ? () => document.getText() : undefined,
		);
	};
	// VS Code's watcher may not hear of a note that comes to be in a folder just made, as the first prepared one does.
	const lookAgain = (uri: vscode.Uri) => {
		const place = uri.path.endsWith('.md') ? locate(uri) : undefined;
		place?.folder.index.changed(place.path);
	};
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument((document) => {
			update(document);
			lookAgain(document.uri);
		}),
		vscode.workspace.onDidChangeTextDocument((event) => {
			update(event.document);
		}),
		vscode.workspace.onDidSaveTextDocument(update),
		vscode.workspace.onDidCloseTextDocument(update),
	);
}

/** Hands unsaved text that is already there to a folder that is opened late. */
export function overlayDirtyDocuments(folder: { readonly uri: vscode.Uri, readonly index: NotebookIndex }): void {
	for (const document of vscode.workspace.textDocuments) {
		const path = document.isDirty ? pathIn(folder.uri, document.uri) : undefined;
		if (path) { folder.index.setOverlay(path, () => document.getText()); }
	}
}
