import type * as vscode from 'vscode';
import { mentionsIn, type Mention } from '../../core/references/mentions.ts';
import type { Renaming } from '../../core/references/rename.ts';
import { leadsTo, mayMention, targetOf, type Target } from '../../core/references/targets.ts';
import { foldText } from '../../core/text/foldText.ts';
import { stemOf } from '../../core/text/notePath.ts';
import { currentText } from '../../host/currentText.ts';
import type { NotebookFolder, Notebooks } from '../../host/services.ts';
import { forEachBounded } from '../../index/forEachBounded.ts';

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
