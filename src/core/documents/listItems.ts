import type { NoteText } from '../export/publicNotes.ts';
import { codeLines } from '../markdown/codeLines.ts';

const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([^\]])\][ \t]+)?(.+)$/;

/** A list item by its first line: `- [x] Too many duties: one fewer`. */
export interface ListItem {
	/** Between the brackets of its box: `x`. */
	readonly mark: string | undefined;
	/** Behind marker and box. */
	readonly text: string;
	/** From 0. */
	readonly line: number;
}

/** List items at the left edge of some lines of a note (from 0, `end` not among them); nothing in code, no homework. */
export function listItems({ text, note }: NoteText, from: number, end = Infinity): ListItem[] {
	const homework = new Set(note.tasks.filter(task => task.isHomework).map(({ line }) => line));
	const lines = text.split('\n');
	const { bodyLine } = note;
	const code = codeLines(lines.slice(bodyLine).join('\n'));
	return lines.flatMap((content, line) => {
		const isListed = !code.has(line - bodyLine) && line >= from && line < end && /^ ?\S/.test(content) && !homework.has(line);
		const match = isListed ? LIST_ITEM.exec(content) : null;
		return match ? [{ mark: match[1], text: match[2]!, line }] : [];
	});
}

/** The line after the last of a section: that of the next heading as high, or none. */
export function sectionEnd({ headings }: NoteText['note'], index: number): number {
	const { depth } = headings[index]!;
	return headings.slice(index + 1).find(heading => heading.depth <= depth)?.line ?? Infinity;
}
