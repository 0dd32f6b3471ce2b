/** Replace `[start, end)` by `text`; UTF-16 offsets in the text the edit was computed from. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Applies edits that do not overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	let edited = '';
	let from = 0;
	for (const edit of sorted) {
		if (edit.start < from) { throw new RangeError('Edits overlap'); }
		edited += text.slice(from, edit.start) + edit.text;
		from = edit.end;
	}
	return edited + text.slice(from);
}

/** A range of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/**
 * A small fingerprint of one line, so that the index can tell later whether the line a
 * user saw is still the same without keeping its text (format.md §6). FNV-1a over the
 * UTF-16 units, seeded with the length, cut to 31 bits so that V8 keeps it unboxed.
 *
 * A line break at the end of the range does not count: the same line hashes alike in an
 * LF and a CRLF file.
 *
 * @param start Offset of the line's first character.
 * @param end Offset past its last character.
 */
export function hashLine(text: string, start = 0, end = text.length): number {
	let to = end;
	while (to > start && isLineBreak(text.charCodeAt(to - 1))) { to--; }
	let hash = Math.imul(0x811c9dc5 ^ (to - start), 0x01000193);
	for (let at = start; at < to; at++) { hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193); }
	return hash >> 1;
}

function isLineBreak(unit: number): boolean {
	return unit === 10 || unit === 13;
}

/** The line (from 0) that holds an offset; `lineStarts` ascend from 0. */
export function lineAtOffset(lineStarts: ArrayLike<number>, offset: number): number {
	return Math.max(0, partitionPoint(lineStarts.length, line => lineStarts[line]! <= offset) - 1);
}

/** The lines of a text without their endings: LF, CRLF and a lone CR end lines, as for {@link lineStartsOf}. */
export function splitLines(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}

/** Offset of every line's start; LF, CRLF and a lone CR end lines. */
export function lineStartsOf(text: string): number[] {
	const starts = [0];
	for (const ending of text.matchAll(/\r\n|\r|\n/g)) { starts.push(ending.index + ending[0].length); }
	return starts;
}

/**
 * The first index from 0 for which `isBefore` is false, by bisection; `length` if there is
 * none. `isBefore` must be true up to some index and false from there on.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(middle)) { low = middle + 1; }
		else { high = middle; }
	}
	return low;
}

/** Items by key, keys in order of first appearance. */
export function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, [Item, ...Item[]]> {
	const groups = new Map<Key, [Item, ...Item[]]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) { group.push(item); }
		else { groups.set(key, [item]); }
	}
	return groups;
}

/**
 * A copy of a short text that does not keep the long text alive from which it was cut.
 * V8 makes a slice of 13 characters or more a view into the whole; ten thousand notes
 * would stay in memory for the sake of their titles. Asking a joined text for a character
 * writes it out in one piece; a slice of a copy would be a view again, of 32 bytes more.
 */
export function detachText(text: string): string {
	if (text.length < 13) { return text; }
	const joined = text.slice(0, 1) + text.slice(1);
	// Always the copy; a character that nobody uses would not be asked for.
	return Number.isNaN(joined.charCodeAt(0)) ? text : joined;
}

/** Runs a sticky expression at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
