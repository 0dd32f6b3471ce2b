import type { Note, ParsedNote } from '../core/model/note.ts';

/** What the index needs of the world; hosts hand it in, tests hand in a small fake. */
export interface IndexPorts {
	readonly files: FileSystemPort;
	readonly scheduler: Scheduler;
	readonly utf8: Utf8Port;
	/** Where the notes go. */
	readonly notebook: NoteStore;
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
	/** Works out what was only noted down so far: asked for now and then while much is read, so that it is never much at once. */
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
	/** Reads a file as far as it is wanted. Rejects where the reading fails. */
	read(path: string, wanted: WantedBytes): FileContent | Promise<FileContent>;
	/** Whether a path is a candidate: the same test as {@link list}. */
	includes(path: string): boolean;
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
	decode(bytes: Uint8Array): { readonly text: string; readonly valid: boolean };
}
