import { version } from '../../package.json';
import type { CalendarDate } from '../core/model/calendarDate.ts';
import type { NotebookView } from '../core/model/notebookView.ts';
import { askedHomework, buildReport, reportParts, type ReportOptions } from '../core/query/report.ts';
import { CONFIG_PATH } from '../core/note/notebookConfig.ts';
import { isKnownOwner } from '../core/query/homework.ts';
import { HELP, parseArguments, type FailOn, type StatusArguments } from './arguments.ts';
import { createPainter, wantsColour } from './words.ts';
import { readableReport } from './readableReport.ts';
import { readNotebook, type ReadNotebook } from './readNotebook.ts';
import { reasonOf } from './nodeFileSystem.ts';
import { printable, printableValue } from '../core/text/printable.ts';
import { writeJson } from './writeJson.ts';

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
/** Whom the notebook's own file names. */
const ME = 'me';

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
	const { folder, includePrivate } = options;
	let read: ReadNotebook;
	try {
		read = await readNotebook(folder, options.today ?? terminal.today(), includePrivate);
	} catch (error) {
		return fail(`The folder “${folder}” cannot be read: ${reasonOf(error)}.`, terminal);
	}
	const { view, keptPrivate } = read;
	const isMe = options.owner?.trim().toLowerCase() === ME;
	if (isMe && read.me === undefined) { return fail(`--owner me: ${CONFIG_PATH} in “${folder}” does not say who you are. Write a line such as “me: Mara Lindqvist”.`, terminal); }
	const owner = isMe ? read.me : options.owner;
	const asked: ReportOptions = owner === undefined ? {} : { owner };
	if (owner !== undefined && !isKnownOwner(view, owner)) { return fail(`--owner: nobody in “${folder}” is called “${owner}”.`, terminal); }
	if (options.json) { writeJson(reportParts(view, asked), text => { terminal.writeOut(text); }); } else {
		terminal.writeOut(readableReport(printableValue(buildReport(view, asked)), createPainter(wantsColour(terminal))));
	}
	if (keptPrivate > 0) { terminal.writeError(`mentoring-notebook: ${keptPrivateNotice(keptPrivate)}\n`); }
	return options.failOn.some(what => hasAny(what, view, asked)) ? FOUND : 0;
}

function hasAny(what: FailOn, view: NotebookView, asked: ReportOptions): boolean {
	return what === 'problems' ? view.problems().length > 0 : askedHomework(view, asked).some(({ overdueDays }) => overdueDays > 0);
}

/** Nothing of such a note is told; that there is one, its owner has to know. */
function keptPrivateNotice(count: number): string {
	return count === 1
		? '1 note is kept private and left out, because what it says of who may read it could not be understood. With --include-private, status names it.'
		: `${count} notes are kept private and left out, because what they say of who may read them could not be understood. With --include-private, status names them.`;
}

function fail(message: string, terminal: Terminal): number {
	terminal.writeError(`mentoring-notebook: ${printable(message.replace(/\s+/g, ' '))}\n`);
	return BAD_USAGE;
}
