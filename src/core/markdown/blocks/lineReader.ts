import type { ScanState } from './scanState.ts';

const TAB = 9;
const LF = 10;
const SPACE = 32;

/** A space or a tab: the only white space of Markdown inside a line. */
export function isSpace(code: number): boolean {
	return code === SPACE || code === TAB;
}

/** The first offset in `[from, end)` that is neither space nor tab, else `end`. */
export function skipSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** The end of `[start, from)` without trailing spaces and tabs. */
export function trimEnd(text: string, start: number, from: number): number {
	let at = from;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

function nextOf(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at;
}

/** Moves to the next line; the cursor is not set. Returns false at the end of the text. */
export function readLine(s: ScanState): boolean {
	const start = s.lineNext;
	if (s.line >= 0 && s.lineEnd === start) return false;
	s.line++;
	s.lineStart = start;
	s.lineStarts.push(start);
	if (s.nextLf < start) s.nextLf = nextOf(s.text, '\n', start);
	if (s.nextCr < start) s.nextCr = nextOf(s.text, '\r', start);
	if (s.nextCr < s.nextLf) {
		s.lineEnd = s.nextCr;
		s.lineNext = s.text.charCodeAt(s.nextCr + 1) === LF ? s.nextCr + 2 : s.nextCr + 1;
	} else if (s.nextLf < s.text.length) {
		s.lineEnd = s.nextLf;
		s.lineNext = s.nextLf + 1;
	} else {
		s.lineEnd = s.text.length;
		s.lineNext = s.text.length;
	}
	return true;
}

/** Puts the cursor at `at`, column `col`, and finds what follows the white space there. */
export function moveTo(s: ScanState, at: number, col: number): void {
	const { text, lineEnd } = s;
	let nonspace = at;
	let nonspaceCol = col;
	while (nonspace < lineEnd) {
		const code = text.charCodeAt(nonspace);
		if (code === SPACE) nonspaceCol++;
		else if (code === TAB) nonspaceCol += 4 - (nonspaceCol & 3);
		else break;
		nonspace++;
	}
	s.col = col;
	s.nonspace = nonspace;
	s.nonspaceCol = nonspaceCol;
	s.blank = nonspace >= lineEnd;
}

/** Counts the current line to the open blocks. */
export function endContent(s: ScanState): void {
	s.contentLine = s.line;
	s.contentEnd = s.lineEnd;
}

/** Columns of white space between the cursor and the next character. */
export function indentOf(s: ScanState): number {
	return s.nonspaceCol - s.col;
}

/** Whether a thematic break (`* * *`) starts at `at`. Each line is looked through only once. */
export function isRule(s: ScanState, at: number): boolean {
	const { text, lineEnd } = s;
	const mark = text.charCodeAt(at);
	if (at < s.ruleStop && mark === s.ruleChar && s.ruleStop < lineEnd) return false;
	let count = 0;
	let stop = at;
	for (; stop < lineEnd; stop++) {
		const code = text.charCodeAt(stop);
		if (code === mark) count++;
		else if (!isSpace(code)) break;
	}
	s.ruleStop = stop;
	s.ruleChar = mark;
	return stop === lineEnd && count >= 3;
}
