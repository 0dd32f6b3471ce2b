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

/** VS Code takes no decoration that is empty, and no letters beyond two. */
function toDecoration({ query }: vscode.Uri): vscode.FileDecoration | undefined {
	const { letters, meaning, color } = JSON.parse(query) as RowMark;
	if (!letters && !color) { return undefined; }
	return { ...letters ? { badge: letters } : {}, ...meaning ? { tooltip: meaning } : {}, ...color ? { color: new vscode.ThemeColor(color) } : {}, propagate: false };
}
