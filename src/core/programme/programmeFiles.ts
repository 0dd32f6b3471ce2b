import { savedPage } from '../dashboard/dashboardHtml.ts';
import { csvLine } from '../text/csv.ts';
import type { Words } from '../text/words.ts';
import { drawProgramme, programmeTitle } from './drawProgramme.ts';
import type { PairFacts } from './pairFacts.ts';
import { groupRows, groupTitles, pairColumns, type TableValue, type ProgrammeReport } from './programmeReport.ts';
import { toldInWords, toldTitle } from './programmeWords.ts';
import { TOLD_KINDS } from './told.ts';

/** How the page of a programme is saved. */
interface PageOptions {
	readonly withNames: boolean;
	readonly name?: string;
}

/** The programme as one HTML file to be read, printed and passed on: no script, nothing from elsewhere. */
export function programmeHtml(report: ProgrammeReport, options: PageOptions, l10n: Words): string {
	const drawing = { l10n, today: report.today, live: false, ...options };
	return savedPage(l10n.t('{0}, {1}', programmeTitle(drawing), report.today), drawProgramme(report, drawing), l10n);
}

/** The first line of the CSV of pairs; spreadsheets take the mark before it for UTF-8. */
export function pairsCsvHead(l10n: Words): string {
	return `\uFEFF${csvLine(pairColumns(l10n).map(({ title }) => title))}`;
}

/** One line of the CSV for each pair or committee. */
export function pairsCsvLine(facts: PairFacts, l10n: Words): string {
	return csvLine(pairColumns(l10n).map(({ cell }) => cell(facts) ?? ''));
}

/** A sheet of a workbook: its name and rows, the first of them titles. */
export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly TableValue[])[];
}

/** Most rows of a sheet; programs open no more. */
const MOST_ROWS = 1_048_576;

/** The sheets of the workbook: departments by year, the pairs, and what is told of the receipts. */
export function programmeSheets(
	report: ProgrammeReport,
	pairs: readonly (readonly TableValue[])[],
	l10n: Words,
): Sheet[] {
	const told = TOLD_KINDS.flatMap(kind =>
		report.told.named(kind).map(each => [toldTitle(kind, l10n), toldInWords(each, l10n)])
	);
	return [
		{ name: l10n.t('Departments'), rows: [groupTitles(l10n), ...groupRows(report.programme, l10n)] },
		{ name: l10n.t('Pairs'), rows: [pairColumns(l10n).map(({ title }) => title), ...pairs].slice(0, MOST_ROWS) },
		{ name: l10n.t('Receipts'), rows: [[l10n.t('What'), l10n.t('Which')], ...told] },
	];
}

/**
 * A workbook (.xlsx) of some sheets, titles in bold and standing still. Every text is a text, also one that looks like
 * a formula.
 */
export async function programmeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
	const { default: writeWorkbook } = await import('write-excel-file/universal');
	const workbook = writeWorkbook(sheets.map(({ name, rows }) => ({
		sheet: name,
		stickyRowsCount: 1,
		columns: (rows[0] ?? []).map(() => ({ width: 22 })),
		data: rows.map((row, index) =>
			row.map(value =>
				typeof value === 'string'
					? { value, type: String, ...index === 0 ? { fontWeight: 'bold' as const } : {} }
					: value
			)
		),
	})));
	return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}
