import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayNumber } from '../../core/programme/dayNumbers.ts';
import { attentionTitle } from '../../core/programme/drawProgrammeLists.ts';
import {
	STANDINGS,
	LEAST_IN_GROUP,
	type PairFacts,
	programmeOptions,
	type ProgrammeOptions,
} from '../../core/programme/pairFacts.ts';
import { pairsCsvHead, pairsCsvLine, programmeHtml, programmeSheets } from '../../core/programme/programmeFiles.ts';
import {
	dayOrDash,
	groupRows,
	groupTitles,
	ATTENTION,
	type ProgrammeReport,
	pairColumns,
	type TableValue,
	programmeReport,
} from '../../core/programme/programmeReport.ts';
import {
	moreInWords,
	standingInWords,
	toldInWords,
	toldTitle,
	whoInWords,
} from '../../core/programme/programmeWords.ts';
import { ReceiptBook } from '../../core/programme/receiptBook.ts';
import { TOLD_KINDS } from '../../core/programme/told.ts';
import { printable } from '../../core/text/printable.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { type Painter, createPainter, wantsColour } from '../reportWords.ts';
import { writeDocument, CommandError, DONE, type Terminal } from '../terminal.ts';
import type { ProgrammeCall } from '../verbs/programmeVerb.ts';
import { createExport, savedLine } from '../write/noteChanges.ts';
import { readReceipts } from './readReceipts.ts';

/** So many are named of each list; the table has them all. */
const NAMED = 10;

/**
 * The programme for a terminal: where pairs stand, departments by year, whom to write to, and what is told of receipts.
 */
