import { existsSync } from 'node:fs';
import type { PairFacts } from '../../core/programme/pairFacts.ts';
import {
	pairColumns,
	type TableValue,
	programmeReport,
	type ProgrammeReport,
} from '../../core/programme/programmeReport.ts';
import { pairsCsvHead, pairsCsvLine, programmeHtml, programmeSheets } from '../../core/programme/programmeFiles.ts';
import { dayNumber } from '../../core/programme/dayNumbers.ts';
import { programmeOptions, type ProgrammeOptions } from '../../core/programme/programmeOptions.ts';
import { ReceiptBook } from '../../core/programme/receiptBook.ts';
import { printable } from '../../core/text/printable.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import type { ProgrammeCall } from '../verbs/programmeVerb.ts';
import { createPainter, wantsColour } from '../reportWords.ts';
import { createExport } from '../write/noteChanges.ts';
import { savedLine } from '../write/saveDocument.ts';
import { programmeLines } from './programmeLines.ts';
import { readReceipts } from './readReceipts.ts';

/** Receipts between two tellings of how far the reading is. */
const RECEIPTS_A_TELLING = 20_000;

/** Tells a programme from its receipts, and writes the files that are asked for; with `--dry-run` says which. */
export async function showProgramme(
	{ operands: { receipts }, options }: ProgrammeCall,
	terminal: Terminal,
): Promise<number> {
	const today = options.today ?? terminal.today();
	refuseExisting([options.csv, options.xlsx, options.html, options.parquet]);
	const { programme } = options;
	const book = new ReceiptBook({ today: dayNumber(today) ?? 0, ...programme === undefined ? {} : { programme } });
	const tell = progress(terminal);
	for (const path of receipts) {
		if (options.notebooks) { await (await import('./readNotebooks.ts')).readNotebookReceipts(book, path, today); }
		else { await readReceipts(book, path, tell); }
	}
	tell(undefined);
	const chosen = programmeOptions({
		today,
		...options['first-within'] === undefined ? {} : { firstWithinWeeks: options['first-within'] },
		...options['year-begins'] === undefined ? {} : { yearBegins: options['year-begins'] },
	});
	const lists = new PairLists(options);
	const report = programmeReport(book, chosen, facts => {
		lists.add(facts);
	});
	const isDry = options['dry-run'];
	const files = [options.csv, options.html, options.xlsx, options.parquet].filter(path => path !== undefined);
	if (!isDry) {
		await writeFiles(report, lists, options);
		await writeColumns(book, chosen, report, options.parquet);
	}
	terminal.writeOut(programmeLines(report, createPainter(wantsColour(terminal))));
	if (files.length > 0) {
		terminal.writeOut(
			`\n${files.map(path => isDry ? `Would be saved as ${printable(path)}\n` : savedLine(path)).join('')}`,
		);
	}
	return DONE;
}

/** Before anything is read: nobody waits a minute to hear it. */
function refuseExisting(paths: readonly (string | undefined)[]): void {
	const known = paths.find(path => path !== undefined && existsSync(path));
	if (known !== undefined) {
		throw new CommandError(`“${known}” is there already and is never written over, so nothing was written.`);
	}
}

/** How many receipts were read, on a terminal, now and then; `undefined` when it is done. */
function progress(terminal: Terminal): (receipts: number | undefined) => void {
	let told = 0;
	return receipts => {
		if (!terminal.isTerminal || receipts !== undefined && receipts - told < RECEIPTS_A_TELLING) { return; }
		if (receipts === undefined) {
			if (told > 0) { terminal.writeError('\r\u001b[K'); }
			return;
		}
		told = receipts;
		terminal.writeError(`\r${receipts.toLocaleString('en')} receipts read…`);
	};
}

/** All pairs, kept only as the files that are asked for need them. */
class PairLists {
	readonly csv: string[] = [];
	readonly rows: (readonly TableValue[])[] = [];
	readonly #columns = pairColumns(ENGLISH);

	constructor(private readonly wanted: Pick<ProgrammeCall['options'], 'csv' | 'xlsx'>) {}

	add(facts: PairFacts): void {
		if (this.wanted.csv !== undefined) { this.csv.push(pairsCsvLine(facts, ENGLISH)); }
		if (this.wanted.xlsx !== undefined) { this.rows.push(this.#columns.map(({ cell }) => cell(facts))); }
	}
}

async function writeFiles(
	report: ProgrammeReport,
	lists: PairLists,
	{ csv, xlsx, html, names, programme }: ProgrammeCall['options'],
): Promise<void> {
	if (csv !== undefined) { createExport('programme', csv, `${pairsCsvHead(ENGLISH)}${lists.csv.join('')}`); }
	if (html !== undefined) {
		createExport(
			'programme',
			html,
			programmeHtml(report, { withNames: names, ...programme === undefined ? {} : { name: programme } }, ENGLISH),
		);
	}
	if (xlsx !== undefined) {
		const { programmeWorkbook } = await import('../../core/programme/programmeWorkbook.ts');
		createExport('programme', xlsx, await programmeWorkbook(programmeSheets(report, lists.rows, ENGLISH)));
	}
}

async function writeColumns(
	book: ReceiptBook,
	options: ProgrammeOptions,
	report: ProgrammeReport,
	folder: string | undefined,
): Promise<void> {
	if (folder === undefined) { return; }
	const { programmeColumns } = await import('../../core/programme/programmeColumns.ts');
	for await (const { path, bytes } of programmeColumns(book, options, report)) {
		createExport('programme', `${folder}/${path}`, bytes);
	}
}
