import type { BlockScan } from '../parse/blocks/blockScan.ts';
import { hashLine } from '../text/hashLine.ts';
import type { Refusal } from './refusals.ts';
import { refuse } from './refusals.ts';

/** A task's line as it was when the user saw it. */
export interface TaskTarget {
	/** From 0. */
	readonly line: number;
	/** `hashLine` of the line's text. */
	readonly lineHash: number;
}

/**
 * Finds a task again before it is changed (format.md §6): on the same line with the same
 * text, else the only task with an identical line; otherwise a refusal. The number is the
 * index in `scan.tasks`.
 */
export function findTask(text: string, scan: Pick<BlockScan, 'tasks' | 'lineStarts'>, target: TaskTarget): number | Refusal {
	const alike: number[] = [];
	for (const [index, { line }] of scan.tasks.entries()) {
		if (lineHashAt(text, scan.lineStarts, line) !== target.lineHash) { continue; }
		if (line === target.line) { return index; }
		alike.push(index);
	}
	return alike.length === 1 ? alike[0]! : refuse(alike.length === 0 ? 'line-changed' : 'several-alike');
}

/** The fingerprint of one line of a text. */
export function lineHashAt(text: string, lineStarts: readonly number[], line: number): number {
	return hashLine(text, lineStarts[line], lineStarts[line + 1] ?? text.length);
}
