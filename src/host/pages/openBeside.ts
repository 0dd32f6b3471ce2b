import * as vscode from 'vscode';

/** Opens a note from a page, at a line from 0: where it is open already, else in the first column, so that it does not cover the page beside it. */
export async function openBeside(uri: vscode.Uri, line?: number): Promise<void> {
	const shows = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
	const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(shows));
	const selection = line === undefined ? {} : { selection: new vscode.Range(line, 0, line, 0) };
	await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: group?.viewColumn ?? vscode.ViewColumn.One, ...selection });
}
