import type { LoadWatch } from '../index/notebookIndex.ts';

/** Counts over all folders that are being read, and can be told to end early. */
export class LoadCount implements LoadWatch {
	#files = 0;
	#read = 0;
	#isCancelled = false;

	/** Files that are there, in the folders listed so far. */
	get files(): number { return this.#files; }

	/** Files that are read. */
	get read(): number { return this.#read; }

	/** Whole percent, from 0 to 100. */
	get percent(): number { return this.#files === 0 ? 0 : Math.floor(100 * this.#read / this.#files); }

	/** Whether it was ended before all was read. */
	get isPartial(): boolean { return this.#isCancelled && this.#read < this.#files; }

	begins(files: number): void { this.#files += files; }

	readOne(): void { this.#read++; }

	isCancelled(): boolean { return this.#isCancelled; }

	/** No further file is begun. */
	cancel(): void { this.#isCancelled = true; }
}
