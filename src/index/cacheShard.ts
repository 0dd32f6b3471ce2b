import type { OutwardWork } from '../core/model/outwardWork.ts';
import type { Problem } from '../core/model/problem.ts';
import { KeptNote, takeApart, type NoteHead, type NoteRest } from '../core/notebook/keptNote.ts';
import { detachText } from '../core/text/detachText.ts';
import type { CachedReading, FileStat } from './ports.ts';
import { columnsOf, fromTable, toTable, type Columns, type Table } from './textTable.ts';

/** One file of a shard. */
export interface CachedFile {
	readonly path: string;
	readonly stat: FileStat;
	readonly reading: CachedReading;
}

/** The first word of every shard. */
const MAGIC = 'mentoring-notes';
/** Rises when what is written here changes; what a note is changes with the version in the stamp. */
const SCHEMA = 3;
const HEADER = new RegExp(`^${MAGIC} ${SCHEMA} ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9]+)\\n`);

/**
 * A fingerprint of a text in eight digits: FNV-1a, two UTF-16 units a step. Each step maps
 * different values to different ones, so no change of a single character goes unseen.
 */
export function checksum(text: string, start = 0): string {
	let hash = 0x811c9dc5 ^ text.length - start;
	let at = start;
	for (const end = text.length - 1; at < end; at += 2) { hash = Math.imul(hash ^ (text.charCodeAt(at) | text.charCodeAt(at + 1) << 16), 0x01000193); }
	if (at < text.length) { hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193); }
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What is said of the columns of all rests, then a row for each file. */
type Index = readonly [headings: Columns, tasks: Columns, rows: readonly Row[]];
type Row = readonly [path: string, size: number, mtime: number, reading: Kept | 'no-note'];
/** A {@link NoteRest} as rows of values. */
type RestTables = readonly [headings: Table, tasks: Table];

/** The part of a note that every start reads, and how long the rest of it is. */
interface Kept {
	readonly head: NoteHead;
	readonly problems: readonly Problem[];
	readonly outward: OutwardWork;
	/** How many tasks are in the rest. */
	readonly others: number;
	/** Characters. */
	readonly rest: number;
}

/**
 * The text of a shard: a header with the stamp, a checksum and the length of what follows; then a line of
 * JSON, which is the quickest to read of all that was measured, with what every start needs; then the
 * rest of each note, which is read when somebody asks for it.
 *
 * @param stamp {@link checksum} of all that readings depend on besides the file.
 */
export function encodeShard(files: readonly CachedFile[], stamp: string): string {
	const notes = files.map(({ reading }) => reading === 'no-note' || !reading.note ? undefined : { ...takeApart(reading.note), problems: reading.problems });
	const columns = [columnsOf(notes.flatMap((note) => note?.rest.headings ?? [])), columnsOf(notes.flatMap((note) => note?.rest.tasks ?? []))] as const;
	const rests: string[] = [];
	const rows = files.map(({ path, stat: { size, mtime } }, index): Row => {
		const note = notes[index];
		if (!note) { return [path, size, mtime, 'no-note']; }
		const { rest, outward, problems, head } = note;
		const text = toAscii(JSON.stringify([toTable(rest.headings, columns[0]), toTable(rest.tasks, columns[1])] satisfies RestTables));
		rests.push(text);
		return [path, size, mtime, { head, problems, outward, others: rest.tasks.length, rest: text.length }];
	});
	const body = `${toAscii(JSON.stringify([...columns, rows] satisfies Index))}\n${rests.join('')}`;
	return `${MAGIC} ${SCHEMA} ${stamp} ${checksum(body)} ${body.length}\n${body}`;
}

/** A single letter beyond Latin would make the whole text take twice the memory, and more than twice the time. */
function toAscii(json: string): string {
	return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The files of a shard; nothing where there is any doubt about it, or where it is of another stamp. */
export function decodeShard(text: string, stamp: string): readonly CachedFile[] | undefined {
	const [header, found, sum, length] = HEADER.exec(text.slice(0, 100)) ?? [];
	if (header === undefined || found !== stamp || Number(length) !== text.length - header.length) { return undefined; }
	if (sum !== checksum(text, header.length)) { return undefined; }
	const end = text.indexOf('\n', header.length);
	const index = parseJson(text.slice(header.length, end < 0 ? undefined : end));
	// By itself, so that it alone stays in memory.
	const rests = end < 0 ? '' : detachText(text.slice(end + 1));
	return isIndex(index, rests.length) ? toFiles(index, rests) : undefined;
}

function toFiles([headings, tasks, rows]: Index, rests: string): CachedFile[] {
	const read = (rest: string): NoteRest => {
		const tables = JSON.parse(rest) as RestTables;
		return { headings: fromTable(tables[0], headings), tasks: fromTable(tables[1], tasks) };
	};
	let start = 0;
	return rows.map(([path, size, mtime, kept]) => {
		const stat = { size, mtime };
		if (kept === 'no-note') { return { path, stat, reading: kept }; }
		const rest = rests.slice(start, start += kept.rest);
		return { path, stat, reading: { note: new KeptNote(kept.head, { outward: kept.outward, others: kept.others }, rest, read), problems: kept.problems } };
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
	return rows.every(isRow) && rows.reduce<number>((sum, [, , , kept]) => sum + (kept === 'no-note' ? 0 : kept.rest), 0) === restLength;
}

function isRow(value: unknown): value is Row {
	if (!Array.isArray(value) || value.length !== 4) { return false; }
	const [path, size, mtime, reading] = value as readonly unknown[];
	return typeof path === 'string' && Number.isSafeInteger(size) && Number.isSafeInteger(mtime) && (reading === 'no-note' || isKept(reading, path));
}

function isKept(reading: unknown, path: string): reading is Kept {
	const { head, problems, outward, others, rest } = (reading ?? {}) as Partial<Kept>;
	return Array.isArray(problems) && isOutward(outward)
		&& Number.isSafeInteger(others) && Number.isSafeInteger(rest) && rest! >= 0 && head?.path === path && typeof head.fields === 'object';
}

function isOutward(value: unknown): boolean {
	const { tasks, at, closed, steps } = (value ?? {}) as Partial<OutwardWork>;
	return Array.isArray(tasks) && Array.isArray(at) && at.length === tasks.length && Array.isArray(closed) && typeof steps?.total === 'number';
}
