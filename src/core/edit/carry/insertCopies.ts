import { findLast } from '../../query/schedule.ts';
import { groupBy, type TextEdit } from '../../text/textEdit.ts';
import { type ScannedNote, lastUsableLine } from './scannedNote.ts';
import type { DefinitionToWrite } from './carriedDefinitions.ts';
import type { HomeworkPlace } from './homeworkPlaces.ts';

/** The lines of a copy and where they go. */
export interface PlacedCopy {
	readonly place: HomeworkPlace;
	readonly lines: readonly string[];
}

/**
 * The edits that put copies into the target, and behind everything what their references lead to: one for each
 * place, in the line endings of the note.
 */
export function insertCopies(
	target: ScannedNote,
	copies: readonly PlacedCopy[],
	definitions: readonly DefinitionToWrite[] = [],
): TextEdit[] {
	const byLine = groupBy([...copies, ...placeDefinitions(target, definitions)], ({ place }) => place.afterLine);
	return [...byLine].sort(([a], [b]) => a - b).map(([line, here]) => insertAfter(target, line, here));
}

/**
 * Each once, after the last line that others may read; those of links first, which would go on with a footnote above
 * them.
 */
function placeDefinitions(target: ScannedNote, definitions: readonly DefinitionToWrite[]): PlacedCopy[] {
	const afterLine = lastUsableLine(target, -1, target.scan.lineStarts.length);
	const unique = [...new Map(definitions.map(definition => [definition.key, definition])).values()];
	const inOrder = [
		...unique.filter(({ isFootnote }) => !isFootnote),
		...unique.filter(({ isFootnote }) => isFootnote),
	];
	return inOrder.map(({ lines }) => ({ place: { key: DEFINITIONS, afterLine }, lines }));
}

function insertAfter(target: ScannedNote, line: number, copies: readonly PlacedCopy[]): TextEdit {
	const { text, scan: { lineStarts } } = target;
	const lines = linesOf(target, line, copies);
	const usesBlank = lines[0] === '' && isBlankLine(target, line + 1);
	const next = usesBlank ? line + 2 : line + 1;
	if (usesBlank) { lines.shift(); }
	if (lineText(target, next).trim() !== '') { lines.push(''); }
	const at = lineStarts[next] ?? text.length;
	const end = lineEndingOf(text);
	const isOpenEnded = at === text.length && !/[\r\n]$/.test(text);
	return { start: at, end: at, text: lines.map(line => isOpenEnded ? end + line : line + end).join('') };
}

/** What stands below an existing heading first, then new sections, the mentee's before the mentor's. */
function linesOf(target: ScannedNote, line: number, copies: readonly PlacedCopy[]): string[] {
	const lines: string[] = [];
	const groups = [...groupBy(copies, ({ place }) => place.key)].sort(([a], [b]) => compareKeys(a, b));
	for (const [key, group] of groups) {
		const { heading } = group[0].place;
		if (heading !== undefined) { lines.push('', heading, ''); }
		for (const [index, copy] of group.entries()) {
			const above = index === 0 && heading === undefined ? listBefore(target, line) : undefined;
			const before = index > 0 ? group[index - 1]!.lines[0]! : above;
			const isApart = index === 0 && heading !== undefined;
			const follows = key === DEFINITIONS ? index > 0 : mayFollow(before, copy.lines[0]!);
			if (!isApart && !follows) { lines.push(''); }
			for (const each of copy.lines) { lines.push(each); }
		}
	}
	return lines;
}

const DEFINITIONS = 'definitions';
const NEW_ORDER = ['new mentee', 'new mentor', 'new homework', DEFINITIONS];

function compareKeys(a: string, b: string): number {
	return NEW_ORDER.indexOf(a) - NEW_ORDER.indexOf(b);
}

/** The first line of the list item that the line stands in, if it is in one. */
function listBefore(target: ScannedNote, line: number): string | undefined {
	const task = findLast(target.note.tasks, task => task.line <= line && line <= task.endLine);
	const lineAbove = lineText(target, task?.line ?? line);
	const isList = task
		? !lineAbove.includes('>') || /^[ \t]*[-*+\d]/.test(lineAbove)
		: /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(lineAbove);
	return isList ? lineAbove.trimStart() : undefined;
}

/** An item with a number cannot follow a paragraph without a blank line, unless it goes on with its list. */
function mayFollow(before: string | undefined, item: string): boolean {
	if (before === undefined) { return false; }
	const [ordered, previous] = [orderedMark(item), orderedMark(before)];
	return ordered === undefined || ordered === previous;
}

function orderedMark(item: string): string | undefined {
	return /^\d+([.)])/.exec(item)?.[1];
}

/** A blank line with an ending of its own parts the copies from what stands before as well as a new one would. */
function isBlankLine(target: ScannedNote, line: number): boolean {
	return line + 1 < target.scan.lineStarts.length && lineText(target, line).trim() === '';
}

function lineText({ text, scan: { lineStarts } }: ScannedNote, line: number): string {
	return line < lineStarts.length ? text.slice(lineStarts[line], lineStarts[line + 1]) : '';
}

/** The ending of the first line. */
function lineEndingOf(text: string): string {
	return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
