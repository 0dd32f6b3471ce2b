import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_PATH } from '../../core/note/notebookConfig.ts';
import { folderOf } from '../../core/text/paths.ts';
import { isSkipped } from '../nodeFileSystem.ts';

/** Told of every change below a folder; paths are relative to it, with `/`. */
interface FolderListener {
	/** A file changed, came or went; or a folder went. */
	changed(path: string): void;
	/** A folder came, with whatever is in it. */
	folderCreated(path: string): void;
	/** What the notebook says of itself changed. */
	configChanged(): void;
}

/**
 * Follows a folder with one watch for each folder in it, as the notes are listed: links to folders are followed, each
 * real folder once; `node_modules` and names that begin with a dot are not entered, but for the notebook's own.
 * A library that watches each file would hold ten thousand watches where a hundred do.
 */
export class NotebookWatches {
	readonly #root: string;
	readonly #listener: FolderListener;
	readonly #watchers = new Map<string, FSWatcher>();
	readonly #real = new Set<string>();

	/** Watches at once. Throws where the folder itself cannot be watched. */
	constructor(root: string, listener: FolderListener) {
		this.#root = root;
		this.#listener = listener;
		this.#enter('', error => {
			throw error;
		});
		this.#enter(folderOf(CONFIG_PATH), () => undefined);
	}

	dispose(): void {
		for (const watcher of this.#watchers.values()) { watcher.close(); }
		this.#watchers.clear();
	}

	/** @param onError A folder may go while it is entered. */
	#enter(folder: string, onError: (error: unknown) => void): void {
		try {
			const real = realpathSync(join(this.#root, folder));
			if (this.#real.has(real)) { return; }
			const watcher = watch(real, (_kind, name) => {
				this.#seen(folder, name);
			});
			watcher.on('error', () => {
				this.#leave(folder, real);
			});
			this.#watchers.set(folder, watcher);
			this.#real.add(real);
			for (const entry of readdirSync(real, { withFileTypes: true })) {
				if (isSkipped(entry.name) || !entry.isDirectory() && !entry.isSymbolicLink()) { continue; }
				const below = within(folder, entry.name);
				if (this.#isFolder(below)) { this.#enter(below, () => undefined); }
			}
		} catch (error) {
			onError(error);
		}
	}

	#leave(folder: string, real: string): void {
		this.#watchers.get(folder)?.close();
		this.#watchers.delete(folder);
		this.#real.delete(real);
	}

	#seen(folder: string, name: string | null): void {
		const configFolder = folderOf(CONFIG_PATH);
		if (folder === configFolder) {
			this.#listener.configChanged();
			return;
		}
		if (folder === '' && name === configFolder) {
			this.#enter(configFolder, () => undefined);
			this.#listener.configChanged();
			return;
		}
		if (name === null) {
			this.#listener.folderCreated(folder);
			return;
		}
		if (isSkipped(name)) { return; }
		const path = within(folder, name);
		if (this.#isFolder(path)) {
			this.#enter(path, () => undefined);
			this.#listener.folderCreated(path);
		} else {
			this.#listener.changed(path);
		}
	}

	#isFolder(path: string): boolean {
		try {
			return statSync(join(this.#root, path)).isDirectory();
		} catch {
			// It went away, or is a link that leads nowhere: no folder.
			return false;
		}
	}
}

function within(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}
