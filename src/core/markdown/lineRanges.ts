import { partitionPoint } from '../text/textEdit.ts';

/** Lines from 0, `end` exclusive. */
export interface LineRange {
	readonly start: number;
	readonly end: number;
}

/** The same lines, in order and without overlaps. */
export function mergeRanges(ranges: readonly LineRange[]): LineRange[] {
	const merged: LineRange[] = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged[merged.length - 1];
		if (last && range.start <= last.end) {
			merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
		} else { merged.push(range); }
	}
	return merged;
}

/** Whether the line lies in one of the merged ranges. */
export function isWithin(ranges: readonly LineRange[], line: number): boolean {
	if (ranges.length === 0) { return false; }
	const range = ranges[partitionPoint(ranges.length, index => ranges[index]!.end <= line)];
	return range !== undefined && range.start <= line;
}
