import * as vscode from 'vscode';
import { lineAtOffset, lineStartsOf, splitLines, type TextRange } from '../../core/text/textEdit.ts';

/** The lines of a file as the user sees it: the open editor's, else the disk's; `undefined` if it cannot be read. */
export async function readLines(uri: vscode.Uri): Promise<string[] | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) { return splitLines(open.getText()); }
	try {
		return splitLines(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
	} catch {
		return undefined;
	}
}

/** Turns offsets of one text into ranges of the editor. */
export function rangesIn(text: string): (place: TextRange) => vscode.Range {
	const starts = lineStartsOf(text);
	const position = (offset: number) => {
		const line = lineAtOffset(starts, offset);
		return new vscode.Position(line, offset - starts[line]!);
	};
	return ({ start, end }) => new vscode.Range(position(start), position(end));
}
