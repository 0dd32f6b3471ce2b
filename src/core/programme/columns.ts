/** A list of small whole numbers that grows: a million receipts as objects would not fit. */
export class Column {
	#numbers: Uint16Array | Int32Array;
	#length = 0;

	/** @param bits 16 for 0 to 65,535, 32 for what has a sign or is more. */
	constructor(bits: 16 | 32) {
		this.#numbers = bits === 16 ? new Uint16Array(FIRST) : new Int32Array(FIRST);
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#numbers.length) { this.#grow(); }
		this.#numbers[this.#length++] = value;
	}

	/** The number at an index from 0; 0 beyond the end. */
	at(index: number): number {
		return this.#numbers[index] ?? 0;
	}

	/** By half, so that the old and the new together are never three times what is needed. */
	#grow(): void {
		const size = Math.ceil(this.#numbers.length * 1.5);
		const larger = this.#numbers instanceof Uint16Array ? new Uint16Array(size) : new Int32Array(size);
		larger.set(this.#numbers);
		this.#numbers = larger;
	}
}

const FIRST = 1024;

/** Texts by number, each once: departments, programmes, and the people of pairs. */
export class Texts {
	readonly #numbers = new Map<string, number>();
	readonly #texts: string[] = [];

	get size(): number {
		return this.#texts.length;
	}

	/** The number of a text, from 0. */
	numberOf(text: string): number {
		const known = this.#numbers.get(text);
		if (known !== undefined) { return known; }
		this.#numbers.set(text, this.#texts.length);
		return this.#texts.push(text) - 1;
	}

	at(number: number): string {
		return this.#texts[number] ?? '';
	}
}

/**
 * The indices of all entries, those of the same group together and in their order, and where each group begins: with
 * `starts[group]` to `starts[group + 1]` one has its entries. In linear time.
 */
export function inGroups(groupOf: Column, groups: number): { readonly order: Int32Array; readonly starts: Int32Array } {
	const starts = new Int32Array(groups + 1);
	for (let index = 0; index < groupOf.length; index++) { starts[groupOf.at(index) + 1]!++; }
	for (let group = 0; group < groups; group++) { starts[group + 1]! += starts[group]!; }
	const next = starts.slice();
	const order = new Int32Array(groupOf.length);
	for (let index = 0; index < groupOf.length; index++) { order[next[groupOf.at(index)]!++] = index; }
	return { order, starts };
}
