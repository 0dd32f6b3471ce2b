import { CONFIG_PATH } from '../core/note/notebookConfig.ts';
import type { NotebookView } from '../core/model/notebookView.ts';
import { isKnownOwner } from '../core/query/homework.ts';
import { askedHomework, buildReport, reportParts, type ReportOptions } from '../core/query/report.ts';
import { printableValue } from '../core/text/printable.ts';
import { readableReport } from './readableReport.ts';
import { readFolder, tellKeptPrivate, type ReadNotebook } from './readNotebook.ts';
import { CommandError, DONE, FOUND, type Terminal } from './terminal.ts';
import type { FailOn, StatusCall } from './verbs/status.ts';
import { createPainter, wantsColour } from './words.ts';
import { writeJson } from './writeJson.ts';

/** Whom the notebook's own file names. */
const ME = 'me';

/** Writes the report of a folder, as JSON or for people. */
export async function showStatus({ operands: { folder }, options }: StatusCall, terminal: Terminal): Promise<number> {
	const read = await readFolder(folder, options.today ?? terminal.today(), options['include-private']);
	const { view } = read;
	const owner = askedOwner(options.owner, folder, read);
	const asked: ReportOptions = owner === undefined ? {} : { owner };
	if (options.json) { writeJson(reportParts(view, asked), text => { terminal.writeOut(text); }); } else {
		terminal.writeOut(readableReport(printableValue(buildReport(view, asked)), createPainter(wantsColour(terminal))));
	}
	tellKeptPrivate(read, terminal);
	return options['fail-on'].some(what => hasAny(what, view, asked)) ? FOUND : DONE;
}

/** The owner as the notebook knows them; an owner whom nobody knows is an error. */
export function askedOwner(asked: string | undefined, folder: string, { view, me }: ReadNotebook): string | undefined {
	const isMe = asked?.toLowerCase() === ME;
	if (isMe && me === undefined) { throw new CommandError(`--owner me: ${CONFIG_PATH} in “${folder}” does not say who you are. Write a line such as “me: Mara Lindqvist”.`); }
	const owner = isMe ? me : asked;
	if (owner !== undefined && !isKnownOwner(view, owner)) { throw new CommandError(`--owner: nobody in “${folder}” is called “${owner}”.`); }
	return owner;
}

function hasAny(what: FailOn, view: NotebookView, asked: ReportOptions): boolean {
	return what === 'problems' ? view.problems().length > 0 : askedHomework(view, asked).some(({ overdueDays }) => overdueDays > 0);
}
