import * as vscode from 'vscode';
import { dayNumber } from '../../core/programme/dayNumbers.ts';
import { ReceiptBook } from '../../core/programme/receiptBook.ts';
import { receiptFile } from '../../core/programme/receiptFile.ts';
import { isZip, receiptZip } from '../../core/programme/receiptZip.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { hostUtf8 } from '../../host/workspace/hostPorts.ts';
import { forEachBounded } from '../../index/coalescer.ts';

/** Files that may hold receipts; what others keep in folders that begin with a dot is none of ours. */
const FILES = '**/*.{json,jsonl,ndjson,zip}';
const ELSEWHERE = '**/{node_modules,.*}/**';
const AT_ONCE = 16;

/** Whether a folder of the window has a receipt, by the name that they are saved under. */
export async function hasReceipts(): Promise<boolean> {
	return (await vscode.workspace.findFiles('**/*receipt*.{json,jsonl,ndjson,zip}', ELSEWHERE, 1)).length > 0;
}

/** Reads every receipt of a folder, or of all folders of the window, by name. */
export async function readReceiptFiles(
	today: CalendarDate,
	folder: vscode.Uri | undefined,
	token: vscode.CancellationToken,
): Promise<ReceiptBook> {
	const book = new ReceiptBook({ today: dayNumber(today) ?? 0 });
	const uris =
		(await vscode.workspace.findFiles(folder ? new vscode.RelativePattern(folder, FILES) : FILES, ELSEWHERE)).sort((
			a,
			b,
		) => a.path < b.path ? -1 : 1);
	for (let at = 0; at < uris.length && !token.isCancellationRequested; at += AT_ONCE) {
		const piece = uris.slice(at, at + AT_ONCE);
		const contents = new Map<vscode.Uri, Uint8Array | string>();
		await forEachBounded(piece, AT_ONCE, async uri => {
			contents.set(
				uri,
				await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch((error: unknown) =>
					error instanceof Error ? error.message : String(error)
				),
			);
		});
		// In the order of their names, however quickly each was read.
		for (const uri of piece) { await take(book, vscode.workspace.asRelativePath(uri), contents.get(uri)!); }
	}
	return book;
}

async function take(book: ReceiptBook, file: string, content: Uint8Array | string): Promise<void> {
	if (typeof content === 'string') {
		book.told.unopened(content, { file });
		return;
	}
	const reader = isZip(file)
		? await receiptZip(book, file, hostUtf8, {
			notWhole: vscode.l10n.t('it is not whole, or no zip'),
			zipInside: vscode.l10n.t('a zip within a zip is not read; unpack it first'),
		})
		: receiptFile(book, file, hostUtf8);
	reader.push(content);
	reader.end();
}
