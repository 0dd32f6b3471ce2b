import * as vscode from 'vscode';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { pagesDue, sendPageInWords, type PageToSend } from '../../core/query/pageToSend.ts';
import { longDay, longDayTime } from '../../core/text/words.ts';
import {
	registerCommands,
	openPlace,
	showInformation,
	LANGUAGE,
	UserError,
	runCommand,
} from '../../host/commands/commands.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { mentorshipOfRow, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';
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

/** What was told, in the workspace's own storage: once for each meeting. */
const TOLD = 'mentoring.pagesTold';
/** Of so many meetings it is remembered. */
const MOST_TOLD = 200;

/** On the day on which the page for a mentor is to go out, says so once, quietly; never while others look on. */
export function registerPageReminder(services: Services): vscode.Disposable {
	const { notebooks, clock } = services;
	const look = (): void => {
		void remind(services);
	};
	void notebooks.ready.then(look);
	return vscode.Disposable.from(clock.onDidChangeDay(look), notebooks.onDidChange(look));
}

async function remind(services: Services): Promise<void> {
	const { notebooks, screen, settings, context: { workspaceState } } = services;
	if (notebooks.state !== 'ready' || !screen.shown.private) { return; }
	const told = workspaceState.get<readonly string[]>(TOLD, []);
	const due = notebooks.folders.flatMap(folder =>
		pagesDue(folder.view, keeperOf(folder, keeperFrom(services)), settings.get('sendPageDays', folder.uri))
	);
	const fresh = due.filter(({ id }) => !told.includes(id));
	if (fresh.length === 0) { return; }
	await workspaceState.update(TOLD, [...told, ...fresh.map(({ id }) => id)].slice(-MOST_TOLD));
	for (const page of fresh) { void offer(page); }
}

async function offer({ mentorship, meeting }: PageToSend): Promise<void> {
	const send = vscode.l10n.t('Send Summary…');
	const message = vscode.l10n.t(
		'{0}: you meet on {1}.',
		sendPageInWords(mentorship, LANGUAGE),
		longDayTime(meeting, LANGUAGE),
	);
	if (await showInformation(message, send) === send) {
		await runCommand('mentoring.sendSummary', { mentorship: mentorship.key });
	}
}
