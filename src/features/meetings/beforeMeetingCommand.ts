import * as vscode from 'vscode';
import { beforeMeeting } from '../../core/documents/beforeMeeting.ts';
import { meetingScope, pathsOf } from '../../core/documents/homeworkLines.ts';
import { publicView } from '../../core/export/publicNotes.ts';
import { plainText } from '../../core/markdown/plainText.ts';
import { otherSide } from '../../core/query/homework.ts';
import { type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { previewPage } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import { chooseMentorship, mentorshipOfRow, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
import { meetsNext } from './nextMeeting.ts';

/** Shows the page of the next meeting: of the row, of `{ mentorship }`, else of the meeting that comes first. */
export async function showBeforeMeeting(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.beforeMeeting'>>,
): Promise<string | undefined> {
	const chosen = await chosenMeeting(services, call);
	if (!chosen) { return undefined; }
	const { folder, mentorship } = chosen;
	const before = meetingScope(publicView(folder.view), mentorship.key);
	const notes = await readPublicNotes(services, folder, before ? pathsOf(before) : []);
	const scope = meetingScope(notes.view, mentorship.key);
	if (!scope) {
		throw new UserError(
			vscode.l10n.t('All that is written about {0} is private, so no page is made of it.', mentorship.title),
		);
	}
	const keeper = keeperOf(folder, keeperFrom(services));
	const page = beforeMeeting(scope, notes, keeper, notebookWords(folder.uri));
	await previewPage(
		'beforeMeeting',
		vscode.l10n.t('Before the meeting with {0}.md', plainText(otherSide(mentorship, keeper))),
		asCard(page),
	);
	return page;
}

/** Marked for `media/preview.css`: what stands side by side begins at one height. */
function asCard(page: string): string {
	return `<div class="mentoring-card">\n\n${page}\n</div>\n`;
}

async function chosenMeeting(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.beforeMeeting'>>,
): Promise<ChosenMentorship | undefined> {
	const { notebooks } = services;
	await notebooks.ready;
	await notebooks.settled();
	const first = call.argument?.mentorship === undefined
		? mentorshipOfRow(notebooks, call.row) ?? meetsNext(notebooks.folders)
		: undefined;
	return first
		?? chooseMentorship(services, call, {
			placeHolder: vscode.l10n.t('Before whose meeting?'),
			offers: ({ status }) => status === 'active' || status === 'proposed',
		});
}
