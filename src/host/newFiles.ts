import * as vscode from 'vscode';
import { refuseBehindLink } from './links.ts';
import { UserError } from './userError.ts';

/** A file to be created; `path` is relative to the folder, with `/`. */
export interface NewFile {
	readonly path: string;
	readonly text: string;
}

/**
 * Creates files as one undo step, all or none. A file that is there is never written over;
 * that and a folder that cannot be written are a {@link UserError}.
 */
export async function createFiles(folder: vscode.Uri, files: readonly NewFile[]): Promise<vscode.Uri[]> {
	for (const file of files) {
		await refuseBehindLink(uriOfNew(folder, file.path));
		if (await exists(uriOfNew(folder, file.path))) { throw new UserError(vscode.l10n.t('There is a file “{0}” already, so nothing was created.', file.path)); }
	}
	const edit = new vscode.WorkspaceEdit();
	for (const { path, text } of files) {
		edit.createFile(uriOfNew(folder, path), { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
	}
	if (!await vscode.workspace.applyEdit(edit)) { throw new UserError(vscode.l10n.t('The notes could not be created in this folder.')); }
	return files.map(({ path }) => uriOfNew(folder, path));
}

/** Whether something has that name, as far as can be seen. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

/** The place of a file below a folder. A path that leads out of the folder is a programmer's mistake and throws. */
export function uriOfNew(folder: vscode.Uri, path: string): vscode.Uri {
	const parts = path.split('/');
	if (parts.some(part => part === '' || part === '.' || part === '..' || part.includes('\\'))) { throw new Error(`Not a path in a notebook: ${path}`); }
	return vscode.Uri.joinPath(folder, ...parts);
}
