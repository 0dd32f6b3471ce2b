import { isWithin } from '../../markdown/lineRanges.ts';
import type { Note } from '../../model/note.ts';
import type { BlockScan } from '../../parse/blocks/blockScan.ts';
import { lineAtOffset } from '../../text/lineAtOffset.ts';

/** Longer selections are a text, not a title or an item. */
const LONGEST = 300;

/** A selected stretch of a note's body, without the spaces around it. */
export interface SelectedText {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** It stands in a private part of the note, or in a private note. */
	readonly private: boolean;
}

/** What is selected, if it is words of one line of the body; marks of lists, boxes and headings are left out. */
export function selectedText(text: string, note: Note, scan: Pick<BlockScan, 'lineStarts'>, start: number, end: number): SelectedText | undefined {
	const raw = text.slice(start, end);
	if (end - start > LONGEST || /[\r\n]/.test(raw.trim())) { return undefined; }
	const isLineStart = /^[ \t>]*$/.test(text.slice(scan.lineStarts[lineAtOffset(scan.lineStarts, start)], start));
	const mark = isLineStart ? /^\s*(?:>\s*)*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?)?/u.exec(raw)![0].length : 0;
	const words = raw.slice(mark).trim();
	const from = start + mark + (raw.slice(mark).length - raw.slice(mark).trimStart().length);
	const line = lineAtOffset(scan.lineStarts, from);
	if (!/[\p{L}\p{N}]/u.test(words) || line < note.bodyLine) { return undefined; }
	return { start: from, end: from + words.length, text: words, private: note.private || isWithin(note.privateLines, line) };
}
