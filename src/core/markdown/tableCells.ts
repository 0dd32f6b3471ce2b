import type { TextRange } from '../text/textEdit.ts';

/** A line of a table: where it starts in its text, and what it says. */
export interface RowLine {
	readonly start: number;
	readonly text: string;
}

/** The cells between the bars, white space around them left out; a bar after a backslash is text. */
export function cellsOf({ start, text }: RowLine): TextRange[] {
	const bars = [...text.matchAll(/(?<!\\)\|/g)].map(match => match.index);
	const opens = /^[ \t]*\|/.test(text);
	const closes = /(?<!\\)\|[ \t]*$/.test(text);
	const edges = [...opens ? [] : [-1], ...bars, ...closes ? [] : [text.length]];
	return edges.slice(0, -1).map((from, index) => {
		const inside = text.slice(from + 1, edges[index + 1]);
		const lead = inside.length - inside.trimStart().length;
		const trimmed = inside.trim();
		const at = start + from + 1 + (trimmed === '' ? Math.min(1, inside.length) : lead);
		return { start: at, end: at + trimmed.length };
	});
}

/** What a cell of a text says: `b \| c` is `b | c`. */
export function cellText(text: string, { start, end }: TextRange): string {
	return text.slice(start, end).replaceAll('\\|', '|');
}
