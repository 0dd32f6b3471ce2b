import * as vscode from 'vscode';
import { MARKDOWN } from '../../host/assist/noteDocuments.ts';
import type { EditorAssistance } from '../../host/assist/writingHelp.ts';

/** What a task, a person, a goal, a date or a citation is, where the mouse rests on it. */
export function registerHover(help: EditorAssistance): vscode.Disposable {
	return vscode.languages.registerHoverProvider(MARKDOWN, { provideHover: (document, position, token) => provide(help, document, position, token) });
}

async function provide(help: EditorAssistance, document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
	const found = help.documents.find(document);
	if (!found) { return undefined; }
	const [{ hoverPlace }, { hoverText }] = await Promise.all([import('../../core/languageService/hover.ts'), import('./hoverText.ts')]);
	const place = hoverPlace(document.getText(), document.offsetAt(position));
	if (!place) { return undefined; }
	// The notebook lags behind the typing by a moment, and a hover can wait that long.
	await help.services.notebooks.settled();
	const citations = place.at === 'citation' ? await help.surroundings.citations(found.folder.uri) : [];
	if (token.isCancellationRequested) { return undefined; }
	const text = hoverText({ ...help.request(found, document, position), folder: found.folder, citations }, place);
	return text === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(text), new vscode.Range(document.positionAt(place.start), document.positionAt(place.end)));
}
