/**
 * What is made of each item of a list, kept for as long as the item stays in it: a list of ten thousand of which one
 * has changed costs that one, and a glance at the others.
 */
export class KeptList<Item, Made extends object | string> {
	#items: readonly Item[] = [];
	#results: readonly Made[] = [];

	/** @param isSame Whether two items are told alike. */
	constructor(private readonly isSame: (a: Item, b: Item) => boolean = Object.is) {}

	/** What is made of these, in their order. `make` may depend on nothing but the item. */
	of(items: readonly Item[], make: (item: Item) => Made): readonly Made[] {
		const before = this.#items;
		const results = this.#results;
		const least = Math.min(items.length, before.length);
		let start = 0;
		while (start < least && this.isSame(items[start]!, before[start]!)) { start++; }
		let after = 0;
		while (
			after < least - start
			&& this.isSame(items[items.length - 1 - after]!, before[before.length - 1 - after]!)
		) { after++; }
		const moved = new Map<Item, Made>();
		for (let at = start; at < before.length - after; at++) { moved.set(before[at]!, results[at]!); }
		this.#items = items;
		this.#results = [
			...results.slice(0, start),
			...items.slice(start, items.length - after).map(item => moved.get(item) ?? make(item)),
			...results.slice(before.length - after),
		];
		return this.#results;
	}
}
