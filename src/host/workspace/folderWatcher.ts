import * as vscode from 'vscode';
import type { NotebookIndex } from '../../index/notebookIndex.ts';
import type { FolderFiles } from './folderFiles.ts';
import { pathIn } from './paths.ts';

/**
 * Tells an index what happens to a folder on disk. A watcher on `.md` files alone hears
 * nothing when a folder goes away or comes, because there is one event for the folder;
 * and a folder that goes and comes back at once is one change of the folder. So
 * everything is watched, and the index tells what concerns it.
 */
export function watchFolder(root: vscode.Uri, index: NotebookIndex, files: FolderFiles): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'));
	const tell = (action: (path: string) => void) => (uri: vscode.Uri) => {
		const path = pathIn(root, uri);
		if (path && !files.excludesFolder(path)) { action(path); }
	};
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(tell((path) => { index.changed(path); })),
		watcher.onDidDelete(tell((path) => { index.deleted(path); })),
		watcher.onDidCreate(tell((path) => { index.created(path); })),
		// What was done in the window is known even where the watcher is deaf.
		vscode.workspace.onDidDeleteFiles(({ files: deleted }) => { deleted.forEach(tell((path) => { index.deleted(path); })); }),
		vscode.workspace.onDidCreateFiles(({ files: created }) => { created.forEach(tell((path) => { index.created(path); })); }),
		vscode.workspace.onDidRenameFiles(({ files: moved }) => {
			moved.map(({ oldUri }) => oldUri).forEach(tell((path) => { index.deleted(path); }));
			moved.map(({ newUri }) => newUri).forEach(tell((path) => { index.created(path); }));
		}),
		vscode.window.onDidChangeWindowState(({ focused }) => { if (focused) { index.lookOverNewFolders(); } }),
	);
}
