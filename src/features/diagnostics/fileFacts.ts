import * as vscode from 'vscode';

/** What is used of the API of VS Code's own Git extension. */
interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): { getRepository(uri: vscode.Uri): { getObjectDetails(treeish: string, path: string): Promise<unknown> } | null };
}

/** Whether there is a file or a folder; only what is certainly not there counts as missing. */
export async function fileExists(uri: vscode.Uri): Promise<boolean | undefined> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? false : undefined;
	}
}

/**
 * Whether git keeps a file, as VS Code's own Git extension tells (it asks git for the one file).
 * `undefined` where that extension is not running, is switched off, or knows no repository.
 */
export async function isTracked(uri: vscode.Uri): Promise<boolean | undefined> {
	const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
	if (!git?.isActive || !git.exports.enabled) { return undefined; }
	const repository = git.exports.getAPI(1).getRepository(uri);
	if (!repository) { return undefined; }
	// Without a commit it asks for what is staged, and refuses where there is nothing.
	return repository.getObjectDetails('', uri.fsPath).then(() => true, () => false);
}
