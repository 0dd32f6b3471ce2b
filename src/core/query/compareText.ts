/** Plain code-unit order: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The same with absent values last. */
export function compareAbsentLast(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) { return Number(a === undefined) - Number(b === undefined); }
	return compareText(a, b);
}
