import type { TextRange } from '../text/textRange.ts';

/** One line of an item's own paragraph: offsets in the note's text, without line ending and without quote marks or indentation. */
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
	const inert = raw.includes('`') || raw.includes('<!--') || raw.includes('\\\n');
	return inert ? { raw, ...blankOut(raw), toOffset } : { raw, scan: raw, code: NONE, silent: NONE, toOffset };
}

function joinLines(text: string, segments: readonly Segment[]): string {
	const [first] = segments;
	if (!first) { return ''; }
	return segments.length === 1 ? text.slice(first.start, first.end) : segments.map(line => text.slice(line.start, line.end)).join('\n');
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

const MARKS = /\\[^]|`+|<!--/g;

/** CommonMark §6.1 and §6.6: of code and comments, the one that begins first wins; a backslash takes a backtick's meaning. */
function blankOut(raw: string): Pick<ParagraphText, 'scan' | 'code' | 'silent'> {
	const code: TextRange[] = [];
	const silent: TextRange[] = [];
	/** Openings that nothing closes from here on: not searched for again. */
	const unclosed = new Set<string>();
	MARKS.lastIndex = 0;
	for (let match = MARKS.exec(raw); match; match = MARKS.exec(raw)) {
		if (match[0] === '\\\n') { silent.push({ start: match.index, end: match.index + 1 }); }
		if (match[0].startsWith('\\')) { continue; }
		const isCode = match[0].startsWith('`');
		const end = isCode ? codeEnd(raw, match.index, match[0], unclosed) : commentEnd(raw, match.index, unclosed);
		if (end < 0) { continue; }
		(isCode ? code : silent).push({ start: match.index, end });
		MARKS.lastIndex = end;
	}
	return { scan: blank(blank(raw, code, CODE), silent, ' '), code, silent };
}

/** The end of the code that a run of backticks opens: after the next run of the same length; -1 without one. */
function codeEnd(raw: string, start: number, run: string, unclosed: Set<string>): number {
	if (unclosed.has(run)) { return -1; }
	const runs = /`+/g;
	runs.lastIndex = start + run.length;
	for (let next = runs.exec(raw); next; next = runs.exec(raw)) {
		if (next[0] === run) { return runs.lastIndex; }
	}
	unclosed.add(run);
	return -1;
}

/** The shortest comments are `<!-->` and `<!--->`. */
function commentEnd(raw: string, start: number, unclosed: Set<string>): number {
	const close = unclosed.has('<!--') ? -1 : raw.indexOf('-->', start + 2);
	if (close < 0) { unclosed.add('<!--'); }
	return close < 0 ? -1 : close + 3;
}

function blank(raw: string, stretches: readonly TextRange[], by: string): string {
	let result = '';
	let from = 0;
	for (const { start, end } of stretches) {
		result += raw.slice(from, start) + by.repeat(end - start);
		from = end;
	}
	return result + raw.slice(from);
}
