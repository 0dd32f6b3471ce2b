import * as vscode from 'vscode';
import { lineAtOffset, lineStartsOf } from '../../core/text/lineAtOffset.ts';

/** Turns offsets of one text into ranges of the editor. */
export function rangesIn(text: string): (place: { readonly start: number; readonly end: number }) => vscode.Range {
	const starts = lineStartsOf(text);
	const position = (offset: number) => {
		const line = lineAtOffset(starts, offset);
		return new vscode.Position(line, offset - starts[line]!);
	};
	return ({ start, end }) => new vscode.Range(position(start), position(end));
}
