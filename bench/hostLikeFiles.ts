import { stat } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NodeFileSystem } from '../src/cli/nodeFileSystem.ts';
import type { FileContent, FileStat, FileSystemPort, WantedBytes } from '../src/index/ports.ts';

const statPath = promisify(stat);

/**
 * Files of a folder whose stats come as the Node host gets them, without blocking
 * (`src/host/workspace/fileReader.node.ts`).
 */
export class HostLikeFiles implements FileSystemPort {
	readonly #root: string;
	readonly #files: NodeFileSystem;

	constructor(root: string) {
		this.#root = root;
		this.#files = new NodeFileSystem(root);
	}

	list(folder: string): Promise<readonly string[]> {
		return this.#files.list(folder);
	}

	isFolder(path: string): boolean {
		return this.#files.isFolder(path);
	}

	read(path: string, wanted: WantedBytes): FileContent {
		return this.#files.read(path, wanted);
	}

	includes(path: string): boolean {
		return this.#files.includes(path);
	}

	async stat(path: string): Promise<FileStat | undefined> {
		const stats = await statPath(join(this.#root, path));
		return stats.isFile()
			? { size: stats.size, mtime: Math.trunc(Math.max(stats.mtimeMs, stats.ctimeMs)) }
			: undefined;
	}
}
