import type { Utf8Port } from './ports.ts';
import { type Problem, PROBLEM_MESSAGES, type ProblemCode } from '../core/model/problem.ts';

/** Text of a file, or why it is none. */
interface DecodedText {
	/** Without a BOM; absent where the bytes are no text. */
	readonly text?: string;
	readonly problem?: Problem;
}

/**
 * Bytes to text. NUL bytes make it no text at all; invalid UTF-8 is still shown with
 * replacement characters, but the problem marks it as never to be changed.
 */
export function decodeText(bytes: Uint8Array, utf8: Utf8Port): DecodedText {
	if (bytes.includes(0)) { return { problem: fileProblem('file.binary') }; }
	const { text, valid } = utf8.decode(bytes);
	return valid ? { text } : { text, problem: fileProblem('file.invalid-utf8') };
}

type FileProblemCode = Extract<ProblemCode, `file.${string}`>;

/** A problem of a whole file: it stands at its start. */
export function fileProblem(code: FileProblemCode, ...args: string[]): Problem {
	return { code, severity: PROBLEM_MESSAGES[code].severity, args, start: 0, end: 0, line: 0, column: 0 };
}

/** How many bytes of a candidate {@link looksLikeNote} wants to see. */
export const FIRST_BYTES = 1024;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const DASH = 0x2d;
const LETTER_T = 0x74;

/**
 * Whether a file that starts so may be a note: front matter at the very start (after an
 * optional BOM) with a `type` in it. Says yes to a little too much and never no to a
 * note; the parser decides. Front matter longer than the bytes at hand gets a yes.
 *
 * Looks at bytes and makes no text: this is asked of every Markdown file there is.
 */
export function looksLikeNote(start: Uint8Array): boolean {
	if (looksLikeUtf16Note(start)) { return true; }
	const opening = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
	if (!hasDashes(start, opening)) { return false; }
	const end = Math.min(start.length, FIRST_BYTES);
	let at = lineEnd(start, opening, end);
	if (at === end) { return false; }
	for (at++; at < end; at++) {
		if (lower(start[at]) === LETTER_T && isTypeKey(start, at)) { return true; }
		if (start[at] === DASH && isLineBreak(start[at - 1]) && isClosing(start, at)) { return false; }
	}
	return start.length >= FIRST_BYTES;
}

/** Front matter in UTF-16, as old editors write it: never read, and so to be told. */
function looksLikeUtf16Note(bytes: Uint8Array): boolean {
	const opening = bytes[0] === 0xff && bytes[1] === 0xfe || bytes[0] === 0xfe && bytes[1] === 0xff ? 2 : 0;
	const first = bytes[opening] === 0 ? opening + 1 : opening;
	const isDash = (at: number) => bytes[at] === DASH && bytes[first === opening ? at + 1 : at - 1] === 0;
	return isDash(first) && isDash(first + 2) && isDash(first + 4);
}

function hasDashes(bytes: Uint8Array, at: number): boolean {
	return bytes[at] === DASH && bytes[at + 1] === DASH && bytes[at + 2] === DASH;
}

function lineEnd(bytes: Uint8Array, from: number, end: number): number {
	let at = from;
	while (at < end && !isLineBreak(bytes[at])) { at++; }
	return at;
}

function isClosing(bytes: Uint8Array, at: number): boolean {
	return hasDashes(bytes, at) && isLineBreak(bytes[skip(bytes, at + 3, byte => byte === SPACE || byte === TAB)]);
}

/**
 * `type` as a word of its own, in capitals or not, with or without quotes, and a colon (YAML) or `=` (other languages)
 * behind it.
 */
function isTypeKey(bytes: Uint8Array, at: number): boolean {
	if (
		lower(bytes[at + 1]) !== 0x79 || lower(bytes[at + 2]) !== 0x70 || lower(bytes[at + 3]) !== 0x65
		|| isWord(bytes[at - 1])
	) { return false; }
	const quoted = bytes[at + 4] === 0x22 || bytes[at + 4] === 0x27;
	const mark = bytes[skip(bytes, at + (quoted ? 5 : 4), byte => byte <= SPACE)];
	return mark === 0x3a || mark === 0x3d;
}

/** A letter of ASCII as a small one; other bytes become something that is none of `type`. */
function lower(byte = 0): number {
	return byte | 0x20;
}

function skip(bytes: Uint8Array, from: number, isSkipped: (byte: number) => boolean): number {
	let at = from;
	while (at < bytes.length && isSkipped(bytes[at]!)) { at++; }
	return at;
}

function isLineBreak(byte: number | undefined): boolean {
	return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** ASCII letters, digits, `_` and `-`. */
function isWord(byte = 0): boolean {
	return byte >= 0x61 && byte <= 0x7a || byte >= 0x41 && byte <= 0x5a || byte >= 0x30 && byte <= 0x39 || byte === 0x5f
		|| byte === DASH;
}
