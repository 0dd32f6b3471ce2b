import type { CacheStorage } from '../../src/index/noteCache.ts';

/** Shards of a cache in memory. */
export class GateShards implements CacheStorage {
	readonly #shards = new Map<number, string>();

	list(): Promise<readonly number[]> { return Promise.resolve([...this.#shards.keys()]); }

	read(shard: number): Promise<string | undefined> { return Promise.resolve(this.#shards.get(shard)); }

	write(shard: number, text: string): Promise<void> {
		this.#shards.set(shard, text);
		return Promise.resolve();
	}

	remove(shard: number): Promise<void> {
		this.#shards.delete(shard);
		return Promise.resolve();
	}
}
