import type { Note, TaskItem } from '../model/note.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { parseNote } from '../note/parseNote.ts';
import { lineAtOffset, lineStartsOf, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { keepsPrivate } from './verifyEdit.ts';

/**
 * Whether a note reads the same after edits but for the lines they wrote: every other item
 * keeps its state, words, fields, section, side and privacy. New words can swallow what stands
 * below them (a fence, a comment, a heading), and then nothing is written.
 *
 * @returns The items that stand in the new lines, or `undefined` when something else changed.
 */
export function itemsAddedBy(
	text: string,
	edits: readonly TextEdit[],
	path: string,
	options: NoteOptions,
): readonly TaskItem[] | undefined {
	const before = parseNote(text, path, options).note;
	const edited = applyEdits(text, edits);
	const after = parseNote(edited, path, options).note;
	if (!before || !after || before.private !== after.private) { return undefined; }
	const isNew = newLines(edited, edits);
	const added = after.tasks.filter(task => isNew(task.line));
	const removed = oldLines(text, edits);
	const kept = after.tasks.filter(task => !isNew(task.line)).map(task => factsOf(after, task));
	const expected = before.tasks.filter(task => !removed(task.line)).map(task => factsOf(before, task));
	return kept.join('\n') === expected.join('\n') && keepsPrivate(text, edits, path, options) ? added : undefined;
}

function factsOf(
	{ headings }: Note,
	{ mark, text, fields, depth, heading, headingOwner, isHomework, private: isPrivate, area }: TaskItem,
): string {
	return JSON.stringify([
		mark,
		text,
		Object.entries(fields).sort(),
		depth,
		headings[heading]?.text,
		headingOwner,
		isHomework,
		isPrivate,
		area,
	]);
}

type InLines = (line: number) => boolean;

/** The lines of the edited text that edits wrote, whole. */
function newLines(edited: string, edits: readonly TextEdit[]): InLines {
	let shift = 0;
	const sorted = [...edits].sort((a, b) => a.start - b.start);
	return within(
		edited,
		sorted.map(({ start, end, text }) => {
			const from = start + shift;
			shift += text.length - (end - start);
			return { from: from + breakLength(text), to: from + text.length };
		}),
	);
}

/** The lines of the text that edits take away, whole. */
function oldLines(text: string, edits: readonly TextEdit[]): InLines {
	return within(
		text,
		edits.map(({ start, end }) => ({ from: start + breakLength(text.slice(start, end)), to: end })),
	);
}

/** An edit that begins with a line break begins in the line after. */
function breakLength(text: string): number {
	return /^(?:\r\n|\r|\n)/.exec(text)?.[0].length ?? 0;
}

function within(text: string, ranges: readonly { readonly from: number, readonly to: number }[]): InLines {
	const starts = lineStartsOf(text);
	const lines = ranges.filter(({ from, to }) => to > from).map(({ from, to }) =>
		[lineAtOffset(starts, from), lineAtOffset(starts, to - 1)] as const
	);
	return line => lines.some(([first, last]) => line >= first && line <= last);
}
