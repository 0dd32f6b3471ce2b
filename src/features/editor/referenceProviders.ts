import * as vscode from 'vscode';
import type { NoteLanguageService, NoteLocation, OpenNote } from '../../core/languageService/languageService.ts';
import { languageServiceFor, openNote } from '../../host/assist/writingHelp.ts';
import { rangesIn } from '../../host/commands/readLines.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';

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
export class NoteDefinitionProvider implements vscode.DefinitionProvider {
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
export class NoteReferenceProvider implements vscode.ReferenceProvider {
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
export class NoteRenameProvider implements vscode.RenameProvider {
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
