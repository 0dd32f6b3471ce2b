/** What the index needs of the world; hosts hand it in, tests hand in a small fake. */

/** A file found when listing a folder. */
export interface FoundFile {
	/** `/`-separated, relative to the notebook's folder. */
	readonly path: string;
	/** Bytes, where listing tells it for free. */
	readonly size?: number;
}

/** The files of one notebook folder. Paths are as in {@link FoundFile}. */
export interface FileSystemPort {
	/**
	 * The candidates (`.md` files that the user's settings include) below a folder, `''`
	 * for all. Rejects where the listing fails; never gives an empty list instead.
	 */
	list(folder: string): Promise<readonly FoundFile[]>;
	/**
	 * The bytes of a file, at most `limit` of them: a longer file gives `tooLarge`.
	 * `missing` where there is no such file (or it is a folder); rejects for all else.
	 */
	read(path: string, limit: number): Promise<FileContent>;
	/** Whether a path is a candidate: the same test as {@link list}. */
	includes(path: string): boolean;
}

/** The outcome of reading one file. */
export type FileContent = Uint8Array | 'missing' | 'too-large';

/** Timers. */
export interface Scheduler {
	/** Runs `action` after `milliseconds`; the function given back calls it off. */
	after(milliseconds: number, action: () => void): () => void;
}

/** Turns bytes into text. Hosts have `TextDecoder`; the index' library does not. */
export interface Utf8Port {
	/** Text without a BOM; `valid` is false where bytes had to be replaced. */
	decode(bytes: Uint8Array): { readonly text: string; readonly valid: boolean };
}
