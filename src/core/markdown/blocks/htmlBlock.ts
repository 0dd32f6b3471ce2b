import { lineAt, reportBlockMarks } from './commentBlocks.ts';
import { BASIC, COMMENT, COMPLETE, htmlKindAt, INSTRUCTION } from './htmlStart.ts';
import { HTML, NONE, type ScanState } from './scanState.ts';

/** What ends each kind. A CDATA section ends after an even run of `]`, as in micromark. */
const ENDS: readonly (RegExp | null)[] = [
	null,
	/<\/(?:pre|script|style|textarea)>/gi,
	/-->/g,
	/\?>/g,
	/>/g,
	/(?<!\])(?:\]\])+>/g,
];

/**
 * Offset of the next end of an HTML block of `kind` at or after `from`. Remembers the last one
 * found, so that the text is searched only once however many blocks stay open.
 */
function nextEnd(s: ScanState, kind: number, from: number): number {
	const remembered = s.found[kind] ?? -1;
	if (remembered >= from) return remembered;
	const pattern = ENDS[kind];
	if (!pattern) return s.text.length;
	pattern.lastIndex = from;
	const match = pattern.exec(s.text);
	const at = match ? match.index : s.text.length;
	s.found[kind] = at;
	return at;
}

/** Opens an HTML block when the cursor is at the start of one. */
export function openHtml(s: ScanState, completeAllowed: boolean): boolean {
	const { nonspace } = s;
	const kind = htmlKindAt(s.text, nonspace, s.lineEnd, completeAllowed);
	if (kind === 0) return false;
	s.leaf = HTML;
	s.htmlKind = kind;
	s.htmlStart = nonspace;
	// `<!-->` and `<?>` are whole; a raw tag is not closed by its own name.
	const skipped = kind === INSTRUCTION ? 1 : 2;
	endHtmlOnLine(s, nonspace + skipped);
	return true;
}

/** Opens the block of a complete tag that began with an earlier line, at `start`. */
export function resumeHtml(s: ScanState, start: number): void {
	s.leaf = HTML;
	s.htmlKind = COMPLETE;
	s.htmlStart = start;
}

/** Reads a line inside an HTML block. A blank one ends the last two kinds. */
export function continueHtml(s: ScanState): void {
	if (s.blank && (s.htmlKind === BASIC || s.htmlKind === COMPLETE)) {
		closeHtml(s, s.contentEnd);
		s.leaf = NONE;
	} else {
		endHtmlOnLine(s, s.blank ? s.lineEnd : s.nonspace);
	}
}

function endHtmlOnLine(s: ScanState, from: number): void {
	if (s.htmlKind !== COMMENT && !s.blank) s.textLines.push(s.line);
	if (s.htmlKind >= BASIC || nextEnd(s, s.htmlKind, from) >= s.lineEnd) return;
	closeHtml(s, s.lineEnd);
	s.leaf = NONE;
}

/** Reports the comments of the open HTML block, which ends at `end`. */
export function closeHtml(s: ScanState, end: number): void {
	reportBlockMarks(s, s.htmlStart, end);
	if (s.htmlKind !== COMMENT) s.leads.push({ line: lineAt(s, s.htmlStart), start: s.htmlStart, end });
}
