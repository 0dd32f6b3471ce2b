import { accessSync, closeSync, constants, openSync, readSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { ReceiptBook } from '../../core/programme/receiptBook.ts';
import { holdsReceipts, isElsewhere, receiptFile, type TakesBytes } from '../../core/programme/receiptFile.ts';
import { isZip, receiptZip, type ZipWords } from '../../core/programme/receiptZip.ts';
import { reasonOf, utf8 } from '../nodeFileSystem.ts';
import { CommandError } from '../terminal.ts';

/** Files are read in pieces of so many bytes; more would only take memory. */
const PIECE = 1 << 16;
const ZIP_WORDS: ZipWords = {
	notWhole: 'it is not whole, or no zip',
	zipInside: 'a zip within a zip is not read; unpack it first',
};
/** Between two tellings of how far the reading is. */
const FILES_A_TELLING = 1000;

/** Reads all receipts of a folder, a file or a zip. Throws a `CommandError` where there is no such thing. */
export async function readReceipts(book: ReceiptBook, path: string, tell: (receipts: number) => void): Promise<void> {
	const reader = new ReceiptReader(book, tell);
	let isFolder: boolean;
	try {
		isFolder = statSync(path).isDirectory();
		if (isFolder) { accessSync(path, constants.R_OK | constants.X_OK); }
	} catch (error) {
		throw new CommandError(`“${path}” cannot be read: ${reasonOf(error)}.`, { cause: error });
	}
	if (isFolder) {
		await reader.folder(path, '');
		return;
	}
	if (!isZip(path) && !holdsReceipts(path)) {
		throw new CommandError(`“${path}” is no folder, no zip, and no .json or .jsonl file.`);
	}
	await reader.file(path, path);
}

class ReceiptReader {
	/** Each piece of a file is read into it and used up before the next. */
	readonly #piece = Buffer.allocUnsafe(PIECE);
	#files = 0;

	constructor(private readonly book: ReceiptBook, private readonly tell: (receipts: number) => void) {}

	/**
	 * By name, so that the same folder is read in the same order everywhere. Links are left alone: they may lead in a
	 * circle.
	 */
	async folder(path: string, shown: string): Promise<void> {
		for (const entry of this.#entriesOf(path, shown)) {
			if (isElsewhere(entry.name)) { continue; }
			const name = shown === '' ? entry.name : `${shown}/${entry.name}`;
			if (entry.isDirectory()) {
				await this.folder(join(path, entry.name), name);
			} else if (entry.isFile() && (holdsReceipts(entry.name) || isZip(entry.name))) {
				await this.file(join(path, entry.name), name);
			}
		}
	}

	/** A folder below that cannot be opened must not cost the others. */
	#entriesOf(path: string, shown: string): Dirent[] {
		try {
			return readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
		} catch (error) {
			this.book.told.unopened(reasonOf(error), { file: shown === '' ? path : shown });
			return [];
		}
	}

	async file(path: string, shown: string): Promise<void> {
		try {
			const reader = isZip(path)
				? await receiptZip(this.book, shown, utf8, ZIP_WORDS)
				: receiptFile(this.book, shown, utf8);
			this.#readInto(path, reader, isZip(path));
		} catch (error) {
			this.book.told.unopened(reasonOf(error), { file: shown });
		}
		if (++this.#files % FILES_A_TELLING === 0) { this.tell(this.book.size); }
	}

	/** @param isCopied Whether the reader keeps what it is given: the library for zips does. */
	#readInto(path: string, reader: TakesBytes, isCopied: boolean): void {
		const file = openSync(path, 'r');
		try {
			for (;;) {
				const count = readSync(file, this.#piece, 0, PIECE, null);
				if (count === 0) { break; }
				reader.push(
					isCopied ? Uint8Array.prototype.slice.call(this.#piece, 0, count) : this.#piece.subarray(0, count),
				);
				this.tell(this.book.size);
			}
		} finally {
			closeSync(file);
		}
		reader.end();
	}
}
