import * as vscode from 'vscode';
import { refuseBehindLink } from '../workspace/folderPaths.ts';
import { UserError } from '../commands/commands.ts';
import { firstCut, removeIfOurs, type NewText } from '../writtenFiles.ts';

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
		if (await exists(uriOfNew(folder, file.path))) {
			throw new UserError(vscode.l10n.t('There is a file “{0}” already, so nothing was created.', file.path));
		}
	}
	const created = files.map(({ path, text }) => ({ uri: uriOfNew(folder, path), text }));
	await createWhole(created, vscode.l10n.t('The notes could not be created in this folder.'));
	return created.map(({ uri }) => uri);
}

/**
 * Creates files that are not there as one undo step, and looks whether they were written whole; else none
 * is left, and a {@link UserError} says why.
 */
export async function createWhole(created: readonly NewText[], failed: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	for (const { uri, text } of created) {
		edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
	}
	const isTold = await vscode.workspace.applyEdit(edit);
	const cut = await firstCut(created);
	if (isTold && !cut) { return; }
	await Promise.all(created.map(removeIfOurs));
	throw new UserError(
		isTold && cut
			? vscode.l10n.t(
				'“{0}” could not be written whole, so nothing was created. The disk may be full.',
				vscode.workspace.asRelativePath(cut.uri),
			)
			: failed,
	);
}

/** Whether something has that name, as far as can be seen. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

/** The place of a file below a folder. A path that leads out of the folder is a programmer's mistake and throws. */
export function uriOfNew(folder: vscode.Uri, path: string): vscode.Uri {
	const parts = path.split('/');
	if (parts.some(part => part === '' || part === '.' || part === '..' || part.includes('\\'))) {
		throw new Error(`Not a path in a notebook: ${path}`);
	}
	return vscode.Uri.joinPath(folder, ...parts);
}

/** The address to write to. A file that is there is an error for the user, unless it may be written over. */
export async function freeAddress(to: string, overwrite = false): Promise<vscode.Uri> {
	const uri = vscode.Uri.parse(to, true);
	if (!overwrite && await exists(uri)) {
		throw new UserError(
			vscode.l10n.t(
				'There is a file “{0}” already, so nothing was created.',
				vscode.workspace.asRelativePath(uri),
			),
		);
	}
	return uri;
}
