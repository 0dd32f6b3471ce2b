import * as vscode from 'vscode';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { byUrgency } from '../../core/query/lateness.ts';
import { longDay } from '../../core/text/words.ts';
import { stemOf } from '../../core/text/paths.ts';
import type { NotebookFolder, Notebooks, Services } from '../services.ts';
import { editorPlace, type CommandCall, LANGUAGE, UserError } from '../commands/commands.ts';
import type { TreeNode } from '../tree/treeNode.ts';

/** The mentorship a command is about, and the note it was called on. */
export interface ChosenMentorship {
	readonly folder: NotebookFolder;
	readonly mentorship: Mentorship;
	readonly path?: string | undefined;
}

/** Which mentorships are offered where none is meant yet, and how they are asked for. */
export interface MentorshipQuestion {
	readonly placeHolder: string;
	/** Said where there is none to choose from; that one has to be made first unless told. */
	readonly none?: string;
	/** All unless told. */
	readonly offers?: (mentorship: Mentorship) => boolean;
}

/** Those with a next meeting, to carry to. */
export function bookedOnes(): MentorshipQuestion {
	return {
		placeHolder: vscode.l10n.t('Carry forward to whose next meeting?'),
		none: vscode.l10n.t('No next meeting is booked. Write next_meeting: and a date into the last meeting’s note.'),
		offers: ({ nextMeeting }) => nextMeeting !== undefined,
	};
}

/** A call of a command that is about a mentorship. */
export type MentorshipCall = Pick<CommandCall<{ readonly mentorship?: string }>, 'argument' | 'row' | 'place'>;

/**
 * The mentorship of the row, of `{ mentorship }` (see {@link mentorshipNamed}) or of the note in the editor; else the
 * only one the question offers; else the user is asked. `undefined` when the user gave up.
 */
export async function chooseMentorship(
	{ notebooks }: Services,
	{ argument, row, place }: MentorshipCall,
	question: MentorshipQuestion,
): Promise<ChosenMentorship | undefined> {
	await notebooks.ready;
	await notebooks.settled();
	if (row?.mentorship !== undefined) {
		return {
			...mentorshipNamed(row.place ? [row.place.folder] : notebooks.folders, row.mentorship),
			path: row.place?.path,
		};
	}
	if (argument?.mentorship !== undefined) {
		return ofAddress(notebooks, argument.mentorship) ?? mentorshipNamed(notebooks.folders, argument.mentorship);
	}
	const note = place ?? editorPlace(notebooks);
	return note && ofNote(note.folder, note.path)
		|| pick(everyMentorship(notebooks).filter(({ mentorship }) => question.offers?.(mentorship) ?? true), question);
}

/** Every mentorship of the workspace, as trees have them: what waits first, then by the next meeting. */
export function everyMentorship({ folders }: Pick<Notebooks, 'folders'>): ChosenMentorship[] {
	return folders.flatMap(folder =>
		byUrgency(folder.view.mentorships(), folder.view.today).map(mentorship => ({ folder, mentorship }))
	);
}

/**
 * The mentorship with that key, or whose note has that path or file stem. There being none is an error for the user.
 */
export function mentorshipNamed(folders: readonly NotebookFolder[], name: string): ChosenMentorship {
	const chosen = byKey(folders, name)
		?? everyMentorship({ folders }).find(({ mentorship: { note } }) => note && stemOf(note.path) === name);
	if (!chosen) { throw new UserError(vscode.l10n.t('There is no mentorship “{0}” in the notebook.', name)); }
	return chosen;
}

/** The mentorship a row of a tree is about. */
export function mentorshipOfRow(
	{ folders }: Pick<Notebooks, 'folders'>,
	row: TreeNode | undefined,
): ChosenMentorship | undefined {
	return row?.mentorship === undefined ? undefined : byKey(row.place ? [row.place.folder] : folders, row.mentorship);
}

function ofAddress(notebooks: Notebooks, address: string): ChosenMentorship | undefined {
	const place = /^[a-z][a-z\d+.-]+:\//i.test(address) ? notebooks.find(vscode.Uri.parse(address, true)) : undefined;
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

async function pick(
	mentorships: readonly ChosenMentorship[],
	{ placeHolder, none }: MentorshipQuestion,
): Promise<ChosenMentorship | undefined> {
	if (mentorships.length === 0) {
		throw new UserError(none ?? vscode.l10n.t('There is no mentorship in the notebook yet. Create one first.'));
	}
	if (mentorships.length === 1) { return mentorships[0]; }
	const inFolders = mentorships.some(({ folder }) => folder !== mentorships[0]?.folder);
	const items = mentorships.map(chosen => ({
		label: chosen.mentorship.title,
		description: descriptionOf(chosen, inFolders),
		chosen,
	}));
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.chosen;
}

/** The next meeting, and the folder where there are several. */
function descriptionOf({ folder, mentorship: { nextMeeting } }: ChosenMentorship, inFolders: boolean): string {
	return [...nextMeeting ? [longDay(nextMeeting.date, LANGUAGE)] : [], ...inFolders ? [folder.name] : []].join(' · ');
}
