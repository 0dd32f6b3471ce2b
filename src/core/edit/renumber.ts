import { applyEdits, type TextEdit } from '../text/textEdit.ts';

/** The number of an item of an ordered list, and the sign behind it: `2.`, `2)`. */
interface ListNumber {
	readonly value: number;
	readonly sign: string;
	readonly length: number;
}

const NUMBER = /^(\d{1,9})([.)])(?=[ \t]|[\r\n]|$)/;
/** Markdown counts no further. */
const LARGEST = 999_999_999;

/** The number that stands at an offset; `undefined` where no ordered item begins. */
export function numberAt(text: string, offset: number): ListNumber | undefined {
	const [, digits, sign] = NUMBER.exec(text.slice(offset, offset + 11)) ?? [];
	return digits === undefined || sign === undefined
		? undefined
		: { value: Number(digits), sign, length: digits.length };
}

/** A part of an ordered list whose numbers change. */
interface ItemsToCount {
	/** Where the first line to look at begins. */
	readonly from: number;
	/** What stands before the marker of each item: white space and the marks of quotes. */
	readonly before: string;
	readonly sign: string;
	/** The number of the first of them. */
	readonly first: number;
	readonly by: number;
}

/**
 * The edits that count the items of a list anew from a line on, after one was put before them or taken away:
 * as far as they were in order, and no further. Where a number gets longer, the lines below it are indented as much.
 *
 * ```md
 * 1. [ ] a
 * 2. [ ] new
 * 2. [ ] b      3. [ ] b
 * ```
 */
export function renumber(text: string, { from, before, sign, first, by }: ItemsToCount): TextEdit[] {
	const edits: TextEdit[] = [];
	let [expected, wider] = [first, 0];
	for (const { start, line } of linesFrom(text, from)) {
		if (line.replace(/[>\s]/g, '') === '') { continue; }
		if (!line.startsWith(before)) { break; }
		const at = start + before.length;
		if (/^[ \t]/.test(line.slice(before.length))) {
			if (wider !== 0) {
				edits.push(
					wider > 0
						? { start: at, end: at, text: ' '.repeat(wider) }
						: { start: at, end: at - wider, text: '' },
				);
			}
			continue;
		}
		const number = numberAt(text, at);
		if (number?.sign !== sign || number.value !== expected || expected + by < 0 || expected + by > LARGEST) {
			break;
		}
		const written = String(expected + by);
		edits.push({ start: at, end: at + number.length, text: written });
		wider = written.length - number.length;
		expected++;
	}
	return edits;
}

function* linesFrom(text: string, from: number): Iterable<{ readonly start: number, readonly line: string }> {
	const ending = /\r\n|\r|\n|$/g;
	for (let start = from; start < text.length; start = ending.lastIndex) {
		ending.lastIndex = start;
		const match = ending.exec(text)!;
		yield { start, line: text.slice(start, match.index) };
	}
}

/** Several edits as one, with what stands between them written again. */
export function asOneEdit(text: string, edits: readonly TextEdit[]): TextEdit {
	const start = Math.min(...edits.map(edit => edit.start));
	const end = Math.max(...edits.map(edit => edit.end));
	const inner = edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
	return { start, end, text: applyEdits(text.slice(start, end), inner) };
}
