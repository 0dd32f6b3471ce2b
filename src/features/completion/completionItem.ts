import * as vscode from 'vscode';
import type { CompletionEntry, EntryKind } from '../../core/assist/completion/completionEntry.ts';

/** An entry as the editor wants it; `index` keeps the order. */
export function toItem(document: vscode.TextDocument, entry: CompletionEntry, index: number): vscode.CompletionItem {
	const { label, description, detail, insert, snippet, filter, start, end, again } = entry;
	const item = new vscode.CompletionItem(description === undefined ? label : { label, description }, kindOf(entry.kind));
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
		case 'key': case 'field': return Kind.Property;
		case 'word': case 'heading': return Kind.EnumMember;
		case 'person': return Kind.User;
		case 'date': return Kind.Event;
		case 'note': return Kind.Reference;
		case 'goal': return Kind.Interface;
		case 'file': return Kind.File;
		case 'citation': return Kind.Reference;
	}
}
