/** Something to be known again: its words, and the list it stands in. */
interface Named {
	readonly scope: string;
	readonly text: string;
}

interface Known extends Named {
	readonly id: string;
}

/**
 * Gives things ids that stay the same while their note is edited, so that focus and an open
 * text box stay where they are: by their words, wherever they have moved; and where the words
 * themselves are edited, by standing between the same neighbours.
 */
export class StableIds {
	#known: readonly Known[] = [];
	#next = 0;

	/** One id for each thing, in order. */
	assign(things: readonly Named[]): string[] {
		const before = this.#byWords(things);
		this.#betweenNeighbours(things, before);
		const ids = before.map(index => index === undefined ? `i${this.#next++}` : this.#known[index]!.id);
		this.#known = things.map((item, index) => ({ ...item, id: ids[index]! }));
		return ids;
	}

	/**
	 * For each thing the index of the known one with the same words in the same list, or in another; of equals the
	 * first that is left.
	 */
	#byWords(things: readonly Named[]): (number | undefined)[] {
		const waiting = new Map<string, number[]>();
		for (const [index, { scope, text }] of this.#known.entries()) { push(waiting, `${scope}\n${text}`, index); }
		const ids = things.map(({ scope, text }) => waiting.get(`${scope}\n${text}`)?.shift());
		const left = new Map<string, number[]>();
		for (const index of [...waiting.values()].flat().sort((a, b) => a - b)) {
			push(left, this.#known[index]!.text, index);
		}
		return ids.map((index, at) => index ?? left.get(things[at]!.text)?.shift());
	}

	/** Pairs what is left over between two things that were found next to each other before. */
	#betweenNeighbours(things: readonly Named[], ids: (number | undefined)[]): void {
		const usedIds = new Set(ids);
		for (const [at, item] of things.entries()) {
			if (ids[at] !== undefined) { continue; }
			const candidate = at === 0 ? 0 : (ids[at - 1] ?? -2) + 1;
			if (this.#known[candidate]?.scope !== item.scope || usedIds.has(candidate)) { continue; }
			ids[at] = candidate;
			usedIds.add(candidate);
		}
	}
}

function push(map: Map<string, number[]>, key: string, value: number): void {
	const list = map.get(key);
	if (list) { list.push(value); }
	else { map.set(key, [value]); }
}
