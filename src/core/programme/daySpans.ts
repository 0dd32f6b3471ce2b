/** Spans of day numbers, both ends included, in order, and with a gap between any two. */
export class DaySpans {
	readonly #froms: number[] = [];
	readonly #untils: number[] = [];

	get size(): number {
		return this.#froms.length;
	}

	/** Whether a day is in one of them. */
	has(day: number): boolean {
		return this.#untils[this.#indexOf(day)]! >= day;
	}

	/** Whether all days from one to another are. */
	covers(from: number, until: number): boolean {
		return this.#untils[this.#indexOf(from)]! >= until;
	}

	/** Adds a span; those that touch become one. */
	add(from: number, until: number): void {
		let first = this.#indexOf(from);
		if (first < 0 || this.#untils[first]! < from - 1) { first++; }
		let last = first;
		let [start, end] = [from, until];
		for (; last < this.#froms.length && this.#froms[last]! <= until + 1; last++) {
			start = Math.min(start, this.#froms[last]!);
			end = Math.max(end, this.#untils[last]!);
		}
		this.#froms.splice(first, last - first, start);
		this.#untils.splice(first, last - first, end);
	}

	/** How many of the days from one to another are in them. */
	count(from: number, until: number): number {
		let days = 0;
		for (let index = 0; index < this.#froms.length; index++) {
			days += Math.max(0, Math.min(until, this.#untils[index]!) - Math.max(from, this.#froms[index]!) + 1);
		}
		return days;
	}

	/** Each span, in order. */
	*[Symbol.iterator](): Generator<readonly [from: number, until: number]> {
		for (let index = 0; index < this.#froms.length; index++) { yield [this.#froms[index]!, this.#untils[index]!]; }
	}

	/** The last span that begins on a day or before; -1 where none does. */
	#indexOf(day: number): number {
		let [low, high] = [0, this.#froms.length];
		while (low < high) {
			const middle = low + high >> 1;
			if (this.#froms[middle]! <= day) { low = middle + 1; }
			else { high = middle; }
		}
		return low - 1;
	}
}
