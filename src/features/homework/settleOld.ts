import { plural, shortDay } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { isOld } from '../../core/query/lateness.ts';
import type { Homework } from '../../core/model/notebookView.ts';
import { ownerNames } from '../../core/text/names.ts';
import { type CommandCall, type GivenTo, LANGUAGE, showInformation } from '../../host/commands/commands.ts';
import type { NotebookFolder, Services, TaskTarget } from '../../host/services.ts';
import { taskLabel } from '../../host/tree/taskRow.ts';

/** What can become of old homework. */
type End = 'done' | 'cancelled';

/** What the command reports to a caller that asks. */
interface SettleResult {
	readonly settled: number;
}

interface Old extends vscode.QuickPickItem {
	readonly target: TaskTarget;
}

/**
 * Settles homework that is overdue for more than a year, as one undo step: what is picked is ticked off or cancelled.
 * `{ as: 'cancelled' }` settles all without asking. Esc changes nothing.
 */
export async function settleOld(
	services: Services,
	{ argument }: CommandCall<GivenTo<'mentoring.settleOldHomework'>>,
): Promise<SettleResult | undefined> {
	const { notebooks, edits } = services;
	await notebooks.ready;
	await notebooks.settled();
	const old = notebooks.folders.flatMap(folder => oldIn(services, folder));
	if (old.length === 0) {
		void showInformation(vscode.l10n.t('No homework is overdue for more than a year.'));
		return { settled: 0 };
	}
	const chosen = argument?.as === undefined ? await askItems(old) : old;
	const end = chosen?.length ? argument?.as ?? await askEnd(chosen.length) : undefined;
	if (!chosen || !end) { return undefined; }
	const { done } = await edits.setStatus(chosen.map(({ target }) => target), end);
	void showInformation(
		plural(
			LANGUAGE,
			vscode.l10n.t(
				'1 old item is settled. Undo Last Change takes it back.|{0} old items are settled. Undo Last Change takes it back.',
			),
			done,
		),
	);
	return { settled: done };
}

/** Newest first. */
function oldIn({ notebooks, clock }: Services, folder: NotebookFolder): Old[] {
	const items = folder.view.openHomework('overdue').filter(isOld).reverse();
	return items.map((item: Homework) => ({
		label: taskLabel(item.task, LANGUAGE).replaceAll('$(', '$ ('),
		description: [
			ownerNames(item.owners, LANGUAGE),
			item.effectiveDue && shortDay(item.effectiveDue, clock.today(), LANGUAGE),
		].filter(Boolean).join(' · '),
		detail: item.note.title,
		target: notebooks.targetOf(folder, item.note.path, item.task),
	}));
}

async function askItems(old: readonly Old[]): Promise<readonly Old[] | undefined> {
	return vscode.window.showQuickPick(old.map(item => ({ ...item, picked: true })), {
		title: vscode.l10n.t('Settle old homework'),
		placeHolder: vscode.l10n.t('What is no longer needed, or was done long ago? What is not picked stays.'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
}

async function askEnd(count: number): Promise<End | undefined> {
	const items: (vscode.QuickPickItem & { end: End })[] = [
		{
			label: vscode.l10n.t('No longer needed'),
			description: vscode.l10n.t('they are cancelled'),
			end: 'cancelled',
		},
		{ label: vscode.l10n.t('Done long ago'), description: vscode.l10n.t('they are ticked off today'), end: 'done' },
	];
	const title = plural(LANGUAGE, vscode.l10n.t('What became of this item?|What became of these {0} items?'), count);
	return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.end;
}
