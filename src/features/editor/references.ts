import * as vscode from 'vscode';
import { mentionsIn } from '../../core/languageService/references/mentions.ts';
import { nameOf, planRename, renamedPath, renameIn } from '../../core/languageService/references/rename.ts';
import type { Target } from '../../core/languageService/references/targets.ts';
import { nameWords } from '../../core/text/personName.ts';
import { currentText } from '../../host/workspace/currentNote.ts';
import type { NotebookFolder, Notebooks, Settings } from '../../host/services.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { LANGUAGE } from '../../host/commands/messages.ts';
import { findTarget, mentionsOf, textsToRename } from './noteLinks.ts';
import { rangesIn } from '../../host/commands/readLines.ts';

/** Go to definition: of a person the note that names them, of a goal or mentorship its note. */
export class NoteDefinitions implements vscode.DefinitionProvider {
	constructor(private readonly notebooks: Notebooks) {}

	async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[] | undefined> {
		const found = findTarget(this.notebooks, document, position);
		if (!found) { return undefined; }
		const origin = rangesIn(document.getText())(found.mention);
		const places = await this.placesOf(found.folder, found.target);
		return places.map(({ uri, range }) => ({ originSelectionRange: origin, targetUri: uri, targetRange: range }));
	}

	private async placesOf(folder: NotebookFolder, target: Target): Promise<vscode.Location[]> {
		switch (target.kind) {
			case 'note': return [noteLocation(this.notebooks, folder, target.path)];
			case 'person': return this.people(folder, target.words);
			case 'missing': return [];
		}
	}

	/** Where mentorships and committees name a person. */
	private async people(folder: NotebookFolder, words: ReadonlySet<string>): Promise<vscode.Location[]> {
		const notes = folder.view.mentorships().flatMap(({ note, mentor, mentee, chair, members }) => {
			const named = [mentor, mentee, chair, ...members].some(name => name !== undefined && isSame(name, words));
			return note && named ? [note] : [];
		});
		return Promise.all(notes.map(async ({ path }) => {
			const uri = this.notebooks.uriOf(folder, path);
			const text = await currentText(uri);
			const mention = mentionsIn(text).find(one => one.kind === 'person' && words.has(one.handle));
			return new vscode.Location(uri, mention ? rangesIn(text)(mention) : new vscode.Range(0, 0, 0, 0));
		}));
	}
}

function isSame(name: string, words: ReadonlySet<string>): boolean {
	const own = nameWords(name);
	return own.length > 0 && own.every(word => words.has(word));
}

function noteLocation(notebooks: Notebooks, folder: NotebookFolder, path: string): vscode.Location {
	return new vscode.Location(notebooks.uriOf(folder, path), new vscode.Range(0, 0, 0, 0));
}

/** Find all references of people, goals and mentorships. */
export class NoteReferences implements vscode.ReferenceProvider {
	constructor(private readonly notebooks: Notebooks) {}

	async provideReferences(document: vscode.TextDocument, position: vscode.Position, context: vscode.ReferenceContext, token: vscode.CancellationToken): Promise<vscode.Location[] | undefined> {
		const found = findTarget(this.notebooks, document, position);
		if (!found) { return undefined; }
		const notes = await mentionsOf(this.notebooks, found.folder, found.target, token);
		const places = notes.flatMap(({ uri, text, mentions }) => mentions.map(mention => new vscode.Location(uri, rangesIn(text)(mention))));
		const own = context.includeDeclaration && found.target.kind === 'note' ? [noteLocation(this.notebooks, found.folder, found.target.path)] : [];
		return [...own, ...places];
	}
}

/** Renames a handle, a goal or a mentorship over all notes: one undo step, with VS Code's own preview. */
export class NoteRenames implements vscode.RenameProvider {
	constructor(private readonly notebooks: Notebooks, private readonly settings: Settings) {}

	prepareRename(document: vscode.TextDocument, position: vscode.Position): { range: vscode.Range; placeholder: string } {
		const found = findTarget(this.notebooks, document, position);
		if (!found) { throw new Error(vscode.l10n.t('Here is no name of a person, a goal or a mentorship.')); }
		const text = document.getText();
		return { range: rangesIn(text)(found.mention), placeholder: nameOf(found.target, found.mention, text) };
	}

	async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string, token: vscode.CancellationToken): Promise<vscode.WorkspaceEdit | undefined> {
		const found = findTarget(this.notebooks, document, position);
		if (!found) { return undefined; }
		const { folder, mention, target } = found;
		const plan = planRename(mention, target, newName, folder.view, LANGUAGE);
		if ('refused' in plan) { throw new Error(plan.refused); }
		const edit = new vscode.WorkspaceEdit();
		for (const { path, uri, text } of await textsToRename(this.notebooks, folder, plan, token)) {
			const toRange = rangesIn(text);
			const changes = renameIn({ text, path, options: readNoteOptions(this.settings, folder.uri) }, plan, folder.view, LANGUAGE);
			if ('refused' in changes) { throw new Error(changes.refused); }
			for (const change of changes) { edit.replace(uri, toRange(change), change.text); }
		}
		this.renameFile(edit, folder, plan.target, plan.newName);
		return edit;
	}

	private renameFile(edit: vscode.WorkspaceEdit, folder: NotebookFolder, target: Target, stem: string): void {
		if (target.kind !== 'note') { return; }
		const now = renamedPath(target.path, stem);
		if (now !== target.path) { edit.renameFile(this.notebooks.uriOf(folder, target.path), this.notebooks.uriOf(folder, now), { overwrite: false }); }
	}
}
