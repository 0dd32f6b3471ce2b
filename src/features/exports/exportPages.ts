import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { composeSlides } from '../../core/export/slides.ts';
import type { Services } from '../../host/services.ts';
import { showInformation, type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import { parseCalendarDate } from '../../core/model/calendarDate.ts';
import { withProgress } from '../../host/export/slicedWork.ts';
import { readScope } from './readScope.ts';
import { exportName, mentorshipWord, type AttestationFormat } from '../../core/export/exportFormats.ts';
import { saveExport, type Saved } from './saveExport.ts';
import { composeAttestation, meetingDates } from '../../core/export/attestation.ts';
import { askPeriod } from './askPeriod.ts';

/** Slides for the next meeting. Argument: `{ mentorship?, source?, to? }`. */
export async function exportSlides(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.exportSlides'>>,
): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('Slides for whose meeting?') });
	if (!chosen) { return undefined; }
	const { argument } = call;
	const slides = await withProgress(vscode.l10n.t('Making slides…'), async work => {
		const chosenScope = await readScope(services, chosen, work);
		return {
			...chosenScope,
			content: composeSlides(
				chosenScope.scope,
				chosenScope.notes,
				notebookWords(chosenScope.folder.uri),
				argument?.source,
			),
		};
	});
	if (!slides) { return undefined; }
	const { folder, scope, content } = slides;
	const kind = { label: vscode.l10n.t('Slides'), extension: 'md' };
	const saved = await saveExport(folder.uri, {
		way: 'slides',
		name: `${exportName(scope)}-slides.md`,
		content,
		kind,
		opens: true,
	}, argument);
	if (saved && !argument) { tellHowToSee(); }
	return saved;
}

/** Slides are Markdown: without Marp they look like text. */
function tellHowToSee(): void {
	void showInformation(
		vscode.extensions.getExtension(MARP)
			? vscode.l10n.t(
				'“Open Preview to the Side” shows this file as slides; the commands of Marp save it as PDF or PowerPoint.',
			)
			: vscode.l10n.t(
				'This file is Markdown for Marp. With the extension “Marp for VS Code”, its preview shows the slides, and saves them as PDF or PowerPoint.',
			),
	);
}

const MARP = 'marp-team.marp-vscode';

/**
 * Who met, and the days of held meetings, and nothing else. Argument: `{ mentorship?, format?, from?, until?, to? }`.
 */
export async function exportAttestation(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.exportAttestation'>>,
): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('Whose meeting dates?') });
	if (!chosen) { return undefined; }
	const chosenScope = await withProgress(
		vscode.l10n.t('Looking for the days on which you met…'),
		work => readScope(services, chosen, work),
	);
	if (!chosenScope) { return undefined; }
	const { folder, scope } = chosenScope;
	const { argument } = call;
	const period = argument
		? { from: parseCalendarDate(argument.from ?? ''), until: parseCalendarDate(argument.until ?? '') }
		: await askPeriod(scope.view.today, vscode.l10n.t('Meeting dates of which time?'));
	if (!period) { return undefined; }
	const dates = meetingDates(scope.mentorship, scope.view, period.from, period.until);
	if (dates.length === 0) {
		throw new UserError(vscode.l10n.t('No meeting has been held in this time, so there is nothing to list.'));
	}
	const format = argument?.format ?? (argument ? 'markdown' : await askFormat());
	if (!format) { return undefined; }
	const extension = format === 'csv' ? 'csv' : 'md';
	const content = composeAttestation(
		{
			mentorship: scope.mentorship,
			dates,
			...period.from && { from: period.from },
			...period.until && { until: period.until },
		},
		format,
		notebookWords(folder.uri),
	);
	const kind = { label: vscode.l10n.t('Meeting dates'), extension };
	return saveExport(folder.uri, {
		way: 'attestation',
		name: `${mentorshipWord(scope.mentorship)}-meeting-dates.${extension}`,
		content,
		kind,
		opens: format === 'markdown',
	}, argument);
}

async function askFormat(): Promise<AttestationFormat | undefined> {
	const items: readonly (vscode.QuickPickItem & { format: AttestationFormat })[] = [
		{ label: vscode.l10n.t('A page (Markdown)'), format: 'markdown' },
		{ label: vscode.l10n.t('A table (CSV)'), format: 'csv' },
	];
	return (await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('The days on which you met, and nothing else'),
	}))?.format;
}
