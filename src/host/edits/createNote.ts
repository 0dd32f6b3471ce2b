import * as vscode from 'vscode';
import { SETTINGS } from '../../contributions/settings.ts';
import { notePlace, numberedPath, type NewNotePlace } from '../../core/documents/notePlace.ts';
import {
	type FieldValue,
	type FilledTemplate,
	typeOfTemplate,
	type TemplateName,
} from '../../core/documents/templates.ts';
import { dateParts, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship, NotebookView } from '../../core/model/notebookView.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import { folderOf, stemOf } from '../../core/text/paths.ts';
import { refuseBehindLink } from '../workspace/folderPaths.ts';
import { createFiles, exists, uriOfNew, type NewFile } from './newFiles.ts';
import type { NotebookFolder, Services } from '../services.ts';
import { UserError } from '../commands/commands.ts';
import { familyWord } from '../../core/text/personName.ts';
import { foldHead } from './openMade.ts';
import { filledTemplate } from './hostTemplates.ts';

/** A note to be made from its template. */
export interface NoteToCreate {
	readonly folder: NotebookFolder;
	readonly template: TemplateName;
	/** The note's own day: in its front matter, its file name, and wherever the template says today. */
	readonly date: CalendarDate;
	readonly title?: string;
	/** Its heading where the template leaves that open and no title was given. */
	readonly standardTitle?: string;
	/** Gives `mentorship:`, the names, and a part of the file name. */
	readonly mentorship?: Mentorship;
	/** Answers for other keys of the front matter. */
	readonly fields?: Readonly<Record<string, FieldValue | undefined>>;
	/** For the file name, where there is no mentorship yet. */
	readonly name?: string;
}

/** A note that was made. */
interface CreatedNote {
	readonly uri: vscode.Uri;
	/** In its notebook. */
	readonly path: string;
}

/**
 * Makes a note from its template where such notes go, and opens it with the template's tab
 * stops live. Never writes over a file: a free name is found. What cannot be done is a
 * {@link UserError}, and then nothing was made.
 */
export async function createNote(services: Services, noteToCreate: NoteToCreate): Promise<CreatedNote> {
	const { path, text, filled } = await composeNote(services, noteToCreate);
	const [uri] = await createFiles(noteToCreate.folder.uri, [{ path, text }]);
	await openAtFirstStop(services, uri!, filled);
	return { uri: uri!, path };
}

/** A note that is yet to be made; {@link openAtFirstStop} takes the template. */
export interface ComposedNote extends NewFile {
	readonly filled: FilledTemplate;
}

/** The file that {@link createNote} would make, for those who make it together with another change. */
export async function composeNote(services: Services, noteToCreate: NoteToCreate): Promise<ComposedNote> {
	const filled = await filledTemplate(
		services,
		noteToCreate.folder.uri,
		noteToCreate.template,
		valuesFor(noteToCreate),
		noteToCreate.mentorship?.role,
	);
	const path = await freePath(noteToCreate.folder.uri, pathFor(services, noteToCreate));
	await refuseBehindLink(uriOfNew(noteToCreate.folder.uri, path));
	return { path, text: filled.text, filled };
}

/**
 * Where such a note goes by the settings, or beside its like; see `mentoring.newNotes.paths`. It may be taken:
 * {@link freePath}.
 */
function pathFor(
	{ settings }: Services,
	{ folder, template, date, title, mentorship, name }: NoteToCreate,
): string {
	const type = typeOfTemplate(template);
	const standard = SETTINGS['newNotes.paths'].default[type] ?? type;
	const pattern = settings.get('newNotes.paths', folder.uri)[type] as unknown;
	const text = typeof pattern === 'string' && pattern.trim() !== '' ? pattern : standard;
	const place = notePlace(text, {
		date,
		year: String(dateParts(date).year),
		mentorship: name ?? (mentorship ? mentorshipStem(mentorship) : ''),
		title: title ?? '',
		type,
	});
	if ('path' in place) { return text === standard ? besideItsLike(folder.view, place.path, type) : place.path; }
	throw new UserError(whyNoPlace(place));
}

