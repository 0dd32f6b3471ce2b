import * as vscode from 'vscode';
import { stemOf } from '../../core/text/notePath.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { asNode, asPlace, editorPlace } from '../../host/ui/placeArgument.ts';
import { UserError } from '../../host/userError.ts';

/** What a dashboard is about: a notebook, or one mentorship of it. */
export interface Subject {
	readonly folder: NotebookFolder;
	readonly mentorship?: string;
}

/**
 * The subject of the row of a tree, of `{ mentorship: key or file stem }`, of `{ uri }` of a note or
 * folder, or a subject itself; else all of the notebook of the note in the editor or of the only
 * folder with notes; else the user is asked. `undefined` when the user gave up.
 */
export async function chooseSubject(services: Services, argument: unknown): Promise<Subject | undefined> {
	const { notebooks } = services;
	await notebooks.ready;
	await notebooks.settled();
	const withNotes = notebooks.folders.filter(({ view }) => view.size > 0);
	if (withNotes.length === 0) { throw new UserError(vscode.l10n.t('There are no mentoring notes in this folder yet.')); }
	const node = asNode(argument);
	const place = node?.place ?? asPlace(notebooks, argument);
	const name = node?.mentorship ?? nameIn(argument);
	if (name !== undefined) { return named(name, place ? [place.folder] : withNotes); }
	if (place) {
		const mentorship = place.folder.view.mentorshipOf(place.path);
		return { folder: place.folder, ...mentorship === undefined ? {} : { mentorship } };
	}
	const folder = withNotes.length === 1 ? withNotes[0] : editorPlace(notebooks)?.folder ?? await pick(withNotes);
	return folder && { folder };
}

function nameIn(argument: unknown): string | undefined {
	const name = typeof argument === 'object' && argument !== null && 'mentorship' in argument ? argument.mentorship : undefined;
	return typeof name === 'string' ? name : undefined;
}

function named(name: string, folders: readonly NotebookFolder[]): Subject {
	const all = folders.flatMap(folder => folder.view.mentorships().map(mentorship => ({ folder, mentorship })));
	const found = all.find(({ mentorship }) => mentorship.key === name) ?? all.find(({ mentorship: { note } }) => note && stemOf(note.path) === name);
	if (!found) { throw new UserError(vscode.l10n.t('There is no mentorship “{0}” in the notebook.', name)); }
	return { folder: found.folder, mentorship: found.mentorship.key };
}

async function pick(folders: readonly NotebookFolder[]): Promise<NotebookFolder | undefined> {
	const items = folders.map(folder => ({ label: folder.name, folder }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The dashboard of which notebook?') }))?.folder;
}
