import * as vscode from 'vscode';
import { pagesDue, sendPageInWords, type PageToSend } from '../../core/query/pageToSend.ts';
import { longDayTime } from '../../core/text/words.ts';
import { runCommand, LANGUAGE, showInformation } from '../../host/commands/commands.ts';
import { keeperFrom } from '../../host/keeper.ts';
import type { Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';

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