function whyNoPlace({ fault, detail }: Extract<NewNotePlace, { readonly fault: string }>): string {
	switch (fault) {
		case 'outside':
			return vscode.l10n.t(
				'The setting mentoring.newNotes.paths leads out of the notebook: “{0}”. Nothing was created.',
				detail,
			);
		case 'not-read':
			return vscode.l10n.t(
				'The setting mentoring.newNotes.paths names a folder in which notes are not read: “{0}”. Nothing was created.',
				detail,
			);
		case 'unknown-variable':
			return vscode.l10n.t(
				'The setting mentoring.newNotes.paths names “{0}”, which is not known. Nothing was created.',
				`\${${detail}}`,
			);
	}
}

/** The first of `a.md`, `a-2.md`, `a-3.md` … that is not taken. */
export async function freePath(folder: vscode.Uri, path: string): Promise<string> {
	for (let count = 1; count < 100; count++) {
		const candidate = numberedPath(path, count);
		if (!await exists(uriOfNew(folder, candidate))) { return candidate; }
	}
	throw new UserError(vscode.l10n.t('There are many files named like “{0}” already, so nothing was created.', path));
}

/**
 * Opens a file that was just made from a snippet, with the stops live and the cursor at the
 * first. The file is saved as it was made; only what the user types then is new.
 */
export async function openAtFirstStop(
	services: Pick<Services, 'settings'>,
	uri: vscode.Uri,
	{ snippet }: FilledTemplate,
): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	const wholeText = new vscode.Range(0, 0, document.lineCount, 0);
	await editor.insertSnippet(new vscode.SnippetString(snippet), wholeText, {
		undoStopBefore: false,
		undoStopAfter: false,
	});
	await document.save();
	await foldHead(services, document);
}

/** How a note names its mentorship: by the file's stem where only one has it, else by its path. */
export function mentorshipReference(view: NotebookView, { note }: Mentorship): string | undefined {
	if (!note) { return undefined; }
	const stem = stemOf(note.path);
	const alike = view.mentorships().filter(candidate =>
		candidate.note && stemOf(candidate.note.path).toLowerCase() === stem.toLowerCase()
	);
	return alike.length === 1 ? stem : note.path;
}

function valuesFor({ folder, date, title, standardTitle, mentorship, fields, template }: NoteToCreate) {
	const reference = mentorship && mentorshipReference(folder.view, mentorship);
	const names = { mentor: mentorship?.mentor, mentee: mentorship?.mentee };
	const isMeeting = typeOfTemplate(template) === 'meeting';
	const [year = '', month = '', day = ''] = date.split('-');
	return {
		variables: {
			TITLE: title ?? '',
			DATE: date,
			MENTORSHIP: reference ?? '',
			MENTOR: names.mentor ?? '',
			MENTEE: names.mentee ?? '',
			CURRENT_YEAR: year,
			CURRENT_YEAR_SHORT: year.slice(-2),
			CURRENT_MONTH: month,
			CURRENT_DATE: day,
		},
		fields: {
			date: hasDate(template) ? date : undefined,
			mentorship: reference,
			...isMeeting ? names : {},
			...fields,
		},
		...title === undefined ? {} : { title },
		...standardTitle === undefined ? {} : { standardTitle },
	};
}

/** A relationship has its own dates. */
function hasDate(template: TemplateName): boolean {
	return template !== 'mentorship' && template !== 'committee';
}

function mentorshipStem({ note, mentor, mentee, role, title }: Mentorship): string {
	return note ? stemOf(note.path) : familyWord((role === 'mentor' ? mentee : mentor) ?? '') || title;
}

/** Into the folder where most notes of this type are, so that a notebook of another order keeps it. */
function besideItsLike(view: NotebookView, path: string, type: NoteType): string {
	const folders = new Map<string, number>();
	for (const note of view.notes()) {
		if (note.type === type) { folders.set(folderOf(note.path), (folders.get(folderOf(note.path)) ?? 0) + 1); }
	}
	const [best] = [...folders].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	return best ? [best[0], path.slice(path.lastIndexOf('/') + 1)].filter(Boolean).join('/') : path;
}
