/**
 * Work that can be interrupted between its steps: each `yield` is such a place, and says how much is
 * done by now, from 0 to 1. So that long work leaves others their turns, and can be called off, while the
 * same code runs in one go where nobody waits ({@link finish}).
 */
export type Steps<Result> = Generator<number, Result, void>;

/** All steps in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const { done, value } = steps.next();
		if (done) { return value; }
	}
}

/** One step for each item of a list. */
export function* eachInSteps<Item, Result>(items: readonly Item[], action: (item: Item) => Result): Steps<Result[]> {
	const results: Result[] = [];
	for (const item of items) {
		results.push(action(item));
		yield results.length / items.length;
	}
	return results;
}
