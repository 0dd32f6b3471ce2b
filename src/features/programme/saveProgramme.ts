import * as vscode from 'vscode';
import {
	pairColumns,
	type TableValue,
	programmeReport,
	type ProgrammeReport,
} from '../../core/programme/programmeReport.ts';
import {
	pairsCsvHead,
	pairsCsvLine,
	programmeHtml,
	programmeSheets,
	programmeWorkbook,
} from '../../core/programme/programmeFiles.ts';
import { programmeOptions } from '../../core/programme/pairFacts.ts';
import { type GivenTo, LANGUAGE, showInformation, UserError } from '../../host/commands/commands.ts';
import { freeAddress } from '../../host/edits/newFiles.ts';
import { saveAs, writeTo } from '../../host/export/egress.ts';
import type { Services } from '../../host/services.ts';
import type { ProgrammeFormat } from './programmeContributions.ts';
import { readReceiptFiles } from './receiptFiles.ts';

/** What is saved: the page with names or without, the workbook, or the table. */
interface Choice {
	readonly format: ProgrammeFormat;
	readonly names: boolean;
}

/**
 * Saves a programme as a page, a workbook or a table. Argument: `{ uri?, format?, names?, to?, overwrite? }`, which
 * asks nothing.
 */
export async function saveProgramme(
	{ clock }: Services,
	folder: vscode.Uri | undefined,
	argument: GivenTo<'mentoring.saveProgramme'> | undefined,
): Promise<{ readonly uri: string } | undefined> {
	const choice = argument ? { format: argument.format ?? 'html', names: argument.names === true } : await askChoice();
	if (!choice) { return undefined; }
	const today = clock.today();
	const content = await vscode.window.withProgress({
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Reading receipts…'),
		cancellable: true,
	}, async (_progress, token) => {
		const book = await readReceiptFiles(today, folder, token);
		if (token.isCancellationRequested) { return undefined; }
		if (book.size === 0) {
			throw new UserError(vscode.l10n.t('There is no receipt in this folder yet, so nothing was saved.'));
		}
		const [lines, rows]: [string[], TableValue[][]] = [[], []];
		const columns = pairColumns(LANGUAGE);
		const report = programmeReport(book, programmeOptions({ today }), facts => {
			if (choice.format === 'csv') { lines.push(pairsCsvLine(facts, LANGUAGE)); }
			if (choice.format === 'xlsx') { rows.push(columns.map(({ cell }) => cell(facts))); }
		});
		return contentOf(choice, report, lines, rows);
	});
	const to = argument?.to;
	const uri = content
		&& (to === undefined
			? await saveAs('programme', content, dialogOf(choice, today, folder))
			: await writeTo('programme', await freeAddress(to, argument?.overwrite), content));
	if (!uri) { return undefined; }
	void showInformation(vscode.l10n.t('Saved as “{0}”.', vscode.workspace.asRelativePath(uri)));
	return { uri: uri.toString() };
}

function contentOf(
	{ format, names }: Choice,
	report: ProgrammeReport,
	lines: readonly string[],
	rows: readonly TableValue[][],
): string | Promise<Uint8Array> {
	switch (format) {
		case 'html':
			return programmeHtml(report, { withNames: names }, LANGUAGE);
		case 'csv':
			return `${pairsCsvHead(LANGUAGE)}${lines.join('')}`;
		case 'xlsx':
			return programmeWorkbook(programmeSheets(report, rows, LANGUAGE));
	}
}

async function askChoice(): Promise<Choice | undefined> {
	const items: readonly (vscode.QuickPickItem & Choice)[] = [
		{
			label: vscode.l10n.t('A page to pass on (HTML)'),
			detail: vscode.l10n.t('Without names; no group of fewer than five pairs'),
			format: 'html',
			names: false,
		},
		{
			label: vscode.l10n.t('A page for you (HTML)'),
			detail: vscode.l10n.t('With the names of those to write to'),
			format: 'html',
			names: true,
		},
		{
			label: vscode.l10n.t('A workbook for you (Excel)'),
			detail: vscode.l10n.t('Departments by year, and every pair by name'),
			format: 'xlsx',
			names: true,
		},
		{
			label: vscode.l10n.t('A table for you (CSV)'),
			detail: vscode.l10n.t('Every pair by name'),
			format: 'csv',
			names: true,
		},
	];
	return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What do you need it as?') });
}

function dialogOf({ format }: Choice, today: string, folder: vscode.Uri | undefined): vscode.SaveDialogOptions {
	const base = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	return {
		...base ? { defaultUri: vscode.Uri.joinPath(base, `${today}-programme.${format}`) } : {},
		filters: { [vscode.l10n.t('Programme')]: [format] },
		title: vscode.l10n.t('Save the programme'),
	};
}
