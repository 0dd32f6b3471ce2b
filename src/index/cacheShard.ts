import type { ParsedNote } from '../core/model/note.ts';
import type { CachedReading, FileStat } from './ports.ts';

/** One file of a shard. */
export interface CachedFile {
	readonly path: string;
	readonly stat: FileStat;
	readonly reading: CachedReading;
}

/** The first word of every shard. */
const MAGIC = 'mentoring-notes';
/** Rises when what is written here changes; what {@link ParsedNote} is changes with the version in the stamp. */
const SCHEMA = 1;
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

/**
 * The text of a shard: a header with the stamp, a checksum and the length of what follows,
 * then JSON, which is the quickest to read of all that was measured.
 *
 * @param stamp {@link checksum} of all that readings depend on besides the file.
 */
export function encodeShard(files: readonly CachedFile[], stamp: string): string {
	const body = toAscii(JSON.stringify(files.map(({ path, stat, reading }) => [path, stat.size, stat.mtime, reading])));
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
	const rows = parseJson(text.slice(header.length));
	return Array.isArray(rows) && rows.every(isRow) ? rows.map(([path, size, mtime, reading]) => ({ path, stat: { size, mtime }, reading })) : undefined;
}

type Row = readonly [path: string, size: number, mtime: number, reading: CachedReading];

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isRow(value: unknown): value is Row {
	if (!Array.isArray(value) || value.length !== 4) { return false; }
	const [path, size, mtime, reading] = value as readonly unknown[];
	return typeof path === 'string' && Number.isSafeInteger(size) && Number.isSafeInteger(mtime) && (reading === 'no-note' || isNoteOf(path, reading));
}

/** As far down as it takes to tell another file's or another kind of thing; the checksum answers for the rest. */
function isNoteOf(path: string, reading: unknown): reading is ParsedNote {
	const { note, problems } = (reading ?? {}) as { readonly note?: Partial<NonNullable<ParsedNote['note']>>; readonly problems?: unknown };
	return Array.isArray(problems) && note?.path === path && Array.isArray(note.tasks) && Array.isArray(note.headings) && typeof note.fields === 'object';
}
