import type { NoteOptions } from '../model/noteOptions.ts';
import type { BlockScan, ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { hashLine, splitLines, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { outdentLine } from './outdent.ts';
import { findTask, type LineTarget } from './taskEdit.ts';
import { continuationBefore, lineEnd, lineEndingAt } from './itemLines.ts';
import { itemsAddedBy } from './verifyEdit.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';

/** The note under an item: what stands below its own paragraph and before the first item below it. */
interface ItemNote {
	/** As Markdown at the left edge, lines joined by `\n`; empty without a note. */
	readonly text: string;
	/** Fingerprint of {@link text}. */
	readonly hash: number;
	/** First line, from 0. */
	readonly start: number;
	/** Line after the last; not greater than `start` without a note. */
	readonly end: number;
}

/**
 * Reads the note under an item. Of this it is the two indented lines:
 *
 * ```md
 * - [ ] Ask the division head
 *   - she is away until Monday
 *   - by telephone, not by mail
 *   - [ ] find her number
 * ```
 */
export function readItemNote(text: string, scan: BlockScan, index: number): ItemNote {
	const task = scan.tasks[index]!;
	const below = task.paragraph.at(-1)?.line ?? task.line;
	const child = scan.tasks[index + 1];
	const limit = Math.min(task.endLine + 1, child && child.parent === index ? child.line : Infinity);
	const isBlank = (line: number) =>
		outdentLine(text.slice(scan.lineStarts[line], lineEnd(text, scan, line)), containersOf(text, scan, task)).trim()
			=== '';
	let [start, end] = [below + 1, limit];
	while (start < end && isBlank(start)) { start++; }
	while (end > start && isBlank(end - 1)) { end--; }
	const note = linesOf(text, scan, task, start, end).join('\n');
	return { text: note, hash: hashLine(note), start, end };
}

/** What the user wants to stand under an item. */
interface NoteChange {
	readonly target: LineTarget;
	/** Markdown; empty takes the note away. */
	readonly note: string;
	/** {@link ItemNote.hash} of the note that the user saw. */
	readonly seen: number;
}

/**
 * Writes the note under an item, as a list where it would otherwise run on from the item's own
 * words. Only the lines that differ are changed. Refused when the note was changed since the
 * user saw it, and when it would make anything else read differently.
 */
export function writeItemNote(
	text: string,
	path: string,
	{ target, note, seen }: NoteChange,
	options: NoteOptions,
): readonly TextEdit[] | Refusal {
	const scan = scanBlocks(text, bodyStartOf(text));
	const item = findTask(text, scan, target);
	if (isRefusal(item)) { return item; }
	const current = readItemNote(text, scan, item);
	const noteLines = trimBlankLines(splitLines(note));
	if (noteLines.join('\n') === current.text) { return []; }
	if (current.hash !== seen) { return refuse('note-changed'); }
	const edits = noteEdits(text, scan, scan.tasks[item]!, current, noteLines);
	return itemsAddedBy(text, edits, path, options) && !takesIn(applyEdits(text, edits), item, noteLines)
		? edits
		: refuse('would-change-others');
}

/**
 * Whether a line that stood below the item runs on from the new note, as a line without indent runs on from a
 * paragraph.
 */
function takesIn(after: string, index: number, noteLines: readonly string[]): boolean {
	const { start, end } = readItemNote(after, scanBlocks(after, bodyStartOf(after)), index);
	return end - start > noteLines.length;
}

function noteEdits(
	text: string,
	scan: BlockScan,
	task: ScannedTask,
	current: ItemNote,
	noteLines: readonly string[],
): TextEdit[] {
	const below = task.paragraph.at(-1)?.line ?? task.line;
	const ending = lineEndingAt(text, scan, below);
	const prefix = continuationBefore(text, scan, task.line, task.box);
	const runsOn = current.start >= current.end || current.start === below + 1;
	const lines = (runsOn ? asBlocks(noteLines) : noteLines).map(line => {
		if ((prefix + line).trimEnd() === '') { return ''; }
		if (line === '') { return prefix.trimEnd(); }
		return prefix + line;
	});
	if (current.start >= current.end) { return insertLines(lineEnd(text, scan, below), lines, ending); }
	if (lines.length === 0) {
		return [{ start: lineEnd(text, scan, below), end: lineEnd(text, scan, current.end - 1), text: '' }];
	}
	return replaceLines(text, scan, current, lines, ending);
}

function insertLines(at: number, lines: readonly string[], ending: string): TextEdit[] {
	return [{ start: at, end: at, text: lines.map(line => ending + line).join('') }];
}

/** Leaves the lines alone that are the same at the start and at the end. */
function replaceLines(
	text: string,
	scan: BlockScan,
	{ start, end }: ItemNote,
	lines: readonly string[],
	ending: string,
): TextEdit[] {
	const old = Array.from(
		{ length: end - start },
		(_, index) => text.slice(scan.lineStarts[start + index], lineEnd(text, scan, start + index)),
	);
	let first = 0;
	while (first < Math.min(old.length, lines.length) && old[first] === lines[first]) { first++; }
	let last = 0;
	while (
		last < Math.min(old.length, lines.length) - first
		&& old[old.length - 1 - last] === lines[lines.length - 1 - last]
	) { last++; }
	const fresh = lines.slice(first, lines.length - last);
	const from = start + first;
	const to = end - 1 - last;
	if (to < from) { return insertLines(lineEnd(text, scan, from - 1), fresh, ending); }
	if (fresh.length === 0) {
		return [{
			start: lineEnd(text, scan, from - 1),
			end: lineEnd(text, scan, to),
			text: '',
		}];
	}
	return [{ start: scan.lineStarts[from]!, end: lineEnd(text, scan, to), text: fresh.join(ending) }];
}

/** A line that begins a block of its own, also right below a paragraph. */
const BLOCK = /^(?:[-*+](?:[ \t]|$)|1[.)][ \t]|>|#{1,6}(?:[ \t]|$)|`{3}|~{3}|[ \t])/;

/** Each line that would run on from the item's own words becomes an entry of a list. */
function asBlocks(lines: readonly string[]): readonly string[] {
	const [first] = lines;
	if (first === undefined || BLOCK.test(first) && !/^[ \t]/.test(first)) { return lines; }
	return lines.map(line => line.trim() === '' || BLOCK.test(line) && line !== first ? line : `- ${line.trimStart()}`);
}

function linesOf(text: string, scan: BlockScan, task: ScannedTask, start: number, end: number): string[] {
	const around = containersOf(text, scan, task);
	return Array.from({ length: Math.max(0, end - start) }, (_, index) => {
		const line = start + index;
		return outdentLine(text.slice(scan.lineStarts[line], lineEnd(text, scan, line)), around);
	});
}

/** What stands before the item's content: quote marks, indentation, and the marker itself. */
function containersOf(text: string, scan: BlockScan, task: ScannedTask): string {
	return continuationBefore(text, scan, task.line, task.box);
}

function trimBlankLines(lines: readonly string[]): readonly string[] {
	let [start, end] = [0, lines.length];
	while (start < end && lines[start]!.trim() === '') { start++; }
	while (end > start && lines[end - 1]!.trim() === '') { end--; }
	return lines.slice(start, end);
}
