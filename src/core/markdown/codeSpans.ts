/** A run of backticks, and the index of the next of the same length. */
interface Run {
	readonly start: number;
	readonly size: number;
	next: number;
}

/** The code spans of a text: each run of backticks is looked at once, however many open nothing. */
export class CodeSpans {
	#runs: readonly Run[] | undefined;
	/** Index of the last run asked for: questions come in the order of the text. */
	#current = 0;
	/** Lengths that no run has from here on. */
	readonly #unclosed = new Set<number>();

	constructor(private readonly text: string) {}

	/** What the backtick at `start` begins: code up to the next run of its length, or only the rest of its run. */
	at(start: number): { readonly end: number, readonly isCode: boolean } {
		const runs = this.#runs ??= runsIn(this.text);
		while (runs[this.#current]!.start + runs[this.#current]!.size <= start) { this.#current++; }
		const run = runs[this.#current]!;
		// A backslash before it took the first backtick of its run.
		const size = run.start + run.size - start;
		const next = size === run.size ? run.next : this.#nextOf(size, this.#current + 1);
		const closing = runs[next];
		return closing ? { end: closing.start + closing.size, isCode: true } : { end: start + size, isCode: false };
	}

	#nextOf(size: number, from: number): number {
		if (this.#unclosed.has(size)) { return -1; }
		for (
			let index = from;
			index < this.#runs!.length;
			index++
		) { if (this.#runs![index]!.size === size) { return index; } }
		this.#unclosed.add(size);
		return -1;
	}
}

function runsIn(text: string): Run[] {
	const runs = [...text.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({
		start: index,
		size: length,
		next: -1,
	}));
	const later = new Map<number, number>();
	for (let index = runs.length - 1; index >= 0; index--) {
		const run = runs[index]!;
		run.next = later.get(run.size) ?? -1;
		later.set(run.size, index);
	}
	return runs;
}
