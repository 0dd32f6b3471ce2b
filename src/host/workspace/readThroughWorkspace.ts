import * as vscode from 'vscode';
import type { FileContent, FileStat, WantedBytes } from '../../index/ports.ts';

/** Reads a file as far as it is wanted; each host has its own way. */
export type ReadFile = (uri: vscode.Uri, wantedBytes: WantedBytes) => Promise<FileContent>;

/** Size and last change of a file; absent where there is none; each host has its own way. */
export type StatFile = (uri: vscode.Uri) => Promise<FileStat | undefined>;

/** Asks `workspace.fs`, as every host can. Rejects where there is nothing. */
export async function statThroughWorkspace(uri: vscode.Uri): Promise<FileStat | undefined> {
	const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
	return type & vscode.FileType.File ? { size, mtime: Math.trunc(mtime) } : undefined;
}

/** Reads through `workspace.fs`, as every host can, which only knows whole files. */
export async function readThroughWorkspace(uri: vscode.Uri, wantedBytes: WantedBytes): Promise<FileContent> {
	try {
		const bytes = await vscode.workspace.fs.readFile(uri);
		if (!wantedBytes.accepts(bytes)) { return 'unwanted'; }
		return bytes.length > wantedBytes.max ? 'too-large' : bytes;
	} catch (error) {
		return toContent(uri, error);
	}
}

async function toContent(uri: vscode.Uri, error: unknown): Promise<FileContent> {
	if (hasCode(error, 'FileNotFound')) { return 'missing'; }
	if (hasCode(error, 'FileIsADirectory') || await isFolder(uri)) { return 'folder'; }
	throw error;
}

/** Whether there is a folder at this place. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
	} catch {
		return false;
	}
}

function hasCode(error: unknown, code: string): boolean {
	return error instanceof vscode.FileSystemError && error.code === code;
}
