import * as vscode from 'vscode';
import { publicTexts, publicViewSteps, type PublicNotes } from '../../core/export/publicNotes.ts';
import type { PublicView } from '../../core/model/notebookView.ts';
import { forEachBounded } from '../../index/coalescer.ts';
import { decodeText } from '../../index/readFile.ts';
import { hostUtf8 } from '../workspace/hostPorts.ts';
import { readNoteOptions } from '../workspace/folderNotebook.ts';
import type { NotebookFolder, Services } from '../services.ts';
import { UNSEEN, type SlicedWork } from './slicedWork.ts';
import { UserError } from '../commands/commands.ts';

const AT_ONCE = 16;

/**
 * The notebook without its private parts, and the texts of the notes at `paths` as they
 * stand now, unsaved text included. A note that cannot be read is an error for the user:
 * an export that silently lacks something would be worse than none.
 */
export async function readPublicNotes(
	services: Services,
	folder: NotebookFolder,
	paths: Iterable<string>,
	work: SlicedWork = UNSEEN,
): Promise<PublicNotes> {
	return readPublicTexts(services, folder, await work.run(publicViewSteps(folder.view)), paths, work);
}

/** {@link readPublicNotes} where the notebook without its private parts is known already. */
export async function readPublicTexts(
	services: Services,
	folder: NotebookFolder,
	open: PublicView,
	paths: Iterable<string>,
	work: SlicedWork,
): Promise<PublicNotes> {
	const uniquePaths = [...new Set(paths)];
	const texts = new Map<string, string>();
	await forEachBounded(uniquePaths, AT_ONCE, async path => {
		texts.set(path, await readText(services.notebooks.uriOf(folder, path), path));
	});
	const inOrder = new Map(uniquePaths.map(path => [path, texts.get(path)!]));
	return work.run(publicTexts(open, inOrder, readNoteOptions(services.settings, folder.uri)));
}

/** The texts of notes as they stand now, unsaved text included; one that cannot be read is left out. */
export async function readableTexts(
	{ notebooks }: Pick<Services, 'notebooks'>,
	folder: NotebookFolder,
	paths: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
	const texts = new Map<string, string>();
	await forEachBounded([...paths], AT_ONCE, async path => {
		const text = await readText(notebooks.uriOf(folder, path), path).catch((error: unknown) => {
			if (error instanceof UserError) { return undefined; }
			throw error;
		});
		if (text !== undefined) { texts.set(path, text); }
	});
	return texts;
}

/** What an open editor says, else the disk. */
async function readText(uri: vscode.Uri, path: string): Promise<string> {
	const dirty = vscode.workspace.textDocuments.find(document =>
		document.isDirty && document.uri.toString() === uri.toString()
	);
	if (dirty) { return dirty.getText(); }
	const content = await Promise.resolve(vscode.workspace.fs.readFile(uri)).then(
		bytes => decodeText(bytes, hostUtf8),
		() => undefined,
	);
	// Half a note would look like the whole of it.
	if (content?.text === undefined || content.problem) {
		throw new UserError(vscode.l10n.t('“{0}” cannot be read, so nothing was made from it.', path));
	}
	return content.text;
}
