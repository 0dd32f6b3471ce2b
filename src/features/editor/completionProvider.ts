import * as vscode from 'vscode';
import { openNote, MARKDOWN, type EditorAssistance } from '../../host/assist/writingHelp.ts';
import type { CompletionEntry, EntryKind } from '../../core/languageService/completion/completionEntry.ts';

/** What begins something: `@mentor`, `due:`, `[[`, `](`; and a space after `due: ` in front matter or `📅 `. */
const TRIGGERS = ['@', ':', '[', '(', ' '];

/** Proposals while a note is written. */
export function registerCompletion(help: EditorAssistance): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(MARKDOWN, {
		provideCompletionItems: (document, position, token, context) =>
			provide(help, document, position, token, context),
	}, ...TRIGGERS);
}

async function provide(
	help: EditorAssistance,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
	{ triggerKind }: vscode.CompletionContext,
): Promise<vscode.CompletionList | undefined> {
	const noteDocument = help.documents.find(document) ?? help.documents.findEmpty(document);
	if (!noteDocument) { return undefined; }
	const service = await help.languageService(noteDocument, document);
	const answer = await service.completion(
		openNote(noteDocument.path, document),
		document.offsetAt(position),
		triggerKind === vscode.CompletionTriggerKind.Invoke,
	);
	if (!answer || token.isCancellationRequested) { return undefined; }
	const { entries, incomplete } = answer;
	// With an empty list VS Code would say “No suggestions” while someone just writes.
	return entries.length === 0
		? undefined
		: new vscode.CompletionList(entries.map((entry, index) => toItem(document, entry, index)), incomplete);
}

/** An entry as the editor wants it; `index` keeps the order. */
function toItem(document: vscode.TextDocument, entry: CompletionEntry, index: number): vscode.CompletionItem {
	const { label, description, detail, insert, snippet, filter, start, end, again } = entry;
	const item = new vscode.CompletionItem(
		description === undefined ? label : { label, description },
		kindOf(entry.kind),
	);
	item.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
	item.insertText = snippet ? new vscode.SnippetString(insert) : insert;
	item.sortText = String(index).padStart(4, '0');
	item.filterText = filter ?? label;
	if (detail) { item.detail = detail; }
	if (again) { item.command = { command: 'editor.action.triggerSuggest', title: '' }; }
	return item;
}

function kindOf(kind: EntryKind): vscode.CompletionItemKind {
	const { CompletionItemKind: Kind } = vscode;
	switch (kind) {
		case 'key':
		case 'field':
			return Kind.Property;
		case 'word':
		case 'heading':
			return Kind.EnumMember;
		case 'person':
			return Kind.User;
		case 'date':
			return Kind.Event;
		case 'note':
			return Kind.Reference;
		case 'goal':
			return Kind.Interface;
		case 'file':
			return Kind.File;
		case 'citation':
			return Kind.Reference;
		case 'snippet':
			return Kind.Snippet;
	}
}
