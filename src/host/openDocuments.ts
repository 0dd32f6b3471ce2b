import * as vscode from 'vscode';
import type { NotebookIndex } from '../index/notebookIndex.ts';
import { pathIn } from './paths.ts';

/** The index that a document belongs to, and its path there. */
export type Locate = (uri: vscode.Uri) => { readonly folder: { readonly index: NotebookIndex }; readonly path: string } | undefined;

/**
 * Unsaved text counts at once. Only unsaved: a saved document may lag behind a change on
 * disk, and the disk is then right.
 */
export function watchOpenDocuments(locate: Locate): vscode.Disposable {
	const update = (document: vscode.TextDocument) => {
		if (!document.fileName.endsWith('.md')) { return; }
		const found = locate(document.uri);
		found?.folder.index.setOverlay(found.path, document.isDirty && !document.isClosed ? () => document.getText() : undefined);
	};
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(update),
		vscode.workspace.onDidChangeTextDocument((event) => { update(event.document); }),
		vscode.workspace.onDidSaveTextDocument(update),
		vscode.workspace.onDidCloseTextDocument(update),
	);
}

/** Hands unsaved text that is already there to a folder that is opened late. */
export function overlayDirtyDocuments(folder: { readonly uri: vscode.Uri; readonly index: NotebookIndex }): void {
	for (const document of vscode.workspace.textDocuments) {
		const path = document.isDirty ? pathIn(folder.uri, document.uri) : undefined;
		if (path) { folder.index.setOverlay(path, () => document.getText()); }
	}
}
