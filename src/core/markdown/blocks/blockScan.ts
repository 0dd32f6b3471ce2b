/**
 * What the block scanner reports. All offsets are UTF-16 units from 0 in the scanned text, all
 * lines count from 0, and every list is in document order.
 */

import type { TextRange } from '../../text/textEdit.ts';

/** A part of one line, without its line ending: `[start, end)`. */
export interface LineSegment {
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

/** An ATX (`## Homework`) or setext (`Homework` over `---`) heading, in any container. */
export interface ScannedHeading {
	readonly kind: 'heading';
	readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
	/** The first line of the heading. */
	readonly line: number;
	/** Offset of the first `#`, or of the first character of a setext heading's text. */
	readonly start: number;
	/** End of the heading's last line (the underline, for setext), without the line ending. */
	readonly end: number;
	/** Raw inline text, trimmed, without number signs and underline; lines are joined by `\n`. */
	readonly text: string;
	/** How many quotes, list items and footnotes it stands in. */
	readonly containerDepth: number;
	/** The innermost of those: an index in `BlockScan.containers`, 0 for the document itself. */
	readonly container: number;
	/** What makes it a heading: number signs, or the line below it. */
	readonly sign: '#' | '=' | '-';
}

/** A list item that starts with a box: `- [ ] Send the draft`. */
export interface ScannedTask {
	readonly kind: 'task';
	/** The line of the box. */
	readonly line: number;
	/** Offset of `[`. */
	readonly box: number;
	/** Offset after `]`. The text between is `box + 1` to `boxEnd - 1`. */
	readonly boxEnd: number;
	/**
	 * The one character (code point) between the brackets. A box that is broken over two lines,
	 * which GFM allows, reports a space.
	 */
	readonly mark: string;
	/** Offset of the list marker: `-`, or the first digit of `12)`. */
	readonly marker: number;
	/** The whole list item with its children: from the marker … */
	readonly itemStart: number;
	/** … to the end of its last line that is not blank, without the line ending. */
	readonly itemEnd: number;
	/** The line of `itemEnd`. */
	readonly endLine: number;
	/**
	 * The item's own first paragraph, one segment a line, without quote markers and indentation.
	 * The first one begins after the box and its white space, and may be empty.
	 */
	readonly paragraph: readonly LineSegment[];
	/** How many task items enclose it. */
	readonly depth: number;
	/** Index in `BlockScan.tasks` of the nearest enclosing task item, or -1. */
	readonly parent: number;
	/** How many list items enclose it, with or without a box. */
	readonly listDepth: number;
	/** The list item that it is: an index in `BlockScan.containers`. */
	readonly container: number;
}

/**
 * An HTML comment: in an HTML block, a paragraph, a heading, a table row. Also one in indented code,
 * which people write without meaning code, and in raw HTML of pandoc: `` `<!-- a -->`{=html} `` and fences marked
 * `{=html}`.
 */
export interface ScannedComment {
	readonly kind: 'comment';
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** What stands between the marks, trimmed. */
	readonly text: string;
	/** In indented code, where it may be meant as code after all. */
	readonly inCode: boolean;
}

/** A callout of Obsidian or GitHub: a quote with a paragraph that begins with `[!note]`. */
export interface ScannedCallout {
	/** Line of the paragraph. */
	readonly line: number;
	/** Last line of the quote. */
	readonly endLine: number;
	/** `[!private]- Title`, the paragraph's first line. */
	readonly text: string;
}

/** A fenced code block with an info string, outside all containers. */
export interface ScannedFence {
	readonly line: number;
	/** The closing fence, or the last line of the block when it is never closed. */
	readonly endLine: number;
	readonly info: string;
	/** Offset of the opening fence. */
	readonly start: number;
	/** End of `endLine`, without the line ending. */
	readonly end: number;
}

/** The inline text of one paragraph, heading or table cell, line by line, without quote marks, indentation and box. */
export type ScannedText = readonly LineSegment[];

/** What is in the blocks, for those who look at links and words: {@link BlockScan} leaves it out to be quick. */
export interface ScannedInside {
	/** Wherever links can stand. */
	readonly texts: ScannedText[];
	/** The lines of one or more link definitions that follow each other: `[paper]: ../papers/a.md`. */
	readonly definitions: ScannedText[];
	/** Fenced code from fence to fence, and each line of indented code. */
	readonly code: TextRange[];
	/**
	 * Footnotes from `[^1]:` to the end of their last line that is not blank; inner ones come before those around them.
	 */
	readonly footnotes: TextRange[];
}

/** Everything the scanner reports. */
export interface BlockScan {
	readonly headings: readonly ScannedHeading[];
	readonly tasks: readonly ScannedTask[];
	readonly comments: readonly ScannedComment[];
	/**
	 * In fenced code that does not say what it is and holds more: text, but perhaps a tool made it of markers in
	 * indented code.
	 */
	readonly fencedComments: readonly ScannedComment[];
	readonly fenced: readonly ScannedFence[];
	readonly callouts: readonly ScannedCallout[];
	/** Lines of text that begin with `:::`, as pandoc's divs do. */
	readonly divLines: readonly LineSegment[];
	/** Offsets of `%%`, which begins and ends a comment of Obsidian; not of those in code. */
	readonly percents: readonly number[];
	/**
	 * First lines of paragraphs that are short, emphasized or in brackets, and HTML blocks: they may stand for a
	 * heading.
	 */
	readonly leads: readonly LineSegment[];
	/** For each container the one around it; the first is the document itself. */
	readonly containers: readonly number[];
	/**
	 * Lines with content that is not a heading, a rule, a link definition or a block of comments:
	 * paragraphs (those of task items too), code, tables, HTML.
	 */
	readonly textLines: readonly number[];
	/** Offset of every line start. LF, CRLF and a lone CR end a line. */
	readonly lineStarts: readonly number[];
}
