import * as vscode from 'vscode';
import type { WordRefusal } from '../../core/bringIn/word/readWord.ts';
import { showWarning } from '../../host/commands/commands.ts';
import { exists, uriOfNew } from '../../host/edits/newFiles.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { excludedByEditor } from '../../host/workspace/folderFiles.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import { hostUtf8 } from '../../host/workspace/hostPorts.ts';
import { pathFilter } from '../../index/pathFilter.ts';

/** So many files are looked at at most; larger ones than this many bytes are no notes of a meeting. */
const MOST_FILES = 2_000;
const LARGEST = 400_000;
/** Word files have pictures in them. */
const LARGEST_WORD = 20_000_000;

/**
 * A file that could become a note: Markdown as it is, or the text of a Word file, which is to be a new file beside it.
 */
export interface Candidate {
	/** The note that is, or is to be. */
	readonly uri: vscode.Uri;
	readonly path: string;
	readonly text: string;
	/** The Word file it comes from, which stays. */
	readonly from?: { readonly name: string, readonly pictures: number };
}

/**
 * Markdown files that are no notes, as far as the settings let them be some, and Word files that have no note beside
 * them yet.
 */
export async function candidates(
	{ notebooks, settings, context }: Services,
	folder: NotebookFolder,
	selected: readonly vscode.Uri[],
): Promise<Candidate[]> {
	const exclude = [...settings.get('exclude', folder.uri), ...excludedByEditor(folder.uri)];
	const filter = pathFilter(settings.get('include', folder.uri), exclude);
	const places = selected.length > 0 ? selected : [folder.uri];
	const uris = (await Promise.all(places.map(filesIn))).flat();
	const unique = [...new Map(uris.map(uri => [uri.toString(), uri])).values()].slice(0, MOST_FILES);
	const unread: Unread[] = [];
	const readable: Candidate[] = [];
	// One after the other, so that many Word files are not in memory at once.
	for (const uri of unique) {
		const place = notebooks.find(uri);
		if (place?.folder !== folder) { continue; }
		const path = place.path.replace(/\.docx$/i, '.md');
		if (!filter.includes(path) || folder.view.note(path)) { continue; }
		const candidate = path === place.path
			? await markdown(uri, path)
			: await word(context, folder, uri, path, unread);
		if (candidate) { readable.push(candidate); }
	}
	tellUnread(unread);
	return readable.sort((a, b) => a.path < b.path ? -1 : 1);
}

async function filesIn(uri: vscode.Uri): Promise<vscode.Uri[]> {
	const stat = await vscode.workspace.fs.stat(uri).then(fileStat => fileStat, () => undefined);
	if (!stat) { return []; }
	return stat.type & vscode.FileType.Directory
		? vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**/*.{md,docx}'), undefined, MOST_FILES)
		: [uri];
}

async function markdown(uri: vscode.Uri, path: string): Promise<Candidate | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) { return { uri, path, text: open.getText() }; }
	const bytes = await bytesOf(uri, LARGEST);
	if (!bytes || bytes.includes(0)) { return undefined; }
	const { text, valid } = hostUtf8.decode(bytes);
	return valid ? { uri, path, text } : undefined;
}

interface Unread {
	readonly name: string;
	readonly refusal: WordRefusal;
}

/** The text of a Word file that has no Markdown file of its name beside it; Word's own lock files are none. */
async function word(
	context: Services['context'],
	folder: NotebookFolder,
	uri: vscode.Uri,
	path: string,
	unread: Unread[],
): Promise<Candidate | undefined> {
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const to = uriOfNew(folder.uri, path);
	if (name.startsWith('~$') || await exists(to)) { return undefined; }
	const bytes = await bytesOf(uri, LARGEST_WORD);
	if (!bytes) {
		unread.push({ name, refusal: 'too-large' });
		return undefined;
	}
	const { readWord } = await ownBundle(context, 'office');
	const wordText = await readWord(bytes);
	if (typeof wordText === 'string') {
		unread.push({ name, refusal: wordText });
		return undefined;
	}
	return { uri: to, path, text: wordText.markdown, from: { name, pictures: wordText.pictures } };
}

async function bytesOf(uri: vscode.Uri, largest: number): Promise<Uint8Array | undefined> {
	const size = await vscode.workspace.fs.stat(uri).then(stat => stat.size, () => Infinity);
	return size > largest ? undefined : vscode.workspace.fs.readFile(uri).then(bytes => bytes, () => undefined);
}

/** Word files that could not be read, with what can be done; the others go on. */
function tellUnread(unread: readonly Unread[]): void {
	const [first] = unread;
	if (!first) { return; }
	const why = whyUnread(first);
	void showWarning(
		unread.length === 1 ? why : vscode.l10n.t('{0} Word files could not be read. {1}', unread.length, why),
	);
}

function whyUnread({ name, refusal }: Unread): string {
	switch (refusal) {
		case 'password-or-old':
			return vscode.l10n.t(
				'“{0}” has a password, or is of an old Word. Save it as .docx without a password first.',
				name,
			);
		case 'too-large':
			return vscode.l10n.t(
				'“{0}” is larger than notes are, so it was not read. Save the part you need as a file of its own.',
				name,
			);
		case 'declares':
			return vscode.l10n.t(
				'“{0}” has parts that Word does not write, so it was not read. Open it in Word and save it anew.',
				name,
			);
		case 'not-a-package':
		case 'broken':
			return vscode.l10n.t('“{0}” could not be read as a Word file. Open it in Word and save it anew.', name);
	}
}
