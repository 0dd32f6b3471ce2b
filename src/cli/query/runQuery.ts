import {
	parseBlockQuery,
	runBlockQuery,
	unknownName,
	type BlockQuery,
	type BlockResult,
} from '../../core/query/blockQuery.ts';
import type { NotebookView } from '../../core/model/notebookView.ts';
import { lineOfShellWords } from '../../core/query/queryWords.ts';
import { reportItems } from '../../core/query/report.ts';
import type { StatusReport } from '../../core/query/statusReport.ts';
import { printableValue } from '../../core/text/printable.ts';
import { ENGLISH } from '../../core/text/words.ts';
import { readFolder, tellKeptPrivate } from '../readNotebook.ts';
import { datedItemLines, decisionLines, goalLines, mentorshipLines, mentorshipNames } from '../reportLines.ts';
import { CommandError, DONE, FOUND, type Terminal } from '../terminal.ts';
import type { QueryCall } from '../verbs/queryVerb.ts';
import { createPainter, wantsColour, type Painter } from '../reportWords.ts';
import { writeJson } from '../writeJson.ts';

/** Lists what a line of a `mentoring` block would list. */
export async function runQuery(
	{ operands: { folder, query: words }, options }: QueryCall,
	terminal: Terminal,
): Promise<number> {
	const query = parseBlockQuery(lineOfShellWords(words), ENGLISH);
	if ('problem' in query) { throw new CommandError(query.problem); }
	const reading = await readFolder(folder, options.today ?? terminal.today(), options['include-private']);
	const { view } = reading;
	const unknown = unknownName(query, view, ENGLISH);
	if (unknown !== undefined) { throw new CommandError(unknown); }
	const listing = runBlockQuery(query, view);
	if (options.json) {
		writeJson(jsonParts(query, listing, view), text => {
			terminal.writeOut(text);
		});
	} else {
		terminal.writeOut(`${textLines(listing, view, createPainter(wantsColour(terminal))).join('\n')}\n`);
	}
	tellKeptPrivate(reading, terminal);
	return options['fail-if-any'] && listing.found.length > 0 ? FOUND : DONE;
}

/** The items as `status --json` has them, below the key that it has them under. */
function jsonParts({ subject }: BlockQuery, listing: BlockResult, view: NotebookView): Record<string, unknown> {
	return { formatVersion: 1, today: view.today, subject, left: listing.left, ...reported(listing, view) };
}

type ReportedLists = Partial<Pick<StatusReport, 'homework' | 'goals' | 'mentorships' | 'opportunities'>>;

function reported(listing: BlockResult, view: NotebookView): ReportedLists {
	const items = reportItems(view);
	switch (listing.subject) {
		case 'homework':
			return { homework: listing.found.map(items.homework) };
		case 'goals':
			return { goals: listing.found.map(items.goal) };
		case 'next-meeting':
			return { mentorships: listing.found.map(items.mentorship) };
		case 'opportunities':
			return { opportunities: listing.found.map(items.opportunity) };
	}
}

function textLines(listing: BlockResult, view: NotebookView, paint: Painter): string[] {
	if (listing.found.length === 0) { return ['Nothing.']; }
	const { today } = view;
	const mentorships = printableValue(view.mentorships().map(reportItems(view).mentorship));
	const report = {
		today,
		...printableValue({ homework: [], goals: [], mentorships, opportunities: [], ...reported(listing, view) }),
	};
	const more = listing.left === 0 ? [] : [`  … and ${listing.left} more`];
	switch (listing.subject) {
		case 'homework':
			return [...homeworkLines(report, paint), ...more];
		case 'goals':
			return [...goalLines(report, paint), ...more];
		case 'next-meeting':
			return [...mentorshipLines(report, paint), ...more];
		case 'opportunities':
			return [...decisionLines(report, paint), ...more];
	}
}

function homeworkLines(
	{ homework, mentorships, today }: Pick<StatusReport, 'homework' | 'mentorships' | 'today'>,
	paint: Painter,
): string[] {
	const names = mentorshipNames(mentorships);
	return homework.flatMap(item =>
		datedItemLines(item, { mentorship: names.get(item.mentorship ?? ''), today }, paint)
	);
}
