import { printableJson } from '../core/text/printable.ts';

/**
 * Items that are written at once: some ten kilobytes of text; larger ones would stay longer in memory than they are
 * needed.
 */
const ITEMS_AT_ONCE = 20;

/**
 * Writes an object of scalars and lists as `JSON.stringify(object, null, 2)` would, and a line end, in
 * pieces: a list is gone through once and is never in memory as a whole, neither its items nor their text.
 * No control character stands as itself ({@link printableJson}).
 *
 * @param write Is given the pieces in their order.
 */
export function writeJson(object: Readonly<Record<string, unknown>>, write: (text: string) => void): void {
	let before = '{\n';
	for (const [key, value] of Object.entries(object)) {
		write(`${before}  ${JSON.stringify(key)}: `);
		if (isList(value)) { writeList(value, write); }
		else { write(printableJson(JSON.stringify(value))); }
		before = ',\n';
	}
	write('\n}\n');
}

function writeList(items: Iterable<unknown>, write: (text: string) => void): void {
	let isFirst = true;
	for (const piece of inPieces(items)) {
		write(`${isFirst ? '[\n' : ',\n'}${itemsText(piece)}`);
		isFirst = false;
	}
	write(isFirst ? '[]' : '\n  ]');
}

/** The items as they stand in a list that is a value of the outermost object. */
function itemsText(items: readonly unknown[]): string {
	const text = printableJson(JSON.stringify({ a: items }, null, 2));
	return text.slice('{\n  "a": [\n'.length, -'\n  ]\n}'.length);
}

function* inPieces(items: Iterable<unknown>): Generator<readonly unknown[]> {
	let piece: unknown[] = [];
	for (const item of items) {
		piece.push(item);
		if (piece.length === ITEMS_AT_ONCE) {
			yield piece;
			piece = [];
		}
	}
	if (piece.length > 0) { yield piece; }
}

function isList(value: unknown): value is Iterable<unknown> {
	return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
