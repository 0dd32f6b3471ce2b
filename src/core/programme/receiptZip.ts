import type { ReceiptBook } from './receiptBook.ts';
import { holdsReceipts, receiptFile, type DecodesText, type TakesBytes } from './receiptFile.ts';

/** Whether a file is a zip, by its name. */
export function isZip(name: string): boolean {
	return /\.zip$/i.test(name);
}

/** So many bytes may come of one file of a zip: what unpacks to more is none of ours. */
const MOST_UNPACKED = 1 << 30;

/**
 * A reader for a zip, whose receipts are told by `archive.zip/inside.json`. Nothing is unpacked to the disk, and of
 * each file inside only a piece at a time is in memory.
 */
export async function receiptZip(
	book: ReceiptBook,
	file: string,
	utf8: DecodesText,
	notWhole: string,
): Promise<TakesBytes> {
	const { Unzip, UnzipInflate } = await import('fflate');
	let entries = 0;
	const unzip = new Unzip(entry => {
		entries++;
		if (!holdsReceipts(entry.name)) { return; }
		const inside = `${file}/${entry.name}`;
		const reader = receiptFile(book, inside, utf8);
		let size = 0;
		entry.ondata = (error, bytes, isLast) => {
			size += bytes.length;
			if (error || size > MOST_UNPACKED) {
				book.told.unopened(notWhole, { file: inside });
				entry.terminate();
				return;
			}
			reader.push(bytes);
			if (isLast) { reader.end(); }
		};
		entry.start();
	});
	unzip.register(UnzipInflate);
	return safely(book, file, notWhole, {
		push: bytes => {
			unzip.push(bytes);
		},
		end: () => {
			unzip.push(new Uint8Array(0), true);
			if (entries === 0) { book.told.unopened(notWhole, { file }); }
		},
	});
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
