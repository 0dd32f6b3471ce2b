/**
 * What gray-matter takes from Node's Buffer, for the web worker host, which has none:
 * it keeps the note's bytes, and nobody reads them.
 */
export const Buffer = {
	from: (text) => new TextEncoder().encode(text),
	isBuffer: () => false,
};
