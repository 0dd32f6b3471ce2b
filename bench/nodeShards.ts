import { readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStorage } from '../src/index/noteCache.ts';

/** Where the cache of a notebook's folder is: beside it, so that it is not listed. */
export function cacheFolder(folder: string): string {
	return `${folder}.cache`;
}

/** Bytes of all files in a folder. */
export function folderBytes(folder: string): number {
	return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Shards of a cache as files, as the Node host keeps them. */
export class NodeShards implements CacheStorage {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	async list(): Promise<readonly number[]> {
		await mkdir(this.#folder, { recursive: true });
		return (await readdir(this.#folder)).map(Number);
	}

	async read(shard: number): Promise<string> {
		return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(this.#path(shard)));
	}

	async write(shard: number, text: string): Promise<void> {
		await writeFile(`${this.#folder}.tmp`, text);
		await rename(`${this.#folder}.tmp`, this.#path(shard));
	}

	remove(shard: number): Promise<void> {
		return rm(this.#path(shard));
	}

	#path(shard: number): string {
		return join(this.#folder, String(shard));
	}
}
