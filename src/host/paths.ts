import * as vscode from 'vscode';

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
