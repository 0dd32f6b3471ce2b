import { partitionPoint } from './partitionPoint.ts';

/** The line (from 0) that holds an offset; `lineStarts` ascend from 0. */
export function lineAtOffset(lineStarts: ArrayLike<number>, offset: number): number {
	return Math.max(0, partitionPoint(lineStarts.length, line => lineStarts[line]! <= offset) - 1);
}

/** Offset of every line's start; LF, CRLF and a lone CR end lines. */
export function lineStartsOf(text: string): number[] {
	const starts = [0];
	for (const ending of text.matchAll(/\r\n|\r|\n/g)) { starts.push(ending.index + ending[0].length); }
	return starts;
}
