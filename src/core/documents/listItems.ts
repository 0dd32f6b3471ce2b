import type { NoteText } from '../export/publicNotes.ts';
import { codeLines } from '../markdown/prose.ts';

const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([^\]])\][ \t]+)?(.+)$/;

/** A list item by its first line: `- [x] Too many duties: one fewer`. */
interface ListItem {
	/** Between the brackets of its box: `x`. */
	readonly mark: string | undefined;
	/** Behind marker and box. */
	readonly text: string;
	/** From 0. */
	readonly line: number;
}

/** List items at the left edge of some lines of a note (from 0, `end` not among them); nothing in code, no homework. */
export function listItems(written: NoteText, from: number, end = Infinity): ListItem[] {
	const homework = new Set(written.note.tasks.filter(task => task.isHomework).map(({ line }) => line));
	return writtenLines(written, from, end).flatMap(({ content, line }) => {
		const match = /^ ?\S/.test(content) && !homework.has(line) ? LIST_ITEM.exec(content) : null;
		return match ? [{ mark: match[1], text: match[2]!, line }] : [];
	});
}

/** A line of a note and its number, from 0. */
interface WrittenLine {
	readonly content: string;
	readonly line: number;
}

/**
 * Lines of a note (from 0, `end` not among them) without those of code. The code of a note is looked for once, however
 * many sections are asked for.
 */
export function writtenLines(written: NoteText, from: number, end: number): WrittenLine[] {
	const { lines, code } = linesByNote.get(written) ?? readLines(written);
	const asked: WrittenLine[] = [];
	for (
		let line = from;
		line < Math.min(end, lines.length);
		line++
	) { if (!code.has(line - written.note.bodyLine)) { asked.push({ content: lines[line]!, line }); } }
	return asked;
}

interface LinesOfNote {
	readonly lines: readonly string[];
	/** Counted from the first line of the body. */
	readonly code: ReadonlySet<number>;
}

const linesByNote = new WeakMap<NoteText, LinesOfNote>();

function readLines(written: NoteText): LinesOfNote {
	const lines = written.text.split('\n');
	const noteLines = { lines, code: codeLines(lines.slice(written.note.bodyLine).join('\n')) };
	linesByNote.set(written, noteLines);
	return noteLines;
}

/** The line after the last of a section: that of the next heading as high, or none. */
export function sectionEnd({ headings }: NoteText['note'], index: number): number {
	const { depth } = headings[index]!;
	return headings.slice(index + 1).find(heading => heading.depth <= depth)?.line ?? Infinity;
}
