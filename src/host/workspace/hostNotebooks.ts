import * as vscode from 'vscode';
import { SETTING_SECTION, type SettingKey } from '../../contributions/settings.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { TaskItem } from '../../core/model/note.ts';
import { FolderNotebook } from './folderNotebook.ts';
import { CONFIG_PATH } from '../../core/note/notebookConfig.ts';
import { loadConfig, watchConfigs, loadNotebookWords } from '../notebookWords.ts';
import { overlayDirtyDocuments, watchOpenDocuments } from './currentNote.ts';
import type { NoteCaches } from './noteCaches.ts';
import { joinPath, pathIn } from './folderPaths.ts';
import type { ReadFile, StatFile } from './readThroughWorkspace.ts';
import type { Clock, NotebookFolder, Notebooks, Settings, TaskTarget } from '../services.ts';
import type { LoadWatch } from '../../index/notebookIndex.ts';
import { LoadCount } from './loadCount.ts';
import { showInformation } from '../commands/commands.ts';

/** Settings that decide what is a note and what it says. */
const INDEX_SETTINGS = [
	...([
		'include',
		'exclude',
		'homeworkHeadings',
		'mentorWords',
		'menteeWords',
		'privateHeadings',
		'maxFileSizeMB',
		'cache.enabled',
		'me',
		'myRole',
	] satisfies SettingKey[])
		.map((key) => `${SETTING_SECTION}.${key}`),
	'files.exclude',
];

/** What the notebooks need. */
interface NotebooksContext {
	readonly settings: Settings;
	readonly clock: Clock;
	readonly readFile: ReadFile;
	readonly statFile: StatFile;
	readonly caches: NoteCaches;
	readonly logger: vscode.LogOutputChannel;
	/** Where the extension is, for its translations. */
	readonly extensionUri: vscode.Uri;
}

/** The notebooks of all workspace folders; follows folders, settings, days and open documents. */
export class HostNotebooks implements Notebooks, vscode.Disposable {
	readonly #context: NotebooksContext;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[];
	#folders: FolderNotebook[] = [];
	/** Openings and refreshes, one after the other. */
	#work: Promise<void>;
	/** The folders of the workspace are known. */
	#isOpen = false;

	readonly ready: Promise<void>;
	readonly onDidChange = this.#changed.event;

	constructor(context: NotebooksContext) {
		this.#context = context;
		this.#disposables = [
			this.#changed,
			vscode.workspace.onDidChangeWorkspaceFolders(() => {
				void this.#enqueue(() => this.#open(() => false));
			}),
			vscode.workspace.onDidChangeConfiguration((event) => {
				this.#onConfiguration(event);
			}),
			context.clock.onDidChangeDay((today) => {
				this.#setToday(today);
			}),
			// What a link leads to is a note only where links are followed.
			vscode.workspace.onDidGrantWorkspaceTrust(() => {
				void this.refresh();
			}),
			watchConfigs((uri) => {
				void this.#enqueue(() => this.#open((folder) => pathIn(folder, uri) === CONFIG_PATH));
			}),
			watchOpenDocuments((uri) => this.#locate(uri)),
		];
		this.ready = this.#work = this.#open(() => false);
	}

	get folders(): readonly FolderNotebook[] {
		return this.#folders;
	}

	get state(): 'loading' | 'ready' {
		return this.#isOpen && this.#folders.every(({ isRead }) => isRead) ? 'ready' : 'loading';
	}

	async refresh(): Promise<void> {
		await this.#enqueue(() => this.#load(this.#folders));
	}

