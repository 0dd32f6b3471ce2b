import { lineAtOffset } from '../text/textEdit.ts';
import { scanMarkdown } from './blocks/scanBlocks.ts';

/** The lines of a text, from 0, on which code begins, goes on or ends; its Markdown begins at the offset `from`. */
export function codeLines(text: string, from = 0): ReadonlySet<number> {
	if (!/```|~~~/.test(text)) { return NONE; }
	const { code, lineStarts } = scanMarkdown(text, from);
	const lines = new Set<number>();
	for (const { start, end } of code) {
		for (
			let line = lineAtOffset(lineStarts, start);
			line <= lineAtOffset(lineStarts, Math.max(start, end - 1));
			line++
		) { lines.add(line); }
	}
	return lines;
}

const NONE: ReadonlySet<number> = new Set();
