import type { ScannedInside } from './blockScan.ts';
import { isSpace, skipSpace, type ScanState } from './scanState.ts';

const PIPE = 124;
const BACKSLASH = 92;
const COLON = 58;
const MINUS = 45;

/** Notes down the texts of the cells of the row `[start, end)`. */
export function noteCells(s: ScanState, { texts }: ScannedInside, line: number, start: number, end: number): void {
	let from = start;
	for (let at = start; at <= end; at++) {
		const code = at < end ? s.text.charCodeAt(at) : PIPE;
		if (code === PIPE) {
			if (at > from) texts.push([{ line, start: from, end: at }]);
			from = at + 1;
		} else if (code === BACKSLASH && isPipeOrBackslash(s.text.charCodeAt(at + 1))) {
			at++;
		}
	}
}

function isPipeOrBackslash(code: number): boolean {
	return code === PIPE || code === BACKSLASH;
}

/** How many cells the head row `[start, end)` has: `| a | b |` two. */
export function headCells(text: string, start: number, end: number): number {
	let cells = 0;
	let awaiting = text.charCodeAt(start) !== PIPE;
	let at = start;
	while (at < end) {
		const code = text.charCodeAt(at);
		if (isSpace(code)) {
			at++;
			continue;
		}
		if (awaiting) cells++;
		awaiting = code === PIPE;
		at = awaiting ? at + 1 : cellDataEnd(text, at, end);
	}
	return cells;
}

function cellDataEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at < end) {
		const code = text.charCodeAt(at);
		if (code === PIPE || isSpace(code)) break;
		at++;
		if (code === BACKSLASH && at < end) {
			const next = text.charCodeAt(at);
			if (next === BACKSLASH || next === PIPE) at++;
		}
	}
	return at;
}

/**
 * How many cells the delimiter row `[start, end)` has: `| - | :-: |` two. 0 if it is none, also
 * without any `|` or `:`, which makes it an underline or a rule.
 */
export function delimiterCells(text: string, start: number, end: number): number {
	let cells = 0;
	let marked = false;
	let at = start;
	while (at < end) {
		if (text.charCodeAt(at) === PIPE) {
			marked = true;
			at = skipSpace(text, at + 1, end);
			if (at === end) break;
		} else if (cells > 0) {
			return 0;
		}
		const from = at;
		at = delimiterEnd(text, at, end);
		if (at < 0) return 0;
		marked ||= text.charCodeAt(from) === COLON || text.charCodeAt(at - 1) === COLON;
		cells++;
		at = skipSpace(text, at, end);
	}
	return marked ? cells : 0;
}

function delimiterEnd(text: string, from: number, end: number): number {
	let at = from;
	if (text.charCodeAt(at) === COLON) at++;
	const dashes = at;
	while (at < end && text.charCodeAt(at) === MINUS) at++;
	if (at === dashes) return -1;
	return at < end && text.charCodeAt(at) === COLON ? at + 1 : at;
}