function programmeLines(
	{ programme, receipts, attention, told, firstWithinWeeks }: ProgrammeReport,
	painter: Painter,
): string {
	const { pairs, committees, standings, first, ofCommittees } = programme;
	const lines = [
		painter.bold(
			`${counted(pairs, 'pair')} and ${counted(committees, 'committee')}, from `
				+ `${counted(receipts, 'receipt')}`,
		),
		'',
	];
	for (const standing of STANDINGS) {
		if (standings[standing] > 0) {
			lines.push(`  ${String(standings[standing]).padStart(7)}  ${standingInWords(standing, ENGLISH)}`);
		}
	}
	if (first.inTime + first.later > 0) {
		lines.push(
			'',
			`First meeting within ${firstWithinWeeks} weeks: ${first.inTime} of ${first.inTime + first.later} `
				+ 'pairs whose start is known',
		);
	}
	lines.push(`Agreement review due: ${programme.agreementsDue}; plan review due: ${programme.plansDue}`);
	if (ofCommittees.going > 0) {
		lines.push(
			`Committees that met: ${ofCommittees.met} of ${ofCommittees.going}; chair’s page filed: ${ofCommittees.filed}; `
				+ `concerns open: ${ofCommittees.open}, settled: ${ofCommittees.settled}`,
		);
	}
	lines.push(
		'',
		...groupLines(programme, painter),
		...attentionLines(attention, painter),
		...toldLines(told, painter),
	);
	return `${lines.map(line => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

function groupLines(programme: ProgrammeReport['programme'], painter: Painter): string[] {
	if (programme.isSmall) {
		return [`There are fewer than ${LEAST_IN_GROUP} pairs; so small a group is not broken down.`, ''];
	}
	const [head, ...rows] = [
		groupTitles(ENGLISH),
		...groupRows(programme, ENGLISH).map(row => row.map(value => printable(String(value ?? '')))),
	];
	const widths = head!.map((title, index) => Math.max(title.length, ...rows.map(row => row[index]!.length)));
	const line = (cells: readonly string[]) =>
		cells.map((cell, index) => index < 2 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)).join('  ');
	return [painter.dim(line(head!)), ...rows.map(line), ''];
}

function attentionLines(attention: ProgrammeReport['attention'], painter: Painter): string[] {
	return ATTENTION.filter(reason => attention[reason].count > 0).flatMap(reason => {
		const { named, count } = attention[reason];
		const names = named.slice(0, NAMED).map(({ identity, department, lastHeld }) =>
			'  '
			+ `${
				[
					printable(whoInWords(identity, ENGLISH)),
					...department === '' ? [] : [printable(department)],
					...lastHeld === undefined ? [] : [`last meeting ${dayOrDash(lastHeld, ENGLISH)}`],
				].join(' · ')
			}`
		);
		return [
			painter.bold(`${attentionTitle(reason, ENGLISH)} (${count})`),
			...names,
			...count > names.length ? [`  and ${count - names.length} more; --csv has them all`] : [],
			'',
		];
	});
}

function toldLines(told: ProgrammeReport['told'], painter: Painter): string[] {
	return TOLD_KINDS.filter(kind => told.count(kind) > 0).flatMap(kind => {
		const more = moreInWords(told.count(kind), ENGLISH);
		return [
			painter.bold(`${toldTitle(kind, ENGLISH)} (${told.count(kind)})`),
			...told.named(kind).map(each => `  ${printable(toldInWords(each, ENGLISH))}`),
			...more === undefined ? [] : [`  ${more}`],
			'',
		];
	});
}

function counted(count: number, what: string): string {
	return `${count} ${count === 1 ? what : `${what}s`}`;
}

/** Receipts between two tellings of how far the reading is. */
const RECEIPTS_A_TELLING = 20_000;

/** Tells a programme from its receipts, and writes the files that are asked for; with `--dry-run` says which. */
export async function showProgramme(
	{ operands: { receipts }, options }: ProgrammeCall,
	terminal: Terminal,
): Promise<number> {
	const today = options.today ?? terminal.today();
	const { files, toOut } = outputsOf(options);
	refuseExisting(files);
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
	if (!isDry) {
		await writeFiles(report, lists, options);
		await writeColumns(book, chosen, report, options.parquet);
	}
	const saved = files.map(path => isDry ? `Would be saved as ${printable(path)}\n` : savedLine(path)).join('');
	if (toOut === undefined) {
		terminal.writeOut(programmeLines(report, createPainter(wantsColour(terminal))));
		if (saved !== '') { terminal.writeOut(`\n${saved}`); }
	} else {
		writeDocument(toOut === 'csv' ? csvText(lists) : htmlText(report, options), terminal);
		terminal.writeError(saved);
	}
	const hasToldNothing = TOLD_KINDS.every(kind => report.told.count(kind) === 0);
	if (report.receipts === 0 && hasToldNothing && !options.notebooks) { terminal.writeError(NO_RECEIPTS); }
	return DONE;
}

const NO_RECEIPTS =
	'mentoring-notebook: No receipt was found (.json, .jsonl or .zip). With --notebooks, notebooks that are '
	+ 'your own are read.\n';

/** Where the files go that are asked for, and which of them is standard output in place of the report. */
interface Outputs {
	readonly files: readonly string[];
	readonly toOut: 'csv' | 'html' | undefined;
}

/** What stands for standard output. */
const STANDARD_OUTPUT = '-';
const OUTPUTS = ['csv', 'html', 'xlsx', 'parquet'] as const;

function outputsOf(options: ProgrammeCall['options']): Outputs {
	const named = OUTPUTS.flatMap(name => options[name] === undefined ? [] : [{ name, path: options[name] }]);
	const toOut = named.filter(({ path }) => path === STANDARD_OUTPUT).map(({ name }) => name);
	const [first] = toOut;
	if (toOut.length > 1) { throw new CommandError(`Only one of ${toOut.join(', ')} can be standard output.`); }
	if (first === 'xlsx' || first === 'parquet') {
		throw new CommandError(`--${first} needs a name: what it writes is no text for standard output.`);
	}
	const files = named.filter(({ path }) => path !== STANDARD_OUTPUT).map(({ path }) => path);
	const twice = files.find((path, at) => files.slice(0, at).some(other => resolve(other) === resolve(path)));
	if (twice !== undefined) { throw new CommandError(`“${twice}” is named twice, so nothing was written.`); }
	return { files, toOut: first };
}

/** Before anything is read: nobody waits a minute to hear it. */
function refuseExisting(paths: readonly string[]): void {
	const existingPath = paths.find(path => existsSync(path));
	if (existingPath !== undefined) {
		throw new CommandError(`“${existingPath}” is there already and is never written over, so nothing was written.`);
	}
}

/** How many receipts were read, on a terminal, now and then; `undefined` when it is done. */
function progress(terminal: Terminal): (receipts: number | undefined) => void {
	let told = 0;
	return receipts => {
		if (!terminal.isErrorTerminal || receipts !== undefined && receipts - told < RECEIPTS_A_TELLING) { return; }
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

	constructor(private readonly outputs: Pick<ProgrammeCall['options'], 'csv' | 'xlsx'>) {}

	add(facts: PairFacts): void {
		if (this.outputs.csv !== undefined) { this.csv.push(pairsCsvLine(facts, ENGLISH)); }
		if (this.outputs.xlsx !== undefined) { this.rows.push(this.#columns.map(({ cell }) => cell(facts))); }
	}
}

async function writeFiles(report: ProgrammeReport, lists: PairLists, options: ProgrammeCall['options']): Promise<void> {
	const { csv, xlsx, html } = options;
	if (csv !== undefined && csv !== STANDARD_OUTPUT) { createExport('programme', csv, csvText(lists)); }
	if (html !== undefined && html !== STANDARD_OUTPUT) { createExport('programme', html, htmlText(report, options)); }
	if (xlsx !== undefined) {
		const { programmeWorkbook } = await import('../../core/programme/programmeFiles.ts');
		createExport('programme', xlsx, await programmeWorkbook(programmeSheets(report, lists.rows, ENGLISH)));
	}
}

function csvText(lists: PairLists): string {
	return `${pairsCsvHead(ENGLISH)}${lists.csv.join('')}`;
}

function htmlText(report: ProgrammeReport, { names, programme }: ProgrammeCall['options']): string {
	return programmeHtml(report, { withNames: names, ...programme === undefined ? {} : { name: programme } }, ENGLISH);
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
