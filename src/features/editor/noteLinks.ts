import * as vscode from 'vscode';
import { mentionsIn, type Mention } from '../../core/languageService/references/mentions.ts';
import { targetOf, leadsTo, mayMention, type Target } from '../../core/languageService/references/targets.ts';
import type { Notebooks, NotebookFolder } from '../../host/services.ts';
import { rangesIn } from '../../host/commands/readLines.ts';
import type { Note } from '../../core/model/note.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import { foldText } from '../../core/text/foldText.ts';
import type { Renaming } from '../../core/languageService/references/rename.ts';
import { stemOf } from '../../core/text/paths.ts';
import { currentText } from '../../host/workspace/currentNote.ts';
import { forEachBounded } from '../../index/coalescer.ts';

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

/** More would not be read. */
const MOST = 300;

const KINDS: Partial<Record<NoteType, vscode.SymbolKind>> = {
	mentorship: vscode.SymbolKind.Interface, committee: vscode.SymbolKind.Interface, meeting: vscode.SymbolKind.Event, goal: vscode.SymbolKind.Constant,
};

/** Notes by title in *Go to Symbol in Workspace*. */
export class NoteSymbols implements vscode.WorkspaceSymbolProvider {
	constructor(private readonly notebooks: Notebooks) {}

	provideWorkspaceSymbols(query: string): vscode.SymbolInformation[] {
		const wanted = foldText(query).replace(/\s+/g, '');
		const found: vscode.SymbolInformation[] = [];
		for (const folder of this.notebooks.folders) {
			for (const note of folder.view.notes()) {
				if (found.length >= MOST) { return found; }
				if (matches(note, wanted)) { found.push(this.toSymbol(folder, note)); }
			}
		}
		return found;
	}

	private toSymbol(folder: NotebookFolder, note: Note): vscode.SymbolInformation {
		const location = new vscode.Location(this.notebooks.uriOf(folder, note.path), new vscode.Position(note.bodyLine, 0));
		const date = note.fields.date?.date;
		return new vscode.SymbolInformation(date ? `${note.title} (${date})` : note.title, KINDS[note.type] ?? vscode.SymbolKind.File, note.type, location);
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

/** Files read at once. */
const AT_ONCE = 16;

/** What stands under the cursor of a note. */
export interface Found {
	readonly folder: NotebookFolder;
	readonly path: string;
	readonly mention: Mention;
	readonly target: Target;
}

/** The mention under the cursor and what it leads to; `undefined` in files that are no notes. */
export function findTarget(notebooks: Notebooks, document: vscode.TextDocument, position: vscode.Position): Found | undefined {
	const found = notebooks.find(document.uri);
	if (!found?.folder.view.note(found.path)) { return undefined; }
	const offset = document.offsetAt(position);
	const mention = mentionsIn(document.getText()).find(({ start, end }) => start <= offset && offset <= end);
	const target = mention && targetOf(mention, found.path, found.folder.view);
	return target && { ...found, mention, target };
}

/** A note's text with the mentions that were asked for. */
export interface Mentioning {
	readonly path: string;
	readonly uri: vscode.Uri;
	readonly text: string;
	readonly mentions: readonly Mention[];
}

/** The texts that a renaming may touch: those that name the target, and those that name other notes as it will be called. */
export async function textsToRename(notebooks: Notebooks, folder: NotebookFolder, { target, newName }: Renaming, token: vscode.CancellationToken): Promise<readonly Omit<Mentioning, 'mentions'>[]> {
	if (target.kind !== 'note') { return mentionsOf(notebooks, folder, target, token); }
	const words = [stemOf(target.path), newName].map(foldText);
	return readNotes(notebooks, folder, [...folder.view.notes()].map(({ path }) => path), text => words.some(word => holds(text, word)), token);
}

async function readNotes(notebooks: Notebooks, folder: NotebookFolder, paths: readonly string[], isWanted: (text: string) => boolean, token: vscode.CancellationToken): Promise<Omit<Mentioning, 'mentions'>[]> {
	const notes: Omit<Mentioning, 'mentions'>[] = [];
	await forEachBounded(paths, AT_ONCE, async path => {
		if (token.isCancellationRequested) { return; }
		const uri = notebooks.uriOf(folder, path);
		const text = await currentText(uri).catch(() => undefined);
		// A file that went away since names nothing; the watcher tells of it.
		if (text !== undefined && isWanted(text)) { notes.push({ path, uri, text }); }
	});
	return notes.sort((a, b) => a.path < b.path ? -1 : 1);
}

/** Every mention of a target in the notebook, by path; notes that cannot hold one are not read. */
export async function mentionsOf(notebooks: Notebooks, folder: NotebookFolder, target: Target, token: vscode.CancellationToken): Promise<Mentioning[]> {
	const { view } = folder;
	const candidates = [...view.notes()].filter(note => mayMention(note, target)).map(({ path }) => path).sort();
	const word = target.kind === 'note' ? foldText(stemOf(target.path)) : target.kind === 'missing' ? target.stem : undefined;
	const notes = await readNotes(notebooks, folder, candidates, text => word === undefined || holds(text, word), token);
	const mentioning = notes.map(note => ({ ...note, mentions: mentionsIn(note.text).filter(mention => leadsTo(mention, target, note.path, view)) }));
	return mentioning.filter(({ mentions }) => mentions.length > 0);
}

/** A stem may be written with `%20`, which any note with a per cent sign may hold. */
function holds(text: string, word: string): boolean {
	return text.includes('%') || foldText(text).includes(word);
}
