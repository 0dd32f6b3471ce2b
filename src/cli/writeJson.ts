import { printableJson } from '../core/text/printable.ts';

/**
 * Items that are written at once: some ten kilobytes of text; larger ones would stay longer in memory than they are
 * needed.
 */
const ITEMS_AT_ONCE = 20;

/** How JSON is laid out: for people too, or whole on one line, for whoever reads line by line. */
interface Layout {
	readonly start: string;
	readonly key: (name: string) => string;
	readonly between: string;
	readonly list: readonly [start: string, between: string, end: string];
	readonly end: string;
	items(items: readonly unknown[]): string;
}

const LINES: Layout = {
	start: '{\n',
	key: name => `  ${name}: `,
	between: ',\n',
	list: ['[\n', ',\n', '\n  ]'],
	end: '\n}\n',
	// As they stand in a list that is a value of the outermost object.
	items: items => JSON.stringify({ a: items }, null, 2).slice('{\n  "a": [\n'.length, -'\n  ]\n}'.length),
};

const ONE_LINE: Layout = {
	start: '{',
	key: name => `${name}:`,
	between: ',',
	list: ['[', ',', ']'],
	end: '}\n',
	items: items => JSON.stringify(items).slice(1, -1),
};

/**
 * Writes an object of scalars and lists as `JSON.stringify(object, null, 2)` would, and a line end, in
 * pieces: a list is gone through once and is never in memory as a whole, neither its items nor their text.
 * No control character stands as itself ({@link printableJson}).
 *
 * @param write Is given the pieces in their order.
 */
export function writeJson(object: Readonly<Record<string, unknown>>, write: (text: string) => void): void {
	writeLaidOut(object, LINES, write);
}

/** The same as `JSON.stringify(object)` would, on one line. */
export function writeJsonLine(object: Readonly<Record<string, unknown>>, write: (text: string) => void): void {
	writeLaidOut(object, ONE_LINE, write);
}

function writeLaidOut(
	object: Readonly<Record<string, unknown>>,
	layout: Layout,
	write: (text: string) => void,
): void {
	let before = layout.start;
	for (const [key, value] of Object.entries(object)) {
		write(before + layout.key(JSON.stringify(key)));
		if (isList(value)) { writeList(value, layout, write); }
		else { write(printableJson(JSON.stringify(value))); }
		before = layout.between;
	}
	write(layout.end);
}

function writeList(items: Iterable<unknown>, layout: Layout, write: (text: string) => void): void {
	const [start, between, end] = layout.list;
	let isFirst = true;
	for (const piece of inPieces(items)) {
		write((isFirst ? start : between) + printableJson(layout.items(piece)));
		isFirst = false;
	}
	write(isFirst ? '[]' : end);
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
