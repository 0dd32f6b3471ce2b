import { splitLines } from '../text/textEdit.ts';

/** What an edit did to the lines of a file, as far as it takes to see later whether it is still there. */
export interface ChangedLines {
	/** Lines there were more of before, each as often as it went. */
	readonly removed: readonly string[];
	/** Lines there are more of now. */
	readonly added: readonly string[];
}

/** Compares a file before and after an edit; where lines stand does not matter, nor how they end. */
export function changedLines(before: string, after: string): ChangedLines {
	return { removed: moreIn(before, after), added: moreIn(after, before) };
}

/**
 * The lines of an edit that another program has undone by writing an older version of the file over
 * it: what the edit replaced is back and what it wrote is gone, or what it only added is gone. None
 * where the file was changed further, as by somebody who ticks the next item.
 *
 * @param after The file as the edit left it.
 * @param current The file as it is.
 */
export function lostLines({ removed, added }: ChangedLines, after: string, current: string): readonly string[] {
	const missing = new Set(moreIn(after, current));
	const gone = added.filter((line) => missing.has(line));
	if (gone.length === 0 || removed.length === 0) { return gone; }
	const extra = new Set(moreIn(current, after));
	return removed.filter((line) => extra.has(line));
}

/** The lines there are more of in one text than in the other; blank ones say nothing. */
function moreIn(text: string, otherText: string): string[] {
	const counts = new Map<string, number>();
	for (const line of splitLines(otherText)) { counts.set(line, (counts.get(line) ?? 0) + 1); }
	return splitLines(text).filter((line) => {
		const count = counts.get(line) ?? 0;
		counts.set(line, count - 1);
		return count <= 0 && line.trim() !== '';
	});
}
