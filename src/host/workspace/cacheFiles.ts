import * as vscode from 'vscode';
import type { CacheStorage } from '../../index/noteCache.ts';
import type { ReadFile } from './readThroughWorkspace.ts';

const SHARD = /^notes-(\d{1,6})\.txt$/;
/** Shards are read whole, whatever their size. */
const WHOLE = { first: 0, accepts: () => true, max: Infinity };

/** Shards of a cache as files of one folder, which comes to be with the first of them. */
export class CacheFiles implements CacheStorage {
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
export async function readFolder(folder: vscode.Uri): Promise<readonly string[]> {
	try {
		return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
	} catch (error) {
		if (isNotThere(error)) { return []; }
		throw error;
	}
}

/** Deletes a file or a folder with all in it. */
export async function deleteIfThere(uri: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
	} catch (error) {
		if (!isNotThere(error)) { throw error; }
	}
}

function isNotThere(error: unknown): boolean {
	return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
