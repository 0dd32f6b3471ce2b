/** More entries than this nobody reads; typing on narrows them down. */
export const MOST_ENTRIES = 100;

/**
 * How well a folded text fits folded typed letters: 0 it begins with them, 1 a word in it
 * does, 2 it holds them; `undefined` not at all.
 */
function rankText(text: string, typed: string): 0 | 1 | 2 | undefined {
	if (typed === '' || text.startsWith(typed)) { return 0; }
	const at = text.indexOf(typed);
	if (at < 0) { return undefined; }
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

/**
 * The best fitting, at most {@link MOST_ENTRIES}; of equal fit those that `isNear` says first,
 * else in the given order. Texts that hold the letters only in their order fill up what is left.
 */
export function bestOf<Item>(
	items: readonly Item[],
	typed: string,
	textOf: (item: Item) => string,
	isNear: (item: Item) => boolean,
): Item[] {
	const buckets: Item[][] = Array.from({ length: 6 }, () => []);
	const loose: Item[] = [];
	for (const item of items) {
		const text = textOf(item);
		const rank = rankText(text, typed);
		if (rank === undefined) {
			if (loose.length < MOST_ENTRIES && holdsInOrder(text, typed)) { loose.push(item); }
		} else if (buckets[rank * 2]!.length < MOST_ENTRIES) {
			buckets[rank * 2 + (isNear(item) ? 0 : 1)]!.push(item);
		}
	}
	return [...buckets.flat(), ...loose].slice(0, MOST_ENTRIES);
}
