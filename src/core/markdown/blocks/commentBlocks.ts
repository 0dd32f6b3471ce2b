import type { ScanState } from './scanState.ts';

const BACKTICK = 96;
const BACKSLASH = 92;
const LESS_THAN = 60;
const PERCENT = 37;
/** Right after a code span: pandoc’s sign that it is HTML. */
const RAW_HTML = /\{\s*=html\d?\s*\}/iy;
/** The marks of quotes and the indentation that stand within a comment of several lines. */
const BETWEEN_LINES = /(?:\r\n|\n|\r)[ \t>]*/g;

const COMMENT = /<!--[^]*?-->/g;
const WORD = /[\p{L}\p{N}]/u;

/** Slots of `ScanState.found` for the searches here, beside those of the HTML kinds. */
const OPEN_SLOT = 6;
const CLOSE_SLOT = 7;
const PERCENT_SLOT = 8;

/** The next `mark` at or after `from`; calls come in the order of the text. */
function next(s: ScanState, slot: number, mark: string, from: number): number {
	const remembered = s.found[slot] ?? -1;
	if (remembered >= from) return remembered;
	const at = s.text.indexOf(mark, from);
	const close = at < 0 ? s.text.length : at;
	s.found[slot] = close;
	return close;
}

/** The line of an offset among those read so far. */
export function lineAt(s: ScanState, offset: number): number {
	let low = 0;
	let high = s.lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((s.lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

function report(s: ScanState, start: number, textEnd: number, end: number, inCode = false): void {
	const text = s.text.slice(start + 4, Math.max(start + 4, textEnd)).replace(BETWEEN_LINES, ' ').trim();
	s.comments.push({ kind: 'comment', line: lineAt(s, start), start, end, text, inCode });
}

/** Reports the comments of fenced code, in which they are text, if it holds more than them. */
export function reportFencedComments(s: ScanState, start: number, end: number): void {
	if (next(s, OPEN_SLOT, '<!--', start) >= end || !WORD.test(s.text.slice(start, end).replace(COMMENT, ''))) return;
	for (let at = next(s, OPEN_SLOT, '<!--', start); at < end;) {
		const close = next(s, CLOSE_SLOT, '-->', at + 2);
		if (close >= end) return;
		s.fencedComments.push({
			kind: 'comment',
			line: lineAt(s, at),
			start: at,
			end: close + 3,
			text: s.text.slice(at + 4, Math.max(at + 4, close)).trim(),
			inCode: true,
		});
		at = next(s, OPEN_SLOT, '<!--', close + 3);
	}
}

/** Reports every comment and every `%%` beside them in `[start, end)`. A comment never closed ends with it. */
export function reportBlockMarks(s: ScanState, start: number, end: number, inCode = false): void {
	let from = start;
	while (from < end) {
		const at = Math.min(next(s, OPEN_SLOT, '<!--', from), end);
		reportPercents(s, from, at);
		if (at === end) return;
		const close = next(s, CLOSE_SLOT, '-->', at + 2);
		from = Math.min(close + 3, end);
		report(s, at, Math.min(close, end), from, inCode);
	}
}

function reportPercents(s: ScanState, start: number, end: number): void {
	for (let at = next(s, PERCENT_SLOT, '%%', start); at + 2 <= end; at = next(s, PERCENT_SLOT, '%%', at + 2))
		s.percents.push(at);
}

/** Whether there may be a comment of one kind or the other in `[start, end)`. */
export function mayHoldMark(s: ScanState, start: number, end: number): boolean {
	return next(s, OPEN_SLOT, '<!--', start) < end || next(s, PERCENT_SLOT, '%%', start) < end;
}

/** A run of backticks; `next` is the index of the next run of the same length, or -1. */
interface Run {
	readonly at: number;
	readonly size: number;
	next: number;
}

/**
 * Reports the comments in text outside code spans, and in spans that are raw HTML: `a <!-- private --> b`, `a %% b %%`.
 * The text is that of one block, its `count` lines in `starts` and `ends`.
 */
export function reportInlineMarks(
	s: ScanState,
	starts: readonly number[],
	ends: readonly number[],
	count: number,
): void {
	const runs = backtickRuns(s.text, starts, ends, count);
	const blockEnd = ends[count - 1] ?? 0;
	let run = 0;
	let skipTo = 0;
	for (let index = 0; index < count; index++) {
		const end = ends[index] ?? 0;
		for (let at = Math.max(starts[index] ?? 0, skipTo); at < end; at++) {
			const code = s.text.charCodeAt(at);
			if (code === BACKSLASH) at++;
			else if (code === LESS_THAN) {
				skipTo = inlineComment(s, at, blockEnd);
				at = skipTo - 1;
			} else if (code === PERCENT) {
				at += takePercents(s, at, end);
			} else if (code === BACKTICK) {
				while ((runs[run]?.at ?? Infinity) + (runs[run]?.size ?? 0) <= at) run++;
				skipTo = spanEnd(runs, run, at);
				reportRawHtml(s, at, skipTo);
				at = skipTo - 1;
			}
		}
	}
}

/** Reports `%%`; returns how much more than one character it takes. */
function takePercents(s: ScanState, at: number, end: number): number {
	if (at + 1 >= end || s.text.charCodeAt(at + 1) !== PERCENT) return 0;
	s.percents.push(at);
	return 1;
}

/** The end of the code span that starts with the run at `at`, or of the run itself. */
function spanEnd(runs: readonly Run[], index: number, at: number): number {
	const run = runs[index];
	if (!run) return at + 1;
	const closing = run.at === at ? runs[run.next] : undefined;
	return closing ? closing.at + closing.size : run.at + run.size;
}

/** Reports the comments of a code span that pandoc would hand on as HTML. */
function reportRawHtml(s: ScanState, start: number, end: number): void {
	RAW_HTML.lastIndex = end;
	if (!RAW_HTML.test(s.text)) return;
	const code = s.text.slice(start, end);
	let open = code.indexOf('<!--');
	while (open >= 0) {
		const close = code.indexOf('-->', open + 2);
		if (close < 0) return;
		report(s, start + open, start + close, start + close + 3);
		open = code.indexOf('<!--', close + 3);
	}
}

/** Reports a comment at `at` that ends before `end`; returns the offset after what it takes. */
function inlineComment(s: ScanState, at: number, end: number): number {
	if (!s.text.startsWith('<!--', at)) return at + 1;
	const close = next(s, CLOSE_SLOT, '-->', at + 2);
	if (close + 3 > end) return at + 1;
	report(s, at, close, close + 3);
	return close + 3;
}

function backtickRuns(text: string, starts: readonly number[], ends: readonly number[], count: number): Run[] {
	const runs: Run[] = [];
	for (let index = 0; index < count; index++) {
		const end = ends[index] ?? 0;
		let at = starts[index] ?? 0;
		while (at < end) {
			const from = at;
			while (at < end && text.charCodeAt(at) === BACKTICK) at++;
			if (at > from) runs.push({ at: from, size: at - from, next: -1 });
			else at++;
		}
	}
	return linkRuns(runs);
}

function linkRuns(runs: Run[]): Run[] {
	const last = new Map<number, number>();
	for (let index = runs.length - 1; index >= 0; index--) {
		const run = runs[index];
		if (!run) continue;
		run.next = last.get(run.size) ?? -1;
		last.set(run.size, index);
	}
	return runs;
}
