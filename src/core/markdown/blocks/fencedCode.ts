import { reportBlockMarks, reportFencedComments } from './commentBlocks.ts';
import { indentOf, skipSpace, trimEnd, FENCE, NONE, type ScanState } from './scanState.ts';

const BACKTICK = 96;
const TILDE = 126;
/** How pandoc marks HTML that it hands on: `{=html}`. */
const RAW_HTML = /^\{\s*=html\d?\s*\}/i;

function runLength(text: string, from: number, end: number): number {
	const mark = text.charCodeAt(from);
	let at = from;
	while (at < end && text.charCodeAt(at) === mark) at++;
	return at - from;
}

/** How many characters the opening fence at the cursor has, or 0. */
export function openingFence(s: ScanState): number {
	const { text, nonspace, lineEnd } = s;
	const mark = text.charCodeAt(nonspace);
	if (mark !== BACKTICK && mark !== TILDE) return 0;
	const size = runLength(text, nonspace, lineEnd);
	if (size < 3) return 0;
	if (mark === TILDE) return size;
	let at = nonspace + size;
	while (at < lineEnd && text.charCodeAt(at) !== BACKTICK) at++;
	return at === lineEnd ? size : 0;
}

/** Opens fenced code when the cursor is at a fence. */
export function openFence(s: ScanState): boolean {
	const { text, nonspace, lineEnd } = s;
	const size = openingFence(s);
	if (size === 0) return false;
	const start = skipSpace(text, nonspace + size, lineEnd);
	const info = text.slice(start, trimEnd(text, start, lineEnd));
	s.leaf = FENCE;
	s.fenceChar = text.charCodeAt(nonspace);
	s.fenceSize = size;
	s.fenceStart = nonspace;
	s.fenceLine = s.line;
	s.fenceInfo = info;
	return true;
}

/** Reads a line inside fenced code: content, or the closing fence. */
export function continueFence(s: ScanState): void {
	if (isClosingFence(s)) {
		closeFence(s, s.line, s.lineEnd);
		s.leaf = NONE;
	} else if (!s.blank) {
		s.textLines.push(s.line);
	}
}

function isClosingFence(s: ScanState): boolean {
	const { text, nonspace, lineEnd } = s;
	if (s.blank || indentOf(s) > 3 || text.charCodeAt(nonspace) !== s.fenceChar) return false;
	const size = runLength(text, nonspace, lineEnd);
	return size >= s.fenceSize && skipSpace(text, nonspace + size, lineEnd) === lineEnd;
}

/** Reports the open fenced code, which ends with line `endLine` at `end`. */
export function closeFence(s: ScanState, endLine: number, end: number): void {
	s.inside?.code.push({ start: s.fenceStart, end });
	if (s.fenceInfo === '') reportFencedComments(s, s.fenceStart, end);
	else if (RAW_HTML.test(s.fenceInfo)) reportBlockMarks(s, s.fenceStart, end);
	if (s.stack.length > 0 || s.fenceInfo === '') return;
	s.fenced.push({ line: s.fenceLine, endLine, info: s.fenceInfo, start: s.fenceStart, end });
}
