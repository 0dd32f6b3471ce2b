import type {
	LineSegment,
	ScannedCallout,
	ScannedComment,
	ScannedFence,
	ScannedHeading,
	ScannedInside,
} from './blockScan.ts';

/** Kinds of container blocks. */
export const QUOTE = 0;
export const ITEM = 1;
export const FOOTNOTE = 2;

/** Kinds of the leaf block that is open. */
export const NONE = 0;
export const PARAGRAPH = 1;
export const INDENTED = 2;
export const FENCE = 3;
export const HTML = 4;
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
export interface OpenTask {
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
	/** Where the next end of each HTML kind is, see `nextMatch`. */
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
