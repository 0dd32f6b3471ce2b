import * as vscode from 'vscode';
import { composeSlides, SLIDE_SOURCES } from '../../core/export/slides.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/commands/messages.ts';
import { chooseMentorship, readScope, asArgument, choiceIn, dayIn } from './chooseScope.ts';
import { exportName, saveExport, type Saved, mentorshipWord } from './saveExport.ts';
import { ATTESTATION_FORMATS, composeAttestation, meetingDates, type AttestationFormat } from '../../core/export/attestation.ts';
import { UserError } from '../../host/userError.ts';

/** Slides for the next meeting. Argument: `{ mentorship?, source?, to? }`. */
export async function exportSlides(services: Services, argument: unknown): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, argument, vscode.l10n.t('Slides for whose meeting?'));
	if (!chosen) { return undefined; }
	const { folder, scope, notes } = await readScope(services, chosen);
	const given = asArgument(argument);
	const content = composeSlides(scope, notes, LANGUAGE, choiceIn(given, 'source', SLIDE_SOURCES));
	const kind = { label: vscode.l10n.t('Slides'), extension: 'md' };
	return saveExport(folder.uri, { way: 'slides', name: `${exportName(scope)}-slides.md`, content, kind, opens: true }, given);
}

/** The days of held meetings and nothing else. Argument: `{ mentorship?, format?, from?, until?, to? }`. */
export async function exportAttestation(services: Services, argument: unknown): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, argument, vscode.l10n.t('Whose meeting dates?'));
	if (!chosen) { return undefined; }
	const { folder, scope } = await readScope(services, chosen);
	const given = asArgument(argument);
	const dates = meetingDates(scope.mentorship, scope.view, dayIn(given, 'from'), dayIn(given, 'until'));
	if (dates.length === 0) { throw new UserError(vscode.l10n.t('No meeting has been held in this time, so there is nothing to list.')); }
	const format = choiceIn(given, 'format', ATTESTATION_FORMATS) ?? (given ? 'markdown' : await askFormat());
	if (!format) { return undefined; }
	const extension = format === 'csv' ? 'csv' : 'md';
	const content = composeAttestation(dates, format, LANGUAGE);
	const kind = { label: vscode.l10n.t('Meeting dates'), extension };
	return saveExport(folder.uri, { way: 'attestation', name: `${mentorshipWord(scope.mentorship)}-meeting-dates.${extension}`, content, kind, opens: format === 'markdown' }, given);
}

async function askFormat(): Promise<AttestationFormat | undefined> {
	const items: readonly (vscode.QuickPickItem & { format: AttestationFormat })[] = [
		{ label: vscode.l10n.t('A page (Markdown)'), format: 'markdown' },
		{ label: vscode.l10n.t('A table (CSV)'), format: 'csv' },
	];
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The days on which you met, and nothing else') }))?.format;
}
