import * as vscode from 'vscode';
import type { Note } from '../../core/model/note.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { asPlace, editorPlace } from '../../host/ui/placeArgument.ts';

/** The notebook of `{ uri }`, of the editor, else the only one with notes, else the one the user picks; `undefined` on Esc or without any. */
export async function chooseFolder({ notebooks }: Services, argument: unknown): Promise<NotebookFolder | undefined> {
	await notebooks.ready;
	await notebooks.settled();
	const place = asPlace(notebooks, argument) ?? editorPlace(notebooks);
	if (place) { return place.folder; }
	const withNotes = notebooks.folders.filter(({ view }) => view.size > 0);
	if (withNotes.length < 2) { return withNotes[0]; }
	const items = withNotes.map(folder => ({ label: folder.name, folder }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which notebook?') }))?.folder;
}

/** Notes of a type, newest first, then by path. */
export function notesOf({ view }: NotebookFolder, type: NoteType): Note[] {
	const day = ({ fields }: Note) => fields.date?.date ?? '';
	return [...view.notes()].filter(note => note.type === type).sort((a, b) => day(a) === day(b) ? (a.path < b.path ? -1 : 1) : day(a) < day(b) ? 1 : -1);
}
