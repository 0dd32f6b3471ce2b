import { plural, listInWords } from '../../core/text/words.ts';
import * as vscode from 'vscode';
import { movesFollower, type NamedNote } from '../../core/languageService/references/noteMoves.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { keepsPrivate } from '../../core/edit/verifyEdit.ts';
import { stemOf } from '../../core/text/paths.ts';
import { currentText } from '../../host/workspace/currentNote.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { LANGUAGE, showInformation, showWarning, report } from '../../host/commands/commands.ts';
import { readNoteOptions } from '../../host/workspace/folderNotebook.ts';
import { forEachBounded } from '../../index/coalescer.ts';
import { rangesIn } from '../../host/commands/readLines.ts';

const AT_ONCE = 16;

/** Renamed notes of one folder. */
interface FolderMoves {
	readonly folder: NotebookFolder;
	readonly moved: Map<string, string>;
}

/** After notes were renamed or moved in VS Code, offers to write their new names where they are named. */
export function watchFileMoves(services: Services): vscode.Disposable {
	return vscode.workspace.onDidRenameFiles(event => {
		offer(services, event).catch((error: unknown) => {
			report(services.logger, 'Following renamed notes', error);
		});
	});
}

async function offer(services: Services, { files }: vscode.FileRenameEvent): Promise<void> {
	const wish = services.settings.get('updateNamesOnFileMove');
	const moves = wish === 'never' ? [] : movesOf(services, files);
	for (const move of moves) {
		await services.notebooks.settled();
		const { edit, places, names, left, unwritten } = await editsFor(services, move);
		if (left.length > 0) {
			void showWarning(
				vscode.l10n.t(
					'The new name would change what is private in {0}, so the old one stays there.',
					listInWords(left, LANGUAGE),
				),
			);
		}
		if (unwritten.length > 0) {
			void showWarning(
				vscode.l10n.t(
					'No way was found to write the new name in some places, so the old one stays there: {0}.',
					listInWords(unwritten, LANGUAGE),
				),
			);
		}
		if (places === 0 || wish !== 'always' && !await confirm(places, names)) { continue; }
		if (!await vscode.workspace.applyEdit(edit)) { tellNotDone(names); }
	}
}

/** All of the edit or nothing: VS Code takes none of it where one file changed meanwhile. */
function tellNotDone(names: string): void {
	void showWarning(
		vscode.l10n.t(
			'Notes changed meanwhile, so where they name “{0}” nothing was changed. Find the old name with Search.',
			names,
		),
	);
}

/** A renamed folder is all the notes in it; they are known by their old paths until the index has looked. */
function movesOf({ notebooks }: Services, files: vscode.FileRenameEvent['files']): FolderMoves[] {
	const movesByFolder = new Map<NotebookFolder, Map<string, string>>();
	for (const { oldUri, newUri } of files) {
		const from = notebooks.find(oldUri);
		const to = notebooks.find(newUri);
		if (!from || to?.folder !== from.folder) { continue; }
		const moved = movesByFolder.get(from.folder) ?? new Map<string, string>();
		moved.set(from.path, to.path);
		for (const { path } of from.folder.view.notes()) {
			if (path.startsWith(`${from.path}/`)) { moved.set(path, to.path + path.slice(from.path.length)); }
			if (path.startsWith(`${to.path}/`)) { moved.set(from.path + path.slice(to.path.length), path); }
		}
		movesByFolder.set(from.folder, moved);
	}
	return [...movesByFolder].filter(([, moved]) => moved.size > 0).map(([folder, moved]) => ({ folder, moved }));
}

/** More are not named one by one. */
const MOST_NAMED = 5;

/** What is to be written; `left` are the notes in which the new names would change what is private. */
interface Following {
	readonly edit: vscode.WorkspaceEdit;
	readonly places: number;
	readonly names: string;
	readonly left: readonly string[];
	/** Names that stay as they were, with the note each stands in; a few of them. */
	readonly unwritten: readonly string[];
}

async function editsFor({ notebooks, settings }: Services, { folder, moved }: FolderMoves): Promise<Following> {
	const edit = new vscode.WorkspaceEdit();
	const notes = await notesOf(notebooks, { folder, moved });
	const follow = movesFollower({ moved, notes, linksAreFollowed: linksAreFollowed(folder.uri) });
	const options = readNoteOptions(settings, folder.uri);
	const left: string[] = [];
	const unwritten: string[] = [];
	let places = 0;
	const paths = [...new Set(notes.map(({ path }) => moved.get(path) ?? path))];
	await forEachBounded(paths, AT_ONCE, async path => {
		const uri = notebooks.uriOf(folder, path);
		const text = await currentText(uri).catch(() => undefined);
		if (text === undefined) { return; }
		const { edits: changes, unwritable } = follow(text, path);
		if (unwritable !== undefined) { unwritten.push(vscode.l10n.t('“{0}” in {1}', unwritable, path)); }
		if (!keepsPrivate(text, changes, path, options)) {
			left.push(path);
			return;
		}
		const toRange = rangesIn(text);
		for (const change of changes) { edit.replace(uri, toRange(change), change.text); }
		places += changes.length;
	});
	return {
		edit,
		places,
		names: listInWords([...moved.values()].slice(0, 3).map(stemOf), LANGUAGE),
		left,
		unwritten: unwritten.sort().slice(0, MOST_NAMED),
	};
}

/** Two that write the same address anew would write it twice. */
function linksAreFollowed(folder: vscode.Uri): boolean {
	return vscode.workspace.getConfiguration('markdown.updateLinksOnFileMove', folder).get<string>('enabled', 'never')
		!== 'never';
}

/**
 * All notes, by their paths before or after. Between two events of the file system the index knows a moved one by
 * neither: then its file says what it is, as otherwise no name would lead to it and none would follow.
 */
async function notesOf(
	notebooks: Services['notebooks'],
	{ folder, moved }: FolderMoves,
): Promise<readonly NamedNote[]> {
	const folderNotes = [...folder.view.notes()];
	const paths = new Set(folderNotes.map(({ path }) => path));
	const missing = [...moved].filter(([old, newPath]) => !paths.has(old) && !paths.has(newPath)).map(([, newPath]) =>
		newPath
	);
	const readNotes = await Promise.all(
		missing.map(async path =>
			parseNote(await currentText(notebooks.uriOf(folder, path)).catch(() => undefined) ?? '', path).note
		),
	);
	return [...folderNotes, ...readNotes.filter(note => note !== undefined)];
}

async function confirm(places: number, names: string): Promise<boolean> {
	const yes = vscode.l10n.t('Update');
	const question = plural(
		LANGUAGE,
		vscode.l10n.t(
			'1 place in your notes names “{1}” as it was before. Update it?|{0} places in your notes name “{1}” as it was before. Update them?',
		),
		places,
		[places, names],
	);
	return await showInformation(question, yes, vscode.l10n.t('Leave as it is')) === yes;
}
