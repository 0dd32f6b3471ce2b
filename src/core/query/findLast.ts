/** `Array.prototype.findLast`, which the library of ES2022 does not declare. */
export function findLast<T>(items: readonly T[], matches: (item: T) => boolean): T | undefined {
	for (let i = items.length - 1; i >= 0; i--) {
		if (matches(items[i]!)) { return items[i]; }
	}
	return undefined;
}
