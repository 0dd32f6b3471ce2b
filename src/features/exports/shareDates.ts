import * as vscode from 'vscode';
import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import {
	composeReceipt,
	lastTwelveMonths,
	receiptName,
	type ReceiptRequest,
	receiptPage,
} from '../../core/programme/composeReceipt.ts';
import { MOST_LETTERS, receiptJson, type Receipt } from '../../core/programme/receipt.ts';
import { type CommandCall, type GivenTo, LANGUAGE, showInformation } from '../../host/commands/commands.ts';
import { previewPage } from '../../host/export/egress.ts';
import { readPublicNotes } from '../../host/export/readPublicNotes.ts';
import { notebookWords } from '../../host/notebookWords.ts';
import { chooseMentorship, type ChosenMentorship } from '../../host/pick/chooseMentorship.ts';
import type { Services } from '../../host/services.ts';
import { askPeriod } from './askPeriod.ts';
import { PrivateMentorship } from './readScope.ts';
import { saveExport, type Saved } from './saveExport.ts';

type Given = GivenTo<'mentoring.shareDates'>;

/**
 * The receipt of a pair or committee: shown in plain words first, and written only when the user says so. Argument:
 * `{ mentorship?, from?, until?, programme?, department?, code?, to? }`, which asks nothing.
 */
export async function shareDates(services: Services, call: CommandCall<Given>): Promise<Saved | undefined> {
	const chosen = await chooseMentorship(services, call, {
		placeHolder: vscode.l10n.t('Whose dates are for the programme?'),
	});
	if (!chosen) { return undefined; }
	const { argument } = call;
	const { today } = chosen.folder.view;
	const request = argument ? requestOf(argument, today) : await askRequest(chosen.mentorship, today);
	const receipt = request && await receiptOf(services, chosen, request);
	if (!receipt || !argument && !await isAgreed(receipt)) { return undefined; }
	const kind = { label: vscode.l10n.t('Receipt for the programme'), extension: 'json' };
	return saveExport(chosen.folder.uri, {
		way: 'receipt',
		name: receiptName(chosen.mentorship, receipt),
		content: receiptJson(receipt),
		kind,
	}, argument);
}

async function receiptOf(
	services: Services,
	{ folder, mentorship }: ChosenMentorship,
	request: ReceiptRequest,
): Promise<Receipt> {
	const paths = mentorship.kind === 'committee'
		? mentorship.meetings.filter(({ note }) => !note.private).map(({ note }) => note.path)
		: [];
	const receipt = composeReceipt(
		await readPublicNotes(services, folder, paths),
		mentorship.key,
		request,
		notebookWords(folder.uri),
	);
	if (!receipt) {
		throw new PrivateMentorship(
			vscode.l10n.t(
				'All that is written about {0} is private, so nothing of it leaves the notebook.',
				mentorship.title,
			),
		);
	}
	return receipt;
}

/** The page stays open beside the question, so that it can be read to its end. */
async function isAgreed(receipt: Receipt): Promise<boolean> {
	await previewPage('receipt', vscode.l10n.t('What the programme is told.md'), receiptPage(receipt, LANGUAGE));
	const save = vscode.l10n.t('Save the Receipt…');
	return await showInformation(
		vscode.l10n.t('The page shows all that is in the receipt. It is only saved as a file; nothing is sent.'),
		save,
	) === save;
}

function requestOf(
	{ from, until, programme, department, code }: Exclude<Given, undefined>,
	today: CalendarDate,
): ReceiptRequest {
	const year = lastTwelveMonths(today);
	return {
		from: parseCalendarDate(from ?? '') ?? year.from,
		until: parseCalendarDate(until ?? '') ?? year.until,
		...programme === undefined ? {} : { programme },
		...department === undefined ? {} : { department },
		...code === undefined ? {} : { code },
	};
}

/** Asks for the time, and for what the note does not say; what is left empty is not told. */
async function askRequest({ note }: Mentorship, today: CalendarDate): Promise<ReceiptRequest | undefined> {
	const title = vscode.l10n.t('Share Dates with the Programme');
	const period = await askPeriod(today, title);
	if (!period) { return undefined; }
	const { programme, department, programmeCode } = note?.fields ?? {};
	const named = programme ?? await askWords(title, vscode.l10n.t('The name of the programme; Enter leaves it out'));
	if (named === undefined) { return undefined; }
	const where = department
		?? await askWords(title, vscode.l10n.t('Your department, as the programme calls it; Enter leaves it out'));
	if (where === undefined) { return undefined; }
	const code = programmeCode
		?? await askWords(
			title,
			vscode.l10n.t('A code in place of your names, if the programme gave you one; Enter keeps the names'),
		);
	if (code === undefined) { return undefined; }
	const year = lastTwelveMonths(today);
	return {
		from: period.from ?? year.from,
		until: period.until ?? year.until,
		programme: named,
		department: where,
		...code === '' ? {} : { code },
	};
}

async function askWords(title: string, prompt: string): Promise<string | undefined> {
	const typed = await vscode.window.showInputBox({
		title,
		prompt,
		ignoreFocusOut: true,
		validateInput: text =>
			text.length > MOST_LETTERS ? vscode.l10n.t('At most {0} letters.', MOST_LETTERS) : undefined,
	});
	return typed?.trim();
}
