/** How many bytes of a candidate {@link looksLikeNote} wants to see. */
export const FIRST_BYTES = 1024;

const OPENING = /^(?:\u00ef\u00bb\u00bf)?---[^\r\n]*[\r\n]/;
const CLOSING = /^---[ \t]*[\r\n]/m;
const TYPE_KEY = /(?:^|[\s{,"'?])type["']?\s*[:=]/;

/**
 * Whether a file that starts so may be a note: front matter at the very start (after an
 * optional BOM) with a `type` in it. Says yes to a little too much and never no to a
 * note; the parser decides. Front matter longer than the bytes at hand gets a yes.
 */
export function looksLikeNote(start: Uint8Array): boolean {
	if (!startsWithDashes(start)) { return false; }
	const head = toLatin1(start);
	const opening = OPENING.exec(head);
	if (!opening) { return false; }
	const body = head.slice(opening[0].length);
	const closing = CLOSING.exec(body);
	if (!closing && start.length >= FIRST_BYTES) { return true; }
	return TYPE_KEY.test(closing ? body.slice(0, closing.index) : body);
}

/** The cheap test first: most Markdown files of the world stop here. */
function startsWithDashes(bytes: Uint8Array): boolean {
	const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	return bytes[from] === 0x2d && bytes[from + 1] === 0x2d && bytes[from + 2] === 0x2d;
}

function toLatin1(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, FIRST_BYTES));
}
