import { ancestors } from './knownPaths.ts';
import type { Scheduler } from './ports.ts';

/** Milliseconds between one look and the next; the last stands for all that follow. */
const ROUNDS = [3_000, 10_000, 30_000, 60_000];
/** Milliseconds of quiet after a sign that something was missed. */
const SOON = 250;

/**
 * Folders that came to be while a notebook was open. On Linux the watcher of VS Code may be
 * deaf in them: a folder inside one that was made, moved or renamed as a whole is often not
 * watched at all, or is told of by the name it had before (seen with @parcel/watcher 2.6.0). So
 * they are looked over again, ever less often, and at once where something seems missed.
 */
export class NewFolders {
	readonly #scheduler: Scheduler;
	readonly #lookOver: (folders: ReadonlySet<string>) => void;
	#folders = new Set<string>();
	#round = 0;
	#cancel: (() => void) | undefined;
	#isSoon = false;

	/** @param lookOver Finds out what changed below these folders, none of which lies in another. */
	constructor(scheduler: Scheduler, lookOver: (folders: ReadonlySet<string>) => void) {
		this.#scheduler = scheduler;
		this.#lookOver = lookOver;
	}

	/** A folder came to be. */
	add(folder: string): void {
		if (!ancestors(folder).some((outer) => this.#folders.has(outer))) {
			const others = [...this.#folders].filter((otherFolder) => !otherFolder.startsWith(`${folder}/`));
			this.#folders = new Set([...others, folder]);
		}
		this.#round = 0;
		if (!this.#isSoon) { this.#schedule(ROUNDS[0]!); }
	}

	/** A folder is no more, or holds nothing: it is not looked over any longer. */
	delete(folder: string): void {
		this.#folders.delete(folder);
	}

	/**
	 * Something was told that fits nowhere, or somebody comes back to the window: looks soon, where there is anything
	 * to look over.
	 */
	lookSoon(): void {
		if (this.#folders.size === 0 || this.#isSoon) { return; }
		this.#isSoon = true;
		this.#schedule(SOON);
	}

	dispose(): void {
		this.#cancel?.();
		this.#folders = new Set();
	}

	#schedule(milliseconds: number): void {
		this.#cancel?.();
		this.#cancel = this.#scheduler.after(milliseconds, () => {
			this.#look();
		});
	}

	#look(): void {
		this.#isSoon = false;
		this.#cancel = undefined;
		if (this.#folders.size === 0) { return; }
		this.#lookOver(new Set(this.#folders));
		this.#round = Math.min(this.#round + 1, ROUNDS.length - 1);
		this.#schedule(ROUNDS[this.#round]!);
	}
}
