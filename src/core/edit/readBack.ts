/**
 * What a file says after it was written: everything; a part of it, as on a full disk, where writing and
 * saving are told as done all the same; or what another program has written in the same moment.
 */
export type ReadBack = 'whole' | 'cut' | 'other';

/**
 * Compares what was written with what the file says. A cut file ends early, or goes on with zeros or with
 * what stood at that place before.
 *
 * @param before The file as it was; left out for a new one.
 */
export function readBack(disk: Uint8Array, written: Uint8Array, before: Uint8Array = new Uint8Array()): ReadBack {
	const same = sameUntil(disk, written);
	if (same === written.length && same === disk.length) { return 'whole'; }
	if (
		sameUntil(disk, before) === before.length && disk.length === before.length && before.length > 0
	) { return 'other'; }
	const rest = disk.subarray(same);
	return rest.every((byte) => byte === 0) || isTailOf(rest, before, same) ? 'cut' : 'other';
}

function isTailOf(rest: Uint8Array, before: Uint8Array, from: number): boolean {
	return rest.length === before.length - from && rest.every((byte, at) => byte === before[from + at]);
}

/** How many bytes two texts begin with alike. */
function sameUntil(a: Uint8Array, b: Uint8Array): number {
	const end = Math.min(a.length, b.length);
	let at = 0;
	while (at < end && a[at] === b[at]) { at++; }
	return at;
}
