/** Whether two pieces of plain data (notes, problems) say the same: an equal re-parse notifies nobody. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) { return true; }
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) { return false; }
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) { return false; }
	return keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}
