import * as vscode from 'vscode';
import { forEachBounded } from '../../index/coalescer.ts';
import { pathFilter } from '../../index/pathFilter.ts';
import type { Settings } from '../services.ts';
import { excludedByEditor, oneGlob } from '../workspace/folderFiles.ts';
import { isBehindLink, joinPath, pathIn } from '../workspace/folderPaths.ts';

/** BibTeX, CSL-JSON, RIS and PubMed's format. */
export const REFERENCES = '**/*.{bib,bibtex,json,ris,nbib}';
const MOST_REFERENCES = 50;
const PARALLEL_READS = 4;
const BYTES_PER_MB = 1024 * 1024;

/** Paths of files beside the notes of a folder, sorted, without what its settings and the editor exclude. */
export async function filesBeside(
	settings: Settings,
	root: vscode.Uri,
	include: string,
	most: number,
): Promise<readonly string[]> {
	const globs = [...settings.get('exclude', root), ...excludedByEditor(root)];
	const exclude = oneGlob(globs);
	const filter = pathFilter([], globs);
	const uris = await vscode.workspace.findFiles(
		new vscode.RelativePattern(root, include),
		exclude === undefined ? undefined : new vscode.RelativePattern(root, exclude),
		most,
	);
	return uris.map(uri => pathIn(root, uri)).filter(path =>
		path !== undefined && path !== '' && !filter.excludesFolder(path)
	).map(String).sort();
}

/** The files of references beside the notes of a folder, with their texts, in the order of their paths. */
export async function referenceTexts(settings: Settings, root: vscode.Uri): Promise<ReadonlyMap<string, string>> {
	const paths = await filesBeside(settings, root, REFERENCES, MOST_REFERENCES);
	const maxBytes = settings.get('maxFileSizeMB', root) * BYTES_PER_MB;
	const texts = new Map(paths.map(path => [path, '']));
	await forEachBounded(paths, PARALLEL_READS, async path => {
		texts.set(path, await readText(joinPath(root, path), maxBytes));
	});
	return texts;
}

/** The text in the editor, else on disk; a file that is too large, or cannot be read now, has nothing to cite. */
async function readText(uri: vscode.Uri, maxBytes: number): Promise<string> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) { return open.getText(); }
	try {
		if (await isBehindLink(uri)) { return ''; }
		const { size } = await vscode.workspace.fs.stat(uri);
		return size > maxBytes ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return '';
	}
}
