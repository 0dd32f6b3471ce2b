import * as vscode from 'vscode';
import type { Meeting } from '../../core/model/notebookView.ts';
import { longDay } from '../../core/text/words.ts';
import { LANGUAGE, showInformation, report } from '../../host/commands/commands.ts';
import { setNoteFields } from '../../host/keeper.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';

/** The meeting that a chair's page is of. */
interface PageOf {
	readonly folder: NotebookFolder;
	readonly meeting: Meeting;
}

/** Asks whether the page was filed, unless the note says so; nothing is written without a yes. */
export async function offerToFile(services: Services, page: PageOf): Promise<void> {
	const { date: { date }, note: { fields } } = page.meeting;
	if (fields.pageFiled) { return; }
	const yes = vscode.l10n.t('Filed Today');
	const answer = await showInformation(
		vscode.l10n.t(
			'When the chair’s page of {0} has been sent and filed, the day can be noted in the meeting’s note.',
			longDay(date, LANGUAGE),
		),
		yes,
	);
	if (answer !== yes) { return; }
	try {
		await noteFiled(services, page);
	} catch (error) {
		report(services.logger, 'page_filed', error);
	}
}

/** Writes `page_filed:` with today's day into the note of the meeting: one undo step. */
export async function noteFiled(
	services: Services,
	{ folder, meeting: { note: { path } } }: PageOf,
): Promise<void> {
	await setNoteFields(services, services.notebooks.uriOf(folder, path), { page_filed: services.clock.today() });
}
