import * as vscode from 'vscode';
import type { Services, NotebookFolder } from '../../host/services.ts';
import { registerCommands, asNode, openPlace } from '../../host/commands/commands.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { longDay } from '../../core/text/dayWords.ts';
import { showInformation, LANGUAGE } from '../../host/commands/messages.ts';
import { UserError } from '../../host/userError.ts';
import { meetsNext, nextMeetingPath, type LocatedMentorship } from './nextMeeting.ts';

/** Makes the next meeting's note ready; what does it is loaded when it is first asked for. */
export function registerPrepareMeeting(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.prepareMeeting': async argument => (await import('./prepareMeeting.ts')).prepareMeetingNote(services, argument),
	});
}

/** Settles a meeting at its end; what does it is loaded when it is first asked for. */
export function registerWrapUp(services: Services): vscode.Disposable {
	return registerCommands(services, {
		'mentoring.wrapUpMeeting': async argument => (await import('./wrapUp.ts')).wrapUpMeeting(services, argument),
	});
}

/** Opens the note of the next meeting: of one mentorship, or the first of all. */
export function registerNextMeeting(services: Services): vscode.Disposable {
	const { notebooks } = services;
	return registerCommands(services, {
		'mentoring.openNextMeeting': async argument => {
			await notebooks.ready;
			const found = ofRow(notebooks.folders, argument) ?? meetsNext(notebooks.folders);
			if (!found) { throw new UserError(vscode.l10n.t('No next meeting is booked. Write next_meeting: and a date into the last meeting’s note.')); }
			await open(services, found);
		},
	});
}

function ofRow(folders: readonly NotebookFolder[], argument: unknown): LocatedMentorship | undefined {
	const key = asNode(argument)?.mentorship;
	const place = asNode(argument)?.place;
	if (key === undefined) { return undefined; }
	const among = place ? [place.folder] : folders;
	return among.flatMap(folder => {
		const mentorship = folder.view.mentorship(key);
		return mentorship ? [{ folder, mentorship }] : [];
	})[0];
}

async function open({ notebooks }: Services, { folder, mentorship }: LocatedMentorship): Promise<void> {
	const path = nextMeetingPath(mentorship);
	if (path === undefined) { throw new UserError(vscode.l10n.t('No note speaks of this meeting.')); }
	await openPlace(notebooks, { folder, path });
	tellIfUnwritten(mentorship);
}

function tellIfUnwritten({ nextMeeting, nextMeetingNote }: Mentorship): void {
	if (nextMeetingNote || !nextMeeting) { return; }
	void showInformation(vscode.l10n.t('The meeting on {0} has no note of its own yet.', longDay(nextMeeting.date, LANGUAGE)));
}
