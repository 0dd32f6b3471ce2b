import * as vscode from 'vscode';
import type { Services, NotebookFolder, Notebooks } from '../../host/services.ts';
import { watchFileMoves } from './fileMoves.ts';
import { NoteDefinitionProvider, NoteReferenceProvider, NoteRenameProvider } from './referenceProviders.ts';
import { mentionsIn } from '../../core/languageService/references/mentions.ts';
import { targetOf } from '../../core/languageService/references/targets.ts';
import { rangesIn } from '../../host/commands/readLines.ts';
import type { Note } from '../../core/model/note.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import { foldText } from '../../core/text/foldText.ts';

const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** From a name in a note to what it names and back: definitions, references, renaming, links, symbols. */
export function registerNavigation(services: Services): vscode.Disposable {
	const { notebooks } = services;
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(MARKDOWN, new NoteDefinitionProvider(services)),
		vscode.languages.registerReferenceProvider(MARKDOWN, new NoteReferenceProvider(services)),
		vscode.languages.registerRenameProvider(MARKDOWN, new NoteRenameProvider(services)),
		vscode.languages.registerDocumentLinkProvider(MARKDOWN, new NoteLinks(notebooks)),
		vscode.languages.registerWorkspaceSymbolProvider(new NoteSymbols(notebooks)),
		watchFileMoves(services),
	);
}

/** Makes `mentorship: abara`, `goal:award` and `[[award]]` links to their notes. */
export class NoteLinks implements vscode.DocumentLinkProvider {
	constructor(private readonly notebooks: Notebooks) {}

	provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
		const place = this.notebooks.find(document.uri);
		if (!place?.folder.view.note(place.path)) { return []; }
		const { folder, path } = place;
		const text = document.getText();
		const toRange = rangesIn(text);
		return mentionsIn(text).flatMap(mention => {
			const target = mention.kind === 'note' ? targetOf(mention, path, folder.view) : undefined;
			return target?.kind === 'note'
				? [new vscode.DocumentLink(toRange(mention), this.notebooks.uriOf(folder, target.path))]
				: [];
		});
	}
}

/** More would not be read. */
const MOST = 300;

const KINDS: Partial<Record<NoteType, vscode.SymbolKind>> = {
	mentorship: vscode.SymbolKind.Interface,
	committee: vscode.SymbolKind.Interface,
	meeting: vscode.SymbolKind.Event,
	goal: vscode.SymbolKind.Constant,
};

/** Notes by title in *Go to Symbol in Workspace*. */
export class NoteSymbols implements vscode.WorkspaceSymbolProvider {
	constructor(private readonly notebooks: Notebooks) {}

	provideWorkspaceSymbols(query: string): vscode.SymbolInformation[] {
		const wanted = foldText(query).replace(/\s+/g, '');
		const symbols: vscode.SymbolInformation[] = [];
		for (const folder of this.notebooks.folders) {
			for (const note of folder.view.notes()) {
				if (symbols.length >= MOST) { return symbols; }
				if (matches(note, wanted)) { symbols.push(this.toSymbol(folder, note)); }
			}
		}
		return symbols;
	}

	private toSymbol(folder: NotebookFolder, note: Note): vscode.SymbolInformation {
		const location = new vscode.Location(
			this.notebooks.uriOf(folder, note.path),
			new vscode.Position(note.bodyLine, 0),
		);
		const date = note.fields.date?.date;
		return new vscode.SymbolInformation(
			date ? `${note.title} (${date})` : note.title,
			KINDS[note.type] ?? vscode.SymbolKind.File,
			note.type,
			location,
		);
	}
}

/** The letters of the query in their order, as VS Code's own lists match. */
function matches(note: Note, wanted: string): boolean {
	let at = 0;
	const text = foldText(`${note.title} ${note.path} ${note.fields.date?.date ?? ''}`);
	for (const letter of wanted) {
		at = text.indexOf(letter, at) + 1;
		if (at === 0) { return false; }
	}
	return true;
}
