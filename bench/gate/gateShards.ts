import type { CacheStorage } from '../../src/index/noteCache.ts';

/** Shards of a cache in memory. */
export class GateShards implements CacheStorage {
	readonly #shards = new Map<number, Uint8Array>();

	get size(): number {
		return this.#shards.size;
	}

	list(): Promise<readonly number[]> {
		return Promise.resolve([...this.#shards.keys()]);
	}

	read(shard: number): Promise<Uint8Array | undefined> {
		return Promise.resolve(this.#shards.get(shard));
	}

	write(shard: number, bytes: Uint8Array): Promise<void> {
		this.#shards.set(shard, bytes);
		return Promise.resolve();
	}

	remove(shard: number): Promise<void> {
		this.#shards.delete(shard);
		return Promise.resolve();
	}
}
