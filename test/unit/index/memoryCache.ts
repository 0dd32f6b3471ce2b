import { ShardedNoteCache, type CacheStorage } from '../../../src/index/noteCache.ts';
import { hostAscii as ascii } from '../../../src/host/workspace/hostPorts.ts';
import { ManualScheduler } from './memoryFiles.ts';

/** Shards in memory, which outlive the sessions that write them. */
export class MemoryShards implements CacheStorage {
	readonly shards = new Map<number, Uint8Array>();
	readonly writes: number[] = [];
	fail: Error | undefined;
	/** One that cannot be read. */
	unreadable: number | undefined;

	/** One, as text. */
	text(shard: number): string {
		return ascii.decode(this.shards.get(shard)!);
	}
	allText(): string {
		return [...this.shards.keys()].map((shard) => this.text(shard)).join('');
	}
	/** Puts another text in place of one. */
	change(shard: number, change: (text: string) => string): void {
		this.shards.set(shard, ascii.encode(change(this.text(shard))));
	}

	list(): Promise<readonly number[]> {
		return this.#do(() => [...this.shards.keys()]);
	}
	read(shard: number): Promise<Uint8Array | undefined> {
		return shard === this.unreadable
			? Promise.reject(new Error('unreadable'))
			: this.#do(() => this.shards.get(shard));
	}
	write(shard: number, bytes: Uint8Array): Promise<void> {
		return this.#do(() => {
			this.writes.push(shard);
			this.shards.set(shard, bytes);
		});
	}
	remove(shard: number): Promise<void> {
		return this.#do(() => {
			this.shards.delete(shard);
		});
	}

	#do<T>(action: () => T): Promise<T> {
		return this.fail ? Promise.reject(this.fail) : Promise.resolve(action());
	}
}

/** The cache of one session. */
export function openCache(storage: CacheStorage, now: () => number, basis = 'version 1') {
	const errors: unknown[] = [];
	const scheduler = new ManualScheduler();
	const cache = new ShardedNoteCache(
		{ storage, scheduler, ascii, now, onError: (error) => errors.push(error) },
		basis,
	);
	return { cache, scheduler, errors };
}
