/**
 * The YAML that people really write at the head of a note: `key: value` lines, plain or
 * quoted, short lists, and one level of `key: value` below a key or in braces. Anything else makes the
 * reader give up, and the full YAML parser takes over; a property test holds the two equal.
 * This is what keeps ten thousand notes quick to read (a tenth of the full parser's cost).
 */

/** A front-matter value. Scalars stay text: `2026-02-30`, `yes` and `007` are what was written. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** One top-level `key: value`; offsets are UTF-16 from the start of the parsed source. */
export interface YamlEntry {
	readonly key: string;
	readonly keyStart: number;
	readonly value: YamlValue;
	readonly start: number;
	readonly end: number;
}

const ITEM_LINE = /^ *-[ ]+(.*?)[ ]*$/;
const CHILD_LINE = /^( +)([A-Za-z][\w-]*):[ ]+(.*?)[ ]*$/;
const FLOW_PAIR = /^ *([A-Za-z][\w-]*):[ ]+(.*?) *$/;
/** A plain scalar cannot begin with one of these. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`~';
const FLOW_MARK = /[,[\]{}]/;
const DOUBLE = /^"([^"\\\t]*)"$/;
const SINGLE = /^'([^'\t]*)'$/;
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]|\r(?!\n)/;
const SPACE = 32;
const HASH = 35;
const MINUS = 45;
const RETURN = 13;

/** A line of the source: from `at` to `end`, its line ending left out; `next` is where the next one begins. */
interface Cursor {
	readonly source: string;
	at: number;
	end: number;
	next: number;
}

/**
 * The entries in writing order, or `undefined` when the source is more than this reads.
 *
 * @param offset Of the source in the note's text; the entries' offsets count from that text's start.
 */
export function readPlainYaml(source: string, offset = 0): readonly YamlEntry[] | undefined {
	if (UNUSUAL.test(source)) { return undefined; }
	const cursor: Cursor = { source, at: 0, end: 0, next: 0 };
	const entries: YamlEntry[] = [];
	advance(cursor);
	while (!isOver(cursor)) {
		if (cursor.at === cursor.end || source.charCodeAt(cursor.at) === HASH) {
			advance(cursor);
			continue;
		}
		const entry = readEntry(cursor, offset);
		if (!entry) { return undefined; }
		entries.push(entry);
	}
	return entries;
}

function readEntry(cursor: Cursor, offset: number): YamlEntry | undefined {
	const { source, at, end } = cursor;
	const colon = source.indexOf(':', at);
	if (colon < 0 || colon >= end || !isKey(source, at, colon)) { return undefined; }
	const start = skipSpaces(source, colon + 1, end);
	if (start === colon + 1 && start < end) { return undefined; }
	const key = source.slice(at, colon);
	const keyStart = offset + at;
	advance(cursor);
	if (start === end) { return readBlock(cursor, key, keyStart, offset, keyStart + key.length + 1); }
	if (startsContinuation(cursor)) { return undefined; }
	const written = source.slice(start, trimSpaces(source, start, end));
	const value = readInline(written);
	return value === undefined
		? undefined
		: { key, keyStart, value, start: offset + start, end: offset + start + written.length };
}

/** A list or a map in the lines below a bare `key:`; none of either is an empty value. */
function readBlock(cursor: Cursor, key: string, keyStart: number, offset: number, bare: number): YamlEntry | undefined {
	const first = lineAt(cursor);
	const indent = first.length - first.trimStart().length;
	const isList = ITEM_LINE.test(first);
	if (!isList && !CHILD_LINE.test(first)) {
		return startsContinuation(cursor) ? undefined : { key, keyStart, value: '', start: bare, end: bare };
	}
	const items: string[] = [];
	const map: Record<string, string> = {};
	const start = offset + cursor.at + indent;
	let end = start;
	while (startsContinuation(cursor)) {
		const line = lineAt(cursor);
		if (line.length - line.trimStart().length !== indent) { return undefined; }
		if (!(isList ? addItem(items, line) : addChild(map, line))) { return undefined; }
		end = offset + cursor.at + line.trimEnd().length;
		advance(cursor);
	}
	return { key, keyStart, value: isList ? items : map, start, end };
}

