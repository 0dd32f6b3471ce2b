/**
 * Tells a stale read from the newest: every read of a path gets a version, and only the
 * newest may write.
 */
export class PathVersions {
	#counter = 0;
	readonly #newest = new Map<string, number>();
	readonly #running = new Map<string, number>();

	/** The version given last, of any path. */
	now(): number {
		return this.#counter;
	}

	/** The path changed: reads that began before are stale. */
	bump(path: string): void {
		this.#newest.set(path, ++this.#counter);
	}

	/** A read of the path begins; older ones are stale from now on. */
	begin(path: string): number {
		this.bump(path);
		this.#running.set(path, (this.#running.get(path) ?? 0) + 1);
		return this.#counter;
	}

	/** A read ended; whether it is still the newest. */
	end(path: string, version: number): boolean {
		const left = (this.#running.get(path) ?? 1) - 1;
		if (left > 0) { this.#running.set(path, left); }
		else { this.#running.delete(path); }
		return this.#newest.get(path) === version;
	}

	/** Whether no change and no other read of the path came after a read. */
	isNewest(path: string, version: number): boolean {
		return this.#newest.get(path) === version;
	}

	/** Whether the path changed or was read after that version. */
	touchedSince(path: string, version: number): boolean {
		return (this.#newest.get(path) ?? 0) > version;
	}

	/** Paths being read right now. */
	inFlight(): Iterable<string> {
		return this.#running.keys();
	}
}
