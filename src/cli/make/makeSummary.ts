import type { FileChange } from '../write/unifiedDiff.ts';
import { join } from 'node:path';
import { appendSections } from '../../core/documents/appendSections.ts';
import { composeSummary, missingSections, sectionLines } from '../../core/documents/summary.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { printable } from '../../core/text/printable.ts';
import { applyEdits } from '../../core/text/textEdit.ts';
import {
	readNoteText,
	chosenMentorship,
	openNotebook,
	readOpenScope,
	type OpenNotebook,
	type OpenScope,
} from '../read/openNotebook.ts';
import { CommandError, DONE, type Terminal } from '../terminal.ts';
import type { SummaryCall } from '../verbs/summaryVerb.ts';
import { applyChanges } from '../write/noteChanges.ts';

/** Makes the page for the mentor, or adds to the one that is there what it lacks. */
export async function makeSummary({ operands: { folder }, options }: SummaryCall, terminal: Terminal): Promise<number> {
	const notebook = await openNotebook(folder, options.today ?? terminal.today());
	const change = changeOf(notebook, readOpenScope(notebook, chosenMentorship(notebook, options.mentorship)));
	if (change.before === change.after) {
		terminal.writeError(`${printable(change.path)} lacks nothing; it is as it was.\n`);
		return DONE;
	}
	if (options['dry-run']) {
		const { writeDiff } = await import('../write/unifiedDiff.ts');
		await writeDiff([change], notebook, terminal);
		return DONE;
	}
	applyChanges(folder, [change]);
	terminal.writeOut(`${change.before === undefined ? 'Saved as' : 'Added to'} ${printable(change.path)}\n`);
	return DONE;
}

function changeOf({ folder, options, words }: OpenNotebook, { scope, notes }: OpenScope): FileChange {
	if (!scope.summary) {
		const { path, text } = composeSummary(scope, notes, words);
		return { path: join(folder, path), after: text };
	}
	const { path } = scope.summary;
	const before = readNoteText(folder, path);
	const note = before === undefined ? undefined : parseNote(before, path, options).note;
	if (before === undefined || !note) {
		throw new CommandError(`“${join(folder, path)}” cannot be read, so nothing was written.`);
	}
	const missing = missingSections(scope, notes, words).flatMap(sectionLines);
	return {
		path: join(folder, path),
		before,
		after: missing.length === 0 ? before : applyEdits(before, [appendSections(before, note, missing)]),
	};
}
