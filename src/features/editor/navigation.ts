import type { OpenNote } from '../../core/languageService/notebookPort.ts';
import * as vscode from 'vscode';
import type { NoteLanguageService, NoteLocation } from '../../core/languageService/languageService.ts';
import { mentionsIn } from '../../core/languageService/references/mentions.ts';
import { targetOf } from '../../core/languageService/references/targets.ts';
import type { Note } from '../../core/model/note.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import { foldText } from '../../core/text/foldText.ts';
import { languageServiceFor, openNote } from '../../host/assist/writingHelp.ts';
import { rangesIn } from '../../host/commands/readLines.ts';
import type { NotebookFolder, Services, Notebooks } from '../../host/services.ts';
import { watchFileMoves } from './fileMoves.ts';

/** A question of the editor about a place in a note. */
interface Question {
	readonly folder: NotebookFolder;
	readonly note: OpenNote;
	readonly offset: number;
	readonly service: NoteLanguageService;
}

async function questionAt(
	services: Services,
	document: vscode.TextDocument,
	position: vscode.Position,
	token?: vscode.CancellationToken,
): Promise<Question | undefined> {
	const place = services.notebooks.find(document.uri);
	if (!place) { return undefined; }
	const note = openNote(place.path, document);
	const offset = document.offsetAt(position);
	return {
		folder: place.folder,
		note,
		offset,
		service: await languageServiceFor(services, place.folder, document.uri, token ? { token } : {}),
	};
}

function toLocation({ notebooks }: Services, folder: NotebookFolder, location: NoteLocation): vscode.Location {
	return new vscode.Location(notebooks.uriOf(folder, location.path), rangesIn(location.text)(location));
}

/** Go to definition: of a person the note that names them, of a goal or mentorship its note. */
class NoteDefinitionProvider implements vscode.DefinitionProvider {
	constructor(private readonly services: Services) {}

	async provideDefinition(
		document: vscode.TextDocument,
		position: vscode.Position,
	): Promise<vscode.LocationLink[] | undefined> {
		const question = await questionAt(this.services, document, position);
		const answer = await question?.service.definition(question.note, question.offset);
		if (!question || !answer) { return undefined; }
		const origin = rangesIn(question.note.text)(answer.origin);
		return answer.locations.map(location => {
			const { uri, range } = toLocation(this.services, question.folder, location);
			return { originSelectionRange: origin, targetUri: uri, targetRange: range };
		});
	}
}

/** Find all references of people, goals and mentorships. */
class NoteReferenceProvider implements vscode.ReferenceProvider {
	constructor(private readonly services: Services) {}

	async provideReferences(
		document: vscode.TextDocument,
		position: vscode.Position,
		{ includeDeclaration }: vscode.ReferenceContext,
		token: vscode.CancellationToken,
	): Promise<vscode.Location[] | undefined> {
		const question = await questionAt(this.services, document, position, token);
		const locations = await question?.service.references(question.note, question.offset, includeDeclaration);
		return question && locations?.map(location => toLocation(this.services, question.folder, location));
	}
}

/** Renames a handle, a goal or a mentorship over all notes: one undo step, with VS Code's own preview. */
class NoteRenameProvider implements vscode.RenameProvider {
	constructor(private readonly services: Services) {}

	async prepareRename(
		document: vscode.TextDocument,
		position: vscode.Position,
	): Promise<{ range: vscode.Range, placeholder: string }> {
		const question = await questionAt(this.services, document, position);
		const answer = question?.service.prepareRename(question.note, question.offset);
		if (!question || !answer) {
			throw new Error(vscode.l10n.t('Here is no name of a person, a goal or a mentorship.'));
		}
		return { range: rangesIn(question.note.text)(answer), placeholder: answer.placeholder };
	}

	async provideRenameEdits(
		document: vscode.TextDocument,
		position: vscode.Position,
		newName: string,
		token: vscode.CancellationToken,
	): Promise<vscode.WorkspaceEdit | undefined> {
		const question = await questionAt(this.services, document, position, token);
		const answer = await question?.service.rename(question.note, question.offset, newName);
		if (!question || !answer) { return undefined; }
		if ('refused' in answer) { throw new Error(answer.refused); }
		const uriOf = (path: string) => this.services.notebooks.uriOf(question.folder, path);
		const edit = new vscode.WorkspaceEdit();
		for (const { path, text, edits } of answer.changes) {
			const toRange = rangesIn(text);
			for (const change of edits) { edit.replace(uriOf(path), toRange(change), change.text); }
		}
		if (answer.move) { edit.renameFile(uriOf(answer.move.from), uriOf(answer.move.to), { overwrite: false }); }
		return edit;
	}
}

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
class NoteLinks implements vscode.DocumentLinkProvider {
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
const MOST_SYMBOLS = 300;

const KINDS: Partial<Record<NoteType, vscode.SymbolKind>> = {
	mentorship: vscode.SymbolKind.Interface,
	committee: vscode.SymbolKind.Interface,
	meeting: vscode.SymbolKind.Event,
	goal: vscode.SymbolKind.Constant,
};

/** Notes by title in *Go to Symbol in Workspace*. */
class NoteSymbols implements vscode.WorkspaceSymbolProvider {
	constructor(private readonly notebooks: Notebooks) {}

	provideWorkspaceSymbols(query: string): vscode.SymbolInformation[] {
		const foldedQuery = foldText(query).replace(/\s+/g, '');
		const symbols: vscode.SymbolInformation[] = [];
		for (const folder of this.notebooks.folders) {
			for (const note of folder.view.notes()) {
				if (symbols.length >= MOST_SYMBOLS) { return symbols; }
				if (matches(note, foldedQuery)) { symbols.push(this.toSymbol(folder, note)); }
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
function matches(note: Note, foldedQuery: string): boolean {
	let at = 0;
	const text = foldText(`${note.title} ${note.path} ${note.fields.date?.date ?? ''}`);
	for (const letter of foldedQuery) {
		at = text.indexOf(letter, at) + 1;
		if (at === 0) { return false; }
	}
	return true;
}
