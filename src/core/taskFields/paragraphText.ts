import { readInline } from '../markdown/inline.ts';
import type { TextRange } from '../text/textEdit.ts';

/**
 * One line of an item's own paragraph: offsets in the note's text, without line ending and without quote marks or
 * indentation.
 */
export interface Segment extends TextRange {
	readonly line: number;
}

/** Stands for each character of inline code in {@link ParagraphText.scan}. */
export const CODE = '\uE000';

/** An item's paragraph as one string, its lines joined by `\n`, with what must not be read blanked out. */
export interface ParagraphText {
	readonly raw: string;
	/** As long as `raw`; inline code is {@link CODE}; comments and the backslash of a hard line break are spaces. */
	readonly scan: string;
	readonly code: readonly TextRange[];
	/** Comments and the backslashes of hard line breaks: no part of the description. */
	readonly silent: readonly TextRange[];
	/** The offset in the note's text of an offset in `raw`. */
	readonly toOffset: (local: number) => number;
}

const NONE: readonly TextRange[] = [];

/** Joins the lines of a paragraph and finds its inline code and comments. */
export function toParagraphText(text: string, segments: readonly Segment[]): ParagraphText {
	const raw = joinLines(text, segments);
	const toOffset = offsetsOf(segments);
	const inert = raw.includes('`') || raw.includes('<!--') || raw.includes('\\\n') || raw.includes('\n:::');
	return inert ? { raw, ...blankOut(raw), toOffset } : { raw, scan: raw, code: NONE, silent: NONE, toOffset };
}

function joinLines(text: string, segments: readonly Segment[]): string {
	const [first] = segments;
	if (!first) { return ''; }
	return segments.length === 1
		? text.slice(first.start, first.end)
		: segments.map(line => text.slice(line.start, line.end)).join('\n');
}

function offsetsOf(segments: readonly Segment[]): (local: number) => number {
	const base = segments[0]?.start ?? 0;
	if (segments.length < 2) { return local => base + local; }
	return local => {
		let rest = local;
		for (const line of segments) {
			if (rest <= line.end - line.start) { return line.start + rest; }
			rest -= line.end - line.start + 1;
		}
		return segments[segments.length - 1]!.end;
	};
}

const ESCAPE = /\\[^]/g;
/** The end of a div of pandoc or Quarto right below an item, which is no word of it. */
const DIV_END = /(?<=\n):{3,}[ \t]*(?=\n|$)/g;

/** What is no text of the item: code, comments, the backslash of a hard line break, and the end of a div. */
function blankOut(raw: string): Pick<ParagraphText, 'scan' | 'code' | 'silent'> {
	const { code, comments } = readInline(raw);
	const words = blank(blank(raw, code, CODE), comments, ' ');
	const breaks = [...words.matchAll(ESCAPE)].filter(([escape]) => escape === '\\\n').map(({ index }) => ({
		start: index,
		end: index + 1,
	}));
	const divEnds = [...words.matchAll(DIV_END)].map(({ 0: whole, index }) => ({
		start: index,
		end: index + whole.length,
	}));
	const silent = [...comments, ...breaks, ...divEnds].sort((a, b) => a.start - b.start);
	return { scan: blank(words, [...breaks, ...divEnds].sort((a, b) => a.start - b.start), ' '), code, silent };
}

function blank(raw: string, stretches: readonly TextRange[], by: string): string {
	let blanked = '';
	let from = 0;
	for (const { start, end } of stretches) {
		blanked += raw.slice(from, start) + by.repeat(end - start);
		from = end;
	}
	return blanked + raw.slice(from);
}
