import * as vscode from 'vscode';
import { refuse, type Refusal } from '../../core/edit/refusals.ts';
import { findConflicts } from '../../core/note/conflicts.ts';
import { hostUtf8 } from '../workspace/hostPorts.ts';

const BYTES_PER_MB = 1024 * 1024;

/** A file whose text may be edited, and how the edit reaches it. Offsets are in `text`, which has no BOM. */
export type OpenedFile =
	/** Through the editor: an undo step, and a save where there was nothing unsaved. */
	| {
		readonly kind: 'document';
		readonly document: vscode.TextDocument;
		readonly text: string;
		readonly bytes?: Uint8Array;
	}
	/** Through its bytes. */
	| { readonly kind: 'bytes', readonly uri: vscode.Uri, readonly bytes: Uint8Array, readonly text: string };

/**
 * Opens a file so that an edit changes nothing else in it.
 *
 * VS Code's documents normalise mixed line endings, replace bytes that are no UTF-8, and
 * may tidy up when saving. So the document is used only where it says what the disk says
 * and saves it as it is, or where it has unsaved text, which always wins. Otherwise the
 * bytes are edited; a clean document then follows the disk by itself.
 */
export async function openForEditing(uri: vscode.Uri, maxMB: number): Promise<OpenedFile | Refusal> {
	const opened = await openAny(uri, maxMB);
	return 'text' in opened && findConflicts(opened.text).length > 0 ? refuse('conflict-markers') : opened;
}

async function openAny(uri: vscode.Uri, maxMB: number): Promise<OpenedFile | Refusal> {
	const disk = await readDisk(uri, maxMB);
	if ('refused' in disk) { return disk; }
	const document = await openDocument(uri);
	if (document?.isDirty) { return { kind: 'document', document, text: document.getText() }; }
	if (document && document.getText() === disk.text && savesAsItIs(document)) {
		return { kind: 'document', document, ...disk };
	}
	return { kind: 'bytes', uri, ...disk };
}

async function readDisk(
	uri: vscode.Uri,
	maxMB: number,
): Promise<{ readonly bytes: Uint8Array, readonly text: string } | Refusal> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) { return refuse('read-only'); }
	try {
		const { size, permissions } = await vscode.workspace.fs.stat(uri);
		if (size > maxMB * BYTES_PER_MB) { return refuse('too-large'); }
		if (permissions === vscode.FilePermission.Readonly) { return refuse('read-only'); }
		const bytes = await vscode.workspace.fs.readFile(uri);
		if (bytes.includes(0)) { return refuse('binary'); }
		const { text, valid } = hostUtf8.decode(bytes);
		return valid ? { bytes, text } : refuse('invalid-utf8');
	} catch {
		return refuse('note-gone');
	}
}

/** A document that will not open (too large, another encoding) leaves the bytes. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return undefined;
	}
}

/** The user's settings do not make a save change more than the edit. */
function savesAsItIs(document: vscode.TextDocument): boolean {
	const files = vscode.workspace.getConfiguration('files', document);
	const editor = vscode.workspace.getConfiguration('editor', document);
	const tidies = ['trimTrailingWhitespace', 'insertFinalNewline', 'trimFinalNewlines'].some((key) =>
		files.get<boolean>(key) === true
	);
	const actions = Object.values(editor.get<Record<string, unknown>>('codeActionsOnSave') ?? {});
	return !tidies && editor.get<boolean>('formatOnSave') !== true
		&& actions.every((when) => when === false || when === 'never');
}

/**
 * Gives up what is unsaved in a document, so that it shows its file again and follows it. VS Code
 * can do that only with what is active, so the document is shown for a moment.
 */
export async function revertDocument(document: vscode.TextDocument): Promise<void> {
	const active = vscode.window.activeTextEditor;
	const shown = tabOf(document);
	await vscode.window.showTextDocument(document, {
		preview: false,
		viewColumn: shown?.group.viewColumn ?? vscode.ViewColumn.Active,
	});
	await vscode.commands.executeCommand('workbench.action.files.revert');
	if (!shown) { await closeWhenSaved(document); }
	if (active && active.document !== document && !active.document.isClosed) {
		await vscode.window.showTextDocument(active.document, {
			viewColumn: active.viewColumn ?? vscode.ViewColumn.Active,
			preview: false,
		});
	}
}

/**
 * VS Code tells of its tabs, and that a document is clean, a moment after the commands have ended; on a busy machine a
 * longer one.
 */
const LOOKS = 20;
const MS_BETWEEN = 50;

async function closeWhenSaved(document: vscode.TextDocument): Promise<void> {
	for (let look = 0; look < LOOKS; look++) {
		const tab = tabOf(document);
		if (tab && !document.isDirty) {
			await vscode.window.tabGroups.close(tab, true);
			return;
		}
		await new Promise(resolve => {
			setTimeout(resolve, MS_BETWEEN);
		});
	}
}

function tabOf({ uri }: vscode.TextDocument): vscode.Tab | undefined {
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	return tabs.find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
