import { withoutOthersLines } from '../../note/conflicts.ts';
import type { BlockScan, ScannedInside } from './blockScan.ts';
import { mayHoldMark, reportInlineMarks } from './commentBlocks.ts';
import { continueContainers, popTo, startContainers } from './containers.ts';
import { continueFence } from './fencedCode.ts';
import { continueHtml, resumeHtml } from './htmlBlock.ts';
import { COMPLETE, htmlKindAt } from './htmlStart.ts';
import { closeLeaf } from './leaves.ts';
import { addCode, isCompleteTag, startLeaf, startsBlock } from './leafStart.ts';
import {
	endContent,
	indentOf,
	moveTo,
	readLine,
	skipSpace,
	createState,
	FENCE,
	HTML,
	INDENTED,
	innermost,
	NONE,
	PARAGRAPH,
	TABLE,
	type ScanState,
} from './scanState.ts';
import { addLine, closeAsHeading, closeParagraph, openParagraph } from './paragraph.ts';
import { delimiterCells, headCells, noteCells } from './table.ts';

export type { BlockScan, LineSegment, ScannedComment, ScannedFence, ScannedHeading, ScannedTask } from './blockScan.ts';

const MINUS = 45;
const EQUALS = 61;
const LESS_THAN = 60;
const PIPE = 124;
const COLON = 58;

/**
 * Finds the blocks of a Markdown text: headings, task items, comments, fenced code. It sees the
 * same blocks as remark with remark-gfm (which `blocksAgreeWithRemark.test.ts` holds it to), at a
 * hundredth of the cost, in linear time and without recursion.
 *
 * `from` is the offset where Markdown begins, after front matter and byte order mark. Lines still
 * count from the top. Of what git could not merge, only the first version is seen.
 */
export function scanBlocks(text: string, from = 0): BlockScan {
	return scanWith(createState(withoutOthersLines(text)), from);
}

/** {@link scanBlocks}, and what is in the blocks. */
export function scanMarkdown(text: string, from = 0): BlockScan & ScannedInside {
	const inside: ScannedInside = { texts: [], definitions: [], code: [], footnotes: [] };
	return { ...scanWith(createState(withoutOthersLines(text), inside), from), ...inside };
}

/** {@link scanBlocks} of a text that is no conflict of several. */
export function scanVersion(text: string, from = 0): BlockScan {
	return scanWith(createState(text), from);
}

function scanWith(s: ScanState, from: number): BlockScan {
	while (readLine(s)) {
		const at = Math.max(from, s.lineStart);
		if (s.stack.length === 0 && s.leaf <= PARAGRAPH && scanPlainLine(s, at)) continue;
		if (at < s.lineEnd || s.lineNext > at) scanLine(s, at);
	}
	closeLeaf(s);
	popTo(s, 0);
	const {
		headings,
		tasks,
		comments,
		fencedComments,
		fenced,
		callouts,
		divLines,
		percents,
		leads,
		containers,
		textLines,
		lineStarts,
	} = s;
	return {
		headings,
		tasks,
		comments,
		fencedComments,
		fenced,
		callouts,
		divLines,
		percents,
		leads,
		containers,
		textLines,
		lineStarts,
	};
}

/**
 * Takes the lines that most notes mostly consist of, outside all containers: text that begins
 * with a letter, and empty lines. False for any other line. Only for speed: {@link scanLine}
 * would come to the same.
 */
function scanPlainLine(s: ScanState, at: number): boolean {
	const { lineEnd } = s;
	if (at >= lineEnd) {
		if (s.leaf === PARAGRAPH && s.lineNext > at) closeLeaf(s);
		return true;
	}
	if (!isPlainStart(s.text.charCodeAt(at))) return false;
	s.col = 0;
	s.nonspace = at;
	s.nonspaceCol = 0;
	s.blank = false;
	if (s.leaf === INDENTED) closeLeaf(s);
	if (s.leaf === PARAGRAPH) addLine(s);
	else openParagraph(s, false);
	endContent(s);
	return true;
}

/** No block but a paragraph begins with an ASCII letter or anything beyond ASCII. */
function isPlainStart(code: number): boolean {
	const lower = code | 32;
	return (lower >= 97 && lower <= 122) || code > 127;
}

