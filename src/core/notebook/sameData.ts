/** Says whether two pieces of plain data (notes, problems) are equal; the order of keys does not count. */
export function sameData(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) { return true; }
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) { return false; }
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length || Array.isArray(a) !== Array.isArray(b)) { return false; }
	return keys.every(key => Object.hasOwn(b, key) && sameData(a[key as keyof typeof a], b[key as keyof typeof b]));
}
