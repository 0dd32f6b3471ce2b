import type { UnzipFile } from 'fflate';
import type { ReceiptBook } from './receiptBook.ts';
import { holdsReceipts, isElsewhere, receiptFile, type DecodesText, type TakesBytes } from './receiptFile.ts';

/** Whether a file is a zip, by its name. */
export function isZip(name: string): boolean {
	return /\.zip$/i.test(name);
}

/** So many bytes may come of one file of a zip: what unpacks to more is none of ours. */
const MOST_UNPACKED = 1 << 30;

/** Why something of a zip was not read, in words. */
export interface ZipWords {
	readonly notWhole: string;
	readonly zipInside: string;
}

/**
 * A reader for a zip, whose receipts are told by `archive.zip/inside.json`. Nothing is unpacked to the disk, and of
 * each file inside only a piece at a time is in memory.
 */
export async function receiptZip(
	book: ReceiptBook,
	file: string,
	utf8: DecodesText,
	{ notWhole, zipInside }: ZipWords,
): Promise<TakesBytes> {
	const { Unzip, UnzipInflate } = await import('fflate');
	let entries = 0;
	const opened: Opened = { book, utf8, notWhole, begun: new Set() };
	const unzip = new Unzip(entry => {
		entries++;
		if (isElsewhere(entry.name)) { return; }
		const inside = `${file}/${entry.name}`;
		if (isZip(entry.name)) { book.told.unopened(zipInside, { file: inside }); }
		if (holdsReceipts(entry.name)) { readInside(entry, inside, opened); }
	});
	unzip.register(UnzipInflate);
	return safely(book, file, notWhole, {
		push: bytes => {
			unzip.push(bytes);
		},
		end: () => {
			unzip.push(new Uint8Array(0), true);
			if (entries === 0) { book.told.unopened(notWhole, { file }); }
			for (const inside of opened.begun) { book.told.unopened(notWhole, { file: inside }); }
		},
	});
}

/** What reading the files of one zip shares. */
interface Opened {
	readonly book: ReceiptBook;
	readonly utf8: DecodesText;
	/** Said of a file that breaks off, or unpacks to more than any receipts are. */
	readonly notWhole: string;
	/** Files inside that have begun and not ended. */
	readonly begun: Set<string>;
}

/** Reads one file of a zip as its bytes come. Throws what the library throws, except of a packing it does not know. */
function readInside(entry: UnzipFile, inside: string, { book, utf8, notWhole, begun }: Opened): void {
	const reader = receiptFile(book, inside, utf8);
	let size = 0;
	begun.add(inside);
	// The library gives no bytes where there is an error.
	entry.ondata = (error, bytes: Uint8Array | null, isLast) => {
		if (!begun.has(inside)) { return; }
		size += bytes?.length ?? 0;
		if (error || !bytes || size > MOST_UNPACKED) {
			begun.delete(inside);
			book.told.unopened(notWhole, { file: inside });
			entry.terminate();
			return;
		}
		reader.push(bytes);
		if (isLast) {
			begun.delete(inside);
			reader.end();
		}
	};
	try {
		entry.start();
	} catch (thrown) {
		// It is packed in a way that the library does not know, which it has said above; the others are read.
		if (begun.has(inside)) { throw thrown; }
	}
}

/** What the library throws of a broken zip is told once, and the rest of it left alone. */
function safely({ told }: ReceiptBook, file: string, notWhole: string, reader: TakesBytes): TakesBytes {
	let isBroken = false;
	const attempt = (work: () => void): void => {
		if (isBroken) { return; }
		try {
			work();
		} catch {
			isBroken = true;
			told.unopened(notWhole, { file });
		}
	};
	return {
		push: bytes => {
			attempt(() => {
				reader.push(bytes);
			});
		},
		end: () => {
			attempt(() => {
				reader.end();
			});
		},
	};
}
