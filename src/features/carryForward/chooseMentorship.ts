import * as vscode from 'vscode';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { longDay } from '../../core/text/dayWords.ts';
import type { NotebookFolder, Notebooks, Services } from '../../host/services.ts';
import { asNode, asPlace, editorPlace } from '../../host/ui/placeArgument.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { UserError } from '../../host/userError.ts';

/** The mentorship a command is about, and the note it was called on. */
export interface ChosenMentorship {
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
	readonly path?: string | undefined;
}

/**
 * The mentorship of the row, of `{ mentorship: key or address of a note }` or of the note in
 * the editor; else the only one with a next meeting; else the user is asked.
 */
export async function chooseMentorship({ notebooks }: Services, argument: unknown): Promise<ChosenMentorship | undefined> {
	const given = asNode(argument);
	if (given?.mentorship !== undefined) { return byKey(given.place ? [given.place.folder] : notebooks.folders, given.mentorship, given.place?.path); }
	if (hasMentorship(argument)) { return named(notebooks, argument.mentorship); }
	const place = asPlace(notebooks, argument) ?? editorPlace(notebooks);
	return place && ofNote(place.folder, place.path) || pick(withNextMeeting(notebooks));
}

/** `{ confirm: true }`: everything is carried without asking, for other extensions and tests. */
export function isConfirmed(argument: unknown): boolean {
	return typeof argument === 'object' && argument !== null && 'confirm' in argument && argument.confirm === true;
}

function hasMentorship(argument: unknown): argument is { readonly mentorship: string } {
	return asNode(argument) === undefined && typeof argument === 'object' && argument !== null && 'mentorship' in argument && typeof argument.mentorship === 'string';
}

function named(notebooks: Notebooks, name: string): ChosenMentorship {
	const found = byKey(notebooks.folders, name) ?? ofAddress(notebooks, name);
	if (!found) { throw new UserError(vscode.l10n.t('There is no mentorship “{0}” in the notebook.', name)); }
	return found;
}

function ofAddress(notebooks: Notebooks, address: string): ChosenMentorship | undefined {
	const place = /^[a-z][a-z\d+.-]+:/i.test(address) ? asPlace(notebooks, { uri: address }) : undefined;
	return place && ofNote(place.folder, place.path);
}

function byKey(folders: readonly NotebookFolder[], key: string, path?: string): ChosenMentorship | undefined {
	for (const folder of folders) {
		const mentorship = folder.view.mentorship(key);
		if (mentorship) { return { folder, mentorship, path }; }
	}
	return undefined;
}

function ofNote(folder: NotebookFolder, path: string): ChosenMentorship | undefined {
	const key = folder.view.mentorshipOf(path);
	return key === undefined ? undefined : byKey([folder], key, path);
}

function withNextMeeting({ folders }: Notebooks): ChosenMentorship[] {
	return folders.flatMap(folder => folder.view.mentorships().filter(({ nextMeeting }) => nextMeeting).map(mentorship => ({ folder, mentorship })));
}

async function pick(all: readonly ChosenMentorship[]): Promise<ChosenMentorship | undefined> {
	if (all.length === 0) { throw new UserError(vscode.l10n.t('No next meeting is booked. Write next_meeting: and a date into the last meeting’s note.')); }
	if (all.length === 1) { return all[0]; }
	const items = all.map(chosen => ({ label: chosen.mentorship.title, description: longDay(chosen.mentorship.nextMeeting!.date, LANGUAGE), chosen }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Carry forward to whose next meeting?') }))?.chosen;
}
