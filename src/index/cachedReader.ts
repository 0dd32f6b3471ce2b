import type { NoteReader, Reading } from './noteReader.ts';
import type { CachedReading, FileStat, FileSystemPort, NoteCache, SeenFile } from './ports.ts';

/** What a path came to, and how to keep that for another session: to be called if nothing newer is known. */
export interface KnownReading {
	readonly reading: Reading;
	readonly remember?: () => void;
}

/** Reads files from disk, or takes what an earlier session made of one that is unchanged. */
export class CachedReader {
	readonly #files: FileSystemPort;
	readonly #reader: NoteReader;
	/** Where there is one. */
	readonly cache: NoteCache | undefined;
	#filesRead = 0;

	constructor(files: FileSystemPort, reader: NoteReader, cache: NoteCache | undefined) {
		this.#files = files;
		this.#reader = reader;
		this.cache = cache;
	}

	/** How many files were looked into so far. */
	get filesRead(): number {
		return this.#filesRead;
	}

	/**
	 * Asks for size and time of many files at once, to be handed to {@link read}. Asked one by
	 * one between readings, each would wake a sleeping thread, which costs more than the asking.
	 *
	 * @param timeUp Then what has answered is given, and the rest counts as not seen.
	 */
	async see(paths: readonly string[], timeUp: Promise<void>): Promise<ReadonlyMap<string, SeenFile>> {
		const seen = new Map<string, SeenFile>();
		const { cache } = this;
		if (cache) {
			const seenFiles = paths.map((path) =>
				after(this.#see(cache, path), (seenFile) => {
					if (seenFile) { seen.set(path, seenFile); }
				})
			);
			await Promise.race([Promise.all(seenFiles), timeUp]);
		}
		return new Map(seen);
	}

	/**
	 * Without a promise where the port has none, so that fast ports stay fast.
	 *
	 * @param seen From {@link see}, where an unchanged file need not be read: not for one that is said to have
	 * changed.
	 */
	read(path: string, seen?: SeenFile): KnownReading | Promise<KnownReading> {
		const { cache } = this;
		if (!cache) { return after(this.#read(path), (reading) => ({ reading })); }
		const cached = seen && cache.get(path, seen.stat);
		if (cached) { return { reading: toReading(cached) }; }
		return after(
			seen ?? this.#see(cache, path),
			(seen) =>
				after(this.#read(path), (reading) => ({
					reading,
					remember: () => {
						remember(cache, path, seen, reading);
					},
				})),
		);
	}

	#read(path: string): Reading | Promise<Reading> {
		this.#filesRead++;
		return this.#reader.read(path);
	}

	/** Where a stat fails, reading tells why. */
	#see(cache: NoteCache, path: string): SeenFile | undefined | Promise<SeenFile | undefined> {
		// Before the file is asked: so a change that comes later is not taken for an older one.
		const at = cache.now();
		const toSeen = (stat: FileStat | undefined) => stat && { stat, at };
		try {
			const stat = this.#files.stat(path);
			return stat instanceof Promise ? stat.then(toSeen, () => undefined) : toSeen(stat);
		} catch {
			return undefined;
		}
	}
}

function toReading(cached: CachedReading): Reading {
	return cached === 'no-note' ? { kind: 'no-note' } : { kind: 'parsed', parsed: cached };
}

function remember(cache: NoteCache, path: string, seen: SeenFile | undefined, reading: Reading): void {
	if (seen && reading.kind === 'parsed') {
		cache.put(path, seen, reading.parsed);
		return;
	}
	if (seen && reading.kind === 'no-note') {
		cache.put(path, seen, 'no-note');
		return;
	}
	cache.forget(path);
}

function after<T, R>(value: T | Promise<T>, action: (value: T) => R | Promise<R>): R | Promise<R> {
	return value instanceof Promise ? value.then(action) : action(value);
}
