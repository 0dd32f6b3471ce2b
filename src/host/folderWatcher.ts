import * as vscode from 'vscode';
import type { NotebookIndex } from '../index/notebookIndex.ts';
import type { FolderFiles } from './folderFiles.ts';
import { pathIn } from './paths.ts';

/**
 * Tells an index what happens to a folder on disk. A watcher on `.md` files alone hears
 * nothing when a folder goes away or comes, because there is one event for the folder;
 * so the coming and going of everything is watched, and changes of `.md` files.
 */
export function watchFolder(root: vscode.Uri, index: NotebookIndex, files: FolderFiles): vscode.Disposable {
	const notes = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/*.md'), true, false, true);
	const everything = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'), false, true, false);
	const tell = (action: (path: string) => void) => (uri: vscode.Uri) => {
		const path = pathIn(root, uri);
		if (path) { action(path); }
	};
	return vscode.Disposable.from(
		notes, everything,
		notes.onDidChange(tell((path) => { index.changed(path); })),
		everything.onDidDelete(tell((path) => { index.deleted(path); })),
		everything.onDidCreate(tell((path) => { if (!files.excludesFolder(path)) { index.created(path); } })),
	);
}
