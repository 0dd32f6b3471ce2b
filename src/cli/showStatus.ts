import { CONFIG_PATH } from '../core/note/notebookConfig.ts';
import type { NotebookView } from '../core/model/notebookView.ts';
import { isKnownOwner, ME, nearestOwner } from '../core/query/homework.ts';
import { askedHomework, reportParts, type ReportOptions } from '../core/query/report.ts';
import { ReadableReport } from './readableReport.ts';
import { readFolder, tellKeptPrivate, type ReadNotebook } from './readNotebook.ts';
import { CommandError, didYouMean, DONE, FOUND, type Terminal } from './terminal.ts';
import type { FailOn, StatusCall } from './verbs/statusVerb.ts';
import { createPainter, wantsColour } from './reportWords.ts';
import { writeJson, writeJsonLine } from './writeJson.ts';

/** Writes the report of a folder, as JSON or for people. */
export async function showStatus({ operands: { folder }, options }: StatusCall, terminal: Terminal): Promise<number> {
	if (options.watch) { return watchStatus({ operands: { folder }, options }, terminal); }
	return writeStatus(await readFolder(folder, options.today ?? terminal.today(), options['include-private']), {
		operands: { folder },
		options,
	}, terminal);
}

/** Writes the report anew at each change. */
async function watchStatus({ operands: { folder }, options }: StatusCall, terminal: Terminal): Promise<number> {
	if (options['fail-on'].length > 0) {
		throw new CommandError('--watch goes on until it is stopped, so there is nothing for --fail-on to end with.');
	}
	const readable = readableFor(terminal);
	const { followFolder } = await import('./watch/followFolder.ts');
	return followFolder(
		folder,
		{ ...options, includePrivate: options['include-private'], clears: !options.json },
		terminal,
		reading => writeStatus(reading, { operands: { folder }, options }, terminal, { readable, json: writeJsonLine }),
	);
}

function readableFor(terminal: Terminal): ReadableReport {
	return new ReadableReport(createPainter(wantsColour(terminal)));
}

/** How a report is written. */
interface ReportForms {
	/** With what earlier reports kept. */
	readonly readable: ReadableReport;
	readonly json: typeof writeJson;
}

function writeStatus(
	reading: ReadNotebook,
	{ operands: { folder }, options }: StatusCall,
	terminal: Terminal,
	{ readable, json }: ReportForms = { readable: readableFor(terminal), json: writeJson },
): number {
	const { view } = reading;
	const owner = askedOwner(options.owner, folder, reading);
	const asked: ReportOptions = owner === undefined ? {} : { owner };
	if (options.json) {
		json(reportParts(view, asked), text => {
			terminal.writeOut(text);
		});
	} else {
		terminal.writeOut(readable.of(view, asked));
	}
	tellKeptPrivate(reading, terminal);
	return options['fail-on'].some(what => hasAny(what, view, asked)) ? FOUND : DONE;
}

/** The owner as the notebook knows them; an owner whom nobody knows is an error. */
function askedOwner(asked: string | undefined, folder: string, { view, me }: ReadNotebook): string | undefined {
	const isMe = asked?.toLowerCase() === ME;
	// Where the relationships say which side keeps the notebook, nobody need be named.
	const isTold = me !== undefined || view.mentorships().some(({ role }) => role !== undefined);
	if (isMe && !isTold) {
		throw new CommandError(
			`--owner me: ${CONFIG_PATH} in “${folder}” does not say who you are. Write a line such as “me: Mara `
				+ 'Lindqvist”.',
		);
	}
	const owner = isMe ? me ?? ME : asked;
	if (owner !== undefined && !isKnownOwner(view, owner)) {
		throw new CommandError(
			`--owner: nobody in “${folder}” is called “${owner}”.${didYouMean(nearestOwner(view, owner))}`,
		);
	}
	return owner;
}

function hasAny(what: FailOn, view: NotebookView, asked: ReportOptions): boolean {
	return what === 'problems'
		? view.problems().length > 0
		: askedHomework(view, asked).some(({ overdueDays }) => overdueDays > 0);
}
