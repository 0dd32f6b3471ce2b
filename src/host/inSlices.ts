/** Items done in one go: some milliseconds of small work. */
const SLICE = 500;

/** What `action` gives for each item, where it gives something; others get their turn now and then. */
export async function inSlices<T, R>(items: readonly T[], action: (item: T) => R | undefined): Promise<R[]> {
	const results: R[] = [];
	for (let start = 0; start < items.length; start += SLICE) {
		if (start > 0) { await new Promise<void>((resolve) => { setTimeout(resolve, 0); }); }
		for (const item of items.slice(start, start + SLICE)) {
			const result = action(item);
			if (result !== undefined) { results.push(result); }
		}
	}
	return results;
}
