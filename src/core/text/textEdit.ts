/** Replace `[start, end)` by `text`; UTF-16 offsets in the text the edit was computed from. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Applies edits that do not overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	let result = '';
	let from = 0;
	for (const edit of sorted) {
		if (edit.start < from) { throw new RangeError('Edits overlap'); }
		result += text.slice(from, edit.start) + edit.text;
		from = edit.end;
	}
	return result + text.slice(from);
}

/** A range of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}
