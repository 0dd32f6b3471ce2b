import type { BlockScan, ScannedTask } from '../markdown/blocks/blockScan.ts';

/** The line ending that new lines near a line take: its own, else that of the text's first line. */
export function lineEndingAt(text: string, { lineStarts }: Pick<BlockScan, 'lineStarts'>, line: number): string {
	const ending = /(?:\r\n|\r|\n)$/.exec(text.slice(lineStarts[line], lineStarts[line + 1]))?.[0];
	return ending ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** Where the words of a line end, before its line ending. */
export function lineEnd(text: string, { lineStarts }: Pick<BlockScan, 'lineStarts'>, line: number): number {
	let end = lineStarts[line + 1] ?? text.length;
	while (end > lineStarts[line]! && /[\r\n]/.test(text[end - 1]!)) { end--; }
	return end;
}

/**
 * What a line begins with that goes on below a place in it: quote marks stay, everything else
 * becomes as much white space. For the box of `> 1. [ ] Send it` that is `>    `.
 */
export function continuationBefore(
	text: string,
	{ lineStarts }: Pick<BlockScan, 'lineStarts'>,
	line: number,
	offset: number,
): string {
	return text.slice(lineStarts[line], offset).replace(/[^>\t]/g, ' ');
}

/** The marker of an item with the space after it, `- ` or `12) `; one space where the box is on the next line. */
export function markerOf(text: string, { marker, box }: ScannedTask): string {
	const written = text.slice(marker, box);
	return /[\r\n]/.test(written) ? `${written.trim()} ` : written;
}
