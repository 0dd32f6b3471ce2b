import { decodeShard, encodeShard, type CachedFile, checksum } from './cacheShard.ts';
import { Coalescer, type CoalescerTiming } from './coalescer.ts';
import type { AsciiPort, CachedReading, FileStat, NoteCache, Scheduler, SeenFile } from './ports.ts';

/** Where shards are kept, by number. Anything may fail. */
export interface CacheStorage {
	/** The numbers of the shards that are there. */
	list(): Promise<readonly number[]>;
	/** One, whole; absent where it is no file. */
	read(shard: number): Promise<Uint8Array | undefined>;
	/** Replaces one as a whole: a reader sees the old one or the new. */
	write(shard: number, bytes: Uint8Array): Promise<void>;
	remove(shard: number): Promise<void>;
}

/** What a cache needs of the world. */
interface CachePorts {
	readonly storage: CacheStorage;
	readonly scheduler: Scheduler;
	readonly ascii: AsciiPort;
	/** Milliseconds since 1970. */
	now(): number;
	/** Something could not be read or written, which costs time at the next start and nothing else. */
	onError(error: unknown): void;
}

interface Entry extends CachedFile {
	readonly shard: number;
}

/**
 * Files of one shard: some milliseconds to encode or decode, so that nothing waits long for it.
 * With 500, and two shards read at a time, the host was held up twice as long and nothing was won.
 */
const SHARD_FILES = 250;
/**
 * A file that changed so shortly before it was read may change again and look the same: clocks
 * of file systems are coarse. One without a time never counts as unchanged.
 */
const RACY = 2_000;
/** Written when things are quiet, and not with each change. */
const TIMING: CoalescerTiming = { quiet: 2_000, longest: 30_000 };

/**
 * Whether a reading may be kept on disk in a second place: a note that has private parts, or that has problems only, is
 * not.
 */
function mayBeKept(reading: CachedReading): boolean {
	if (reading === 'no-note') { return true; }
	const { note, problems } = reading;
	return note !== undefined && !note.private && note.privateLines.length === 0
		&& !problems.some((problem) => problem.private);
}

/**
 * Readings kept in shards. A file stays in its shard, so that one changed note rewrites one
 * shard. Each shard answers for itself: a damaged one, or one of another version, is as if it
 * were not there, and a lost one costs the reading of its notes. The readings are those that
 * the notebook holds, so that keeping them takes little memory.
 */
export class ShardedNoteCache implements NoteCache {
	readonly #ports: CachePorts;
	readonly #stamp: string;
	readonly #entries = new Map<string, Entry>();
	/** How many files each shard has. */
	readonly #counts: number[] = [];
	readonly #dirty = new Set<number>();
	readonly #writing: Coalescer;
	#filling = 0;
	#isDisposed = false;

	/**
	 * @param basis All that readings depend on besides the file, such as the version of the program and its settings.
	 */
	constructor(ports: CachePorts, basis: string) {
		this.#ports = ports;
		this.#stamp = checksum(basis);
		this.#writing = new Coalescer(ports.scheduler, TIMING, () => this.#write());
	}

	async open(): Promise<void> {
		try {
			// The next is fetched while one is decoded.
			let ahead: Promise<void> = Promise.resolve();
			for (const shard of await this.#ports.storage.list()) {
				const bytes = this.#bytesOf(shard);
				await ahead;
				ahead = bytes.then(shardBytes => {
					this.#take(shard, shardBytes);
				});
			}
			await ahead;
		} catch (error) {
			this.#ports.onError(error);
		}
	}

	now(): number {
		return this.#ports.now();
	}

	get(path: string, { size, mtime }: FileStat): CachedReading | undefined {
		const entry = this.#entries.get(path);
		return entry?.stat.size === size && entry.stat.mtime === mtime ? entry.reading : undefined;
	}

	put(path: string, { stat, at }: SeenFile, reading: CachedReading): void {
		const isAtRest = stat.mtime > 0 && at - stat.mtime >= RACY;
		if (!isAtRest || !mayBeKept(reading)) {
			this.forget(path);
			return;
		}
		const shard = this.#entries.get(path)?.shard ?? this.#place();
		this.#set({ path, stat, reading, shard });
		this.#touch(shard);
	}

	forget(path: string): void {
		const entry = this.#entries.get(path);
		if (!entry) { return; }
		this.#entries.delete(path);
		this.#counts[entry.shard] = this.#countOf(entry.shard) - 1;
		this.#filling = Math.min(this.#filling, entry.shard);
		this.#touch(entry.shard);
	}

	keepOnly(paths: ReadonlySet<string>): void {
		for (const path of [...this.#entries.keys()]) { if (!paths.has(path)) { this.forget(path); } }
	}

	flush(): Promise<void> {
		return this.#writing.runNow();
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#writing.dispose();
	}

	#bytesOf(shard: number): Promise<Uint8Array | undefined> {
		return this.#ports.storage.read(shard).catch((error: unknown) => {
			this.#ports.onError(error);
			return undefined;
		});
	}

	#take(shard: number, bytes: Uint8Array | undefined): void {
		const files = bytes ? decodeShard(bytes, this.#stamp, this.#ports.ascii) : undefined;
		if (!files) {
			this.#touch(shard);
			return;
		}
		for (const file of files) {
			// What was read meanwhile is newer; of a file in two shards either is good.
			// Each key by name: V8 gives every object made by spreading and adding a class of its own, which shows with
			// thousands.
			const { path, stat, reading } = file;
			if (this.#entries.has(path)) { this.#touch(shard); }
			else { this.#set({ path, stat, reading, shard }); }
		}
	}

	#set(entry: Entry): void {
		if (!this.#entries.has(entry.path)) { this.#counts[entry.shard] = this.#countOf(entry.shard) + 1; }
		this.#entries.set(entry.path, entry);
	}

	/** The first shard that has room. */
	#place(): number {
		while (this.#countOf(this.#filling) >= SHARD_FILES) { this.#filling++; }
		return this.#filling;
	}

	#countOf(shard: number): number {
		return this.#counts[shard] ?? 0;
	}

	#touch(shard: number): void {
		this.#dirty.add(shard);
		if (!this.#isDisposed) { this.#writing.poke(); }
	}

	async #write(): Promise<void> {
		const files = this.#takeDirty();
		for (const [shard, entries] of files) {
			if (this.#isDisposed) { return; }
			try {
				await (entries.length > 0
					? this.#ports.storage.write(shard, encodeShard(entries, this.#stamp, this.#ports.ascii))
					: this.#ports.storage.remove(shard));
			} catch (error) {
				// Tried again with the next change; what is on disk is an old shard or none.
				this.#dirty.add(shard);
				this.#ports.onError(error);
			}
		}
	}

	#takeDirty(): ReadonlyMap<number, readonly CachedFile[]> {
		const files = new Map([...this.#dirty].map((shard) => [shard, [] as Entry[]]));
		this.#dirty.clear();
		for (const entry of this.#entries.values()) { files.get(entry.shard)?.push(entry); }
		return files;
	}
}
