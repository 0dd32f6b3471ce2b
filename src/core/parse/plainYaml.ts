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

const KEY_LINE = /^([A-Za-z][\w-]*):(?:[ ]+(.*?))?[ ]*$/;
const ITEM_LINE = /^ *-[ ]+(.*?)[ ]*$/;
const CHILD_LINE = /^( +)([A-Za-z][\w-]*):[ ]+(.*?)[ ]*$/;
const FLOW_PAIR = /^ *([A-Za-z][\w-]*):[ ]+(.*?) *$/;
const PLAIN = /^(?![-?:,[\]{}#&*!|>'"%@`~])(?!.*(?::(?: |$)| #))[^\t\r\n]*$/;
const PLAIN_IN_FLOW = /^(?![-?:,[\]{}#&*!|>'"%@`~])(?!.*(?::(?: |$)| #))[^\t\r\n,[\]{}]*$/;
const DOUBLE = /^"([^"\\\t]*)"$/;
const SINGLE = /^'([^'\t]*)'$/;
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ud800-\udfff]|\r(?!\n)/;

interface Cursor { readonly lines: readonly string[]; line: number; offset: number }

/** The entries in writing order, or `undefined` when the source is more than this reads. */
export function readPlainYaml(source: string): readonly YamlEntry[] | undefined {
	if (UNUSUAL.test(source)) { return undefined; }
	const cursor: Cursor = { lines: source.split('\n'), line: 0, offset: 0 };
	const entries: YamlEntry[] = [];
	while (cursor.line < cursor.lines.length) {
		const line = lineAt(cursor);
		if (line === '' || line.startsWith('#')) { advance(cursor); continue; }
		const entry = readEntry(cursor, line);
		if (!entry) { return undefined; }
		entries.push(entry);
	}
	return entries;
}

function readEntry(cursor: Cursor, line: string): YamlEntry | undefined {
	const match = KEY_LINE.exec(line);
	if (!match) { return undefined; }
	const key = match[1]!;
	const written = match[2] ?? '';
	const keyStart = cursor.offset;
	const start = written === '' ? keyStart + key.length + 1 : keyStart + line.indexOf(written, key.length + 1);
	advance(cursor);
	if (written === '') { return readBlock(cursor, key, keyStart, start); }
	if (startsContinuation(cursor)) { return undefined; }
	const value = readInline(written);
	return value === undefined ? undefined : { key, keyStart, value, start, end: start + written.length };
}

/** A list or a map in the lines below a bare `key:`; none of either is an empty value. */
function readBlock(cursor: Cursor, key: string, keyStart: number, bare: number): YamlEntry | undefined {
	const first = cursor.line < cursor.lines.length ? lineAt(cursor) : '';
	const items: string[] = [];
	const map: Record<string, string> = {};
	const start = cursor.offset + first.length - first.trimStart().length;
	let end = start;
	const isList = ITEM_LINE.test(first);
	if (!isList && !CHILD_LINE.test(first)) {
		return startsContinuation(cursor) ? undefined : { key, keyStart, value: '', start: bare, end: bare };
	}
	const indent = first.length - first.trimStart().length;
	while (startsContinuation(cursor)) {
		const line = lineAt(cursor);
		if (line.length - line.trimStart().length !== indent) { return undefined; }
		if (!(isList ? addItem(items, line) : addChild(map, line))) { return undefined; }
		end = cursor.offset + line.trimEnd().length;
		advance(cursor);
	}
	return { key, keyStart, value: isList ? items : map, start, end };
}

function addItem(items: string[], line: string): boolean {
	const value = readScalar(ITEM_LINE.exec(line)?.[1] ?? '', PLAIN);
	if (value === undefined) { return false; }
	items.push(value);
	return true;
}

function addChild(map: Record<string, string>, line: string): boolean {
	const match = CHILD_LINE.exec(line);
	const value = match ? readScalar(match[3]!, PLAIN) : undefined;
	if (!match || value === undefined || Object.hasOwn(map, match[2]!)) { return false; }
	map[match[2]!] = value;
	return true;
}

/** Whether the next line belongs to the value above: indented, or a list item. Comments do not count here. */
function startsContinuation(cursor: Cursor): boolean {
	if (cursor.line >= cursor.lines.length) { return false; }
	const line = lineAt(cursor);
	return /^[ -]/.test(line);
}

function readInline(written: string): YamlValue | undefined {
	if (written.startsWith('[') && written.endsWith(']')) { return readFlowList(written.slice(1, -1)); }
	if (written.startsWith('{') && written.endsWith('}')) { return readFlowMap(written.slice(1, -1)); }
	return readScalar(written, PLAIN);
}

function readFlowList(inner: string): readonly string[] | undefined {
	if (inner.trim() === '') { return []; }
	const items: string[] = [];
	for (const part of inner.split(',')) {
		const value = readScalar(part.trim(), PLAIN_IN_FLOW);
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
		const value = match ? readScalar(match[2]!, PLAIN_IN_FLOW) : undefined;
		if (!match || value === undefined || Object.hasOwn(map, match[1]!)) { return undefined; }
		map[match[1]!] = value;
	}
	return map;
}

function readScalar(written: string, plain: RegExp): string | undefined {
	if (written === '') { return undefined; }
	const quoted = DOUBLE.exec(written) ?? SINGLE.exec(written);
	if (quoted) { return plain === PLAIN_IN_FLOW && /[,[\]{}]/.test(written) ? undefined : quoted[1]; }
	return plain.test(written) && written !== 'null' && written !== 'Null' && written !== 'NULL' ? written : undefined;
}

function lineAt(cursor: Cursor): string {
	const line = cursor.lines[cursor.line]!;
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function advance(cursor: Cursor): void {
	cursor.offset += cursor.lines[cursor.line]!.length + 1;
	cursor.line += 1;
}
