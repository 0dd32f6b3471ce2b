import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { registerCommands, openPlace, showInformation, LANGUAGE, UserError } from '../../host/commands/commands.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { longDay } from '../../core/text/words.ts';
import { mentorshipOfRow, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import { meetsNext, nextMeetingPath } from './nextMeeting.ts';

/** Makes the next meeting's note ready; what does it is loaded when it is first asked for. */
export function registerPrepareMeeting(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.prepareMeeting': async call =>
			(await import('./prepareMeetingCommand.ts')).prepareMeetingNote(services, call),
	});
}

/** Settles a meeting at its end; what does it is loaded when it is first asked for. */
export function registerWrapUp(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.wrapUpMeeting': async call => (await import('./wrapUp.ts')).wrapUpMeeting(services, call),
	});
}

/** Opens the note of the next meeting: of one mentorship, or the first of all. */
export function registerNextMeeting(services: Services): vscode.Disposable {
	const { notebooks } = services;
	return registerCommands(services, {
		'mentoring.beforeMeeting': async call =>
			(await import('./beforeMeetingCommand.ts')).showBeforeMeeting(services, call),
		'mentoring.openNextMeeting': async call => {
			await notebooks.ready;
			const chosen = mentorshipOfRow(notebooks, call.row) ?? meetsNext(notebooks.folders);
			if (!chosen) {
				throw new UserError(
					vscode.l10n.t(
						'No next meeting is booked. Write next_meeting: and a date into the last meeting’s note.',
					),
				);
			}
			await open(services, chosen);
		},
	});
}

async function open({ notebooks }: Services, { folder, mentorship }: ChosenMentorship): Promise<void> {
	const path = nextMeetingPath(mentorship);
	if (path === undefined) { throw new UserError(vscode.l10n.t('No note speaks of this meeting.')); }
	await openPlace(notebooks, { folder, path });
	tellIfUnwritten(mentorship);
}

function tellIfUnwritten({ nextMeeting, nextMeetingNote }: Mentorship): void {
	if (nextMeetingNote || !nextMeeting) { return; }
	void showInformation(
		vscode.l10n.t('The meeting on {0} has no note of its own yet.', longDay(nextMeeting.date, LANGUAGE)),
	);
}
