import type { FileChange } from './unifiedDiff.ts';
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
	existsSync,
} from 'node:fs';
import { dirname, join, relative, isAbsolute, basename } from 'node:path';
import type { WayOutId } from '../../core/export/exportChannels.ts';
import { printable } from '../../core/text/printable.ts';
import { errorCode, reasonOf } from '../nodeFileSystem.ts';
import { withBomOf } from '../read/openNotebook.ts';
import { CommandError, writeDocument, DONE, type Terminal } from '../terminal.ts';

/**
 * Makes a new file; one that is there is never written over. `_way` is the way out of the notebook that it is.
 * A file that could not be written whole is taken away again.
 */
export function createExport(_way: WayOutId, path: string, content: string | Uint8Array): void {
	createNew(path, content);
}

/**
 * The files to be made and the notes to be changed of one command: all of them or none. Each note is looked at again
 * first.
 */
export function applyChanges(folder: string, changes: readonly FileChange[]): void {
	for (const { path, before } of changes) {
		if (before === undefined) { refuseOutside(folder, path); }
		else { bytesIfUnchanged(path, before); }
	}
	const undo: (() => void)[] = [];
	try {
		for (const change of changes) { undo.unshift(applyChange(change)); }
	} catch (error) {
		for (const step of undo) { step(); }
		throw error;
	}
}

/** Gives what takes it back. */
function applyChange({ path, before, after }: FileChange): () => void {
	if (before === undefined) {
		createNew(path, after);
		return () => {
			rmSync(path, { force: true });
		};
	}
	const bytes = bytesIfUnchanged(path, before);
	replaceFile(path, withBomOf(bytes, after));
	return () => {
		replaceFile(path, bytes);
	};
}

function createNew(path: string, content: string | Uint8Array): void {
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeNew(path, content);
	} catch (error) {
		if (errorCode(error) === 'EEXIST') {
			throw new CommandError(`“${path}” is there already and is never written over, so nothing was written.`, {
				cause: error,
			});
		}
		throw new CommandError(`“${path}” could not be written: ${reasonOf(error)}.`, { cause: error });
	}
}

function writeNew(path: string, content: string | Uint8Array, mode = 0o666): void {
	const file = openSync(path, 'wx', mode);
	try {
		writeFileSync(file, content);
		fsyncSync(file);
	} catch (error) {
		rmSync(path, { force: true });
		throw error;
	} finally {
		closeSync(file);
	}
}

/** Under another name first, so that half a note never stands there; where the name is a link, what it leads to. */
function replaceFile(path: string, content: string | Buffer): void {
	const real = realpathSync(path);
	const part = join(dirname(real), `.${basename(real)}.part`);
	try {
		writeNew(part, content, statSync(real).mode);
		renameSync(part, real);
	} catch (error) {
		if (errorCode(error) !== 'EEXIST') { rmSync(part, { force: true }); }
		throw new CommandError(`“${path}” could not be written: ${reasonOf(error)}. The note is as it was.`, {
			cause: error,
		});
	}
}

/** The note as it is on disk, if that is what was read. */
function bytesIfUnchanged(path: string, before: string): Buffer {
	const bytes = readFileSync(path);
	if (bytes.toString('utf8') !== withBomOf(bytes, before)) {
		throw new CommandError(`“${path}” has changed in the meantime, so nothing was written. Try again.`);
	}
	return bytes;
}

/** A new note stays in the notebook, also where a folder on its way is a link. */
function refuseOutside(folder: string, path: string): void {
	let near = dirname(path);
	while (!exists(near)) { near = dirname(near); }
	const way = relative(realpathSync(folder), realpathSync(near));
	if (way.startsWith('..') || isAbsolute(way)) {
		throw new CommandError(`“${path}” would lie outside the notebook, behind a link, so nothing was written.`);
	}
}

function exists(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Something that leaves the notebook. */
export interface DocumentToSave {
	readonly way: WayOutId;
	readonly folder: string;
	/** Its file in `exports` of the notebook, unless told otherwise. */
	readonly name: string;
	readonly text: string;
}

/** Where it goes. */
interface SaveOptions {
	/** A file, or `-` for standard output. */
	readonly 'output': string | undefined;
	readonly 'dry-run': boolean;
}

/** Saves a document under a name that is free, and says where; with `--dry-run` shows what would be written. */
export async function saveDocument(
	{ way, folder, name, text }: DocumentToSave,
	options: SaveOptions,
	terminal: Terminal,
): Promise<number> {
	const { output } = options;
	if (output === '-') {
		writeDocument(text, terminal);
		return DONE;
	}
	const path = output ?? join(folder, 'exports', name);
	if (options['dry-run']) {
		if (existsSync(path)) {
			throw new CommandError(
				`“${path}” is there already and is never written over. Name another file with --output.`,
			);
		}
		const { writeDiff } = await import('./unifiedDiff.ts');
		await writeDiff([{ path, after: text }], undefined, terminal);
		return DONE;
	}
	createExport(way, path, text);
	terminal.writeOut(savedLine(path));
	return DONE;
}

/** Says where something was saved. */
export function savedLine(path: string): string {
	return `Saved as ${printable(path)}\n`;
}
