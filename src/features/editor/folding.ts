import * as vscode from 'vscode';
import { MARKDOWN, type NoteDocuments, type EditorAssistance } from '../../host/assist/writingHelp.ts';
import { bodyStartOf } from '../../core/note/frontMatter.ts';

/** The front matter of a note can be folded, as its properties can in Obsidian. */
export function registerFolding(help: EditorAssistance): vscode.Disposable {
	return vscode.languages.registerFoldingRangeProvider(MARKDOWN, {
		provideFoldingRanges: document => headRange(help.documents, document),
	});
}

function headRange(documents: NoteDocuments, document: vscode.TextDocument): vscode.FoldingRange[] {
	if (!documents.find(document)) { return []; }
	const end = document.positionAt(Math.max(0, bodyStartOf(document.getText()) - 1)).line;
	return end > 0 ? [new vscode.FoldingRange(0, end)] : [];
}
