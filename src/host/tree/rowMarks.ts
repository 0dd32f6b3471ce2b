import * as vscode from 'vscode';
import type { RowMark } from './treeNode.ts';

/** Of the addresses that our rows have for VS Code's decorations; nothing lies there. */
const SCHEME = 'mentoring-row';

/** The address of a row, which carries how it is marked: a row that changes has another. */
export function markUri(id: string, mark: RowMark): vscode.Uri {
	return vscode.Uri.from({ scheme: SCHEME, path: `/${id}`, query: JSON.stringify(mark) });
}

/** Draws the marks of rows, as git's and other trees do. */
export function registerRowMarks(): vscode.Disposable {
	return vscode.window.registerFileDecorationProvider({ provideFileDecoration: uri => uri.scheme === SCHEME ? toDecoration(uri) : undefined });
}

function toDecoration({ query }: vscode.Uri): vscode.FileDecoration {
	const { color } = JSON.parse(query) as RowMark;
	return { color: new vscode.ThemeColor(color), propagate: false };
}
