import * as vscode from 'vscode';
import { composePack } from '../../core/compose/pack/pack.ts';
import { packHtml } from '../../core/compose/pack/packHtml.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { chooseMentorship, readScope } from './chooseScope.ts';
import { asArgument, choiceIn } from './exportArgument.ts';
import { exportName } from './exportName.ts';
import { printPack } from './printPack.ts';
import { saveExport, type Export, type Saved } from './saveExport.ts';

/** What the papers are saved as. */
const PACK_FORMATS = ['html', 'pdf'] as const;
type PackFormat = typeof PACK_FORMATS[number];

/**
 * The papers for the next meeting, to print. Where no PDF can be made, the page is offered
 * instead. Argument: `{ mentorship?, format?: 'html' | 'pdf', to? }`, which asks nothing.
 */
export async function exportMeetingPack(services: Services, argument: unknown): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, argument, vscode.l10n.t('Papers for whose meeting?'));
	if (!chosen) { return undefined; }
	const { folder, scope, notes } = await readScope(services, chosen);
	const given = asArgument(argument);
	const format = choiceIn(given, 'format', PACK_FORMATS) ?? (given ? 'html' : await askFormat());
	if (!format) { return undefined; }
	const html = packHtml(composePack(scope, notes, LANGUAGE), LANGUAGE);
	const page: Export = { way: 'meetingPack', name: `${exportName(scope)}.html`, content: html, kind: { label: vscode.l10n.t('Page to print'), extension: 'html' } };
	if (format === 'html') { return saveExport(folder.uri, page, given); }
	const printed = await printPack(services, html, given === undefined);
	if (printed === undefined) { return undefined; }
	if (printed === 'page') { return saveExport(folder.uri, page, given); }
	return saveExport(folder.uri, { way: 'meetingPack', name: `${exportName(scope)}.pdf`, content: printed.pdf, kind: { label: vscode.l10n.t('PDF'), extension: 'pdf' } }, given);
}

async function askFormat(): Promise<PackFormat | undefined> {
	const items: readonly (vscode.QuickPickItem & { format: PackFormat })[] = [
		{ label: vscode.l10n.t('A PDF'), detail: vscode.l10n.t('Made by a browser of this machine'), format: 'pdf' },
		{ label: vscode.l10n.t('A page to print (HTML)'), detail: vscode.l10n.t('Opens in any browser'), format: 'html' },
	];
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What do you need the papers as?') }))?.format;
}