	async settled(): Promise<void> {
		await this.#work;
		await Promise.all(this.#folders.map((folder) => folder.index.settled()));
	}

	uriOf(folder: NotebookFolder, path: string): vscode.Uri {
		return joinPath(folder.uri, path);
	}

	find(uri: vscode.Uri): { readonly folder: NotebookFolder, readonly path: string } | undefined {
		return this.#locate(uri);
	}

	targetOf(folder: NotebookFolder, path: string, task: TaskItem): TaskTarget {
		return { uri: joinPath(folder.uri, path), line: task.line, lineHash: task.lineHash };
	}

	dispose(): void {
		for (const disposable of [...this.#disposables, ...this.#folders]) { disposable.dispose(); }
	}

	#locate(uri: vscode.Uri): { readonly folder: FolderNotebook, readonly path: string } | undefined {
		let best: { readonly folder: FolderNotebook, readonly path: string } | undefined;
		for (const folder of this.#folders) {
			const path = pathIn(folder.uri, uri);
			if (path && (!best || path.length < best.path.length)) { best = { folder, path }; }
		}
		return best;
	}

	#onConfiguration(event: vscode.ConfigurationChangeEvent): void {
		const isStale = (uri: vscode.Uri) => INDEX_SETTINGS.some((key) => event.affectsConfiguration(key, uri));
		if (this.#folders.some((folder) => isStale(folder.uri))) { void this.#enqueue(() => this.#open(isStale)); }
	}

	#setToday(today: CalendarDate): void {
		for (const folder of this.#folders) { folder.view.setToday(today); }
		this.#changed.fire();
	}

	#enqueue(work: () => Promise<void>): Promise<void> {
		this.#work = this.#work.then(work);
		return this.#work;
	}

	/**
	 * Makes the notebooks of the folders that the workspace has now. Folders that stayed
	 * the same keep theirs; a stale one is shown until its successor is read.
	 */
	async #open(isStale: (uri: vscode.Uri) => boolean): Promise<void> {
		await Promise.all((vscode.workspace.workspaceFolders ?? []).map(async ({ uri }) => {
			await loadConfig(uri, this.#context.logger);
			await loadNotebookWords(uri, this.#context.extensionUri);
		}));
		const before = new Map(this.#folders.map((folder) => [folder.uri.toString(), folder]));
		const added: FolderNotebook[] = [];
		const next = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
			const nested = nestedIn(folder.uri);
			const folderBefore = before.get(folder.uri.toString());
			if (folderBefore && !isStale(folder.uri) && folderBefore.isFor(folder.name, nested)) {
				return folderBefore;
			}
			const opened = this.#make(folder, nested);
			added.push(opened);
			return opened;
		});
		this.#folders = next.map((folder) => before.get(folder.uri.toString()) ?? folder);
		this.#isOpen = true;
		await this.#load(added);
		this.#folders = next;
		for (const folder of before.values()) { if (!next.includes(folder)) { folder.dispose(); } }
		this.#changed.fire();
		void this.#context.caches.keepOnly(next.map(({ uri }) => uri));
	}

	#make(folder: vscode.WorkspaceFolder, nested: readonly string[]): FolderNotebook {
		const { clock, ...context } = this.#context;
		// One that will take another's place is read unseen; a new one is seen filling.
		const onDidChange = (changed: FolderNotebook) => {
			if (this.#folders.includes(changed)) { this.#changed.fire(); }
		};
		return new FolderNotebook(folder, { ...context, today: clock.today(), onDidChange }, nested);
	}

	async #load(folders: readonly FolderNotebook[]): Promise<void> {
		for (const folder of folders) { overlayDirtyDocuments(folder); }
		await showLoading((watch) => Promise.all(folders.map((folder) => folder.load(watch))), () => this.refresh());
	}
}

/** Where other workspace folders lie inside this one. */
function nestedIn(root: vscode.Uri): string[] {
	const paths = (vscode.workspace.workspaceFolders ?? []).map((workspaceFolder) => pathIn(root, workspaceFolder.uri));
	return paths.filter((path) => path !== undefined && path !== '').map(String);
}

/** What is over sooner is not worth a word, in milliseconds. */
const QUIET = 1_000;
/** From here somebody may want to stop it; the status bar, which is calmer, has no way to. */
const LONG = 5_000;
/** How often the percentage is renewed. */
const TICK = 500;

/**
 * Reads notes, and shows that it does: in the status bar when it takes more than a moment,
 * and when it takes long with its progress and a way to stop. What was read by then stays.
 */
async function showLoading(
	load: (watch: LoadWatch) => Promise<unknown>,
	refresh: () => Promise<void>,
): Promise<void> {
	const count = new LoadCount();
	const loading = load(count);
	const timers = [
		setTimeout(() => {
			showQuietly(loading);
		}, QUIET),
		setTimeout(() => {
			showWithStop(loading, count);
		}, LONG),
	];
	try {
		await loading;
	} finally {
		for (const timer of timers) { clearTimeout(timer); }
	}
	if (count.isPartial) { void offerRest(count, refresh); }
}

function showQuietly(loading: Promise<unknown>): void {
	void vscode.window.withProgress({
		location: vscode.ProgressLocation.Window,
		title: vscode.l10n.t('Reading mentoring notes'),
	}, () => loading);
}

function showWithStop(loading: Promise<unknown>, count: LoadCount): void {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Reading mentoring notes'),
		cancellable: true,
	};
	void vscode.window.withProgress(options, async (progress, token) => {
		const listener = token.onCancellationRequested(() => {
			count.cancel();
		});
		let told = 0;
		const tell = () => {
			progress.report({
				message: vscode.l10n.t('{0} of {1} files', count.read, count.files),
				increment: count.percent - told,
			});
			told = count.percent;
		};
		tell();
		const timer = setInterval(tell, TICK);
		try {
			await loading;
		} finally {
			clearInterval(timer);
			listener.dispose();
		}
	});
}

async function offerRest(count: LoadCount, refresh: () => Promise<void>): Promise<void> {
	const again = vscode.l10n.t('Refresh');
	const text = vscode.l10n.t(
		'Reading was stopped after {0} of {1} files. What was read is shown; Refresh reads the rest.',
		count.read,
		count.files,
	);
	if (await showInformation(text, again) === again) { await refresh(); }
}
