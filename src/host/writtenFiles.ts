import * as vscode from 'vscode';
import { changedLines, lostLines } from '../core/edit/lostLines.ts';
import { readBack, type ReadBack } from '../core/edit/readBack.ts';
import { hostScheduler, hostUtf8 } from './workspace/hostPorts.ts';

/** Milliseconds until a file that seems cut is read again: another program may be in the middle of writing it. */
const AGAIN = 60;
const TIMES = 3;

/** What a file says after it was written; `gone` where it cannot be read. */
type WrittenState = ReadBack | 'gone';

/**
 * Reads a file back after it was written. VS Code tells a write and a save as done though the disk was full
 * and the file is cut, so nothing is believed that was not seen.
 *
 * @param contents What may stand there, as text or bytes.
 * @param before The file as it was; left out for a new one.
 */
export async function lookAtWritten(
	uri: vscode.Uri,
	contents: readonly (string | Uint8Array)[],
	before?: string | Uint8Array,
): Promise<WrittenState> {
	const [expected, old] = [contents.map(toBytes), before === undefined ? undefined : toBytes(before)];
	for (let turn = 1;; turn++) {
		const seen = await lookOnce(uri, expected, old);
		if (seen === 'whole' || seen === 'other' || turn === TIMES) { return seen; }
		await new Promise<void>((resolve) => {
			hostScheduler.after(AGAIN, resolve);
		});
	}
}

async function lookOnce(
	uri: vscode.Uri,
	contents: readonly Uint8Array[],
	before: Uint8Array | undefined,
): Promise<WrittenState> {
	const disk = await readFile(uri);
	if (!disk) { return 'gone'; }
	const seen = contents.map((bytes) => readBack(withoutBom(disk), bytes, before));
	return (['whole', 'cut', 'other'] as const).find((way) => seen.includes(way)) ?? 'other';
}

/** Whether another program has undone what was written, or taken the file away; see {@link lostLines}. */
export async function whyUndone(
	uri: vscode.Uri,
	before: string,
	after: string,
): Promise<'note-gone' | 'line-changed' | undefined> {
	const disk = await readFile(uri);
	if (!disk) { return 'note-gone'; }
	return lostLines(changedLines(before, after), after, hostUtf8.decode(disk).text).length > 0
		? 'line-changed'
		: undefined;
}

/**
 * Opens a text as the unsaved text of its file, where the file itself could not be written whole: nothing
 * is lost while the editor is open, and saving writes it again.
 */
export async function keepUnsaved(uri: vscode.Uri, text: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	// Two edits, as one that changes nothing leaves a document that counts as saved.
	await replaceAll(document, `${text} `);
	await replaceAll(document, text);
	await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	await vscode.workspace.applyEdit(edit);
}

/** A file that is not there yet. */
export interface NewText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** Whether new files were written whole; the first that was not. */
export async function firstCut(created: readonly NewText[]): Promise<NewText | undefined> {
	const seen = await Promise.all(created.map(({ uri, text }) => lookAtWritten(uri, [text])));
	return created.find((_, index) => seen[index] === 'cut' || seen[index] === 'gone');
}

/** Takes a created file away again, cut or whole, unless another has written to it; whether it is away. */
export async function removeIfOurs({ uri, text }: NewText): Promise<boolean> {
	const disk = await readFile(uri);
	if (!disk) { return true; }
	if (readBack(disk, toBytes(text)) === 'other') { return false; }
	return vscode.workspace.fs.delete(uri).then(() => true, () => false);
}

/**
 * Which of the files that were made say something else by now, on the disk or in an editor; one that is gone does not.
 */
export async function changedSince(created: readonly NewText[]): Promise<vscode.Uri[]> {
	const states = await Promise.all(created.map(async ({ uri, text }) => {
		const isTyped = vscode.workspace.textDocuments.some(document =>
			document.uri.toString() === uri.toString() && document.isDirty
		);
		const disk = await readFile(uri);
		return isTyped || disk !== undefined && readBack(withoutBom(disk), toBytes(text)) !== 'whole';
	}));
	return created.filter((_, index) => states[index]).map(({ uri }) => uri);
}

/** Moves a file to the trash, or deletes it where there is none. */
export async function moveToTrash({ uri }: NewText): Promise<void> {
	const trashed = await vscode.workspace.fs.delete(uri, { useTrash: true }).then(() => true, () => false);
	if (!trashed) { await vscode.workspace.fs.delete(uri).then(undefined, () => undefined); }
}

async function readFile(uri: vscode.Uri): Promise<Uint8Array | undefined> {
	return Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
}

function toBytes(content: string | Uint8Array): Uint8Array {
	return withoutBom(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

function withoutBom(bytes: Uint8Array): Uint8Array {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
