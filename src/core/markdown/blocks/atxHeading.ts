import type { ScannedHeading } from './blockScan.ts';
import { mayHoldMark, reportInlineMarks } from './commentBlocks.ts';
import { isSpace, skipSpace, trimEnd, containerOf, type ScanState } from './scanState.ts';

const NUMBER_SIGN = 35;

/** How many number signs of a heading are at the cursor, or 0. */
export function atxDepth(s: ScanState): ScannedHeading['depth'] | 0 {
	const { text, nonspace, lineEnd } = s;
	let at = nonspace;
	while (at < lineEnd && text.charCodeAt(at) === NUMBER_SIGN) at++;
	const depth = at - nonspace;
	return isDepth(depth) && (at === lineEnd || isSpace(text.charCodeAt(at))) ? depth : 0;
}

/** Reports a heading when the cursor is at one: `## Homework`. */
export function readAtxHeading(s: ScanState): boolean {
	const { text, nonspace, lineEnd } = s;
	const depth = atxDepth(s);
	if (depth === 0) return false;
	const start = skipSpace(text, nonspace + depth, lineEnd);
	s.headings.push({
		kind: 'heading',
		depth,
		line: s.line,
		start: nonspace,
		end: trimEnd(text, nonspace, lineEnd),
		text: text.slice(start, textEnd(text, start, lineEnd)),
		containerDepth: s.stack.length,
		container: containerOf(s),
		sign: '#',
	});
	s.inside?.texts.push([{ line: s.line, start, end: textEnd(text, start, lineEnd) }]);
	if (mayHoldMark(s, nonspace, lineEnd)) reportInlineMarks(s, [start], [lineEnd], 1);
	return true;
}

function isDepth(value: number): value is ScannedHeading['depth'] {
	return value >= 1 && value <= 6;
}

/** The end of the text without a closing sequence of number signs. */
function textEnd(text: string, start: number, lineEnd: number): number {
	const end = trimEnd(text, start, lineEnd);
	let at = end;
	while (at > start && text.charCodeAt(at - 1) === NUMBER_SIGN) at--;
	if (at === start) return start;
	return at < end && isSpace(text.charCodeAt(at - 1)) ? trimEnd(text, start, at) : end;
}
