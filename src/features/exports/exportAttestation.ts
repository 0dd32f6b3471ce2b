import * as vscode from 'vscode';
import { ATTESTATION_FORMATS, composeAttestation, meetingDates, type AttestationFormat } from '../../core/compose/attestation.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { UserError } from '../../host/userError.ts';
import { chooseMentorship, readScope } from './chooseScope.ts';
import { asArgument, choiceIn, dayIn } from './exportArgument.ts';
import { mentorshipWord } from './exportName.ts';
import { saveExport, type Saved } from './saveExport.ts';

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
