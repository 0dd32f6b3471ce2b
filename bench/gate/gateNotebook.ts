import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../../src/core/model/noteOptions.ts';
import { Notebook } from '../../src/core/notebook/notebook.ts';
import { noteParser } from '../../src/core/note/parseNote.ts';
import { DEFAULT_INDEX_OPTIONS, NotebookIndex } from '../../src/index/notebookIndex.ts';
import { ShardedNoteCache, type CacheStorage } from '../../src/index/noteCache.ts';
import type { FileSystemPort } from '../../src/index/ports.ts';
import { utf8 } from '../../src/cli/nodeFileSystem.ts';
import { hostAscii as ascii } from '../../src/host/workspace/hostPorts.ts';
import { BENCH_TODAY, generateNotebook, type GeneratedNote } from '../notebook.ts';
import { askThreeTrees } from '../threeTrees.ts';

/** Files are of the year 1970 here, and by then long at rest. */
const LONG_AFTER = 1e12;

const encoder = new TextEncoder();

/** A generated notebook behind its index, on files in memory that count what is asked of them. */
export class GateNotebook {
	readonly notebook = new Notebook({ today: BENCH_TODAY });
	readonly paths: string[];
	reads = 0;
	stats = 0;
	listings = 0;
	parses = 0;
	tellings = 0;
	/** Pieces of the cache that were made text. */
	decoded = 0;
	readonly #files: Map<string, Uint8Array>;
	readonly #index: NotebookIndex;

	readonly #cache: ShardedNoteCache | undefined;

	/**
	 * @param shards Where a session before kept what it read, and this one does.
	 * @param notes What it is made of; by default a notebook of many pairs.
	 * @param options How it is read: its languages.
	 */
	constructor(
		readonly size: number,
		shards?: CacheStorage,
		notes: Iterable<GeneratedNote> = generateNotebook(size),
		options: NoteOptions = DEFAULT_NOTE_OPTIONS,
	) {
		this.#files = new Map([...notes].map(({ path, text }) => [path, encoder.encode(text)]));
		this.paths = [...this.#files.keys()];
		const parse = noteParser(options);
		const scheduler = { after: () => () => undefined };
		const counting = {
			...ascii,
			decode: (bytes: Uint8Array) => {
				this.decoded++;
				return ascii.decode(bytes);
			},
		};
		this.#cache = shards
			&& new ShardedNoteCache({
				storage: shards,
				scheduler,
				ascii: counting,
				now: () => LONG_AFTER,
				onError: error => {
					throw error;
				},
			}, 'gate');
		const ports = {
			...this.#cache && { cache: this.#cache },
			files: this.#port(),
			utf8,
			notebook: this.notebook,
			scheduler,
			parse: (text: string, path: string) => {
				this.parses++;
				return parse(text, path);
			},
		};
		this.#index = new NotebookIndex(ports, DEFAULT_INDEX_OPTIONS, () => {
			this.tellings++;
			askThreeTrees(this.notebook);
		}, error => {
			throw error;
		});
	}

	/** Reads every file, and answers the trees each time they are told. */
	async load(): Promise<void> {
		await this.#index.load();
		askThreeTrees(this.notebook);
	}

	/** Keeps what was read for another session. */
	async keep(): Promise<void> {
		await this.#cache?.flush();
	}

	/** Another text for a file, told as a watcher tells it, until the trees know. */
	async change(path: string, text: string): Promise<void> {
		if (!this.#files.has(path)) { this.paths.push(path); }
		this.#files.set(path, encoder.encode(text));
		this.#index.changed(path);
		await this.#index.settled();
		askThreeTrees(this.notebook);
	}

	text(path: string): string {
		return utf8.decode(this.#files.get(path)!).text;
	}

	/** Counts from here. */
	forgetCounts(): void {
		this.reads =
			this.stats =
			this.listings =
			this.parses =
			this.tellings =
				0;
	}

	#port(): FileSystemPort {
		return {
			list: folder => {
				this.listings++;
				return Promise.resolve(this.paths.filter(path => folder === '' || path.startsWith(`${folder}/`)));
			},
			isFolder: path => this.paths.some(file => file.startsWith(`${path}/`)),
			read: path => {
				this.reads++;
				return this.#files.get(path) ?? 'missing';
			},
			stat: path => {
				this.stats++;
				const bytes = this.#files.get(path);
				return bytes && { size: bytes.length, mtime: 1 };
			},
			includes: path => path.endsWith('.md'),
		};
	}
}
