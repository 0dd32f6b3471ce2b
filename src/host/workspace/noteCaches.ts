import * as vscode from 'vscode';
import type { NoteOptions } from '../../core/model/noteOptions.ts';
import { checksum } from '../../index/cacheShard.ts';
import { ShardedNoteCache, type CacheStorage } from '../../index/noteCache.ts';
import type { NoteCache } from '../../index/ports.ts';
import { hostAscii, hostScheduler } from './hostPorts.ts';
import type { ReadFile } from './readThroughWorkspace.ts';
import type { Settings } from '../services.ts';

/**
 * Schemes of repositories seen from afar, whose files have the time of the window or of nothing: it cannot tell that
 * one changed.
 */
const TIMELESS = new Set(['vscode-vfs']);

/** What the caches need besides their place. */
interface CachesContext {
	readonly settings: Settings;
	readonly readFile: ReadFile;
	readonly logger: vscode.LogOutputChannel;
}

/** What decides how a file is read, besides the file and the version of the extension. */
interface ReadingBasis {
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
		this.#root = storageUri && extensionMode !== vscode.ExtensionMode.Development
			? vscode.Uri.joinPath(storageUri, 'cache')
			: undefined;
		this.#version = String((extension.packageJSON as { readonly version?: unknown }).version);
		this.#context = context;
	}

	/** The cache of a workspace folder, where the settings want one and the times of its files mean something. */
	of(folder: vscode.Uri, basis: ReadingBasis): NoteCache | undefined {
		if (!this.#root || !this.#isWanted(folder) || TIMELESS.has(folder.scheme)) { return undefined; }
		const storage = new CacheFiles(vscode.Uri.joinPath(this.#root, nameOf(folder)), this.#context.readFile);
		const onError = (error: unknown) => {
			this.#log(error);
		};
		return new ShardedNoteCache({
			storage,
			scheduler: hostScheduler,
			ascii: hostAscii,
			now: () => Date.now(),
			onError,
		}, JSON.stringify([this.#version, folder.toString(), basis]));
	}

	/** Deletes what was kept of other folders, and of those whose notes are not to be kept. */
	async keepOnly(folders: readonly vscode.Uri[]): Promise<void> {
		if (!this.#root) { return; }
		const keptNames = new Set(folders.filter((folder) => this.#isWanted(folder)).map(nameOf));
		try {
			for (const name of await readFolder(this.#root)) {
				if (!keptNames.has(name)) { await deleteIfThere(vscode.Uri.joinPath(this.#root, name)); }
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

/**
 * A name of a folder's cache. Of two folders with the same name, which is unlikely, each takes the other's shards for
 * damaged: the whole address is in the stamp.
 */
function nameOf(folder: vscode.Uri): string {
	return checksum(folder.toString());
}

const SHARD = /^notes-(\d{1,6})\.txt$/;
/** Shards are read whole, whatever their size. */
const WHOLE = { first: 0, accepts: () => true, max: Infinity };

/** Shards of a cache as files of one folder, which comes to be with the first of them. */
class CacheFiles implements CacheStorage {
	readonly #folder: vscode.Uri;
	readonly #readFile: ReadFile;

	constructor(folder: vscode.Uri, readFile: ReadFile) {
		this.#folder = folder;
		this.#readFile = readFile;
	}

	async list(): Promise<readonly number[]> {
		const names = await readFolder(this.#folder);
		return names.map((name) => SHARD.exec(name)?.[1]).filter((number) => number !== undefined).map(Number);
	}

	async read(shard: number): Promise<Uint8Array | undefined> {
		const bytes = await this.#readFile(this.#uri(shard), WHOLE);
		return typeof bytes === 'string' ? undefined : bytes;
	}

	/** Under another name first: a write that is cut off leaves the old shard, or one that no start looks at. */
	async write(shard: number, bytes: Uint8Array): Promise<void> {
		const [uri, temporary] = [this.#uri(shard), vscode.Uri.joinPath(this.#folder, `notes-${shard}.tmp`)];
		await vscode.workspace.fs.writeFile(temporary, bytes);
		await vscode.workspace.fs.rename(temporary, uri, { overwrite: true });
	}

	async remove(shard: number): Promise<void> {
		await deleteIfThere(this.#uri(shard));
	}

	#uri(shard: number): vscode.Uri {
		return vscode.Uri.joinPath(this.#folder, `notes-${shard}.txt`);
	}
}

/** The names in a folder; none where there is no folder. */
async function readFolder(folder: vscode.Uri): Promise<readonly string[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
	} catch (error) {
		if (isNotThere(error)) { return []; }
		throw error;
	}
}

/** Deletes a file or a folder with all in it. */
async function deleteIfThere(uri: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
	} catch (error) {
		if (!isNotThere(error)) { throw error; }
	}
}

function isNotThere(error: unknown): boolean {
	return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
