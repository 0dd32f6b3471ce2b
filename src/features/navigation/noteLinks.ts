import * as vscode from 'vscode';
import { mentionsIn } from '../../core/references/mentions.ts';
import { targetOf } from '../../core/references/targets.ts';
import type { Notebooks } from '../../host/services.ts';
import { rangesIn } from '../../host/ui/rangesIn.ts';

/** Makes `mentorship: abara`, `goal:award` and `[[award]]` links to their notes. */
export class NoteLinks implements vscode.DocumentLinkProvider {
	constructor(private readonly notebooks: Notebooks) {}

	provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
		const found = this.notebooks.find(document.uri);
		if (!found?.folder.view.note(found.path)) { return []; }
		const { folder, path } = found;
		const text = document.getText();
		const toRange = rangesIn(text);
		return mentionsIn(text).flatMap(mention => {
			const target = mention.kind === 'note' ? targetOf(mention, path, folder.view) : undefined;
			return target?.kind === 'note' ? [new vscode.DocumentLink(toRange(mention), this.notebooks.uriOf(folder, target.path))] : [];
		});
	}
}
