import { CachedReader, type KnownReading } from './cachedReader.ts';
import { Coalescer, forEachBounded, BatchedNotifier } from './coalescer.ts';
import { fileProblem } from './readFile.ts';
import { ancestors, KnownPaths } from './knownPaths.ts';
import { NewFolders } from './newFolders.ts';
import { NoteReader, type Reading } from './noteReader.ts';
import { PathVersions } from './pathVersions.ts';
import type { IndexPorts, SeenFile } from './ports.ts';
import type { ParsedNote } from '../core/model/note.ts';

/** Limits and timing of an index. */
interface IndexOptions {
	/** Larger files are reported and not read. */
	readonly maxBytes: number;
	/** Reads under way at once. */
	readonly parallelReads: number;
	/** Quiet before a burst of changes is read, in milliseconds. */
	readonly quiet: number;
	/** Longest wait in a steady stream of changes. */
	readonly longest: number;
	/** Quiet after which what changed is looked at once more, in milliseconds. */
	readonly recheck: number;
	/** Milliseconds after which a file that does not answer is no longer waited for. */
	readonly patience: number;
	/** Milliseconds after which the listing of a folder is no longer waited for. */
	readonly listingPatience: number;
}

/** Notes after which the notebook works out what they mean: some milliseconds of work. */
const SETTLE_EVERY = 50;

/** Files whose size and time are asked for before any of them is taken from the cache: some milliseconds of work. */
const SEEN_AT_ONCE = 100;

/** How an index reads where nothing else is asked for; times are in milliseconds. */
export const DEFAULT_INDEX_OPTIONS: IndexOptions = {
	maxBytes: 10 * 1024 * 1024,
	parallelReads: 32,
	quiet: 25,
	longest: 250,
	recheck: 1500,
	patience: 15_000,
	listingPatience: 60_000,
};

/** Follows a loading, and may end it early: what was read by then stays. */
export interface LoadWatch {
	/** So many files are there to be read. */
	begins(files: number): void;
	readOne(): void;
	/** Asked before each file. */
	isCancelled(): boolean;
}

const UNWATCHED: LoadWatch = { begins: () => undefined, readOne: () => undefined, isCancelled: () => false };

/**
 * Keeps a notebook equal to a folder of files: reads all once, then follows changes.
 * What it is told comes in any order and doubled; a stale read never overwrites a newer
 * one, text of an open editor beats the disk, and a file that cannot be read now keeps
 * its last good reading, unless it has become private since.
 */
export class NotebookIndex {
	readonly #ports: IndexPorts;
	readonly #options: IndexOptions;
	readonly #reader: NoteReader;
	readonly #disk: CachedReader;
	readonly #onDidChange: () => void;
	readonly #onError: (error: unknown) => void;
	readonly #changes: Coalescer;
	readonly #rechecks: Coalescer;
	readonly #newFolders: NewFolders;
	readonly #versions = new PathVersions();
	readonly #overlays = new Map<string, () => string>();
	/** Every path that is in the notebook, as a note or only with problems. */
	readonly #known = new KnownPaths();
	#changed = new Set<string>();
	#folders = new Set<string>();
	/** The paths that changed, while they are read. */
	#told: ReadonlySet<string> = new Set();
	#seen = new Set<string>();
	#disposed = false;
	#wasLoaded = false;
	#unsettled = 0;

