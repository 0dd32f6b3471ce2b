import { version } from '../../package.json';
import type { CalendarDate } from '../core/model/calendarDate.ts';
import { buildReport } from '../core/query/report.ts';
import type { StatusReport } from '../core/query/statusReport.ts';
import { HELP, parseArguments } from './arguments.ts';
import type { FailOn, StatusArguments } from './arguments.ts';
import { createPainter, wantsColour } from './painter.ts';
import { readableReport } from './readableReport.ts';
import { readNotebook } from './readNotebook.ts';
import { reasonOf } from './reasonOf.ts';

/** What the command line needs of its process; tests hand in their own. */
export interface Terminal {
	writeOut(text: string): void;
	writeError(text: string): void;
	readonly isTerminal: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Today on the user's calendar. */
	today(): CalendarDate;
}

const BAD_USAGE = 2;
const FOUND = 1;

/** Runs one command; gives the exit status of format.md §8 and never rejects for what users can cause. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
	const parsed = parseArguments(argv);
	switch (parsed.command) {
		case 'help': terminal.writeOut(HELP); return 0;
		case 'version': terminal.writeOut(`${version}\n`); return 0;
		case 'usage': return fail(`${parsed.message} Try --help.`, terminal);
		default: return showStatus(parsed, terminal);
	}
}

async function showStatus(options: StatusArguments, terminal: Terminal): Promise<number> {
	let report: StatusReport;
	try {
		report = await readReport(options, options.today ?? terminal.today());
	} catch (error) {
		return fail(`The folder “${options.folder}” cannot be read: ${reasonOf(error)}.`, terminal);
	}
	terminal.writeOut(options.json ? `${JSON.stringify(report, null, 2)}\n` : readableReport(report, createPainter(wantsColour(terminal))));
	return options.failOn.some(what => hasFound(what, report)) ? FOUND : 0;
}

async function readReport({ folder, includePrivate, owner }: StatusArguments, today: CalendarDate): Promise<StatusReport> {
	return buildReport(await readNotebook(folder, today, includePrivate), owner === undefined ? {} : { owner });
}

function hasFound(what: FailOn, { homework, problems }: StatusReport): boolean {
	return what === 'problems' ? problems.length > 0 : homework.some(({ overdueDays }) => overdueDays > 0);
}

function fail(message: string, terminal: Terminal): number {
	terminal.writeError(`mentoring-notebook: ${message.replace(/\s+/g, ' ')}\n`);
	return BAD_USAGE;
}
