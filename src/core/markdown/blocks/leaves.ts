import { closeFence } from './fencedCode.ts';
import { closeHtml } from './htmlBlock.ts';
import { closeParagraph } from './paragraph.ts';
import { reportBlockMarks } from './commentBlocks.ts';
import { FENCE, HTML, INDENTED, NONE, PARAGRAPH, type ScanState } from './scanState.ts';

/** Closes the open leaf block, if any, before the current line. */
export function closeLeaf(s: ScanState): void {
	if (s.leaf === PARAGRAPH) closeParagraph(s);
	else if (s.leaf === FENCE) closeFence(s, s.contentLine, s.contentEnd);
	else if (s.leaf === HTML) closeHtml(s, s.contentEnd);
	else if (s.leaf === INDENTED) reportBlockMarks(s, s.codeStart, s.contentEnd, true);
	s.leaf = NONE;
}
