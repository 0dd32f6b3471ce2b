import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { exportName, mentorshipWord, type WordPage } from '../../core/export/exportFormats.ts';
import { composeWord, offeredWordPages, wordPagePaths } from '../../core/export/word/wordPages.ts';
import { type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import { withProgress } from '../../host/export/slicedWork.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { readScope } from './readScope.ts';
import { offerToFile } from './fileChairsPage.ts';
import { lastCommitteeMeeting } from '../../core/export/chairsPage.ts';
import { saveExport, type Saved } from './saveExport.ts';

/**
 * Saves a page for Word, whose boxes can be ticked and which can be read back. Argument: `{ mentorship?, page?, to? }`,
 * of which what is missing is asked.
 */
export async function saveAsWord(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.saveAsWord'>>,
): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, call, { placeHolder: vscode.l10n.t('A Word document for whom?') });
	if (!chosen) { return undefined; }
	const chosenScope = await withProgress(
		vscode.l10n.t('Looking at what can be saved for Word…'),
		work => readScope(services, chosen, work, wordPagePaths),
	);
	if (!chosenScope) { return undefined; }
	const { folder, scope, notes } = chosenScope;
	const kind = call.argument?.page ?? await askPage(offeredWordPages(scope));
	if (!kind) { return undefined; }
	const composed = composeWord(kind, {
		scope,
		notes,
		l10n: notebookWords(folder.uri),
		page: services.settings.get('exports.paper', folder.uri),
	});
	if (!composed) {
		throw new UserError(vscode.l10n.t('The notes have nothing for this page yet, so nothing was made.'));
	}
	const { writeWord } = await ownBundle(services.context, 'office');
	const content = await withProgress(vscode.l10n.t('Making the Word document…'), () => writeWord(composed));
	const name = `${
		kind === 'pack' || kind === 'summary' || kind === 'agenda'
			? exportName(scope)
			: mentorshipWord(scope.mentorship)
	}-${FILE_WORDS[kind]}.docx`;
	const saved = content
		&& await saveExport(folder.uri, {
			way: 'word',
			name,
			content,
			kind: { label: vscode.l10n.t('Word document'), extension: 'docx' },
		}, call.argument);
	const meeting = kind === 'chairsPage' ? lastCommitteeMeeting(scope) : undefined;
	if (saved && meeting && !call.argument) { void offerToFile(services, { folder, meeting }); }
	return saved;
}

const FILE_WORDS: Readonly<Record<WordPage, string>> = {
	summary: 'summary',
	pack: 'meeting-pack',
	agenda: 'agenda',
	agreement: 'agreement',
	priorities: 'priorities',
	chairsPage: 'chairs-page',
	attestation: 'meeting-dates',
	dashboard: 'dashboard',
};

async function askPage(offered: readonly WordPage[]): Promise<WordPage | undefined> {
	const words: Readonly<Record<WordPage, readonly [label: string, detail: string]>> = {
		summary: [
			vscode.l10n.t('The page for the mentor'),
			vscode.l10n.t('One sheet to read, tick and write on before the meeting'),
		],
		pack: [vscode.l10n.t('The meeting pack'), vscode.l10n.t('The page and the agenda, with room for notes')],
		agenda: [vscode.l10n.t('The agenda'), vscode.l10n.t('The note of the next meeting')],
		agreement: [vscode.l10n.t('The agreement'), vscode.l10n.t('With a place for each to sign')],
		priorities: [
			vscode.l10n.t('Priorities'),
			vscode.l10n.t('The newest list of what to quit, decline, start and continue'),
		],
		chairsPage: [
			vscode.l10n.t('The chair’s page'),
			vscode.l10n.t('What the committee said and decided at its last meeting'),
		],
		attestation: [vscode.l10n.t('Meeting dates'), vscode.l10n.t('The days on which you met, and nothing else')],
		dashboard: [vscode.l10n.t('The dashboard'), vscode.l10n.t('Its numbers in words and tables')],
	};
	const items = offered.map(page => ({ label: words[page][0], detail: words[page][1], page }));
	return (await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('What is the Word document to hold?'),
		matchOnDetail: true,
	}))?.page;
}
