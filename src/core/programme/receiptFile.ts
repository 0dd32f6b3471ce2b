import type { ReceiptBook } from './receiptBook.ts';

/** Bytes as text, and whether they were text at all: `Utf8Port` of the index, which each host has. */
export interface DecodesText {
	decode(bytes: Uint8Array): { readonly text: string, readonly valid: boolean };
}

/** Takes a file in pieces, as they are read; a piece is used up when the call is over. */
export interface TakesBytes {
	push(bytes: Uint8Array): void;
	end(): void;
}

/** A receipt that is longer is none: ten years of daily meetings are shorter. */
const LONGEST_RECEIPT = 1 << 20;
const NEWLINE = 10;

/** Whether a file may hold receipts, by its name: one in `.json`, one a line in `.jsonl` and `.ndjson`. */
export function holdsReceipts(name: string): boolean {
	return /\.(?:json|jsonl|ndjson)$/i.test(name);
}

/** Whether a path leads where others keep things: hidden files and folders, packages, and what a Mac adds to a zip. */
export function isElsewhere(path: string): boolean {
	return path.split(/[\\/]/).some(name => name.startsWith('.') || name === 'node_modules' || name === '__MACOSX');
}

/** A reader for a file of that name: of one receipt, or of one a line. */
export function receiptFile(book: ReceiptBook, file: string, utf8: DecodesText): TakesBytes {
	return /\.json$/i.test(file) ? new WholeFile(book, file, utf8) : new LineFile(book, file, utf8);
}

class WholeFile implements TakesBytes {
	#bytes: Uint8Array = NOTHING;

	constructor(
		private readonly book: ReceiptBook,
		private readonly file: string,
		private readonly utf8: DecodesText,
	) {}

	push(bytes: Uint8Array): void {
		if (this.#bytes.length <= LONGEST_RECEIPT) { this.#bytes = joined(this.#bytes, copyOf(bytes)); }
	}

	end(): void {
		if (isUtf16(this.#bytes)) {
			this.book.told.refused({ why: 'utf-16' }, { file: this.file });
			return;
		}
		const { text, valid } = this.#bytes.length > LONGEST_RECEIPT ? UNREAD : this.utf8.decode(this.#bytes);
		this.book.add(valid ? text : '', { file: this.file });
	}
}

/** What cannot be read is handed on as an empty text, which the book refuses and tells. */
const UNREAD = { text: '', valid: false };
const NOTHING = new Uint8Array(0);

/**
 * Whole lines are decoded many at a time; what is kept is the beginning of the next one. A receipt may stand on one
 * line, or on many as it is saved: files that were put one behind the other can be read.
 */
class LineFile implements TakesBytes {
	#rest: Uint8Array = NOTHING;
	#line = 0;
	#isTooLong = false;
	/** The lines of a receipt that has begun, and how long they are. */
	#begun: string[] = [];
	#begunLength = 0;
	#isUtf16: boolean | undefined;

	constructor(
		private readonly book: ReceiptBook,
		private readonly file: string,
		private readonly utf8: DecodesText,
	) {}

	push(bytes: Uint8Array): void {
		if (this.#isUtf16 ??= isUtf16(bytes)) { return; }
		const first = this.#rest.length === 0 ? 0 : bytes.indexOf(NEWLINE) + 1;
		const end = bytes.lastIndexOf(NEWLINE) + 1;
		if (end === 0) {
			this.#keep(joined(this.#rest, copyOf(bytes)));
			return;
		}
		if (this.#rest.length > 0) { this.#take(joined(this.#rest, bytes.subarray(0, first))); }
		this.#take(bytes.subarray(first, end));
		this.#keep(copyOf(bytes.subarray(end)));
	}

	end(): void {
		if (this.#isUtf16) { this.book.told.refused({ why: 'utf-16' }, { file: this.file }); }
		if (this.#rest.length > 0) { this.#take(this.#rest); }
		if (this.#begun.length > 0) { this.#addBegun(); }
	}

	#gather(line: string): void {
		this.#begun.push(line);
		this.#begunLength += line.length;
		if (line.trimEnd() === '}' || this.#begunLength > LONGEST_RECEIPT) { this.#addBegun(); }
	}

	/** A receipt of many lines is told by its first. */
	#addBegun(): void {
		this.book.add(this.#begun.join('\n'), { file: this.file, line: this.#line - this.#begun.length + 1 });
		this.#begun = [];
		this.#begunLength = 0;
	}

	/** Of a line without end only its beginning is kept: enough to see that it is none. */
	#keep(bytes: Uint8Array): void {
		this.#isTooLong ||= bytes.length > LONGEST_RECEIPT;
		this.#rest = this.#isTooLong ? copyOf(bytes.subarray(0, 1)) : bytes;
	}

	#take(bytes: Uint8Array): void {
		const { text, valid } = this.utf8.decode(bytes);
		if (valid) { this.#takeLines(text); }
		else { this.#takeSingly(bytes); }
	}

	#takeLines(text: string): void {
		for (let at = 0; at < text.length;) {
			const newline = text.indexOf('\n', at);
			const end = newline < 0 ? text.length : newline;
			this.#takeLine(text, at, end);
			at = end + 1;
		}
	}

	/** One line that is no text must not cost the others. */
	#takeSingly(bytes: Uint8Array): void {
		for (let at = 0; at < bytes.length;) {
			const newline = bytes.indexOf(NEWLINE, at);
			const end = newline < 0 ? bytes.length : newline;
			const { text, valid } = this.utf8.decode(bytes.subarray(at, end));
			if (valid) { this.#takeLine(text, 0, text.length); }
			else { this.#takeLine(NO_JSON, 0, NO_JSON.length); }
			at = end + 1;
		}
	}

	#takeLine(text: string, start: number, end: number): void {
		const place = { file: this.file, line: ++this.#line };
		if (this.#isTooLong) {
			this.#isTooLong = false;
			this.book.add(NO_JSON, place);
			return;
		}
		if (this.#begun.length > 0 || isBraceAlone(text, start, end)) {
			this.#gather(text.slice(start, end));
			return;
		}
		if (text.charCodeAt(start) === OPENING_BRACE || text.slice(start, end).trim() !== '') {
			this.book.add(text, place, start, end);
		}
	}
}

/** What UTF-16 begins with, as some shells write whatever is sent into a file. */
function isUtf16([first, second]: Uint8Array): boolean {
	return first === 0xff && second === 0xfe || first === 0xfe && second === 0xff;
}

function isBraceAlone(text: string, start: number, end: number): boolean {
	return end - start <= '{\r'.length && text.slice(start, end).trim() === '{';
}

/** Stands for a line that is no text. */
const NO_JSON = '?';
const OPENING_BRACE = '{'.charCodeAt(0);

/** Bytes of their own: `slice` would do, but Node's `Buffer` has one that copies nothing. */
function copyOf(bytes: Uint8Array): Uint8Array {
	return new Uint8Array(bytes);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) { return second; }
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
