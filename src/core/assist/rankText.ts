/** More entries than this nobody reads; typing on narrows them down. */
export const MOST_ENTRIES = 100;

/**
 * How well a folded text fits folded typed letters: 0 it begins with them, 1 a word in it
 * does, 2 it holds them, 3 it holds their letters in that order; `undefined` not at all.
 */
export function rankText(text: string, typed: string): number | undefined {
	if (typed === '' || text.startsWith(typed)) { return 0; }
	const at = text.indexOf(typed);
	if (at < 0) { return holdsInOrder(text, typed) ? 3 : undefined; }
	return beginsWord(text, typed, at) ? 1 : 2;
}

function beginsWord(text: string, typed: string, first: number): boolean {
	for (let at = first; at >= 0; at = text.indexOf(typed, at + 1)) {
		if (/[\s/_.-]/.test(text[at - 1] ?? ' ')) { return true; }
	}
	return false;
}

function holdsInOrder(text: string, typed: string): boolean {
	let at = -1;
	for (const letter of typed) {
		at = text.indexOf(letter, at + 1);
		if (at < 0) { return false; }
	}
	return true;
}

/** The best fitting, at most {@link MOST_ENTRIES}; of equal fit those that `isNear` says first, else in the given order. */
export function bestOf<Item>(items: Iterable<Item>, typed: string, textOf: (item: Item) => string, isNear: (item: Item) => boolean): Item[] {
	const buckets: Item[][] = Array.from({ length: 8 }, () => []);
	for (const item of items) {
		const rank = rankText(textOf(item), typed);
		if (rank === undefined) { continue; }
		const bucket = buckets[rank * 2 + (isNear(item) ? 0 : 1)]!;
		if (bucket.length < MOST_ENTRIES) { bucket.push(item); }
	}
	return buckets.flat().slice(0, MOST_ENTRIES);
}
