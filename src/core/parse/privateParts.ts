import { partitionPoint } from '../text/partitionPoint.ts';
import type { RawProblem } from './frontMatter.ts';

/** Lines from 0, `end` exclusive. */
export interface LineRange { readonly start: number; readonly end: number }

/** A private comment marker in the body. */
export interface PrivateMarker { readonly opens: boolean; readonly line: number; readonly start: number; readonly end: number }

const MARKER = /<!--\s*(\/?)\s*private\s*-->/gi;

/** The private markers within one HTML comment or block of comments; `offset` and `line` are those of its start. */
export function readPrivateMarkers(text: string, offset: number, line: number): PrivateMarker[] {
	return [...text.matchAll(MARKER)].map(match => {
		const start = offset + match.index;
		return { opens: match[1] === '', line: line + lineBreaks(text.slice(0, match.index)), start, end: start + match[0].length };
	});
}

/**
 * Lines between `<!-- private -->` and `<!-- /private -->`, both included. A part that is
 * never closed runs to the end of the note: better too much kept private than too little.
 */
export function markedRanges(markers: readonly PrivateMarker[], lineCount: number): { readonly ranges: LineRange[]; readonly problem?: RawProblem } {
	const ranges: LineRange[] = [];
	let open: PrivateMarker | undefined;
	for (const marker of markers) {
		if (marker.opens) { open ??= marker; }
		else if (open) { ranges.push({ start: open.line, end: marker.line + 1 }); open = undefined; }
	}
	if (!open) { return { ranges }; }
	ranges.push({ start: open.line, end: lineCount });
	return { ranges, problem: { code: 'private.unclosed', args: [], start: open.start, end: open.end } };
}

/** Lines of the sections under private headings, each to the next heading of the same or a higher level. */
export function privateSections(headings: readonly { depth: number; line: number; private: boolean }[], lineCount: number): LineRange[] {
	const ranges: LineRange[] = [];
	let open: { depth: number; line: number } | undefined;
	for (const heading of headings) {
		if (open && heading.depth <= open.depth) { ranges.push({ start: open.line, end: heading.line }); open = undefined; }
		if (heading.private) { open ??= heading; }
	}
	return open ? [...ranges, { start: open.line, end: lineCount }] : ranges;
}

/** The same lines, in order and without overlaps. */
export function mergeRanges(ranges: readonly LineRange[]): LineRange[] {
	const merged: LineRange[] = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged[merged.length - 1];
		if (last && range.start <= last.end) { merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }; }
		else { merged.push(range); }
	}
	return merged;
}

/** Whether the line lies in one of the merged ranges. */
export function isWithin(ranges: readonly LineRange[], line: number): boolean {
	if (ranges.length === 0) { return false; }
	const range = ranges[partitionPoint(ranges.length, index => ranges[index]!.end <= line)];
	return range !== undefined && range.start <= line;
}

function lineBreaks(text: string): number {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
