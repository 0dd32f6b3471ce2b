import * as vscode from 'vscode';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { longDay } from '../../core/text/dayWords.ts';
import type { NotebookFolder, Notebooks, Services } from '../services.ts';
import { asNode, asPlace, editorPlace } from '../commands/commands.ts';
import { LANGUAGE } from '../commands/messages.ts';
import { UserError } from '../userError.ts';

/** The mentorship a command is about, and the note it was called on. */
export interface ChosenMentorship {
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
	readonly path?: string | undefined;
}

/** Which mentorships are offered where none is meant yet, and how they are asked for. */
export interface MentorshipQuestion {
	readonly placeHolder: string;
	/** Said where there is none to choose from. */
	readonly none: string;
	offers(mentorship: Mentorship): boolean;
}

/** Those with a next meeting, to carry to. */
export function bookedOnes(): MentorshipQuestion {
	return {
		placeHolder: vscode.l10n.t('Carry forward to whose next meeting?'),
		none: vscode.l10n.t('No next meeting is booked. Write next_meeting: and a date into the last meeting’s note.'),
		offers: ({ nextMeeting }) => nextMeeting !== undefined,
	};
}

/**
 * The mentorship of the row, of `{ mentorship: key or address of a note }` or of the note in
 * the editor; else the only one the question offers; else the user is asked.
 */
export async function chooseMentorship({ notebooks }: Services, argument: unknown, question: MentorshipQuestion): Promise<ChosenMentorship | undefined> {
	const given = asNode(argument);
	if (given?.mentorship !== undefined) { return byKey(given.place ? [given.place.folder] : notebooks.folders, given.mentorship, given.place?.path); }
	if (hasMentorship(argument)) { return named(notebooks, argument.mentorship); }
	const place = asPlace(notebooks, argument) ?? editorPlace(notebooks);
	return place && ofNote(place.folder, place.path) || pick(offered(notebooks, question), question);
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

function offered({ folders }: Notebooks, question: MentorshipQuestion): ChosenMentorship[] {
	return folders.flatMap(folder => folder.view.mentorships().filter(mentorship => question.offers(mentorship)).map(mentorship => ({ folder, mentorship })));
}

async function pick(all: readonly ChosenMentorship[], { placeHolder, none }: MentorshipQuestion): Promise<ChosenMentorship | undefined> {
	if (all.length === 0) { throw new UserError(none); }
	if (all.length === 1) { return all[0]; }
	const items = all.map(chosen => ({ label: chosen.mentorship.title, ...descriptionOf(chosen.mentorship), chosen }));
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.chosen;
}

function descriptionOf({ nextMeeting }: Mentorship): { readonly description?: string } {
	return nextMeeting ? { description: longDay(nextMeeting.date, LANGUAGE) } : {};
}