function scanLine(s: ScanState, at: number): void {
	s.interrupt = false;
	s.ruleStop = -1;
	moveTo(s, at, 0);
	const before = s.stack.length;
	const matched = before === 0 ? 0 : continueContainers(s);
	const started = s.blank && matched === s.stack.length ? false : startContainers(s, matched);
	const lazy = !started && matched < s.stack.length;
	if (s.blank) scanBlank(s, lazy, matched);
	else scanLeaf(s, lazy, matched);
}

function scanBlank(s: ScanState, lazy: boolean, matched: number): void {
	if (lazy) {
		closeLeaf(s);
		popTo(s, matched);
	} else if (s.leaf === FENCE) {
		continueFence(s);
	} else if (s.leaf === HTML) {
		continueHtml(s);
	} else if (s.leaf !== INDENTED) {
		closeLeaf(s);
	}
	if (s.leaf === FENCE || s.leaf === HTML) endContent(s);
}

function scanLeaf(s: ScanState, lazy: boolean, matched: number): void {
	if (!continueLeaf(s, lazy, matched)) startLeaf(s, lazy);
	const top = innermost(s);
	if (top) top.fresh = false;
	endContent(s);
}

/** Hands the line to the open leaf. False if the line starts another one. */
function continueLeaf(s: ScanState, lazy: boolean, matched: number): boolean {
	if (s.leaf === PARAGRAPH) return continueParagraph(s, lazy, matched);
	if (lazy) {
		const afterRow = s.leaf === TABLE;
		closeLeaf(s);
		popTo(s, matched);
		if (afterRow) s.leaf = TABLE;
		return false;
	}
	if (s.leaf === FENCE) continueFence(s);
	else if (s.leaf === HTML) continueHtml(s);
	else if (s.leaf === INDENTED && indentOf(s) > 3) addCode(s);
	else return false;
	return true;
}

function continueParagraph(s: ScanState, lazy: boolean, matched: number): boolean {
	if (indentOf(s) > 3) {
		addLine(s);
		return true;
	}
	const code = s.text.charCodeAt(s.nonspace);
	if (!lazy) {
		if ((code === EQUALS || code === MINUS) && isUnderline(s, code)) return underline(s, code);
		if ((code === PIPE || code === MINUS || code === COLON) && startTable(s)) return true;
	}
	if (!startsBlock(s, code, lazy)) {
		addLine(s);
		return true;
	}
	closeLeaf(s);
	// micromark notices a complete tag on a lazy line only with the next line, and leaves it inside.
	if (lazy && !(code === LESS_THAN && isCompleteTag(s))) popTo(s, matched);
	return false;
}

function isUnderline(s: ScanState, code: number): boolean {
	let at = s.nonspace;
	while (at < s.lineEnd && s.text.charCodeAt(at) === code) at++;
	return skipSpace(s.text, at, s.lineEnd) === s.lineEnd;
}

function underline(s: ScanState, code: number): boolean {
	const done = closeAsHeading(s, code === EQUALS ? 1 : 2);
	s.leaf = NONE;
	return done;
}

/** Turns the paragraph's last line into the head of a table when the current one delimits it. */
function startTable(s: ScanState): boolean {
	const last = s.lineCount - 1;
	if (last === 0 ? s.noTableHead : (s.indents[last] ?? 0) > 3) return false;
	const cells = delimiterCells(s.text, s.nonspace, s.lineEnd);
	const start = s.starts[last] ?? 0;
	const end = s.ends[last] ?? 0;
	if (cells === 0 || headCells(s.text, start, end) !== cells) return false;
	s.lineCount = last;
	if (last > 0) closeParagraph(s);
	s.textLines.push(s.line - 1, s.line);
	if (last > 0 && htmlKindAt(s.text, start, end, true) === COMPLETE) {
		// A complete tag cannot interrupt a paragraph, but now that a table has, it comes first.
		resumeHtml(s, start);
		return true;
	}
	if (mayHoldMark(s, start, end)) reportInlineMarks(s, [start], [end], 1);
	if (s.inside) noteCells(s, s.inside, s.line - 1, start, end);
	s.leaf = TABLE;
	return true;
}
