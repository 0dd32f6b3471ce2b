import * as vscode from 'vscode';
import { MOST_CHARACTERS, MOST_ITEMS, tooLarge } from '../../core/documents/exportLimits.ts';
import { meetingScope, pathsOf, type MeetingScope } from '../../core/documents/homeworkLines.ts';
import { publicView, type PublicNotes } from '../../core/export/publicNotes.ts';
import { readPublicNotes } from '../../host/export/publicNotes.ts';
import type { ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { UserError } from '../../host/userError.ts';

/** Nothing of it may leave the notebook. */
export class PrivateMentorship extends UserError {}

/** What may leave the notebook about one mentorship, as the notes are now. */
export interface ChosenScope {
	readonly folder: NotebookFolder;
	readonly scope: MeetingScope;
	readonly notes: PublicNotes;
}

/** Reads what may leave about it. A private mentorship is an error for the user. */
export async function readScope(services: Services, { folder, mentorship }: ChosenMentorship): Promise<ChosenScope> {
	const before = meetingScope(publicView(folder.view), mentorship.key);
	const notes = await readPublicNotes(services, folder, before ? pathsOf(before) : []);
	const scope = meetingScope(notes.view, mentorship.key);
	if (!scope) { throw new PrivateMentorship(vscode.l10n.t('All that is written about {0} is private, so nothing of it leaves the notebook.', mentorship.title)); }
	const reason = tooLarge(scope, notes);
	if (reason === 'items') { throw new UserError(vscode.l10n.t('There are more than {0} items in what would be exported of {1}, so nothing was made.', MOST_ITEMS, mentorship.title)); }
	if (reason === 'text') { throw new UserError(vscode.l10n.t('The notes that would be exported of {0} hold more than {1} characters, so nothing was made.', mentorship.title, MOST_CHARACTERS)); }
	return { folder, scope, notes };
}
