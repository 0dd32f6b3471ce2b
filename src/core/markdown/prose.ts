import { readMarkdown, type MarkdownInside } from './links.ts';
import { lineAtOffset } from '../text/textEdit.ts';
import { scanMarkdown } from './blocks/scanBlocks.ts';

/** Stands for what is no prose. */
const BLANK = '\uE000';

/**
 * A note's text with front matter, code and comments blanked out, as long as the text and with
 * the same line breaks: for those who look for words that are not code.
 */
export function proseOf(
	text: string,
	bodyStart: number,
	{ code, comments }: Pick<MarkdownInside, 'code' | 'comments'> = readMarkdown(text, bodyStart),
): string {
	let prose = blank(text.slice(0, bodyStart));
	let from = bodyStart;
	for (const { start, end } of [...code, ...comments].sort((a, b) => a.start - b.start)) {
		if (end <= from) { continue; }
		prose += text.slice(from, Math.max(from, start)) + blank(text.slice(Math.max(from, start), end));
		from = end;
	}
	return prose + text.slice(from);
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/g, BLANK);
}

const NO_LINES: ReadonlySet<number> = new Set();

/** The lines of a text, from 0, on which code begins, goes on or ends; its Markdown begins at the offset `from`. */
export function codeLines(text: string, from = 0): ReadonlySet<number> {
	if (!/```|~~~/.test(text)) { return NO_LINES; }
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