	/**
	 * @param onDidChange The notebook says something else now; once per burst, and in slices of a loading.
	 * @param onError A listing failed; what was known stays.
	 */
	constructor(ports: IndexPorts, options: IndexOptions, onDidChange: () => void, onError: (error: unknown) => void) {
		this.#ports = ports;
		this.#options = options;
		this.#reader = new NoteReader(ports, options.maxBytes);
		this.#disk = new CachedReader(ports.files, this.#reader, ports.cache);
		this.#onDidChange = onDidChange;
		this.#onError = onError;
		this.#changes = new Coalescer(ports.scheduler, options, () => this.#readChanges().catch(onError));
		const late = { quiet: options.recheck, longest: 4 * options.recheck };
		this.#rechecks = new Coalescer(ports.scheduler, late, () => this.#lookAgain().catch(onError));
		this.#newFolders = new NewFolders(ports.scheduler, (folders) => {
			this.#lookOver(folders).catch(onError);
		});
	}

	/** How many files were looked into so far: those that the cache knew are not among them. */
	get filesRead(): number {
		return this.#disk.filesRead;
	}

	/**
	 * Lists and reads everything, and forgets what is no longer there; told in slices, so that
	 * a notebook can be seen filling. Rejects where the listing fails. The first time, what the
	 * cache has of unchanged files is taken; later times are asked for by who is in doubt.
	 */
	async load(watch: LoadWatch = UNWATCHED): Promise<void> {
		const start = this.#versions.now();
		const { cache } = this.#ports;
		const mayTrust = !this.#wasLoaded;
		const [listed] = await Promise.all([this.#listInTime(''), mayTrust ? cache?.open() : undefined]);
		const paths = new Set([...listed ?? [], ...this.#overlays.keys()]);
		const teller = new BatchedNotifier(() => {
			if (!this.#disposed) { this.#onDidChange(); }
		});
		const unlisted = this.#tellUnlisted(listed, () => {
			teller.changed();
		});
		watch.begins(paths.size);
		for await (const [batch, seen] of mayTrust && cache ? this.#seeAhead(paths) : [[paths, undefined] as const]) {
			await forEachBounded(batch, this.#options.parallelReads, (path) => {
				if (watch.isCancelled()) { return; }
				const reading = this.#readOne(path, () => {
					teller.changed();
				}, seen?.get(path));
				return reading
					? reading.then(() => {
						watch.readOne();
					})
					: watch.readOne();
			});
		}
		for (const path of [...this.#known]) {
			const stale = !paths.has(path) && !isBelow(path, unlisted) && !this.#versions.touchedSince(path, start);
			if (stale && !this.#disposed && this.#forget(path)) { teller.changed(); }
		}
		if (unlisted.length === 0) { cache?.keepOnly(paths); }
		this.#wasLoaded = true;
		teller.end();
	}

	/**
	 * The files below a folder; `undefined` where it does not answer in time, as on a network drive that is gone.
	 * What it says, should it answer after all, is taken then.
	 */
	async #listInTime(folder: string): Promise<readonly string[] | undefined> {
		const listing = this.#ports.files.list(folder);
		let listed: readonly string[] | undefined;
		if (
			!await this.#isLate(
				listing.then((paths) => {
					listed = paths;
				}),
				this.#options.listingPatience,
			)
		) { return listed; }
		listing.then((paths) => {
			this.#listedLate(folder, paths);
		}, this.#onError);
		return undefined;
	}

	#listedLate(folder: string, paths: readonly string[]): void {
		if (this.#disposed) { return; }
		if (this.#forget(nameOf(folder))) { this.#onDidChange(); }
		for (const path of paths) { this.#queue(path); }
	}

	/** Tells of the folders that could not be listed, and gives them: what is known of their files stays. */
	#tellUnlisted(listed: readonly string[] | undefined, onChange: () => void): readonly string[] {
		const late = listed ? [] : [{ path: nameOf(''), reason: tooLate(this.#options.listingPatience) }];
		const unlisted = [...late, ...this.#ports.files.unreadable ?? []];
		for (const { path, reason } of unlisted) {
			if (this.#put(path, { problems: [fileProblem('file.unreadable', reason)] })) { onChange(); }
		}
		return unlisted.map(({ path }) => path);
	}

	/** Paths in pieces, each with what is seen of its files. The next is looked at while one is worked on. */
	async *#seeAhead(
		paths: ReadonlySet<string>,
	): AsyncGenerator<readonly [readonly string[], ReadonlyMap<string, SeenFile>]> {
		let ahead: readonly [readonly string[], Promise<ReadonlyMap<string, SeenFile>>] | undefined;
		for (const piece of inPieces(paths, SEEN_AT_ONCE)) {
			const before = ahead;
			ahead = [piece, this.#seeInTime(piece)];
			if (before) { yield [before[0], await before[1]]; }
		}
		if (ahead) { yield [ahead[0], await ahead[1]]; }
	}

	async #seeInTime(paths: readonly string[]): Promise<ReadonlyMap<string, SeenFile>> {
		let cancel: () => void = () => undefined;
		const timeUp = new Promise<void>((resolve) => {
			cancel = this.#ports.scheduler.after(this.#options.patience, resolve);
		});
		return this.#disk.see(paths, timeUp).finally(() => {
			cancel();
		});
	}

	/** A file was changed; or a folder, which may have gone and come back with other files. */
	changed(path: string): void {
		if (this.#ports.files.includes(path)) { this.#queue(path); }
		if (this.#known.hasFolder(path)) { this.created(path); }
	}

	/** A file or a folder came to be: a new folder comes with everything in it. */
	created(path: string): void {
		if (this.#ports.files.includes(path)) {
			this.#queue(path);
			return;
		}
		this.#lookInto(path);
	}

	/**
	 * A file or a folder went away; for a folder everything below it. Each is looked at again, in case it came back.
	 */
	deleted(path: string): void {
		const prefix = `${path}/`;
		if (this.#ports.files.includes(path) && !this.#known.has(path)) { this.#newFolders.lookSoon(); }
		for (const paths of [this.#known, this.#versions.inFlight()]) {
			for (const knownPath of paths) {
				if (knownPath === path || knownPath.startsWith(prefix)) { this.#queue(knownPath); }
			}
		}
	}

	/** Unsaved text of an open editor, pulled when it is read; `undefined` when the disk counts again. */
	setOverlay(path: string, text: (() => string) | undefined): void {
		if (!text && !this.#overlays.delete(path)) { return; }
		if (text) { this.#overlays.set(path, text); }
		if (this.#ports.files.includes(path)) { this.#queue(path); }
	}

	/** Reads at once what is waiting; fulfils when every change told so far is in the notebook. */
	settled(): Promise<void> {
		return this.#changes.runNow();
	}

	/** Somebody comes back to the window: what other programs did meanwhile may not have been told everywhere. */
	lookOverNewFolders(): void {
		this.#newFolders.lookSoon();
	}

	/** Stops: nothing is written to the notebook any more. */
	dispose(): void {
		this.#disposed = true;
		this.#changes.dispose();
		this.#rechecks.dispose();
		this.#newFolders.dispose();
		this.#ports.cache?.dispose();
	}

	#queue(path: string): void {
		this.#versions.bump(path);
		this.#changed.add(path);
		this.#changes.poke();
	}

	#lookInto(folder: string): void {
		this.deleted(folder);
		this.#folders.add(folder);
		this.#changes.poke();
	}

	async #readChanges(): Promise<void> {
		const paths = this.#changed;
		const folders = this.#folders;
		this.#changed = new Set();
		this.#folders = new Set();
		this.#told = new Set(paths);
		for (const path of await this.#listOutermost(folders)) { paths.add(path); }
		for (const path of paths) { this.#seen.add(path); }
		this.#rechecks.poke();
		await this.#readAndTell(paths);
		await forEachBounded(folders, this.#options.parallelReads, (folder) => this.#markNew(folder));
	}

	/** What was said to be new may have been a file that is no note. */
	async #markNew(folder: string): Promise<void> {
		if (this.#disposed) { return; }
		if (this.#known.hasFolder(folder) || await this.#ports.files.isFolder(folder)) { this.#newFolders.add(folder); }
	}

	/** What changed below new folders without being told. A file that the cache knows unchanged is not read. */
	async #lookOver(folders: ReadonlySet<string>): Promise<void> {
		const there = new Set<string>();
		for (const folder of folders) {
			if (await this.#ports.files.isFolder(folder)) { there.add(folder); }
			else { this.#newFolders.delete(folder); }
		}
		const paths = new Set(await this.#listOutermost(there));
		for (const path of this.#known) { if (hasAncestorIn(path, folders)) { paths.add(path); } }
		let changes = 0;
		for await (const [batch, seen] of this.#seeAhead(paths)) {
			await forEachBounded(
				batch,
				this.#options.parallelReads,
				(path) => this.#readOne(path, () => changes++, seen.get(path)),
			);
		}
		if (changes > 0 && !this.#disposed) { this.#onDidChange(); }
	}

	/**
	 * Watchers take events together: what comes and goes within a fraction of a second is
	 * told as nothing, though it may have been read in between. So all that changed is
	 * read once more when things are quiet.
	 */
	#lookAgain(): Promise<void> {
		const paths = this.#seen;
		this.#seen = new Set();
		return this.#readAndTell(paths);
	}

	async #readAndTell(paths: Iterable<string>): Promise<void> {
		let changes = 0;
		await this.#readAll(paths, () => changes++);
		if (changes > 0 && !this.#disposed) { this.#onDidChange(); }
	}

	async #listOutermost(folders: ReadonlySet<string>): Promise<string[]> {
		const outermost = [...folders].filter((folder) => !hasAncestorIn(folder, folders));
		const allPaths: string[] = [];
		await forEachBounded(outermost, this.#options.parallelReads, async (folder) => {
			try {
				const listed = await this.#listInTime(folder);
				for (const path of listed ?? []) { allPaths.push(path); }
				if (!listed) { this.#onError(new Error(`${folder}: ${tooLate(this.#options.listingPatience)}`)); }
			} catch (error) {
				this.#onError(error);
			}
		});
		return allPaths;
	}

	#readAll(paths: Iterable<string>, onChange: () => void): Promise<void> {
		return forEachBounded(paths, this.#options.parallelReads, (path) => this.#readOne(path, onChange));
	}

	#readOne(path: string, onChange: () => void, seen?: SeenFile): void | Promise<void> {
		if (this.#disposed) { return; }
		const overlay = this.#overlays.get(path);
		const outcome = overlay ? { reading: this.#reader.readText(path, overlay()) } : this.#disk.read(path, seen);
		if (outcome instanceof Promise) { return this.#await(path, outcome, onChange); }
		this.#versions.bump(path);
		if (this.#take(path, outcome)) { onChange(); }
	}

	async #await(path: string, finding: Promise<KnownReading>, onChange: () => void): Promise<void> {
		const version = this.#versions.begin(path);
		let tell = onChange;
		const taking = finding.then((reading) => {
			if (this.#versions.end(path, version) && !this.#disposed && this.#take(path, reading)) { tell(); }
		});
		const isLate = await this.#isLate(taking);
		if (!isLate || this.#disposed) { return; }
		// The others do not wait for it. What it says, should it answer after all, is still taken.
		tell = this.#onDidChange;
		if (
			this.#versions.isNewest(path, version) && this.#apply(path, notAnswering(this.#options.patience))
		) { onChange(); }
	}

	/** Whether the time is up before a reading ends. A file of a network drive that is gone may never answer. */
	async #isLate(reading: Promise<void>, patience = this.#options.patience): Promise<boolean> {
		let cancel: () => void = () => undefined;
		const timeUp = new Promise<true>((resolve) => {
			cancel = this.#ports.scheduler.after(patience, () => {
				resolve(true);
			});
		});
		try {
			return await Promise.race([reading.then(() => false), timeUp]);
		} finally {
			cancel();
		}
	}

	/** Whether it made a difference. */
	#take(path: string, { reading, remember }: KnownReading): boolean {
		remember?.();
		return this.#apply(path, reading);
	}

	#apply(path: string, reading: Reading): boolean {
		switch (reading.kind) {
			case 'gone':
				return this.#forget(path) || this.#missed(path);
			case 'no-note':
				return this.#forget(path);
			case 'folder': {
				const wasNote = this.#forget(path);
				this.#lookInto(path);
				return wasNote;
			}
			case 'keep':
				return this.#put(path, withNote(reading.parsed, this.#ports.notebook.note(path)));
			default:
				return this.#put(path, reading.parsed);
		}
	}

	/**
	 * A file was told of that is not there and was not known: it may lie elsewhere, below a folder that got another
	 * name.
	 */
	#missed(path: string): false {
		if (this.#told.has(path)) { this.#newFolders.lookSoon(); }
		return false;
	}

	#put(path: string, parsed: ParsedNote): boolean {
		this.#known.add(path);
		const { notebook } = this.#ports;
		const isChanged = notebook.put(path, parsed);
		if (isChanged && ++this.#unsettled >= SETTLE_EVERY) {
			this.#unsettled = 0;
			notebook.settle?.();
		}
		return isChanged;
	}

	#forget(path: string): boolean {
		if (!this.#known.delete(path)) { return false; }
		return this.#ports.notebook.remove(path);
	}
}

function* inPieces<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
	const entries = [...items];
	for (let start = 0; start < entries.length; start += size) { yield entries.slice(start, start + size); }
}

/** What stands for the notebook's own folder where a path is told. */
function nameOf(folder: string): string {
	return folder === '' ? '.' : folder;
}

function isBelow(path: string, folders: readonly string[]): boolean {
	return folders.some((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`));
}

function tooLate(milliseconds: number): string {
	return `it did not answer within ${milliseconds / 1_000} s`;
}

function notAnswering(milliseconds: number): Reading {
	return { kind: 'keep', parsed: { problems: [fileProblem('file.unreadable', tooLate(milliseconds))] } };
}

/**
 * The last good reading with new problems. One of a public note that says it is private by now is not kept: exports
 * would let it out.
 */
function withNote(parsed: ParsedNote, note: ParsedNote['note']): ParsedNote {
	return note && (note.private || !parsed.private) ? { ...parsed, note } : parsed;
}

function hasAncestorIn(path: string, folders: ReadonlySet<string>): boolean {
	return ancestors(path).some((folder) => folders.has(folder));
}
