/**
 * A small fingerprint of one line, so that the index can tell later whether the line a
 * user saw is still the same without keeping its text (format.md §6). FNV-1a over the
 * UTF-16 units, seeded with the length, cut to 31 bits so that V8 keeps it unboxed.
 *
 * A line break at the end of the range does not count: the same line hashes alike in an
 * LF and a CRLF file.
 *
 * @param start Offset of the line's first character.
 * @param end Offset past its last character.
 */
export function hashLine(text: string, start = 0, end = text.length): number {
	let to = end;
	while (to > start && isLineBreak(text.charCodeAt(to - 1))) { to--; }
	let hash = Math.imul(0x811c9dc5 ^ (to - start), 0x01000193);
	for (let at = start; at < to; at++) { hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193); }
	return hash >> 1;
}

function isLineBreak(unit: number): boolean {
	return unit === 10 || unit === 13;
}
