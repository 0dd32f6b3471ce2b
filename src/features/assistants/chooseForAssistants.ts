import * as vscode from 'vscode';
import { consentPage } from '../../core/assistants/consentPage.ts';
import { publicViewSteps } from '../../core/export/publicNotes.ts';
import type { PublicView } from '../../core/model/notebookView.ts';
import { LANGUAGE, showInformation, UserError } from '../../host/commands/commands.ts';
import { previewPage } from '../../host/export/egress.ts';
import { UNSEEN } from '../../host/export/slicedWork.ts';
import type { NotebookFolder } from '../../host/services.ts';
import type { Calls } from './assistantCalls.ts';

/** A notebook and what of it is public. */
interface OpenFolder {
	readonly folder: NotebookFolder;
	readonly view: PublicView;
}

/** Somebody has had the page before their eyes in this window. */
let wasShown = false;

/**
 * Shows the page first; what it asks is answered in a list, where nothing is ticked until the person ticks it. The list
 * comes from the button of a message, which covers nothing of the page; whoever has messages turned off runs the
 * command again.
 */
export async function chooseForAssistants(calls: Calls): Promise<void> {
	const { services: { notebooks, settings, clock }, consents } = calls;
	if (!vscode.workspace.isTrusted) {
		throw new UserError(vscode.l10n.t('Nothing is shown to assistants in a folder that is not trusted.'));
	}
	if (!settings.get('assistants.enabled')) {
		throw new UserError(
			vscode.l10n.t(
				'Assistants are turned off in the settings (mentoring.assistants.enabled), so nothing is shown to them.',
			),
		);
	}
	await notebooks.ready;
	await notebooks.settled();
	const open = await Promise.all(
		notebooks.folders.map(async folder => ({ folder, view: await UNSEEN.run(publicViewSteps(folder.view)) })),
	);
	await showPage(calls, open);
	if (!wasShown && !await wantsToChoose()) { return; }
	const chosen = await pick(calls, open);
	if (!chosen) { return; }
	await consents.allow(chosen, clock.today());
	await showPage(calls, open);
}

async function wantsToChoose(): Promise<boolean> {
	wasShown = true;
	const choose = vscode.l10n.t('Choose…');
	return await showInformation(
		vscode.l10n.t('Please read the page. Nothing is shown to assistants until you choose it.'),
		choose,
	) === choose;
}

/** Takes every yes back. */
export async function stopAssistants({ services: { clock }, consents }: Calls): Promise<void> {
	await consents.allow([], clock.today());
	void showInformation(vscode.l10n.t('From now on nothing is shown to assistants.'));
}

async function showPage({ consents }: Calls, open: readonly OpenFolder[]): Promise<void> {
	const page = consentPage(
		open.map(({ folder, view }) => ({ name: folder.name, view, allowed: consents.of(folder) })),
		LANGUAGE,
	);
	await previewPage('assistants-page', `${vscode.l10n.t('What assistants may see')}.md`, page);
}

interface Choice extends vscode.QuickPickItem {
	readonly folder: NotebookFolder;
	readonly key: string;
}

async function pick({ consents }: Calls, open: readonly OpenFolder[]): Promise<readonly Choice[] | undefined> {
	const items = open.flatMap(({ folder, view }) =>
		view.mentorships().map(({ key, title }): Choice => ({
			label: title.replaceAll('$(', '$ ('),
			...open.length > 1 ? { description: folder.name } : {},
			picked: consents.of(folder).has(key),
			folder,
			key,
		}))
	);
	return vscode.window.showQuickPick(items, {
		canPickMany: true,
		ignoreFocusOut: true,
		title: vscode.l10n.t('What assistants may see'),
		placeHolder: vscode.l10n.t('Tick what assistants may ask about'),
	});
}
