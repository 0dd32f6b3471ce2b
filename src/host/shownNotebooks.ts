import * as vscode from 'vscode';
import { shownView } from '../core/export/publicNotes.ts';
import type { NotebookView, Keeper } from '../core/model/notebookView.ts';
import type { TaskItem } from '../core/model/note.ts';
import { keeperOf } from './tree/taskRow.ts';
import type { NotebookFolder, Notebooks, Screen, ShownOnScreen, TaskTarget } from './services.ts';

/** In the workspace's own storage, so that it outlives a reload and holds for this window. */
const STORED = 'mentoring.screen';

/**
 * The notebooks as the screen shows them. While what is private is hidden, every tree, page, hover,
 * list and lens is given a notebook that never knew it, as exports are.
 */
export class ShownNotebooks implements Notebooks, Screen, vscode.Disposable {
	readonly #notebooks: Notebooks;
	readonly #kept: vscode.Memento;
	readonly #keeper: () => Keeper;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #folders = new WeakMap<NotebookFolder, ShownFolder>();
	readonly #listener: vscode.Disposable;
	#shown: ShownOnScreen;

	readonly onDidChange = this.#changed.event;

	constructor(notebooks: Notebooks, memento: vscode.Memento, keeper: () => Keeper) {
		this.#keeper = keeper;
		this.#notebooks = notebooks;
		this.#kept = memento;
		this.#shown = readShown(memento.get(STORED));
		this.#listener = notebooks.onDidChange(() => {
			this.#tell();
		});
	}

	get shown(): ShownOnScreen {
		return this.#shown;
	}

	async show(shown: ShownOnScreen): Promise<void> {
		this.#shown = shown;
		this.#tell();
		await this.#kept.update(STORED, shown);
	}

	get folders(): readonly NotebookFolder[] {
		return this.#notebooks.folders.map(folder => this.#folder(folder));
	}

	get allFolders(): readonly NotebookFolder[] {
		return this.#notebooks.folders;
	}

	get state(): 'loading' | 'ready' {
		return this.#notebooks.state;
	}

	get ready(): Promise<void> {
		return this.#notebooks.ready;
	}

	refresh(): Promise<void> {
		return this.#notebooks.refresh();
	}

	settled(): Promise<void> {
		return this.#notebooks.settled();
	}

	uriOf(folder: NotebookFolder, path: string): vscode.Uri {
		return this.#notebooks.uriOf(folder, path);
	}

	find(uri: vscode.Uri): { readonly folder: NotebookFolder, readonly path: string } | undefined {
		const place = this.#notebooks.find(uri);
		return place && { folder: this.#folder(place.folder), path: place.path };
	}

	targetOf(folder: NotebookFolder, path: string, task: TaskItem): TaskTarget {
		return this.#notebooks.targetOf(folder, path, task);
	}

	isHidden(uri: vscode.Uri): boolean {
		const place = this.#shown.private ? undefined : this.#notebooks.find(uri);
		return place?.folder.view.note(place.path) !== undefined
			&& this.#folder(place.folder).view.note(place.path) === undefined;
	}

	dispose(): void {
		vscode.Disposable.from(this.#listener, this.#changed).dispose();
	}

	#folder(folder: NotebookFolder): NotebookFolder {
		const shownFolder = this.#folders.get(folder) ?? new ShownFolder(folder, () => this.#shown, this.#keeper);
		this.#folders.set(folder, shownFolder);
		return shownFolder;
	}

	/** What was worked out for the screen is worked out again when somebody asks. */
	#tell(): void {
		for (const folder of this.#notebooks.folders) { this.#folders.get(folder)?.forget(); }
		this.#changed.fire();
	}
}

/** One folder, the same object whatever is shown, so that pages can keep it. */
class ShownFolder implements NotebookFolder {
	readonly #folder: NotebookFolder;
	readonly #shown: () => ShownOnScreen;
	readonly #keeper: () => Keeper;
	#view: NotebookView | undefined;

	constructor(folder: NotebookFolder, shown: () => ShownOnScreen, keeper: () => Keeper) {
		this.#folder = folder;
		this.#keeper = keeper;
		this.#shown = shown;
	}

	get uri(): vscode.Uri {
		return this.#folder.uri;
	}

	get name(): string {
		return this.#folder.name;
	}

	get me(): string | undefined {
		return this.#folder.me;
	}

	get files(): number {
		return this.#folder.files ?? 0;
	}

	get view(): NotebookView {
		const shown = this.#shown();
		if (shown.private) { return this.#folder.view; }
		// A mentorship of another folder: of this one nothing is shown.
		const only = shown.only && (shown.only.folder === this.uri.toString() ? shown.only.key : '');
		return this.#view ??= shownView(this.#folder.view, keeperOf(this.#folder, this.#keeper()), only);
	}

	forget(): void {
		this.#view = undefined;
	}
}

/** What an earlier session kept; what is there and not understood hides rather than shows. */
function readShown(stored: unknown): ShownOnScreen {
	if (stored === undefined) { return { private: true }; }
	const { private: isPrivate, only } = Object(stored) as {
		readonly private?: unknown;
		readonly only?: { readonly folder?: unknown, readonly key?: unknown };
	};
	if (isPrivate === true) { return { private: true }; }
	return typeof only?.folder === 'string' && typeof only.key === 'string'
		? { private: false, only: { folder: only.folder, key: only.key } }
		: { private: false };
}
