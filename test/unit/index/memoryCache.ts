import { ShardedNoteCache, type CacheStorage } from '../../../src/index/noteCache.ts';
import { ManualScheduler } from './memoryFiles.ts';

/** Shards in memory, which outlive the sessions that write them. */
export class MemoryShards implements CacheStorage {
	readonly shards = new Map<number, string>();
	readonly writes: number[] = [];
	fail: Error | undefined;
	/** One that cannot be read. */
	unreadable: number | undefined;

	list(): Promise<readonly number[]> { return this.#do(() => [...this.shards.keys()]); }
	read(shard: number): Promise<string | undefined> { return shard === this.unreadable ? Promise.reject(new Error('unreadable')) : this.#do(() => this.shards.get(shard)); }
	write(shard: number, text: string): Promise<void> { return this.#do(() => { this.writes.push(shard); this.shards.set(shard, text); }); }
	remove(shard: number): Promise<void> { return this.#do(() => { this.shards.delete(shard); }); }

	#do<T>(action: () => T): Promise<T> {
		return this.fail ? Promise.reject(this.fail) : Promise.resolve(action());
	}
}

/** The cache of one session. */
export function openCache(storage: CacheStorage, now: () => number, basis = 'version 1') {
	const errors: unknown[] = [];
	const scheduler = new ManualScheduler();
	const cache = new ShardedNoteCache({ storage, scheduler, now, onError: (error) => errors.push(error) }, basis);
	return { cache, scheduler, errors };
}
