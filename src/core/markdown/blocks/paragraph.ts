import type { LineSegment } from './blockScan.ts';
import { mayHoldMark, reportInlineMarks } from './commentBlocks.ts';
import { definitionEnd } from './definition.ts';
import {
	indentOf,
	trimEnd,
	containerOf,
	innermost,
	ITEM,
	PARAGRAPH,
	QUOTE,
	type Container,
	type ScanState,
} from './scanState.ts';
import { reportTask } from './taskBox.ts';

const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const BACKSLASH = 92;
const COLON = 58;
const NEWLINE = 10;
const ASTERISK = 42;
const UNDERSCORE = 95;
const LESS_THAN = 60;
/** Longer lines without any mark stand for no heading. */
const LEAD_MAX = 36;
/** `[!private]`, also as tools escape it. */
const CALLOUT = /^\\?\[\\?!/;
const CALLOUT_MAX = 200;

/** Opens a paragraph with the current line. */
export function openParagraph(s: ScanState, noTableHead: boolean): void {
	s.leaf = PARAGRAPH;
	s.item = firstContentOf(s);
	s.paragraphLine = s.line;
	s.lineCount = 0;
	s.noTableHead = noTableHead;
	addLine(s);
}

/** The list item whose very first block begins at the cursor, if any. */
function firstContentOf(s: ScanState): Container | null {
	const top = innermost(s);
	return top?.kind === ITEM && top.fresh && indentOf(s) === 0 ? top : null;
}

/** Adds the current line to the open paragraph. */
export function addLine(s: ScanState): void {
	const index = s.lineCount++;
	s.starts[index] = s.nonspace;
	s.ends[index] = s.lineEnd;
	s.indents[index] = indentOf(s);
	if (s.text.charCodeAt(s.nonspace) === COLON && s.text.startsWith(':::', s.nonspace)) {
		s.divLines.push({ line: s.line, start: s.nonspace, end: s.lineEnd });
	}
}

/** The paragraph's lines from `first` on as one string, with `\n` between them. */
function joinLines(s: ScanState, first: number): string {
	let text = '';
	for (let index = first; index < s.lineCount; index++) {
		if (index > first) text += '\n';
		text += s.text.slice(s.starts[index], s.ends[index]);
	}
	return text;
}

/** How many of the paragraph's first lines are link reference definitions. */
function definitionLines(s: ScanState): number {
	const start = s.starts[0] ?? 0;
	if (s.text.charCodeAt(start) !== LEFT_BRACKET || isPlainBox(s.text, start)) return 0;
	const text = joinLines(s, 0);
	let lines = 0;
	let at = 0;
	while (text.charCodeAt(at) === LEFT_BRACKET) {
		const end = definitionEnd(text, at);
		if (end < 0) break;
		for (; at < end; at++) if (text.charCodeAt(at) === NEWLINE) lines++;
		lines++;
		at++;
	}
	return lines;
}

/** `[x]` without a colon, which is by far the most frequent, is no definition. */
function isPlainBox(text: string, start: number): boolean {
	return (
		text.charCodeAt(start + 2) === RIGHT_BRACKET
		&& text.charCodeAt(start + 1) !== BACKSLASH
		&& text.charCodeAt(start + 3) !== COLON
	);
}

/** Reports what the open paragraph turned out to be: definitions, text, the start of a task. */
export function closeParagraph(s: ScanState): void {
	const first = definitionLines(s);
	const count = s.lineCount;
	for (let index = first; index < count; index++) s.textLines.push(s.paragraphLine + index);
	if (s.inside && first > 0) s.inside.definitions.push(segmentsOf(s, 0, first));
	if (first === count) return;
	const tasks = s.tasks.length;
	if (s.item) reportTask(s, s.item, first);
	if (s.inside) s.inside.texts.push(s.tasks.length > tasks ? s.tasks[tasks]!.paragraph : segmentsOf(s, first, count));
	reportLead(s, first);
	reportMarks(s);
}

function segmentsOf(s: ScanState, first: number, end: number): LineSegment[] {
	const segments: LineSegment[] = [];
	for (let index = first; index < end; index++)
		segments.push({ line: s.paragraphLine + index, start: s.starts[index] ?? 0, end: s.ends[index] ?? 0 });
	return segments;
}

function reportMarks(s: ScanState): void {
	const end = s.ends[s.lineCount - 1] ?? 0;
	if (mayHoldMark(s, s.starts[0] ?? 0, end)) reportInlineMarks(s, s.starts, s.ends, s.lineCount);
}

/** Reports how the paragraph begins where that could stand for a heading, and a callout. */
function reportLead(s: ScanState, first: number): void {
	const start = s.starts[first] ?? 0;
	const end = s.ends[first] ?? 0;
	const code = s.text.charCodeAt(start);
	const bracketed = code === LEFT_BRACKET || code === BACKSLASH;
	const isCallout = bracketed && CALLOUT.test(s.text.slice(start, start + 4));
	if (bracketed && !isCallout && isPlainBox(s.text, start)) return;
	const marked = isCallout || code === ASTERISK || code === UNDERSCORE || code === LESS_THAN;
	if (!marked && (end - start > LEAD_MAX || s.lineCount - first > 1)) return;
	const line = s.paragraphLine + first;
	s.leads.push({ line, start, end });
	if (isCallout) reportCallout(s, line, start, end);
}

function reportCallout(s: ScanState, line: number, start: number, end: number): void {
	const quote = innermost(s);
	if (quote?.kind !== QUOTE || quote.callout >= 0) return;
	const text = s.text.slice(start, Math.min(end, start + CALLOUT_MAX));
	quote.callout = s.callouts.push({ line, endLine: line, text }) - 1;
}

/**
 * Ends the open paragraph as a heading whose underline is the current line. False if it holds
 * nothing but definitions, and then it is closed as such.
 */
export function closeAsHeading(s: ScanState, depth: 1 | 2): boolean {
	const first = definitionLines(s);
	if (s.inside && first > 0) s.inside.definitions.push(segmentsOf(s, 0, first));
	if (first === s.lineCount) return false;
	s.inside?.texts.push(segmentsOf(s, first, s.lineCount));
	s.headings.push({
		kind: 'heading',
		depth,
		line: s.paragraphLine + first,
		start: s.starts[first] ?? 0,
		end: trimEnd(s.text, s.nonspace, s.lineEnd),
		text: joinLines(s, first).trim(),
		containerDepth: s.stack.length,
		container: containerOf(s),
		sign: depth === 1 ? '=' : '-',
	});
	reportLead(s, first);
	reportMarks(s);
	return true;
}
