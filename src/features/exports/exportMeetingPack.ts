import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { composeChairsPage, lastCommitteeMeeting } from '../../core/export/chairsPage.ts';
import type { WayOutId } from '../../core/export/exportChannels.ts';
import { composePack, packSteps, type Pack } from '../../core/export/meetingPack.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import type { Services } from '../../host/services.ts';
import { showInformation, type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { exportName, mentorshipWord, type PackFormat } from '../../core/export/exportFormats.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import { withProgress } from '../../host/export/slicedWork.ts';
import { readScope } from './readScope.ts';
import { saveExport, type Export, type Saved } from './saveExport.ts';
import { noteFiled, offerToFile } from './fileChairsPage.ts';
import { printPage } from '../../host/export/egress.ts';
import type { Printed } from '../../host/export/printer.ts';

/**
 * The papers for the next meeting, to print. Where no PDF can be made, the page is offered
 * instead. Argument: `{ mentorship?, format?: 'html' | 'pdf', to? }`, which asks nothing.
 */
export async function exportMeetingPack(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.exportMeetingPack'>>,
): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, call, {
		placeHolder: vscode.l10n.t('Which meeting are the papers for?'),
	});
	if (!chosen) { return undefined; }
	const chosenScope = await withProgress(MAKING(), work => readScope(services, chosen, work));
	if (!chosenScope) { return undefined; }
	const { folder, scope, notes } = chosenScope;
	return savePaper(services, {
		folder: folder.uri,
		way: 'meetingPack',
		name: exportName(scope),
		pack: () => composePack(scope, notes, notebookWords(folder.uri)),
	}, call.argument);
}

/**
 * The page that the chair of a committee sends after its last meeting; that it was filed is asked, and noted. Argument
 * as for {@link exportMeetingPack}, and `filed: true` notes it; of a pair there is none, which is said.
 */
export async function exportChairsPage(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.exportChairsPage'>>,
): Promise<Saved | undefined> {
	const question = {
		placeHolder: vscode.l10n.t('The chair’s page of which committee?'),
		offers: ({ kind }: Mentorship) => kind === 'committee',
	};
	const chosen = await chooseMentorship(services, call, question);
	if (!chosen) { return undefined; }
	if (chosen.mentorship.kind !== 'committee') {
		throw new UserError(
			vscode.l10n.t(
				'“{0}” is no committee. The chair’s page tells what a committee said and decided.',
				chosen.mentorship.title,
			),
		);
	}
	const chosenScope = await withProgress(MAKING(), work => readScope(services, chosen, work));
	if (!chosenScope) { return undefined; }
	const { folder, scope, notes } = chosenScope;
	const meeting = lastCommitteeMeeting(scope);
	if (!meeting) { throw new UserError(vscode.l10n.t('The committee has not met yet, so there is nothing to tell.')); }
	const name = `${meeting.date.date}-${mentorshipWord(scope.mentorship)}-chairs-page`;
	const saved = await savePaper(services, {
		folder: folder.uri,
		way: 'chairsPage',
		name,
		pack: () => composeChairsPage(scope, meeting, notes, notebookWords(folder.uri)),
	}, call.argument);
	if (saved && call.argument?.filed) { await noteFiled(services, { folder, meeting }); }
	if (saved && !call.argument) { void offerToFile(services, { folder, meeting }); }
	return saved;
}

const MAKING = () => vscode.l10n.t('Making the papers…');

/** Something to print. */
interface Paper {
	readonly folder: vscode.Uri;
	readonly way: WayOutId;
	/** Without its ending. */
	readonly name: string;
	readonly pack: () => Pack;
}

/** As a page or a PDF, as asked for; without a PDF, as the page where that is wanted. */
async function savePaper(
	services: Services,
	{ folder, way, name, pack }: Paper,
	argument: GivenTo<'mentoring.exportMeetingPack'> | undefined,
): Promise<Saved | undefined> {
	const format = argument?.format ?? (argument ? 'html' : await askFormat());
	if (!format) { return undefined; }
	const html = await withProgress(MAKING(), work => work.run(packSteps(pack(), notebookWords(folder))));
	if (html === undefined) { return undefined; }
	const page: Export = {
		way,
		name: `${name}.html`,
		content: html,
		kind: { label: vscode.l10n.t('Page to print'), extension: 'html' },
	};
	if (format === 'html') { return saveExport(folder, page, argument); }
	const printed = await printPack(services, html, argument === undefined, way);
	if (printed === undefined) { return undefined; }
	if (printed === 'page') { return saveExport(folder, page, argument); }
	return saveExport(folder, {
		way,
		name: `${name}.pdf`,
		content: printed.pdf,
		kind: { label: vscode.l10n.t('PDF'), extension: 'pdf' },
	}, argument);
}

async function askFormat(): Promise<PackFormat | undefined> {
	const items: readonly (vscode.QuickPickItem & { format: PackFormat })[] = [
		{ label: vscode.l10n.t('A PDF'), detail: vscode.l10n.t('Made by a browser of this machine'), format: 'pdf' },
		{
			label: vscode.l10n.t('A page to print (HTML)'),
			detail: vscode.l10n.t('Opens in any browser'),
			format: 'html',
		},
	];
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What do you need it as?') }))
		?.format;
}

/**
 * Makes a PDF of the papers. Where that cannot be done: asks whether the page is wanted instead
 * if `asks`, else throws the reason. `undefined` when the user gave up.
 */
async function printPack(
	services: Services,
	html: string,
	asks: boolean,
	way: WayOutId = 'meetingPack',
): Promise<Extract<Printed, object> | 'page' | undefined> {
	const printed = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Making a PDF…'), cancellable: true },
		(_progress, token) => printCancellably(services, html, token, way),
	);
	if (typeof printed === 'object') { return printed; }
	if (printed === 'cancelled') { return undefined; }
	const reason = reasonOf(printed, services.settings.get('exports.browser'));
	if (!asks) { throw new UserError(reason); }
	const instead = vscode.l10n.t('Save the Page');
	return await showInformation(reason, instead) === instead ? 'page' : undefined;
}

async function printCancellably(
	{ settings, printPdf }: Services,
	html: string,
	token: vscode.CancellationToken,
	way: WayOutId,
): Promise<Printed> {
	const controller = new AbortController();
	const listener = token.onCancellationRequested(() => {
		controller.abort();
	});
	try {
		return await printPage(way, printPdf, html, {
			browser: settings.get('exports.browser'),
			signal: controller.signal,
		});
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
		case 'no-programs':
			return vscode.workspace.isTrusted
				? vscode.l10n.t('Here no browser can be started to make a PDF.')
				: vscode.l10n.t('In a folder that is not trusted no program is started, so no PDF is made.');
		case 'no-browser':
			return browser === ''
				? vscode.l10n.t(
					'A PDF is made by Chrome, Chromium, Edge or Brave, and none was found; the setting mentoring.exports.browser can name one.',
				)
				: vscode.l10n.t(
					'There is no browser at “{0}”, which the setting mentoring.exports.browser names.',
					browser,
				);
		case 'failed':
			return vscode.l10n.t('The browser made no PDF.');
	}
}
