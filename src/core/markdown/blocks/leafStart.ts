import { atxDepth, readAtxHeading } from './atxHeading.ts';
import { mayHoldMark, reportBlockMarks, reportInlineMarks } from './commentBlocks.ts';
import { openFence, openingFence } from './fencedCode.ts';
import { openHtml } from './htmlBlock.ts';
import { COMPLETE, htmlKindAt } from './htmlStart.ts';
import { indentOf, isRule, INDENTED, NONE, TABLE, type ScanState } from './scanState.ts';
import { openParagraph } from './paragraph.ts';
import { noteCells } from './table.ts';

const NUMBER_SIGN = 35;
const ASTERISK = 42;
const MINUS = 45;
const LESS_THAN = 60;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

/**
 * Whether a block that can interrupt a paragraph starts at the cursor, at `code`. A complete HTML
 * tag can do so only on a lazy line, as in micromark.
 */
export function startsBlock(s: ScanState, code: number, lazy: boolean): boolean {
	switch (code) {
		case NUMBER_SIGN:
			return atxDepth(s) > 0;
		case ASTERISK:
		case MINUS:
		case UNDERSCORE:
			return isRule(s, s.nonspace);
		case LESS_THAN:
			return htmlKindAt(s.text, s.nonspace, s.lineEnd, lazy) > 0;
		case BACKTICK:
		case TILDE:
			return openingFence(s) > 0;
		default:
			return false;
	}
}

/** Whether the cursor is at an HTML block that begins with a complete tag: `<a href="x">`. */
export function isCompleteTag(s: ScanState): boolean {
	return htmlKindAt(s.text, s.nonspace, s.lineEnd, true) === COMPLETE;
}

/** Starts the leaf block that begins with the current line. */
export function startLeaf(s: ScanState, lazy: boolean): void {
	const inTable = s.leaf === TABLE;
	if (s.leaf === INDENTED) reportBlockMarks(s, s.codeStart, s.contentEnd, true);
	s.leaf = NONE;
	if (indentOf(s) > 3) {
		// On a lazy line micromark ends the code with the line.
		if (lazy) reportBlockMarks(s, s.nonspace, s.lineEnd, true);
		else {
			s.leaf = INDENTED;
			s.codeStart = s.nonspace;
		}
		addCode(s);
	} else if (!startMarked(s)) {
		if (inTable && !lazy) readRow(s);
		else openParagraph(s, inTable);
	}
}

/** Starts what its first character tells: a heading, a rule, HTML, fenced code. */
function startMarked(s: ScanState): boolean {
	switch (s.text.charCodeAt(s.nonspace)) {
		case NUMBER_SIGN:
			return readAtxHeading(s);
		case ASTERISK:
		case MINUS:
		case UNDERSCORE:
			return isRule(s, s.nonspace);
		case LESS_THAN:
			return openHtml(s, true);
		case BACKTICK:
		case TILDE:
			return openFence(s);
		default:
			return false;
	}
}

/** Counts the current line to indented code. */
export function addCode(s: ScanState): void {
	s.textLines.push(s.line);
	s.inside?.code.push({ start: s.nonspace, end: s.lineEnd });
}

function readRow(s: ScanState): void {
	const { nonspace, lineEnd } = s;
	s.leaf = TABLE;
	s.textLines.push(s.line);
	if (mayHoldMark(s, nonspace, lineEnd)) reportInlineMarks(s, [nonspace], [lineEnd], 1);
	if (s.inside) noteCells(s, s.inside, s.line, nonspace, lineEnd);
}
