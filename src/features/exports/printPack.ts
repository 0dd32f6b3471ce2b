import * as vscode from 'vscode';
import { printPage } from '../../host/exits.ts';
import type { Printed } from '../../host/printer.ts';
import type { Services } from '../../host/services.ts';
import { showInformation } from '../../host/ui/messages.ts';
import { UserError } from '../../host/userError.ts';

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
