import { close, constants, fstat, open, read, stat } from 'node:fs';
import { promisify } from 'node:util';
import type * as vscode from 'vscode';
import { readThroughWorkspace, statThroughWorkspace } from './readThroughWorkspace.ts';
import type { FileContent, FileStat, WantedBytes } from '../../index/ports.ts';

/** What a disk reads at the least: the first bytes cost as much as the first block. */
const BLOCK = 4096;
/** Without `O_NONBLOCK`, opening a named pipe called x.md would wait for ever. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const openFile = promisify(open);
const closeFile = promisify(close);
const statOpened = promisify(fstat);
const statPath = promisify(stat);
const readBytes = promisify(read) as unknown as (
	fd: number,
	bytes: Uint8Array,
	offset: number,
	length: number,
	position: number,
) => Promise<{ bytesRead: number }>;

/**
 * Reads a file as far as it is wanted, in the Node host: `workspace.fs` costs ten times as
 * much a file. Files that are not on this disk go through `workspace.fs` all the same.
 */
export async function readFile(uri: vscode.Uri, wantedBytes: WantedBytes): Promise<FileContent> {
	if (uri.scheme !== 'file') { return readThroughWorkspace(uri, wantedBytes); }
	try {
		const file = await openFile(uri.fsPath, FLAGS);
		try {
			return await readOpened(file, wantedBytes);
		} finally {
			await closeFile(file);
		}
	} catch (error) {
		return toContent(error);
	}
}

/**
 * Size and last change of a file, in the Node host. A change of the entry counts as well: what
 * copies files may set the time of their content back, but not that.
 */
export async function statFile(uri: vscode.Uri): Promise<FileStat | undefined> {
	if (uri.scheme !== 'file') { return statThroughWorkspace(uri); }
	const stats = await statPath(uri.fsPath);
	return stats.isFile() ? { size: stats.size, mtime: Math.trunc(Math.max(stats.mtimeMs, stats.ctimeMs)) } : undefined;
}

async function readOpened(file: number, wantedBytes: WantedBytes): Promise<FileContent> {
	const block = new Uint8Array(BLOCK);
	const { bytesRead } = await readBytes(file, block, 0, BLOCK, 0);
	const start = block.subarray(0, bytesRead);
	if (!wantedBytes.accepts(start)) { return 'unwanted'; }
	return bytesRead < BLOCK ? start : readRest(file, start, wantedBytes.max);
}

async function readRest(file: number, start: Uint8Array, max: number): Promise<FileContent> {
	const { size } = await statOpened(file);
	if (size > max) { return 'too-large'; }
	const bytes = new Uint8Array(Math.max(size, start.length));
	bytes.set(start);
	let filled = start.length;
	while (filled < bytes.length) {
		const { bytesRead } = await readBytes(file, bytes, filled, bytes.length - filled, filled);
		if (bytesRead === 0) { break; }
		filled += bytesRead;
	}
	return bytes.subarray(0, filled);
}

function toContent(error: unknown): FileContent {
	switch ((error as { code?: string }).code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return 'missing';
		case 'EISDIR':
			return 'folder';
		default:
			throw error;
	}
}
