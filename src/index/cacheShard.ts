import type { NoteContributions } from '../core/model/note.ts';
import type { Problem } from '../core/model/problem.ts';
import { LazyNote, takeApart, type LazyHead, type NoteRest } from '../core/notebook/lazyNote.ts';
import { NO_WORK } from '../core/notebook/gatherContributions.ts';
import type { AsciiPort, CachedReading, FileStat } from './ports.ts';

/** One file of a shard. */
export interface CachedFile {
	readonly path: string;
	readonly stat: FileStat;
	readonly reading: CachedReading;
}

/** The first word of every shard. */
const MAGIC = 'mentoring-notes';
/** Rises when what is written here changes; what a note is changes with the version in the stamp. */
const SCHEMA = 10;
const HEADER = new RegExp(`^${MAGIC} ${SCHEMA} ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9]+)\\n`);
/** More than a header takes. */
const HEADER_BYTES = 100;
const LINE_END = 10;
const NONE: readonly never[] = [];

/** What is said of the columns of all rests, then a row for each file. */
type Index = readonly [headings: Columns, tasks: Columns, rows: readonly Row[]];
type Row = readonly [path: string, size: number, mtime: number, reading: Kept | 'no-note'];
/** The path is said by the row. */
type KeptHead =
	& Pick<LazyHead, 'type' | 'title' | 'titleAsWritten' | 'fields' | 'bodyLine'>
	& Partial<Pick<LazyHead, 'private' | 'privateLines'>>;
/** A {@link NoteRest} as rows of values. */
type RestTables = readonly [headings: Table, tasks: Table];

/**
 * The part of a note that every start reads, and how long the rest of it is. What is empty is left out: most is, in
 * most notes.
 */
interface Kept {
	readonly head: KeptHead;
	readonly problems?: readonly Problem[];
	readonly contributions?: Partial<NoteContributions>;
	/** How many tasks are in the rest. */
	readonly others: number;
	/** Bytes. */
	readonly rest: number;
}

/**
 * A shard: a header with the stamp, a checksum and the length of what follows; then a line of
 * JSON, which is the quickest to read of all that was measured, with what every start needs; then the
 * rest of each note, which is read when somebody asks for it. All of it is ASCII, so that bytes are characters.
 *
 * @param stamp A fingerprint of all that readings depend on besides the file.
 */
export function encodeShard(files: readonly CachedFile[], stamp: string, ascii: AsciiPort): Uint8Array {
	const notes = files.map(({ reading }) =>
		reading === 'no-note' || !reading.note ? undefined : { ...takeApart(reading.note), problems: reading.problems }
	);
	const columns = [
		columnsOf(notes.flatMap((note) => note?.rest.headings ?? [])),
		columnsOf(notes.flatMap((note) => note?.rest.tasks ?? [])),
	] as const;
	const rests: string[] = [];
	const rows = files.map(({ path, stat: { size, mtime } }, index): Row => {
		const note = notes[index];
		if (!note) { return [path, size, mtime, 'no-note']; }
		const { rest, contributions, problems, head } = note;
		const text = toAscii(
			JSON.stringify([toTable(rest.headings, columns[0]), toTable(rest.tasks, columns[1])] satisfies RestTables),
		);
		rests.push(text);
		return [path, size, mtime, {
			head: toKeptHead(head),
			...problems.length > 0 ? { problems } : {},
			...toPartial(contributions),
			others: rest.tasks.length,
			rest: text.length,
		}];
	});
	return sealed(
		ascii.encode(`${toAscii(JSON.stringify([...columns, rows] satisfies Index))}\n${rests.join('')}`),
		stamp,
		ascii,
	);
}

function toKeptHead(
	{ type, title, titleAsWritten, fields, bodyLine, private: isPrivate, privateLines }: LazyHead,
): KeptHead {
	return {
		type,
		title,
		...titleAsWritten === undefined ? {} : { titleAsWritten },
		fields,
		bodyLine,
		...isPrivate ? { private: isPrivate } : {},
		...privateLines.length > 0 ? { privateLines } : {},
	};
}

function toPartial({ tasks, at, closed, steps }: NoteContributions): { contributions?: Partial<NoteContributions> } {
	const contributions = {
		...tasks.length > 0 ? { tasks, at } : {},
		...closed.length > 0 ? { closed } : {},
		...steps.total > 0 ? { steps } : {},
	};
	return Object.keys(contributions).length > 0 ? { contributions } : {};
}

function sealed(body: Uint8Array, stamp: string, ascii: AsciiPort): Uint8Array {
	const header = ascii.encode(`${MAGIC} ${SCHEMA} ${stamp} ${checksumOfBytes(body)} ${body.length}\n`);
	const shard = new Uint8Array(header.length + body.length);
	shard.set(header);
	shard.set(body, header.length);
	return shard;
}

