import type { LineSegment } from './blockScan.ts';
import { isSpace, skipSpace, type Container, type ScanState } from './scanState.ts';

const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

/** A box at the start of a paragraph: where it ends, and where the text after it begins. */
interface Box {
	readonly mark: string;
	readonly end: number;
	/** Index of the paragraph line the box ends in. */
	readonly lastLine: number;
	readonly textStart: number;
}

/**
 * Reports a task when the paragraph starts with a box, which is `[`, one character, `]`, white
 * space, and then something more (micromark-extension-gfm-task-list-item). `first` is the
 * paragraph's first line after its link definitions.
 */
export function reportTask(s: ScanState, item: Container, first: number): void {
	const start = s.starts[first] ?? 0;
	if (s.text.charCodeAt(start) !== LEFT_BRACKET) return;
	const box = readBox(s, start, first);
	if (!box) return;
	const parent = item.parentTask >= 0 ? s.tasks[item.parentTask] : undefined;
	item.task = s.tasks.length;
	s.tasks.push({
		kind: 'task',
		line: s.paragraphLine + first,
		box: start,
		boxEnd: box.end,
		mark: box.mark,
		marker: item.at,
		itemStart: item.at,
		itemEnd: s.contentEnd,
		endLine: s.contentLine,
		paragraph: segments(s, box),
		depth: parent ? parent.depth + 1 : 0,
		parent: item.parentTask,
		listDepth: item.listDepth,
		container: item.serial,
	});
}

function readBox(s: ScanState, start: number, first: number): Box | null {
	const end = s.ends[first] ?? 0;
	if (start + 1 >= end) return readBrokenBox(s, first);
	const code = s.text.codePointAt(start + 1) ?? 0;
	const close = start + (code > 0xffff ? 3 : 2);
	if (close >= end || s.text.charCodeAt(close) !== RIGHT_BRACKET) return null;
	return finishBox(s, s.text.slice(start + 1, close), close + 1, first);
}

/** A line ending is white space, so a box may be broken: `- [` and `  ] text` on the next line. */
function readBrokenBox(s: ScanState, first: number): Box | null {
	if (first + 1 >= s.lineCount || s.indents[first + 1] !== 0) return null;
	const start = s.starts[first + 1] ?? 0;
	if (s.text.charCodeAt(start) !== RIGHT_BRACKET) return null;
	return finishBox(s, ' ', start + 1, first + 1);
}

function finishBox(s: ScanState, mark: string, end: number, lastLine: number): Box | null {
	const lineEnd = s.ends[lastLine] ?? 0;
	if (end < lineEnd && !isSpace(s.text.charCodeAt(end))) return null;
	const textStart = skipSpace(s.text, end, lineEnd);
	if (textStart === lineEnd && lastLine + 1 >= s.lineCount) return null;
	return { mark, end, lastLine, textStart };
}

function segments(s: ScanState, box: Box): LineSegment[] {
	const slices: LineSegment[] = [];
	for (let index = box.lastLine; index < s.lineCount; index++) {
		slices.push({
			line: s.paragraphLine + index,
			start: index === box.lastLine ? box.textStart : (s.starts[index] ?? 0),
			end: s.ends[index] ?? 0,
		});
	}
	return slices;
}
