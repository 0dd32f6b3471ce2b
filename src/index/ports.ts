import type { Note, ParsedNote } from '../core/model/note.ts';

/** What the index needs of the world; hosts hand it in, tests hand in a small fake. */
export interface IndexPorts {
	readonly files: FileSystemPort;
	readonly scheduler: Scheduler;
	readonly utf8: Utf8Port;
	/** Where the notes go. */
	readonly notebook: NoteStore;
	/** What earlier sessions read, where something is kept. */
	readonly cache?: NoteCache;
	/** Reads one text; never throws. */
	parse(text: string, path: string): ParsedNote;
}

/** The part of the notebook that the index writes to. */
export interface NoteStore {
	note(path: string): Note | undefined;
	/** Whether it now says something else: an equal reading notifies nobody. */
	put(path: string, parsed: ParsedNote): boolean;
	/** Whether there was something. */
	remove(path: string): boolean;
	/**
	 * Works out what was only noted down so far: asked for now and then while much is read, so that it is never much at
	 * once.
	 */
	settle?(): void;
}

/** The files of one notebook folder. Paths are `/`-separated and relative to it. */
export interface FileSystemPort {
	/**
	 * The candidates (`.md` files that the settings include) below a folder, `''` for all;
	 * none where it is no folder. Rejects where the listing fails: an error is never an
	 * empty list.
	 */
	list(folder: string): Promise<readonly string[]>;
	/** Whether there is such a folder; never rejects. */
	isFolder(path: string): boolean | Promise<boolean>;
	/**
	 * Folders below a listed one that could not be entered when they were listed last; the rest was listed all the
	 * same.
	 */
	readonly unreadable?: readonly UnreadableFolder[];
	/** Reads a file as far as it is wanted. Rejects where the reading fails. */
	read(path: string, wantedBytes: WantedBytes): FileContent | Promise<FileContent>;
	/**
	 * Size and last change of a file, a link followed; absent where there is no file that may be
	 * read. May reject: then the file is read.
	 */
	stat(path: string): FileStat | undefined | Promise<FileStat | undefined>;
	/** Whether a path is a candidate: the same test as {@link list}. */
	includes(path: string): boolean;
}

/** A folder that could not be listed. */
export interface UnreadableFolder {
	/** `/`-separated, relative to the notebook. */
	readonly path: string;
	readonly reason: string;
}

/** As far as it tells whether a file is still the same. */
export interface FileStat {
	/** Bytes. */
	readonly size: number;
	/** The last change, in whole milliseconds since 1970. */
	readonly mtime: number;
}

/** A stat, and when it was asked for: a file that changed just before may change again unseen. */
export interface SeenFile {
	readonly stat: FileStat;
	/** By the clock of {@link NoteCache.now}. */
	readonly at: number;
}

/** What reading a file came to, where that can be kept: a note, or Markdown that is none. */
export type CachedReading = ParsedNote | 'no-note';

/**
 * Readings kept between sessions. Never the only copy of anything: whatever is not there, or
 * is in doubt, is read again. Never throws or rejects.
 */
export interface NoteCache {
	/** Makes available what was kept; to be waited for before anything is got. */
	open(): Promise<void>;
	/** Milliseconds since 1970. */
	now(): number;
	/** The reading of a file that still is as it was when it was read. */
	get(path: string, stat: FileStat): CachedReading | undefined;
	/** Keeps a reading, if it may be kept; an older one of the file is forgotten in any case. */
	put(path: string, seen: SeenFile, reading: CachedReading): void;
	forget(path: string): void;
	/** Forgets all other files. */
	keepOnly(paths: ReadonlySet<string>): void;
	/** Writes at once what would be written soon. */
	flush(): Promise<void>;
	/** Nothing is written any more. */
	dispose(): void;
}

/** How much of a file is of interest. */
export interface WantedBytes {
	/** How many bytes {@link accepts} wants to see; a port that cannot read in parts may give it more. */
	readonly first: number;
	/** Whether to read on, from the first bytes. */
	accepts(start: Uint8Array): boolean;
	/** Larger files are not read on. */
	readonly max: number;
}

/** The outcome of reading one file. */
export type FileContent = Uint8Array | 'missing' | 'folder' | 'unwanted' | 'too-large';

/** Timers, which the library of this room does not have. */
export interface Scheduler {
	/** Runs `action` after `milliseconds`; the function given back calls it off. */
	after(milliseconds: number, action: () => void): () => void;
}

/** Turns bytes into text; the library of this room has no `TextDecoder`. */
export interface Utf8Port {
	/** Text without a BOM; `valid` is false where bytes had to be replaced. */
	decode(bytes: Uint8Array): { readonly text: string, readonly valid: boolean };
}

/** Turns text of the first 128 characters into bytes, one each, and back; what is none of them gives anything. */
export interface AsciiPort {
	encode(text: string): Uint8Array;
	decode(bytes: Uint8Array): string;
}
