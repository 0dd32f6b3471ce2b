import * as vscode from 'vscode';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import { checksum } from '../../index/cacheShard.ts';
import { ShardedNoteCache } from '../../index/noteCache.ts';
import type { NoteCache } from '../../index/ports.ts';
import { CacheFiles, deleteIfThere, readFolder } from './cacheFiles.ts';
import { hostAscii, hostScheduler } from './hostPorts.ts';
import type { ReadFile } from './readThroughWorkspace.ts';
import type { Settings } from '../services.ts';

/** Schemes of repositories seen from afar, whose files have the time of the window or of nothing: it cannot tell that one changed. */
const TIMELESS = new Set(['vscode-vfs']);

/** What the caches need besides their place. */
export interface CachesContext {
	readonly settings: Settings;
	readonly readFile: ReadFile;
	readonly logger: vscode.LogOutputChannel;
}

/** What decides how a file is read, besides the file and the version of the extension. */
export interface ReadingBasis {
	readonly noteOptions: NoteOptions;
	readonly maxBytes: number;
}

/**
 * The caches of the open workspace, one for each of its folders, in the storage that VS Code
 * gives the extension for it. There are none without such a storage, nor while the extension
 * is being developed: then it reads differently from one start to the next, with one version.
 */
export class NoteCaches {
	readonly #root: vscode.Uri | undefined;
	readonly #version: string;
	readonly #context: CachesContext;

	constructor({ storageUri, extension, extensionMode }: vscode.ExtensionContext, context: CachesContext) {
		this.#root = storageUri && extensionMode !== vscode.ExtensionMode.Development ? vscode.Uri.joinPath(storageUri, 'cache') : undefined;
		this.#version = String((extension.packageJSON as { readonly version?: unknown }).version);
		this.#context = context;
	}

	/** The cache of a workspace folder, where the settings want one and the times of its files mean something. */
	of(folder: vscode.Uri, basis: ReadingBasis): NoteCache | undefined {
		if (!this.#root || !this.#isWanted(folder) || TIMELESS.has(folder.scheme)) { return undefined; }
		const storage = new CacheFiles(vscode.Uri.joinPath(this.#root, nameOf(folder)), this.#context.readFile);
		const onError = (error: unknown) => { this.#log(error); };
		return new ShardedNoteCache({ storage, scheduler: hostScheduler, ascii: hostAscii, now: () => Date.now(), onError }, JSON.stringify([this.#version, folder.toString(), basis]));
	}

	/** Deletes what was kept of other folders, and of those whose notes are not to be kept. */
	async keepOnly(folders: readonly vscode.Uri[]): Promise<void> {
		if (!this.#root) { return; }
		const kept = new Set(folders.filter((folder) => this.#isWanted(folder)).map(nameOf));
		try {
			for (const name of await readFolder(this.#root)) {
				if (!kept.has(name)) { await deleteIfThere(vscode.Uri.joinPath(this.#root, name)); }
			}
		} catch (error) {
			this.#log(error);
		}
	}

	#isWanted(folder: vscode.Uri): boolean {
		return this.#context.settings.get('cache.enabled', folder);
	}

	/** Costs some time at the next start and nothing else, so it is worth no more than a line. */
	#log(error: unknown): void {
		this.#context.logger.debug(`The cache: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** A name of a folder's cache. Of two folders with the same name, which is unlikely, each takes the other's shards for damaged: the whole address is in the stamp. */
function nameOf(folder: vscode.Uri): string {
	return checksum(folder.toString());
}
