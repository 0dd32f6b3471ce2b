/**
 * A list of small whole numbers that grows: a million receipts as objects would not fit. It grows by blocks, so that
 * nothing is ever copied.
 */
export class Column {
	readonly #bits: 16 | 32;
	readonly #blocks: (Uint16Array | Int32Array)[] = [];
	#length = 0;

	/** @param bits 16 for 0 to 65,535, 32 for what has a sign or is more. */
	constructor(bits: 16 | 32) {
		this.#bits = bits;
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		const at = this.#length++;
		const block = at >>> BLOCK_BITS;
		if (block === this.#blocks.length) {
			this.#blocks.push(this.#bits === 16 ? new Uint16Array(BLOCK) : new Int32Array(BLOCK));
		}
		this.#blocks[block]![at & BLOCK - 1] = value;
	}

	/** The number at an index from 0; 0 beyond the end. */
	at(index: number): number {
		return this.#blocks[index >>> BLOCK_BITS]?.[index & BLOCK - 1] ?? 0;
	}
}

const BLOCK_BITS = 14;
const BLOCK = 1 << BLOCK_BITS;

/** Texts by number, each once: departments, programmes, and the people of pairs. */
export class Texts {
	readonly #numbers = new Map<string, number>();
	readonly #texts: string[] = [];

	get size(): number {
		return this.#texts.length;
	}

	/** The number of a text, from 0. */
	numberOf(text: string): number {
		const knownNumber = this.#numbers.get(text);
		if (knownNumber !== undefined) { return knownNumber; }
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
export function inGroups(groupOf: Column, groups: number): { readonly order: Int32Array, readonly starts: Int32Array } {
	const starts = new Int32Array(groups + 1);
	for (let index = 0; index < groupOf.length; index++) { starts[groupOf.at(index) + 1]!++; }
	for (let group = 0; group < groups; group++) { starts[group + 1]! += starts[group]!; }
	const next = starts.slice();
	const order = new Int32Array(groupOf.length);
	for (let index = 0; index < groupOf.length; index++) { order[next[groupOf.at(index)]!++] = index; }
	return { order, starts };
}
