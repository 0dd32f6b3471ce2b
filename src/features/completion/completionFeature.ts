import * as vscode from 'vscode';
import { MARKDOWN } from '../../host/assist/noteDocuments.ts';
import type { WritingHelp } from '../../host/assist/writingHelp.ts';
import { toItem } from './completionItem.ts';

/** What begins something: `@mentor`, `due:`, `[[`, `](`; and a space after `due: ` in front matter or `📅 `. */
const TRIGGERS = ['@', ':', '[', '(', ' '];

/** Proposals while a note is written. */
export function registerCompletion(help: WritingHelp): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(MARKDOWN, {
		provideCompletionItems: (document, position, token, context) => provide(help, document, position, token, context),
	}, ...TRIGGERS);
}

async function provide(help: WritingHelp, document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, { triggerKind }: vscode.CompletionContext): Promise<vscode.CompletionList | undefined> {
	const found = help.documents.find(document);
	if (!found) { return undefined; }
	const request = help.request(found, document, position);
	const { complete, completionPlace, needsOf } = await import('../../core/assist/completion/complete.ts');
	const place = completionPlace(request.text, request.offset, triggerKind === vscode.CompletionTriggerKind.Invoke);
	if (!place) { return undefined; }
	const around = await help.surroundings.surroundings(found.folder.uri, needsOf(place));
	if (token.isCancellationRequested) { return undefined; }
	const { entries, incomplete } = complete(request, place, around);
	// With an empty list VS Code would say “No suggestions” while someone just writes.
	return entries.length === 0 ? undefined : new vscode.CompletionList(entries.map((entry, index) => toItem(document, entry, index)), incomplete);
}
