import type { NoteOptions } from '../../core/model/noteOptions.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { CONFIG_PATH, withConfig } from '../../core/note/notebookConfig.ts';
import { Notebook } from '../../core/notebook/notebook.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex, type LoadWatch } from '../../index/notebookIndex.ts';
import { FolderFiles } from './folderFiles.ts';
import { hostScheduler, hostUtf8 } from './hostPorts.ts';
import type { NoteCaches } from './noteCaches.ts';
import type { ReadFile, StatFile } from './readThroughWorkspace.ts';
import { configOf } from '../notebookWords.ts';
import { keeperIn } from '../keeper.ts';
import { report } from '../commands/commands.ts';
import type { NotebookFolder, Settings } from '../services.ts';
import * as vscode from 'vscode';
import { pathIn } from './folderPaths.ts';

const BYTES_PER_MB = 1024 * 1024;

/** What one notebook folder needs besides its place. */
interface FolderContext {
	readonly settings: Settings;
	readonly readFile: ReadFile;
	readonly statFile: StatFile;
	readonly caches: NoteCaches;
	readonly logger: vscode.LogOutputChannel;
	readonly today: CalendarDate;
	/** The notebook of this folder says something else. */
	onDidChange(folder: FolderNotebook): void;
}

/** One workspace folder: its notebook, its index, its watcher. Made anew when its settings change. */
export class FolderNotebook implements NotebookFolder, vscode.Disposable {
	readonly uri: vscode.Uri;
	readonly name: string;
	readonly view: Notebook;
	readonly index: NotebookIndex;
	readonly #logger: vscode.LogOutputChannel;
	readonly #watcher: vscode.Disposable;
	readonly #nested: readonly string[];
	#isRead = false;
	#files = 0;

	/** @param nested Paths of other workspace folders inside this one. */
	constructor(
		folder: { readonly uri: vscode.Uri, readonly name: string },
		context: FolderContext,
		nested: readonly string[],
	) {
		this.uri = folder.uri;
		this.name = folder.name;
		this.#nested = nested;
		this.#logger = context.logger;
		this.view = new Notebook({ today: context.today, keeper: keeperIn(context.settings, folder.uri) });
		const files = new FolderFiles(folder.uri, context, nested);
		this.index = this.#makeIndex(files, context);
		this.#watcher = watchFolder(folder.uri, this.index, files);
	}

	/** Still the notebook of a folder with this name and these others inside it. */
	isFor(name: string, nested: readonly string[]): boolean {
		return this.name === name && this.#nested.join('\n') === nested.join('\n');
	}

	/** As its file says now: it is read anew when that changes. */
	get me(): string | undefined {
		return configOf(this.uri).me;
	}

	get files(): number {
		return this.#files;
	}

	/** Whether its first reading is over, however it ended. */
	get isRead(): boolean {
		return this.#isRead;
	}

	/** Reads everything; a listing that fails is told and changes nothing. */
	async load(watch: LoadWatch): Promise<void> {
		try {
			await this.index.load({
				begins: files => {
					this.#files = files;
					watch.begins(files);
				},
				readOne: () => {
					watch.readOne();
				},
				isCancelled: () => watch.isCancelled(),
			});
			this.view.put(CONFIG_PATH, { problems: configOf(this.uri).problems ?? [] });
		} catch (error) {
			report(this.#logger, `Listing ${this.uri.toString()}`, error);
		} finally {
			this.#isRead = true;
		}
	}

	dispose(): void {
		this.#watcher.dispose();
		this.index.dispose();
	}

	#makeIndex(files: FolderFiles, context: FolderContext): NotebookIndex {
		const noteOptions = readNoteOptions(context.settings, this.uri);
		const maxBytes = context.settings.get('maxFileSizeMB', this.uri) * BYTES_PER_MB;
		const parse = (text: string, path: string) => parseNote(text, path, noteOptions);
		const cache = context.caches.of(this.uri, { noteOptions, maxBytes });
		const ports = {
			files,
			scheduler: hostScheduler,
			utf8: hostUtf8,
			notebook: this.view,
			parse,
			...cache && { cache },
		};
		const onError = (error: unknown) => {
			report(this.#logger, `Reading ${this.uri.toString()}`, error);
		};
		return new NotebookIndex(ports, { ...DEFAULT_INDEX_OPTIONS, maxBytes }, () => {
			context.onDidChange(this);
		}, onError);
	}
}

/** How the notes of a folder are read, as the settings and the notebook’s own `.mentoring/config.yml` say. */
export function readNoteOptions(settings: Settings, scope: vscode.Uri): NoteOptions {
	const options: NoteOptions = {
		homeworkHeadings: settings.get('homeworkHeadings', scope),
		mentorWords: settings.get('mentorWords', scope),
		menteeWords: settings.get('menteeWords', scope),
		privateHeadings: settings.get('privateHeadings', scope),
		areaNames: [],
		languages: [],
	};
	return withConfig(options, configOf(scope));
}

/**
 * Tells an index what happens to a folder on disk. A watcher on `.md` files alone hears
 * nothing when a folder goes away or comes, because there is one event for the folder;
 * and a folder that goes and comes back at once is one change of the folder. So
 * everything is watched, and the index tells what concerns it.
 */
function watchFolder(root: vscode.Uri, index: NotebookIndex, files: FolderFiles): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'));
	const tell = (action: (path: string) => void) => (uri: vscode.Uri) => {
		const path = pathIn(root, uri);
		if (path && !files.excludesFolder(path)) { action(path); }
	};
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(tell((path) => {
			index.changed(path);
		})),
		watcher.onDidDelete(tell((path) => {
			index.deleted(path);
		})),
		watcher.onDidCreate(tell((path) => {
			index.created(path);
		})),
		// What was done in the window is known even where the watcher is deaf.
		vscode.workspace.onDidDeleteFiles(({ files: deleted }) => {
			deleted.forEach(tell((path) => {
				index.deleted(path);
			}));
		}),
		vscode.workspace.onDidCreateFiles(({ files: created }) => {
			created.forEach(tell((path) => {
				index.created(path);
			}));
		}),
		vscode.workspace.onDidRenameFiles(({ files: moved }) => {
			moved.map(({ oldUri }) => oldUri).forEach(tell((path) => {
				index.deleted(path);
			}));
			moved.map(({ newUri }) => newUri).forEach(tell((path) => {
				index.created(path);
			}));
		}),
		vscode.window.onDidChangeWindowState(({ focused }) => {
			if (focused) { index.lookOverNewFolders(); }
		}),
	);
}
