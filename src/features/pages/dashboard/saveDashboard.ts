import * as vscode from 'vscode';
import { dashboardHtml, publicDashboard } from '../../../core/dashboard/dashboardHtml.ts';
import { dashboardPaths } from '../../../core/dashboard/openConcerns.ts';
import { toSlug } from '../../../core/text/paths.ts';
import { saveAs, writeTo } from '../../../host/export/egress.ts';
import { freeAddress } from '../../../host/edits/newFiles.ts';
import { withProgress } from '../../../host/export/slicedWork.ts';
import { readPublicNotes } from '../../../host/export/readPublicNotes.ts';
import type { NotebookFolder, Services } from '../../../host/services.ts';
import { showInformation, UserError } from '../../../host/commands/commands.ts';
import { notebookWords } from '../../../host/notebookWords.ts';

/** Where it was saved. */
interface SavedDashboard {
	readonly uri: string;
}

/**
 * Saves the dashboard as one HTML file without private parts, where the user says. With
 * `{ to: ADDRESS }` there, over a file only with `overwrite: true`.
 */
export async function saveDashboard(
	services: Services,
	{ folder, mentorship }: Subject,
	argument: { readonly to?: string, readonly overwrite?: boolean } | undefined,
): Promise<SavedDashboard | undefined> {
	const notes = await withProgress(
		vscode.l10n.t('Making the page…'),
		work => readPublicNotes(services, folder, dashboardPaths(folder.view), work),
	);
	if (!notes) { return undefined; }
	if (mentorship !== undefined && !notes.view.mentorship(mentorship)) {
		throw new UserError(
			vscode.l10n.t(
				'All that is written about {0} is private, so nothing of it leaves the notebook.',
				folder.view.mentorship(mentorship)?.title ?? mentorship,
			),
		);
	}
	const words = notebookWords(folder.uri);
	const model = publicDashboard(notes, mentorship, words);
	const content = dashboardHtml(model, words);
	const to = argument?.to;
	const uri = to === undefined
		? await saveAs('dashboard', content, {
			defaultUri: vscode.Uri.joinPath(folder.uri, 'exports', nameOf(model.today, model.mentorship?.title)),
			filters: { [vscode.l10n.t('Dashboard')]: ['html'] },
			title: vscode.l10n.t('Save the dashboard'),
		})
		: await writeTo('dashboard', await freeAddress(to, argument?.overwrite), content);
	if (!uri) { return undefined; }
	void showInformation(vscode.l10n.t('Saved as “{0}”.', vscode.workspace.asRelativePath(uri)));
	return { uri: uri.toString() };
}

function nameOf(today: string, title: string | undefined): string {
	return `${toSlug(`${today} ${title ?? 'dashboard'}`)}.html`;
}

/** What a dashboard is about: a notebook, or one mentorship of it. */
export interface Subject {
	readonly folder: NotebookFolder;
	readonly mentorship?: string;
}
