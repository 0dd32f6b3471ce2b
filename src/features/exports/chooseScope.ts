import * as vscode from 'vscode';
import { MOST_CHARACTERS, MOST_ITEMS, tooLarge } from '../../core/documents/exportLimits.ts';
import { meetingScope, pathsOf, type MeetingScope } from '../../core/documents/homeworkLines.ts';
import { publicView, type PublicNotes } from '../../core/export/publicNotes.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { stemOf } from '../../core/text/paths.ts';
import { readPublicNotes } from '../../host/export/publicNotes.ts';
import type { NotebookFolder, Notebooks, Services } from '../../host/services.ts';
import { asNode, asPlace, editorPlace } from '../../host/commands/commands.ts';
import { UserError } from '../../host/userError.ts';
import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';

/** The mentorship something is made for. */
export interface Chosen {
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
}

/** Nothing of it may leave the notebook. */
export class PrivateMentorship extends UserError {}

/** What may leave the notebook about one mentorship, as the notes are now. */
export interface ChosenScope {
	readonly folder: NotebookFolder;
	readonly scope: MeetingScope;
	readonly notes: PublicNotes;
}

/**
 * The mentorship of the row, of `{ mentorship: key, file stem or address of a note }` or of the note
 * in the editor; else the only one; else the user is asked. `undefined` when the user gave up.
 */
export async function chooseMentorship(services: Services, argument: unknown, prompt: string): Promise<Chosen | undefined> {
	await services.notebooks.ready;
	await services.notebooks.settled();
	const { notebooks } = services;
	const node = asNode(argument);
	if (node?.mentorship !== undefined) { return named(notebooks, node.mentorship, node.place?.folder); }
	const name = textIn(asArgument(argument), 'mentorship');
	if (name !== undefined) { return named(notebooks, name); }
	const place = asPlace(notebooks, argument) ?? editorPlace(notebooks);
	return place && ofNote(place.folder, place.path) || pick(everyMentorship(notebooks), prompt);
}

/** Every mentorship of the workspace, as trees have them. */
export function everyMentorship({ folders }: Notebooks): Chosen[] {
	return folders.flatMap(folder => folder.view.mentorships().map(mentorship => ({ folder, mentorship })));
}

/** Reads what may leave about it. A private mentorship is an error for the user. */
export async function readScope(services: Services, { folder, mentorship }: Chosen): Promise<ChosenScope> {
	const before = meetingScope(publicView(folder.view), mentorship.key);
	const notes = await readPublicNotes(services, folder, before ? pathsOf(before) : []);
	const scope = meetingScope(notes.view, mentorship.key);
	if (!scope) { throw new PrivateMentorship(vscode.l10n.t('All that is written about {0} is private, so nothing of it leaves the notebook.', mentorship.title)); }
	const reason = tooLarge(scope, notes);
	if (reason === 'items') { throw new UserError(vscode.l10n.t('There are more than {0} items in what would be exported of {1}, so nothing was made.', MOST_ITEMS, mentorship.title)); }
	if (reason === 'text') { throw new UserError(vscode.l10n.t('The notes that would be exported of {0} hold more than {1} characters, so nothing was made.', mentorship.title, MOST_CHARACTERS)); }
	return { folder, scope, notes };
}

function named(notebooks: Notebooks, name: string, folder?: NotebookFolder): Chosen {
	const all = everyMentorship(notebooks).filter(chosen => folder === undefined || chosen.folder === folder);
	const found = all.find(({ mentorship }) => mentorship.key === name) ?? ofAddress(notebooks, name)
		?? all.find(({ mentorship: { note } }) => note && stemOf(note.path) === name);
	if (!found) { throw new UserError(vscode.l10n.t('There is no mentorship “{0}” in the notebook.', name)); }
	return found;
}

function ofAddress(notebooks: Notebooks, address: string): Chosen | undefined {
	const place = /^[a-z][a-z\d+.-]+:\//i.test(address) ? asPlace(notebooks, { uri: address }) : undefined;
	return place && ofNote(place.folder, place.path);
}

function ofNote(folder: NotebookFolder, path: string): Chosen | undefined {
	const mentorship = folder.view.mentorship(folder.view.mentorshipOf(path) ?? '');
	return mentorship && { folder, mentorship };
}

async function pick(all: readonly Chosen[], prompt: string): Promise<Chosen | undefined> {
	if (all.length === 0) { throw new UserError(vscode.l10n.t('There is no mentorship in the notebook yet. Create one first.')); }
	if (all.length === 1) { return all[0]; }
	const items = all.map(chosen => ({ label: chosen.mentorship.title, description: all.some(({ folder }) => folder !== chosen.folder) ? chosen.folder.name : '', chosen }));
	return (await vscode.window.showQuickPick(items, { placeHolder: prompt }))?.chosen;
}

/** What other extensions and tests hand to an export command, so that it asks nothing. */
export type ExportArgument = Readonly<Record<string, unknown>>;

/** The argument object; none for a row of a tree. */
export function asArgument(argument: unknown): ExportArgument | undefined {
	return typeof argument === 'object' && argument !== null && asNode(argument) === undefined ? argument as ExportArgument : undefined;
}

/** A text of it. */
export function textIn(argument: ExportArgument | undefined, key: string): string | undefined {
	const value = argument?.[key];
	return typeof value === 'string' ? value : undefined;
}

/** One of some words. */
export function choiceIn<Choice extends string>(argument: ExportArgument | undefined, key: string, choices: readonly Choice[]): Choice | undefined {
	return choices.find(choice => choice === argument?.[key]);
}

/** A day. */
export function dayIn(argument: ExportArgument | undefined, key: string): CalendarDate | undefined {
	return parseCalendarDate(textIn(argument, key) ?? '');
}