function toAscii(json: string): string {
	return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The files of a shard; nothing where there is any doubt about it, or where it is of another stamp. */
export function decodeShard(bytes: Uint8Array, stamp: string, ascii: AsciiPort): readonly CachedFile[] | undefined {
	const [header, version, sum, length] = HEADER.exec(ascii.decode(bytes.subarray(0, HEADER_BYTES))) ?? [];
	if (header === undefined || version !== stamp || Number(length) !== bytes.length - header.length) {
		return undefined;
	}
	const body = bytes.subarray(header.length);
	if (sum !== checksumOfBytes(body)) { return undefined; }
	const end = body.indexOf(LINE_END);
	const index = parseJson(ascii.decode(end < 0 ? body : body.subarray(0, end)));
	// Copied, so that it alone stays in memory.
	const rests = body.slice(end < 0 ? body.length : end + 1);
	return isIndex(index, rests.length) ? toFiles(index, rests, ascii) : undefined;
}

function toFiles([headings, tasks, rows]: Index, rests: Uint8Array, ascii: AsciiPort): CachedFile[] {
	const readRest = (start: number, length: number): NoteRest => {
		const tables = JSON.parse(ascii.decode(rests.subarray(start, start + length))) as RestTables;
		return { headings: fromTable(tables[0], headings), tasks: fromTable(tables[1], tasks) };
	};
	let start = 0;
	return rows.map(([path, size, mtime, entry]) => {
		const stat = { size, mtime };
		if (entry === 'no-note') { return { path, stat, reading: entry }; }
		const rest = { start, length: entry.rest, read: readRest };
		start += entry.rest;
		const head = { private: false, privateLines: NONE, ...entry.head, path };
		const work = {
			contributions: entry.contributions ? { ...NO_WORK, ...entry.contributions } : NO_WORK,
			others: entry.others,
		};
		return { path, stat, reading: { note: new LazyNote(head, work, rest), problems: entry.problems ?? NONE } };
	});
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** As far down as it takes to tell another kind of thing; the checksum answers for the rest. */
function isIndex(value: unknown, restLength: number): value is Index {
	if (!Array.isArray(value) || value.length !== 3 || !value.every(Array.isArray)) { return false; }
	const rows = value[2] as readonly unknown[];
	return rows.every(isRow)
		&& rows.reduce<number>((sum, [, , , entry]) => sum + (entry === 'no-note' ? 0 : entry.rest), 0) === restLength;
}

function isRow(value: unknown): value is Row {
	if (!Array.isArray(value) || value.length !== 4) { return false; }
	const [path, size, mtime, reading] = value as readonly unknown[];
	return typeof path === 'string' && Number.isSafeInteger(size) && Number.isSafeInteger(mtime)
		&& (reading === 'no-note' || isKept(reading));
}

function isKept(reading: unknown): reading is Kept {
	const { head, problems = NONE, contributions = {}, others, rest } = (reading ?? {}) as Partial<Kept>;
	return Array.isArray(problems) && (contributions as unknown) !== null && isOutward(contributions)
		&& Number.isSafeInteger(others) && Number.isSafeInteger(rest) && rest! >= 0
		&& typeof head?.type === 'string' && typeof head.fields === 'object';
}

function isOutward(
	{ tasks = NONE, at = NONE, closed = NONE, steps = NO_WORK.steps }: Partial<NoteContributions>,
): boolean {
	return Array.isArray(tasks) && Array.isArray(at) && at.length === tasks.length && Array.isArray(closed)
		&& typeof steps.total === 'number';
}

const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

/**
 * A fingerprint of a text in eight digits: FNV-1a, two UTF-16 units a step. Each step maps
 * different values to different ones, so no change of a single character goes unseen.
 */
export function checksum(text: string): string {
	let hash = BASIS ^ text.length;
	for (let at = 0; at < text.length; at += 2) {
		hash = Math.imul(hash ^ (text.charCodeAt(at) | text.charCodeAt(at + 1) << 16), PRIME);
	}
	return inDigits(hash);
}

/**
 * The same of bytes, so that a cache of many megabytes is looked over in a moment: four a step, in
 * four rows at once, which a processor does side by side.
 */
export function checksumOfBytes(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let [a, b, c, d] = [BASIS ^ bytes.length, 1, 2, 3];
	let at = 0;
	for (const end = bytes.length - 15; at < end; at += 16) {
		a = Math.imul(a ^ view.getInt32(at, true), PRIME);
		b = Math.imul(b ^ view.getInt32(at + 4, true), PRIME);
		c = Math.imul(c ^ view.getInt32(at + 8, true), PRIME);
		d = Math.imul(d ^ view.getInt32(at + 12, true), PRIME);
	}
	for (; at < bytes.length; at++) { a = Math.imul(a ^ bytes[at]!, PRIME); }
	return inDigits([b, c, d].reduce((hash, row) => Math.imul(hash ^ row, PRIME), a));
}

function inDigits(hash: number): string {
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The keys of the objects of a table, in the order of its values. */
type Columns = readonly string[];
/** Values by column, without those that are missing at the end; `null` where one is missing before. */
type Table = readonly (readonly unknown[])[];

/** All keys of some objects. */
export function columnsOf(items: readonly object[]): Columns {
	return [...new Set(items.flatMap((item) => Object.keys(item)))];
}

/** Objects without their keys, for JSON: less than half the text. No value may be `null`. */
export function toTable(items: readonly object[], columns: Columns): Table {
	return items.map((item) => {
		const values = columns.map((column) => (item as Readonly<Record<string, unknown>>)[column] ?? null);
		while (values.at(-1) === null) { values.pop(); }
		return values;
	});
}

/** The opposite of {@link toTable}. A loop, as a checklist of the past is waited for by who asks for it. */
export function fromTable<Item>(table: Table, columns: Columns): Item[] {
	return table.map((values) => {
		const item: Record<string, unknown> = {};
		for (let at = 0; at < values.length; at++) { if (values[at] !== null) { item[columns[at]!] = values[at]; } }
		return item as Item;
	});
}
