import * as vscode from 'vscode';
import { composePack, packHtml } from '../../core/export/meetingPack.ts';
import type { Services } from '../../host/services.ts';
import { LANGUAGE, showInformation } from '../../host/commands/messages.ts';
import type { PackFormat } from '../../core/export/exportFormats.ts';
import type { CommandCall, GivenTo } from '../../host/commands/commands.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import { readScope } from './readScope.ts';
import { exportName, saveExport, type Export, type Saved } from './saveExport.ts';
import { printPage } from '../../host/export/egress.ts';
import type { Printed } from '../../host/export/printer.ts';
import { UserError } from '../../host/userError.ts';

/**
 * The papers for the next meeting, to print. Where no PDF can be made, the page is offered
 * instead. Argument: `{ mentorship?, format?: 'html' | 'pdf', to? }`, which asks nothing.
 */
export async function exportMeetingPack(services: Services, call: CommandCall<GivenTo<'mentoring.exportMeetingPack'>>): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('Papers for whose meeting?') });
	if (!chosen) { return undefined; }
	const { folder, scope, notes } = await readScope(services, chosen);
	const { given } = call;
	const format = given?.format ?? (given ? 'html' : await askFormat());
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

/**
 * Makes a PDF of the papers. Where that cannot be done: asks whether the page is wanted instead
 * if `asks`, else throws the reason. `undefined` when the user gave up.
 */
export async function printPack(services: Services, html: string, asks: boolean): Promise<Extract<Printed, object> | 'page' | undefined> {
	const printed = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Making a PDF…'), cancellable: true },
		(_progress, token) => printCancellably(services, html, token),
	);
	if (typeof printed === 'object') { return printed; }
	if (printed === 'cancelled') { return undefined; }
	const reason = reasonOf(printed, services.settings.get('exports.browser'));
	if (!asks) { throw new UserError(reason); }
	const instead = vscode.l10n.t('Save the Page');
	return await showInformation(reason, instead) === instead ? 'page' : undefined;
}

async function printCancellably({ settings, printPdf }: Services, html: string, token: vscode.CancellationToken): Promise<Printed> {
	const controller = new AbortController();
	const listener = token.onCancellationRequested(() => { controller.abort(); });
	try {
		return await printPage('meetingPack', printPdf, html, { browser: settings.get('exports.browser'), signal: controller.signal });
	} finally {
		listener.dispose();
	}
}

function reasonOf(printed: Exclude<Printed, object | 'cancelled'>, browser: string): string {
	const page = vscode.l10n.t('The page itself can be saved: open it in your browser and choose Print, Save as PDF.');
	return `${whyNot(printed, browser)} ${page}`;
}

function whyNot(printed: Exclude<Printed, object | 'cancelled'>, browser: string): string {
	switch (printed) {
		case 'no-programs': return vscode.workspace.isTrusted
			? vscode.l10n.t('Here no browser can be started to make a PDF.')
			: vscode.l10n.t('In a folder that is not trusted no program is started, so no PDF is made.');
		case 'no-browser': return browser === ''
			? vscode.l10n.t('A PDF is made by Chrome, Chromium, Edge or Brave, and none was found; the setting mentoring.exports.browser can name one.')
			: vscode.l10n.t('There is no browser at “{0}”, which the setting mentoring.exports.browser names.', browser);
		case 'failed': return vscode.l10n.t('The browser made no PDF.');
	}
}
