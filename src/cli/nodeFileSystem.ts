import {
	type Dirent,
	type Stats,
	closeSync,
	fstatSync,
	openSync,
	readdirSync,
	readSync,
	realpathSync,
	statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import { isSampleFolder } from '../core/sample/sampleCopy.ts';
import type { FileContent, FileStat, FileSystemPort, UnreadableFolder, WantedBytes, Utf8Port } from '../index/ports.ts';

/** The state of one walk. */
interface Walk {
	readonly found: string[];
	/** Symbolic links wait until all real entries are known, so that the real path wins. */
	readonly links: string[];
	/** Real paths of folders and files already taken: what makes link loops end. */
	readonly seen: Set<string>;
	readonly unreadable: UnreadableFolder[];
}

/** Files of fewer bytes are read in one go, without asking for their size: each call costs more than the bytes. */
const SMALL = 16 * 1024;

/**
 * The files of a folder with Node's own `fs`, synchronous because nothing else waits for
 * this process. Follows symbolic links, each target once; skips `node_modules`, folders
 * that begin with a dot and copies of the sample notebook; a folder named `x.md` is a folder.
 */
export class NodeFileSystem implements FileSystemPort {
	readonly #root: string;
	/** Small files are read into it, one after the other. */
	readonly #buffer = Buffer.allocUnsafe(SMALL);
	#unreadable: readonly UnreadableFolder[] = [];

	constructor(root: string) {
		this.#root = root;
	}

	/** Folders below the listed one that the last {@link list} could not enter. */
	get unreadable(): readonly UnreadableFolder[] {
		return this.#unreadable;
	}

	/** Candidates below a folder, by path. Rejects where the folder itself cannot be listed. */
	list(folder: string): Promise<readonly string[]> {
		return new Promise(resolve => {
			resolve(this.#list(folder));
		});
	}

	/** See {@link FileSystemPort.isFolder}. */
	isFolder(path: string): boolean {
		return statSync(this.#absolute(path), { throwIfNoEntry: false })?.isDirectory() === true;
	}

	/** See {@link FileSystemPort.read}. The bytes are good until the next file is read. */
	read(path: string, wantedBytes: WantedBytes): FileContent {
		try {
			return readWanted(this.#absolute(path), wantedBytes, this.#buffer);
		} catch (error) {
			if (errorCode(error) === 'ENOENT') { return 'missing'; }
			if (errorCode(error) === 'EISDIR') { return 'folder'; }
			throw new Error(reasonOf(error), { cause: error });
		}
	}

	/** See {@link FileSystemPort.stat}. */
	stat(path: string): FileStat | undefined {
		const stats = statSync(this.#absolute(path), { throwIfNoEntry: false });
		return stats?.isFile() ? { size: stats.size, mtime: Math.trunc(stats.mtimeMs) } : undefined;
	}

	/** See {@link FileSystemPort.includes}. */
	includes(path: string): boolean {
		const names = path.split('/');
		const file = names.pop() ?? '';
		return isCandidate(file) && !names.some(isSkipped);
	}

	#list(folder: string): readonly string[] {
		const walk: Walk = { found: [], links: [], seen: new Set(), unreadable: [] };
		this.#enter(folder, walk);
		for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) { this.#follow(link, walk); }
		this.#unreadable = walk.unreadable;
		return walk.found.sort();
	}

	#enter(folder: string, walk: Walk): void {
		const real = realpathSync(this.#absolute(folder));
		if (walk.seen.has(real)) { return; }
		walk.seen.add(real);
		for (const entry of readdirSync(real, { withFileTypes: true })) { this.#take(folder, real, entry, walk); }
	}

	#take(folder: string, real: string, entry: Dirent, walk: Walk): void {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isSymbolicLink()) {
			if (!isSkipped(entry.name)) { walk.links.push(path); }
		} else if (entry.isDirectory()) {
			if (!isSkipped(entry.name)) { this.#enterBelow(path, walk); }
		} else if (entry.isFile() && isCandidate(entry.name)) {
			walk.seen.add(join(real, entry.name));
			walk.found.push(path);
		}
	}

	#enterBelow(path: string, walk: Walk): void {
		try {
			this.#enter(path, walk);
		} catch (error) {
			if (errorCode(error) !== 'ENOENT') { walk.unreadable.push({ path, reason: reasonOf(error) }); }
		}
	}

	/** A link to a folder is walked, one to a file taken; one that leads nowhere or in a circle is left alone. */
	#follow(path: string, walk: Walk): void {
		const target = resolveLink(this.#absolute(path));
		if (!target || walk.seen.has(target.real)) { return; }
		if (target.stats.isDirectory()) {
			this.#enterBelow(path, walk);
			return;
		}
		if (target.stats.isFile() && isCandidate(path)) {
			walk.seen.add(target.real);
			walk.found.push(path);
		}
	}

	#absolute(path: string): string {
		return join(this.#root, path);
	}
}

function resolveLink(path: string): { readonly real: string, readonly stats: Stats } | undefined {
	try {
		const real = realpathSync(path);
		return { real, stats: statSync(real) };
	} catch {
		return undefined;
	}
}

function readWanted(path: string, wantedBytes: WantedBytes, buffer: Buffer): FileContent {
	const file = openSync(path, 'r');
	try {
		const head = readBytes(file, buffer);
		if (!wantedBytes.accepts(head)) { return 'unwanted'; }
		return head.length < buffer.length && head.length <= wantedBytes.max ? head : readLarge(file, wantedBytes);
	} finally {
		closeSync(file);
	}
}

function readLarge(file: number, wantedBytes: WantedBytes): FileContent {
	const { size } = fstatSync(file);
	return size > wantedBytes.max ? 'too-large' : readBytes(file, Buffer.allocUnsafe(size));
}

/** Fills the buffer from the start of the file, with as many bytes as there are. */
function readBytes(file: number, buffer: Buffer): Buffer {
	let bytesRead = 0;
	while (bytesRead < buffer.length) {
		const count = readSync(file, buffer, bytesRead, buffer.length - bytesRead, bytesRead);
		if (count === 0) { break; }
		bytesRead += count;
	}
	return bytesRead === buffer.length ? buffer : buffer.subarray(0, bytesRead);
}

function isCandidate(name: string): boolean {
	return name.endsWith('.md') || name.toLowerCase().endsWith('.md');
}

/** Folders that are never entered. */
export function isSkipped(folder: string): boolean {
	return folder === 'node_modules' || folder.startsWith('.') || isSampleFolder(folder);
}

const WORDS: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOENT: 'there is no such folder or file',
	ENOTDIR: 'it is not a folder',
	ELOOP: 'its symbolic links lead in a circle',
	ENOSPC: 'the disk is full',
	EDQUOT: 'there is no room left for your files',
	EPIPE: 'nobody reads it any more',
	EROFS: 'the disk can only be read',
	EIO: 'the disk reported an error',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'its name is too long',
};

/** The words for a failed reading: `permission denied` rather than `EACCES`. */
export function reasonOf(error: unknown): string {
	return WORDS[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** `ENOENT` and its like; empty for errors of other kinds. */
export function errorCode(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const BOM = '\ufeff';

/** Node's own decoder, which is quicker than its `TextDecoder` for texts as short as notes. */
export const utf8: Utf8Port = {
	decode(bytes) {
		const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
		return { text: text.startsWith(BOM) ? text.slice(1) : text, valid: isUtf8(bytes) };
	},
};
