import * as vscode from 'vscode';
import { UserError } from '../commands/commands.ts';

/** Path of a file below a folder, `/`-separated; `undefined` if it is not there, `''` for the folder itself. */
export function pathIn(root: vscode.Uri, uri: vscode.Uri): string | undefined {
	if (uri.scheme !== root.scheme || uri.authority !== root.authority) { return undefined; }
	const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
	if (uri.path === root.path) { return ''; }
	return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}

/** The file at a path below a folder; `''` for the folder itself. */
export function joinPath(root: vscode.Uri, path: string): vscode.Uri {
	return path === '' ? root : vscode.Uri.joinPath(root, path);
}

/**
 * Whether a file of a workspace folder is reached through a symbolic link that is not to be
 * followed. In a folder whose authors the reader has not said to trust, none is: a cloned
 * notebook could so show, copy into a note or write over a file of the reader's that has
 * nothing to do with it. In a trusted folder links are the reader's own, and are followed.
 */
export async function isBehindLink(uri: vscode.Uri): Promise<boolean> {
	if (vscode.workspace.isTrusted) { return false; }
	const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	const names = (root && pathIn(root, uri) || '').split('/');
	for (let count = 1; root && count <= names.length; count++) {
		if (await isLink(joinPath(root, names.slice(0, count).join('/')))) { return true; }
	}
	return false;
}

/** Creates nothing through a link that is not to be followed; see {@link isBehindLink}. */
export async function refuseBehindLink(uri: vscode.Uri): Promise<void> {
	if (!await isBehindLink(uri)) { return; }
	throw new UserError(
		vscode.l10n.t(
			'“{0}” is reached through a symbolic link, which is not followed in a folder that is not trusted. Nothing was created.',
			vscode.workspace.asRelativePath(uri),
		),
	);
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
	} catch {
		return false;
	}
}
