import { readMarkdown, type MarkdownInside } from './links.ts';

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
