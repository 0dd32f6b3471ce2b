import * as vscode from 'vscode';
import { toPublicNotes, type PublicNotes } from '../core/compose/publicNotes.ts';
import { currentText } from './currentText.ts';
import { readNoteOptions } from './folderNotebook.ts';
import type { NotebookFolder, Services } from './services.ts';
import { UserError } from './userError.ts';

/**
 * The notebook without its private parts, and the texts of the notes at `paths` as they
 * stand now, unsaved text included. A note that cannot be read is an error for the user:
 * an export that silently lacks something would be worse than none.
 */
export async function readPublicNotes(services: Services, folder: NotebookFolder, paths: Iterable<string>): Promise<PublicNotes> {
	const texts = await Promise.all([...new Set(paths)].map(async path => [path, await readText(services.notebooks.uriOf(folder, path), path)] as const));
	return toPublicNotes(folder.view, new Map(texts), readNoteOptions(services.settings, folder.uri));
}

async function readText(uri: vscode.Uri, path: string): Promise<string> {
	try {
		return await currentText(uri);
	} catch {
		throw new UserError(vscode.l10n.t('“{0}” cannot be read, so nothing was made from it.', path));
	}
}
