import * as vscode from 'vscode';
import { VIEWS } from '../../contributions/views.ts';
import { LANGUAGE, showInformation, registerCommands } from '../../host/commands/commands.ts';
import { keeperFrom } from '../../host/keeper.ts';
import type { Services } from '../../host/services.ts';
import type { DroppedFile } from '../../host/tree/taskDrag.ts';
import type { TreeNode } from '../../host/tree/treeNode.ts';
import { createPane, type TreePane } from '../../host/tree/treePane.ts';
import { mentorshipRows } from './mentorshipRows.ts';

/** The mentorships tree: when each pair meets and what each side owes. */
export function registerMentorships(services: Services): TreePane {
	return createPane(
		services,
		VIEWS.mentorships.id,
		() => mentorshipRows(services.notebooks.folders, keeperFrom(services), LANGUAGE),
		{ files: (row, files) => readDropped(services, row, files) },
	);
}

/** What can come back from the other person as a file. */
const ANSWERS = /\.(?:ics|eml|docx)$/i;

/**
 * An invitation, a mail or a document that was dropped is read as *Read What Came Back…* reads it; on the row of a
 * mentorship it is of that one. A file from outside that has only its text can be an invitation.
 */
async function readDropped(
	{ notebooks }: Services,
	row: TreeNode | undefined,
	files: readonly DroppedFile[],
): Promise<void> {
	const place = row?.context.includes('mentorship') ? row.place : undefined;
	const of = place ? { mentorship: notebooks.uriOf(place.folder, place.path).toString() } : {};
	const uris = files.filter(file => file instanceof vscode.Uri).filter(({ path }) => ANSWERS.test(path));
	const texts = files.flatMap(file => file instanceof vscode.Uri || !/\.ics$/i.test(file.name) ? [] : [file]);
	if (uris.length === 0 && texts.length === 0) {
		void showInformation(
			vscode.l10n.t('Invitations (.ics), mails (.eml) and Word documents (.docx) can be dropped here.'),
		);
		return;
	}
	if (uris.length > 0) { await vscode.commands.executeCommand('mentoring.readWhatCameBack', of, uris); }
	for (const file of texts) {
		await vscode.commands.executeCommand('mentoring.readWhatCameBack', { ...of, text: await file.text() });
	}
}

/** The agreement, endings and trouble. What they take is loaded when one is used. */
export function registerEnding(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.openAgreement': async call => (await import('./agreement.ts')).openAgreement(services, call),
		'mentoring.closeMentorship': async call =>
			(await import('./closeMentorshipCommand.ts')).closeMentorship(services, call),
		'mentoring.reviewMentorship': async call =>
			(await import('./reviewMentorship.ts')).reviewMentorship(services, call),
		'mentoring.showBoundaries': async () => (await import('./reviewMentorship.ts')).showBoundaries(services),
	});
}
