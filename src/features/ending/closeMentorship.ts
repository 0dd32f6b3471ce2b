import * as vscode from 'vscode';
import { planClosing, type Closing, type RefusedClosing } from '../../core/edit/closeMentorship.ts';
import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { isOpen } from '../../core/query/isOpen.ts';
import { asUserError } from '../../host/noteFields.ts';
import type { NotebookFolder, Services, TaskTarget } from '../../host/services.ts';
import { askDay } from '../../host/ui/askDay.ts';
import { chooseMentorship } from '../../host/ui/chooseMentorship.ts';
import { UserError } from '../../host/userError.ts';

/** What the command reports to a caller that asks. */
export interface CloseResult {
	readonly path: string;
	readonly status: Closing['status'];
	/** Unfinished items that were cancelled. */
	readonly cancelled: number;
}

interface Answers {
	readonly status: Closing['status'];
	readonly endDate: CalendarDate;
	readonly cancels: boolean;
}

/**
 * Closes a mentorship: its note says so, unfinished homework is cancelled or left, all as one
 * undo step, all or nothing; every note stays. `{ mentorship, status, homework: 'cancel' |
 * 'leave', date? }` asks nothing; Esc at any question changes nothing.
 */
export async function closeMentorship(services: Services, argument: unknown): Promise<CloseResult | undefined> {
	const { notebooks } = services;
	await notebooks.ready;
	await notebooks.settled();
	const chosen = await chooseMentorship(services, argument, {
		placeHolder: vscode.l10n.t('Which relationship comes to its end?'),
		none: vscode.l10n.t('There is no relationship that could be closed.'),
		offers: ({ status, note }) => note !== undefined && status !== 'ended',
	});
	if (!chosen) { return undefined; }
	const { folder, mentorship: { note, title, key } } = chosen;
	if (!note) { throw new UserError(vscode.l10n.t('“{0}” has no note of its own yet, so there is nothing to close.', title)); }
	const targets = unfinished(services, folder, key);
	const answers = given(services, argument) ?? await ask(services, title, targets.length);
	return answers && apply(services, folder, note.path, targets, answers);
}

function unfinished({ notebooks }: Services, folder: NotebookFolder, key: string): TaskTarget[] {
	return folder.view.homework().filter(({ mentorship, task }) => mentorship === key && isOpen(task)).map(({ note, task }) => notebooks.targetOf(folder, note.path, task));
}

async function apply(services: Services, folder: NotebookFolder, path: string, targets: readonly TaskTarget[], { status, endDate, cancels }: Answers): Promise<CloseResult | undefined> {
	const { notebooks, edits, settings, clock } = services;
	const uri = notebooks.uriOf(folder, path);
	const cancelled = cancels ? targets : [];
	const options = { today: clock.today(), addDoneDate: settings.get('addDoneDate', uri), defaultDialect: settings.get('taskDialect', uri) };
	const closing = { note: uri.toString(), status, endDate, cancel: byFile(cancelled), options };
	let refused: RefusedClosing | undefined;
	const uris = new Map([uri, ...cancelled.map(target => target.uri)].map(one => [one.toString(), one]));
	const { done } = await edits.changeTogether([...uris.values()], texts => {
		const plan = planClosing(texts, closing);
		refused = 'refusal' in plan ? plan : undefined;
		return 'refusal' in plan ? new Map() : plan;
	});
	if (refused) { throw asUserError(refused.refusal, vscode.workspace.asRelativePath(uris.get(refused.key) ?? uri)); }
	if (!done) { return undefined; }
	void vscode.window.showInformationMessage(inWords(status, cancelled.length));
	return { path, status, cancelled: cancelled.length };
}

function byFile(targets: readonly TaskTarget[]): Map<string, TaskTarget[]> {
	const files = new Map<string, TaskTarget[]>();
	for (const target of targets) { files.set(target.uri.toString(), [...files.get(target.uri.toString()) ?? [], target]); }
	return files;
}

function inWords(status: Closing['status'], cancelled: number): string {
	const how = status === 'ended' ? vscode.l10n.t('The mentorship has ended; all its notes stay.') : vscode.l10n.t('From here on you meet informally; all notes stay.');
	const items = cancelled === 0 ? '' : cancelled === 1 ? vscode.l10n.t('1 unfinished item was cancelled.') : vscode.l10n.t('{0} unfinished items were cancelled.', cancelled);
	const next = vscode.l10n.t('The snippets mentor-closing and mentor-thanks help with the last words.');
	return [how, items, next].filter(Boolean).join(' ');
}

function given({ clock }: Services, argument: unknown): Answers | undefined {
	if (typeof argument !== 'object' || argument === null || !('homework' in argument) || !('status' in argument)) { return undefined; }
	const { status, homework } = argument;
	const date = 'date' in argument ? argument.date : clock.today();
	const endDate = typeof date === 'string' ? parseCalendarDate(date) : undefined;
	if (status !== 'ended' && status !== 'informal' || homework !== 'cancel' && homework !== 'leave' || !endDate) {
		throw new UserError(vscode.l10n.t('Closing takes a status (ended or informal), what becomes of homework (cancel or leave) and a day as YYYY-MM-DD.'));
	}
	return { status, endDate, cancels: homework === 'cancel' };
}

async function ask({ clock }: Services, title: string, open: number): Promise<Answers | undefined> {
	const status = (await vscode.window.showQuickPick<vscode.QuickPickItem & { status: Closing['status'] }>([
		{ label: vscode.l10n.t('End it'), detail: vscode.l10n.t('It goes to “Past and informal”; nothing is late any more'), status: 'ended' },
		{ label: vscode.l10n.t('Stay on informally'), detail: vscode.l10n.t('You still meet now and then, without a rhythm'), status: 'informal' },
	], { title, placeHolder: vscode.l10n.t('How do you go on?') }))?.status;
	const day = status && await askDay(clock.today(), { title, placeHolder: vscode.l10n.t('On which day does it end?'), offers: [{ label: vscode.l10n.t('Today'), when: { date: clock.today() } }] });
	if (!status || day === undefined || day === 'none') { return undefined; }
	const cancels = open === 0 ? false : await askCancels(title, open);
	return cancels === undefined ? undefined : { status, endDate: day.date, cancels };
}

async function askCancels(title: string, open: number): Promise<boolean | undefined> {
	const placeHolder = open === 1 ? vscode.l10n.t('1 item of homework is unfinished') : vscode.l10n.t('{0} items of homework are unfinished', open);
	return (await vscode.window.showQuickPick([
		{ label: vscode.l10n.t('Cancel them'), detail: vscode.l10n.t('They stay in their notes, marked as cancelled'), cancels: true },
		{ label: vscode.l10n.t('Leave them open'), detail: vscode.l10n.t('They can still be finished'), cancels: false },
	], { title, placeHolder }))?.cancels;
}
