import * as vscode from 'vscode';
import { pathFilter, type PathFilter } from '../../index/pathFilter.ts';
import { forEachBounded } from '../../index/coalescer.ts';
import type { FileContent, FileStat, FileSystemPort, UnreadableFolder, WantedBytes } from '../../index/ports.ts';
import { hostScheduler } from './hostPorts.ts';
import { inSlices } from './loadCount.ts';
import { isBehindLink, joinPath, pathIn } from './folderPaths.ts';
import { isFolder, type ReadFile, type StatFile } from './readThroughWorkspace.ts';
import type { Settings } from '../services.ts';

/** Schemes whose files VS Code can search; others are walked. */
const SEARCHABLE = new Set(['file', 'vscode-remote', 'vscode-vfs']);
const PARALLEL_FOLDERS = 8;
const DEEPEST = 64;
/** Milliseconds that one folder among others is waited for. */
const FOLDER_PATIENCE = 15_000;

/** The files of one workspace folder, as far as its settings let them be notes. */
export class FolderFiles implements FileSystemPort {
	readonly #root: vscode.Uri;
	readonly #filter: PathFilter;
	readonly #include: string;
	readonly #exclude: string | undefined;
	readonly #nested: readonly string[];
	readonly #readFile: ReadFile;
	readonly #statFile: StatFile;
	readonly #unreadable = new Map<string, string>();

	/** @param nested Paths of other workspace folders inside this one: their files are theirs. */
	constructor(
		root: vscode.Uri,
		{ settings, readFile, statFile }: {
			readonly settings: Settings;
			readonly readFile: ReadFile;
			readonly statFile: StatFile;
		},
		nested: readonly string[],
	) {
		const include = settings.get('include', root);
		const exclude = [...settings.get('exclude', root), ...excludedByEditor(root)];
		this.#root = root;
		this.#nested = nested;
		this.#readFile = readFile;
		this.#statFile = statFile;
		this.#filter = pathFilter(include, exclude);
		this.#include = oneGlob(include) ?? '**/*.md';
		this.#exclude = oneGlob(exclude);
	}

	get unreadable(): readonly UnreadableFolder[] {
		return [...this.#unreadable].map(([path, reason]) => ({ path, reason }));
	}

	includes(path: string): boolean {
		return !this.#isNested(path) && this.#filter.includes(path);
	}

	/** Nothing below this folder can be a note. */
	excludesFolder(path: string): boolean {
		return this.#isNested(path) || this.#filter.excludesFolder(path);
	}

	async list(folder: string): Promise<readonly string[]> {
		const base = joinPath(this.#root, folder);
		if (folder !== '' && (this.excludesFolder(folder) || !await isFolder(base))) { return []; }
		const paths = SEARCHABLE.has(this.#root.scheme) ? await this.#search(base, folder) : await this.#walk(folder);
		return inSlices(paths, (path) => this.includes(path) ? path : undefined);
	}

	isFolder(path: string): Promise<boolean> {
		return isFolder(joinPath(this.#root, path));
	}

	async read(path: string, wantedBytes: WantedBytes): Promise<FileContent> {
		const uri = joinPath(this.#root, path);
		return await isBehindLink(uri) ? 'missing' : this.#readFile(uri, wantedBytes);
	}

	/** What is behind a link that is not followed is not there: then nothing kept of it is taken either. */
	async stat(path: string): Promise<FileStat | undefined> {
		const uri = joinPath(this.#root, path);
		return await isBehindLink(uri) ? undefined : this.#statFile(uri);
	}

	/** One search process lists a folder of any size; the globs of the settings are relative to the root. */
	async #search(base: vscode.Uri, folder: string): Promise<string[]> {
		const include = folder === '' ? this.#include : '**/*.md';
		const exclude = folder === '' ? this.#exclude : undefined;
		const pattern = new vscode.RelativePattern(base, include);
		const uris = await vscode.workspace.findFiles(
			pattern,
			exclude === undefined ? undefined : new vscode.RelativePattern(this.#root, exclude),
		);
		return inSlices(uris, (uri) => pathIn(this.#root, uri));
	}

	async #walk(folder: string, depth = 0): Promise<string[]> {
		const files: string[] = [];
		const folders: string[] = [];
		for (const [name, type] of await this.#readFolder(folder)) {
			const path = folder === '' ? name : `${folder}/${name}`;
			// A symbolic link to a folder may lead back up; only real folders are entered.
			if (type === vscode.FileType.Directory) { folders.push(path); }
			else if (type & vscode.FileType.File) { files.push(path); }
		}
		const below = depth < DEEPEST ? folders.filter((path) => !this.excludesFolder(path)) : [];
		await forEachBounded(below, PARALLEL_FOLDERS, async (path) => {
			for (const each of await this.#walk(path, depth + 1)) { files.push(each); }
		});
		return files;
	}

	/** A folder inside that does not answer is told, and the others are listed all the same. */
	async #readFolder(folder: string): Promise<readonly [string, vscode.FileType][]> {
		const reading = vscode.workspace.fs.readDirectory(joinPath(this.#root, folder));
		if (folder === '') { return reading; }
		const entries = await Promise.race([
			reading,
			new Promise<undefined>((resolve) => {
				hostScheduler.after(FOLDER_PATIENCE, () => {
					resolve(undefined);
				});
			}),
		]);
		if (entries) { this.#unreadable.delete(folder); }
		else { this.#unreadable.set(folder, `it did not answer within ${FOLDER_PATIENCE / 1_000} s`); }
		return entries ?? [];
	}

	#isNested(path: string): boolean {
		return this.#nested.some((nested) => path === nested || path.startsWith(`${nested}/`));
	}
}

/** `files.exclude`, without the entries that hang on a sibling file. */
export function excludedByEditor(root: vscode.Uri): string[] {
	const globs = vscode.workspace.getConfiguration('files', root).get<Record<string, unknown>>('exclude') ?? {};
	return Object.keys(globs).filter((glob) => globs[glob] === true);
}

/** One glob for all; none where braces or commas in one of them would not nest. The filter has the last word anyway. */
export function oneGlob(globs: readonly string[]): string | undefined {
	if (globs.some((glob) => /[{},]/.test(glob))) { return undefined; }
	return globs.length > 1 ? `{${globs.join(',')}}` : globs[0];
}
