import type {
	LineSegment,
	ScannedCallout,
	ScannedComment,
	ScannedFence,
	ScannedHeading,
	ScannedInside,
} from './blockScan.ts';

const TAB = 9;
const LF = 10;
const SPACE = 32;

/** A space or a tab: the only white space of Markdown inside a line. */
export function isSpace(code: number): boolean {
	return code === SPACE || code === TAB;
}

/** The first offset in `[from, end)` that is neither space nor tab, else `end`. */
export function skipSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** The end of `[start, from)` without trailing spaces and tabs. */
export function trimEnd(text: string, start: number, from: number): number {
	let at = from;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

function nextOf(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at;
}

/** Moves to the next line; the cursor is not set. Returns false at the end of the text. */
export function readLine(s: ScanState): boolean {
	const start = s.lineNext;
	if (s.line >= 0 && s.lineEnd === start) return false;
	s.line++;
	s.lineStart = start;
	s.lineStarts.push(start);
	if (s.nextLf < start) s.nextLf = nextOf(s.text, '\n', start);
	if (s.nextCr < start) s.nextCr = nextOf(s.text, '\r', start);
	if (s.nextCr < s.nextLf) {
		s.lineEnd = s.nextCr;
		s.lineNext = s.text.charCodeAt(s.nextCr + 1) === LF ? s.nextCr + 2 : s.nextCr + 1;
	} else if (s.nextLf < s.text.length) {
		s.lineEnd = s.nextLf;
		s.lineNext = s.nextLf + 1;
	} else {
		s.lineEnd = s.text.length;
		s.lineNext = s.text.length;
	}
	return true;
}

/** Puts the cursor at `at`, column `col`, and finds what follows the white space there. */
export function moveTo(s: ScanState, at: number, col: number): void {
	const { text, lineEnd } = s;
	let nonspace = at;
	let nonspaceCol = col;
	while (nonspace < lineEnd) {
		const code = text.charCodeAt(nonspace);
		if (code === SPACE) nonspaceCol++;
		else if (code === TAB) nonspaceCol += 4 - (nonspaceCol & 3);
		else break;
		nonspace++;
	}
	s.col = col;
	s.nonspace = nonspace;
	s.nonspaceCol = nonspaceCol;
	s.blank = nonspace >= lineEnd;
}

/** Counts the current line to the open blocks. */
export function endContent(s: ScanState): void {
	s.contentLine = s.line;
	s.contentEnd = s.lineEnd;
}

/** Columns of white space between the cursor and the next character. */
export function indentOf(s: ScanState): number {
	return s.nonspaceCol - s.col;
}

/** Whether a thematic break (`* * *`) starts at `at`. Each line is looked through only once. */
export function isRule(s: ScanState, at: number): boolean {
	const { text, lineEnd } = s;
	const mark = text.charCodeAt(at);
	if (at < s.ruleStop && mark === s.ruleChar && s.ruleStop < lineEnd) return false;
	let count = 0;
	let stop = at;
	for (; stop < lineEnd; stop++) {
		const code = text.charCodeAt(stop);
		if (code === mark) count++;
		else if (!isSpace(code)) break;
	}
	s.ruleStop = stop;
	s.ruleChar = mark;
	return stop === lineEnd && count >= 3;
}

/** Kinds of container blocks. */
export const QUOTE = 0;
/** A list item. */
export const ITEM = 1;
/** The definition of a footnote, `[^1]:` and what is indented below it. */
export const FOOTNOTE = 2;

/** Kinds of the leaf block that is open. */
export const NONE = 0;
/** Lines of text, which may turn out to be a heading or a table. */
export const PARAGRAPH = 1;
/** Code by indentation. */
export const INDENTED = 2;
/** Code between fences, until a closing one or the end of its container. */
export const FENCE = 3;
/** HTML, until the end that its kind has (`htmlStart.ts`). */
export const HTML = 4;
/** Rows below the line of dashes of a table. */
export const TABLE = 5;

/** An open container block. */
export interface Container {
	readonly kind: typeof QUOTE | typeof ITEM | typeof FOOTNOTE;
	/** For an item the columns that continue it. */
	readonly size: number;
	/** Offset of the list marker. */
	readonly at: number;
	/** Index of the nearest task item around it, or -1. */
	readonly parentTask: number;
	/** Index of the task this item turned out to be, or -1. */
	task: number;
	/** Index of the callout this quote turned out to be, or -1. */
	callout: number;
	/** Its number among all containers of the text. */
	readonly serial: number;
	/** How many list items enclose it. */
	readonly listDepth: number;
	/** For an item: nothing stood after the marker, and nothing has come yet. */
	initialBlank: boolean;
	/** A second blank line in a row at the start of an item ends the item. */
	furtherBlank: boolean;
	/** No block has begun in the item, so that a paragraph would be its first. */
	fresh: boolean;
}

/** `ScannedTask` while its end is unknown. */
interface OpenTask {
	readonly kind: 'task';
	readonly line: number;
	readonly box: number;
	readonly boxEnd: number;
	readonly mark: string;
	readonly marker: number;
	readonly itemStart: number;
	itemEnd: number;
	endLine: number;
	readonly paragraph: LineSegment[];
	readonly depth: number;
	readonly parent: number;
	readonly listDepth: number;
	readonly container: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The one mutable object of a scan. The functions of this folder read and write it. */
export interface ScanState {
	readonly text: string;

	/** Current line: its number, start, end without line ending, and start of the next one. */
	line: number;
	lineStart: number;
	lineEnd: number;
	lineNext: number;
	nextLf: number;
	nextCr: number;

	/** Columns consumed so far, and the next character that is not white space. */
	col: number;
	nonspace: number;
	nonspaceCol: number;
	/** Nothing but white space is left on the line. */
	blank: boolean;
	/** From here to `ruleStop` the line holds only `ruleChar` and white space. */
	ruleStop: number;
	ruleChar: number;

	readonly stack: Container[];
	/** Indexes in `stack` of the quotes, which are what a blank line ends. */
	readonly quotes: number[];
	/** Indexes in `stack` of what is not a footnote, to pass over runs of footnotes at once. */
	readonly others: number[];
	/** A container that starts on this line would interrupt a paragraph (or indented code). */
	interrupt: boolean;

	leaf: number;
	/** The open paragraph: the item it would be the first paragraph of, and its lines. */
	item: Container | null;
	paragraphLine: number;
	/** How many lines it has. The lists below may be longer: to empty them would free them. */
	lineCount: number;
	readonly starts: number[];
	readonly ends: number[];
	readonly indents: number[];
	/** The paragraph's first line cannot be the head of a table. */
	noTableHead: boolean;

	/** The open fenced code. */
	fenceChar: number;
	fenceSize: number;
	fenceStart: number;
	fenceLine: number;
	fenceInfo: string;

	/** The open HTML block. */
	htmlKind: number;
	htmlStart: number;
	/** Where the open indented code begins. */
	codeStart: number;
	/** Where the next end of each HTML kind, and of a comment, was found last; so that nothing is searched twice. */
	readonly found: number[];

	/** The last line that belongs to any block. */
	contentLine: number;
	contentEnd: number;

	readonly headings: ScannedHeading[];
	readonly tasks: OpenTask[];
	readonly comments: ScannedComment[];
	readonly fencedComments: ScannedComment[];
	readonly fenced: ScannedFence[];
	readonly callouts: Writable<ScannedCallout>[];
	readonly divLines: LineSegment[];
	readonly percents: number[];
	readonly leads: LineSegment[];
	readonly containers: number[];
	readonly textLines: number[];
	readonly lineStarts: number[];
	/** Where what is in the blocks is noted down; null when nobody asked. */
	readonly inside: ScannedInside | null;
}

/** The innermost open container. Looked for with care: reading an array at -1 is slow. */
export function innermost({ stack }: ScanState): Container | undefined {
	return stack.length > 0 ? stack[stack.length - 1] : undefined;
}

/** The number of the innermost open container, 0 outside all. */
export function containerOf(s: ScanState): number {
	return innermost(s)?.serial ?? 0;
}

/** A state at the start of `text`. */
export function createState(text: string, inside: ScannedInside | null = null): ScanState {
	return {
		text,
		line: -1,
		lineStart: 0,
		lineEnd: 0,
		lineNext: 0,
		nextLf: -1,
		nextCr: -1,
		col: 0,
		nonspace: 0,
		nonspaceCol: 0,
		blank: true,
		ruleStop: -1,
		ruleChar: 0,
		stack: [],
		quotes: [],
		others: [],
		interrupt: false,
		leaf: NONE,
		item: null,
		paragraphLine: 0,
		lineCount: 0,
		starts: [],
		ends: [],
		indents: [],
		noTableHead: false,
		fenceChar: 0,
		fenceSize: 0,
		fenceStart: 0,
		fenceLine: 0,
		fenceInfo: '',
		htmlKind: 0,
		htmlStart: 0,
		codeStart: 0,
		found: [-1, -1, -1, -1, -1, -1, -1, -1, -1],
		contentLine: 0,
		contentEnd: 0,
		headings: [],
		tasks: [],
		comments: [],
		fenced: [],
		callouts: [],
		divLines: [],
		percents: [],
		fencedComments: [],
		leads: [],
		containers: [0],
		textLines: [],
		lineStarts: [],
		inside,
	};
}