function addItem(items: string[], line: string): boolean {
	const value = readScalar(ITEM_LINE.exec(line)?.[1] ?? '', false);
	if (value === undefined) { return false; }
	items.push(value);
	return true;
}

function addChild(map: Record<string, string>, line: string): boolean {
	const match = CHILD_LINE.exec(line);
	const value = match ? readScalar(match[3]!, false) : undefined;
	if (!match || value === undefined || Object.hasOwn(map, match[2]!)) { return false; }
	map[match[2]!] = value;
	return true;
}

/** Whether the next line belongs to the value above: indented, or a list item. Comments do not count here. */
function startsContinuation(cursor: Cursor): boolean {
	if (cursor.at >= cursor.end) { return false; }
	const code = cursor.source.charCodeAt(cursor.at);
	return code === SPACE || code === MINUS;
}

function readInline(written: string): YamlValue | undefined {
	if (written.startsWith('[') && written.endsWith(']')) { return readFlowList(written.slice(1, -1)); }
	if (written.startsWith('{') && written.endsWith('}')) { return readFlowMap(written.slice(1, -1)); }
	return readScalar(written, false);
}

function readFlowList(inner: string): readonly string[] | undefined {
	if (inner.trim() === '') { return []; }
	const items: string[] = [];
	for (const part of inner.split(',')) {
		const value = readScalar(part.trim(), true);
		if (value === undefined) { return undefined; }
		items.push(value);
	}
	return items;
}

/** `{ clinical: 40, research: 40 }`. */
function readFlowMap(inner: string): Readonly<Record<string, string>> | undefined {
	const map: Record<string, string> = {};
	if (inner.trim() === '') { return map; }
	for (const part of inner.split(',')) {
		const match = FLOW_PAIR.exec(part);
		const value = match ? readScalar(match[2]!, true) : undefined;
		if (!match || value === undefined || Object.hasOwn(map, match[1]!)) { return undefined; }
		map[match[1]!] = value;
	}
	return map;
}

function readScalar(written: string, inFlow: boolean): string | undefined {
	if (written === '') { return undefined; }
	if (written.startsWith('"') || written.startsWith("'")) {
		const quoted = DOUBLE.exec(written) ?? SINGLE.exec(written);
		return quoted && !(inFlow && FLOW_MARK.test(written)) ? quoted[1] : undefined;
	}
	const plain = isPlain(written) && !(inFlow && FLOW_MARK.test(written));
	return plain && written !== 'null' && written !== 'Null' && written !== 'NULL' ? written : undefined;
}

/** No indicator at its start, no `: ` and no ` #` in it: it says what it is. */
function isPlain(written: string): boolean {
	if (INDICATORS.includes(written.charAt(0))) { return false; }
	if (written.includes(':') && (written.includes(': ') || written.endsWith(':'))) { return false; }
	return !written.includes(' #');
}

/** A letter, then letters, digits, `_` and `-`. */
function isKey(source: string, start: number, end: number): boolean {
	if (start === end || !isLetter(source.charCodeAt(start))) { return false; }
	for (let at = start + 1; at < end; at++) {
		const code = source.charCodeAt(at);
		if (!isLetter(code) && (code < 48 || code > 57) && code !== MINUS && code !== 95) { return false; }
	}
	return true;
}

function isLetter(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}

function skipSpaces(source: string, from: number, end: number): number {
	let at = from;
	while (at < end && source.charCodeAt(at) === SPACE) { at++; }
	return at;
}

function trimSpaces(source: string, start: number, from: number): number {
	let at = from;
	while (at > start && source.charCodeAt(at - 1) === SPACE) { at--; }
	return at;
}

function lineAt({ source, at, end }: Cursor): string {
	return source.slice(at, end);
}

function isOver({ source, at }: Cursor): boolean {
	return at > source.length;
}

/** Goes to the next line; past the last one the cursor is over, and its line empty. */
function advance(cursor: Cursor): void {
	const { source, next } = cursor;
	const lineFeed = source.indexOf('\n', next);
	const end = lineFeed < 0 ? source.length : lineFeed;
	cursor.at = next;
	cursor.end = end > next && source.charCodeAt(end - 1) === RETURN ? end - 1 : Math.max(end, next);
	cursor.next = end + 1;
}
