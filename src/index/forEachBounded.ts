/**
 * Runs `action` on every item, at most `limit` at a time. An action that gives no promise
 * costs none. Rejects with the first error, after which no further item is begun.
 */
export async function forEachBounded<T>(items: Iterable<T>, limit: number, action: (item: T) => void | Promise<void>): Promise<void> {
	const iterator = items[Symbol.iterator]();
	const lane = async () => {
		for (let next = iterator.next(); !next.done; next = iterator.next()) {
			const waiting = action(next.value);
			if (waiting) { await waiting; }
		}
	};
	await Promise.all(Array.from({ length: limit }, lane));
}
