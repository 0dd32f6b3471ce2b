import * as vscode from 'vscode';
import { openNote, MARKDOWN, type EditorAssistance } from '../../host/assist/writingHelp.ts';

/** What a task, a person, a goal, a date or a citation is, where the mouse rests on it. */
export function registerHover(help: EditorAssistance): vscode.Disposable {
	return vscode.languages.registerHoverProvider(MARKDOWN, {
		provideHover: (document, position, token) => provide(help, document, position, token),
	});
}

async function provide(
	help: EditorAssistance,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
	const noteDocument = help.documents.find(document);
	if (!noteDocument) { return undefined; }
	const service = await help.languageService(noteDocument, document);
	const answer = await service.hover(openNote(noteDocument.path, document), document.offsetAt(position));
	if (!answer || token.isCancellationRequested) { return undefined; }
	return new vscode.Hover(
		new vscode.MarkdownString(answer.markdown),
		new vscode.Range(document.positionAt(answer.start), document.positionAt(answer.end)),
	);
}
