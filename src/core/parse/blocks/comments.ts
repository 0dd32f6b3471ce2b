import type { ScanState } from './scanState.ts';

const BACKTICK = 96;
const BACKSLASH = 92;
const LESS_THAN = 60;
const PRIVATE = /^\/?\s*private$/i;

/** Slots of `ScanState.found` for the searches here, beside those of the HTML kinds. */
const OPEN_SLOT = 6;
const CLOSE_SLOT = 7;

/** The next `mark` at or after `from`; calls come in the order of the text. */
function next(s: ScanState, slot: number, mark: string, from: number): number {
	const known = s.found[slot] ?? -1;
	if (known >= from) return known;
	const at = s.text.indexOf(mark, from);
	const found = at < 0 ? s.text.length : at;
	s.found[slot] = found;
	return found;
}

function lineAt(s: ScanState, offset: number): number {
	let low = 0;
	let high = s.lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((s.lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

function report(s: ScanState, line: number, start: number, textEnd: number, end: number): void {
	const text = s.text.slice(start + 4, Math.max(start + 4, textEnd)).trim();
	s.comments.push({ kind: 'comment', line, start, end, text });
}

/** Reports every comment of the HTML block `[start, end)`. One never closed ends with it. */
export function reportBlockComments(s: ScanState, start: number, end: number): void {
	let at = next(s, OPEN_SLOT, '<!--', start);
	while (at < end) {
		const close = next(s, CLOSE_SLOT, '-->', at + 2);
		const after = Math.min(close + 3, end);
		report(s, lineAt(s, at), at, Math.min(close, end), after);
		at = next(s, OPEN_SLOT, '<!--', after);
	}
}

/** Whether there may be a comment in `[start, end)`. */
export function mayHoldComment(s: ScanState, start: number, end: number): boolean {
	return next(s, OPEN_SLOT, '<!--', start) < end;
}

/** A run of backticks; `next` is the index of the next run of the same length, or -1. */
interface Run {
	readonly at: number;
	readonly size: number;
	next: number;
}

/**
 * Reports the marks of private parts in text outside code spans: `a <!-- private --> b`. The text
 * is that of one block, its `count` lines in `starts` and `ends`.
 */
export function reportInlineComments(s: ScanState, starts: readonly number[], ends: readonly number[], count: number): void {
	const runs = backtickRuns(s.text, starts, ends, count);
	let run = 0;
	let skipTo = 0;
	for (let index = 0; index < count; index++) {
		const end = ends[index] ?? 0;
		for (let at = Math.max(starts[index] ?? 0, skipTo); at < end; at++) {
			const code = s.text.charCodeAt(at);
			if (code === BACKSLASH) at++;
			else if (code === LESS_THAN) at = inlineComment(s, at, end);
			else if (code === BACKTICK) {
				while ((runs[run]?.at ?? Infinity) + (runs[run]?.size ?? 0) <= at) run++;
				at = skipTo = spanEnd(runs, run, at);
				at--;
			}
		}
	}
}

/** The end of the code span that starts with the run at `at`, or of the run itself. */
function spanEnd(runs: readonly Run[], index: number, at: number): number {
	const run = runs[index];
	if (!run) return at + 1;
	const closing = run.at === at ? runs[run.next] : undefined;
	return closing ? closing.at + closing.size : run.at + run.size;
}

/** Reports a mark of a private part at `at`; returns the last offset it takes. */
function inlineComment(s: ScanState, at: number, end: number): number {
	if (!s.text.startsWith('<!--', at)) return at;
	const close = next(s, CLOSE_SLOT, '-->', at + 2);
	if (close + 3 > end) return at;
	const text = s.text.slice(at + 4, Math.max(at + 4, close)).trim();
	if (PRIVATE.test(text)) report(s, lineAt(s, at), at, close, close + 3);
	return close + 2;
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
