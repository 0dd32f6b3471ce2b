import { readdirSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
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

	read(shard: number): Promise<Uint8Array> {
		return readWhole(this.#path(shard));
	}

	async write(shard: number, bytes: Uint8Array): Promise<void> {
		await writeFile(`${this.#folder}.tmp`, bytes);
		await rename(`${this.#folder}.tmp`, this.#path(shard));
	}

	remove(shard: number): Promise<void> {
		return rm(this.#path(shard));
	}

	#path(shard: number): string {
		return join(this.#folder, String(shard));
	}
}

/** In one go once its size is known, as the Node host does. */
async function readWhole(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const bytes = new Uint8Array((await file.stat()).size);
		await file.read(bytes, 0, bytes.length, 0);
		return bytes;
	} finally {
		await file.close();
	}
}
