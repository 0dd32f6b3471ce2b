import type { LoadWatch } from '../../index/notebookIndex.ts';

/** Counts over all folders that are being read, and can be told to end early. */
export class LoadCount implements LoadWatch {
	#files = 0;
	#read = 0;
	#isCancelled = false;

	/** Files that are there, in the folders listed so far. */
	get files(): number {
		return this.#files;
	}

	/** Files that are read. */
	get read(): number {
		return this.#read;
	}

	/** Whole percent, from 0 to 100. */
	get percent(): number {
		return this.#files === 0 ? 0 : Math.floor(100 * this.#read / this.#files);
	}

	/** Whether it was ended before all was read. */
	get isPartial(): boolean {
		return this.#isCancelled && this.#read < this.#files;
	}

	begins(files: number): void {
		this.#files += files;
	}

	readOne(): void {
		this.#read++;
	}

	isCancelled(): boolean {
		return this.#isCancelled;
	}

	/** No further file is begun. */
	cancel(): void {
		this.#isCancelled = true;
	}
}

/** Items done in one go: some milliseconds of small work. */
const SLICE = 500;

/** What `action` gives for each item, where it gives something; others get their turn now and then. */
export async function inSlices<T, R>(items: readonly T[], action: (item: T) => R | undefined): Promise<R[]> {
	const results: R[] = [];
	for (let start = 0; start < items.length; start += SLICE) {
		if (start > 0) {
			await new Promise<void>((resolve) => {
				setTimeout(resolve, 0);
			});
		}
		for (const item of items.slice(start, start + SLICE)) {
			const outcome = action(item);
			if (outcome !== undefined) { results.push(outcome); }
		}
	}
	return results;
}
