import { CODE, toParagraphText } from '../taskFields/paragraphText.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';

/** One line of a text around an offset. */
export interface LineAround {
	readonly start: number;
	readonly end: number;
	/** Up to the offset. */
	readonly before: string;
	/** From the offset on. */
	readonly after: string;
}

/** The line that an offset stands in. */
export function lineAround(text: string, offset: number): LineAround {
	let start = offset;
	let end = offset;
	while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') { start--; }
	while (end < text.length && text[end] !== '\n' && text[end] !== '\r') { end++; }
	return { start, end, before: text.slice(start, offset), after: text.slice(offset, end) };
}

/**
 * The task item in whose own paragraph an offset stands. A letter is put in there first:
 * `- [ ] ` alone is not a task item yet, but what is being written will be one.
 */
export function taskAround(text: string, bodyStart: number, offset: number): ScannedTask | undefined {
	const written = `${text.slice(0, offset)}x${text.slice(offset)}`;
	const task = scanBlocks(written, bodyStart).tasks.find(({ paragraph, boxEnd }) =>
		offset >= boxEnd && paragraph.some(({ start, end }) => offset >= start && offset < end)
	);
	return task && !inCode(written, task, offset) ? task : undefined;
}

function inCode(text: string, { paragraph }: ScannedTask, offset: number): boolean {
	const { scan, toOffset, raw } = toParagraphText(text, paragraph);
	for (let at = 0; at < raw.length; at++) { if (toOffset(at) === offset) { return scan[at] === CODE; } }
	return false;
}

/**
 * Whether an offset stands in running text or a heading, not in code, HTML or a comment: a task item put into its line
 * would be one.
 */
export function isProse(text: string, bodyStart: number, line: LineAround): boolean {
	const lead = /^[ \t>]*/.exec(line.before + line.after)![0];
	const probe = `${text.slice(0, line.start)}${lead}- [ ] x${text.slice(line.end)}`;
	const box = line.start + lead.length + '- '.length;
	if (!scanBlocks(probe, bodyStart).tasks.some(task => task.box === box)) { return false; }
	const { code, silent } = toParagraphText(text, [{ line: 0, start: line.start, end: line.end }]);
	return ![...code, ...silent].some(({ start, end }) => line.before.length > start && line.before.length < end);
}

/** Whether a line is a heading, also one without text yet: `## `. */
export function isHeading(text: string, bodyStart: number, line: LineAround): boolean {
	const at = line.start + line.before.length;
	const written = `${text.slice(0, at)}x${text.slice(at)}`;
	return scanBlocks(written, bodyStart).headings.some(({ start, end }) =>
		start >= line.start && start <= at && end >= at
	);
}
