import * as vscode from 'vscode';
import type { WayOutId } from '../core/compose/waysOut.ts';
import { createFiles, type NewFile } from './newFiles.ts';
import { UserError } from './userError.ts';

/**
 * The only doors through which text leaves the notebook. Each asks for the way out it is,
 * which `waysOut.ts` must know and a property test then watches over private parts.
 */

/** Puts a text on the clipboard. */
export async function copyText(_way: WayOutId, text: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
}

/** Opens a text as a document without a name, to be read, changed and saved or thrown away. */
export async function openUntitled(_way: WayOutId, content: string, language = 'markdown', column = vscode.ViewColumn.Active): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument({ content, language });
	await vscode.window.showTextDocument(document, { preview: false, viewColumn: column });
	return document;
}

/** Asks where to save; gives the file written, or `undefined` when the user gave up. */
export async function saveAs(way: WayOutId, content: string | Uint8Array, options: vscode.SaveDialogOptions): Promise<vscode.Uri | undefined> {
	const uri = await vscode.window.showSaveDialog(options);
	return uri && writeTo(way, uri, content);
}

/** Writes an exported file where it was asked for. */
export async function writeTo(_way: WayOutId, uri: vscode.Uri, content: string | Uint8Array): Promise<vscode.Uri> {
	try {
		await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
	} catch (error) {
		throw new UserError(vscode.l10n.t('“{0}” could not be written: {1}', vscode.workspace.asRelativePath(uri), error instanceof Error ? error.message : String(error)));
	}
	return uri;
}

/** Creates a note that takes its text from other notes; never writes over a file. */
export async function createNoteFrom(_way: WayOutId, folder: vscode.Uri, file: NewFile): Promise<vscode.Uri> {
	const [uri] = await createFiles(folder, [file]);
	return uri!;
}
