/** Paths of files, and the folders that they lie in, kept while they come and go. */
export class KnownPaths implements Iterable<string> {
	readonly #paths = new Set<string>();
	/** How many of the files lie in each folder, at any depth. */
	readonly #folders = new Map<string, number>();

	add(path: string): void {
		if (this.#paths.has(path)) { return; }
		this.#paths.add(path);
		for (const folder of ancestors(path)) { this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + 1); }
	}

	/** `false` if it was not there. */
	delete(path: string): boolean {
		if (!this.#paths.delete(path)) { return false; }
		for (const folder of ancestors(path)) {
			const left = this.#folders.get(folder)! - 1;
			if (left > 0) { this.#folders.set(folder, left); }
			else { this.#folders.delete(folder); }
		}
		return true;
	}

	has(path: string): boolean {
		return this.#paths.has(path);
	}

	hasFolder(path: string): boolean {
		return this.#folders.has(path);
	}

	[Symbol.iterator](): Iterator<string> {
		return this.#paths.values();
	}
}

/** The folders that a path lies in, innermost first; not the notebook's own. */
export function ancestors(path: string): string[] {
	const folders: string[] = [];
	for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
		folders.push(path.slice(0, end));
	}
	return folders;
}
