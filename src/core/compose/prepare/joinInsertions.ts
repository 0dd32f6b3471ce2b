import type { TextEdit } from '../../text/textEdit.ts';

/**
 * Two rounds of insertions as one: `second` has its offsets in the text that `first` leaves
 * behind, the outcome all in the text before. Only insertions; a replacement throws.
 */
export function joinInsertions(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
	const joined = [...first].sort((a, b) => a.start - b.start);
	for (const { start, end, text } of [...second].sort((a, b) => b.start - a.start)) {
		if (start !== end) { throw new RangeError('Only insertions can be joined'); }
		insert(joined, start, text);
	}
	return joined;
}

/** The later insertions come first, so that places before them still count. */
function insert(edits: TextEdit[], at: number, text: string): void {
	let shift = 0;
	for (const [index, edit] of edits.entries()) {
		if (edit.start !== edit.end) { throw new RangeError('Only insertions can be joined'); }
		const from = edit.start + shift;
		if (at < from) { edits.splice(index, 0, { start: at - shift, end: at - shift, text }); return; }
		if (at <= from + edit.text.length) {
			edits[index] = { ...edit, text: edit.text.slice(0, at - from) + text + edit.text.slice(at - from) };
			return;
		}
		shift += edit.text.length;
	}
	edits.push({ start: at - shift, end: at - shift, text });
}
