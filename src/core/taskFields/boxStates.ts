import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import type { TaskStatus } from '../model/vocabulary.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** The mark that is written for each state: `- [/] Draft the aims`. */
export const MARK_OF_STATUS: Readonly<Record<TaskStatus, string>> = {
	'open': ' ',
	'in-progress': '/',
	'done': 'x',
	'cancelled': '-',
	'carried': '>',
};

const STATUS_OF_MARK: ReadonlyMap<string, TaskStatus> = new Map([
	[' ', 'open'],
	['\t', 'open'],
	['/', 'in-progress'],
	['x', 'done'],
	['X', 'done'],
	['-', 'cancelled'],
	['>', 'carried'],
]);

/** What the character of a box stands for (format.md §3); an unknown one, as in `- [?] Ask`, is open. */
export function statusOfMark(mark: string): TaskStatus {
	return STATUS_OF_MARK.get(mark) ?? 'open';
}

/** Whether the character has a meaning; for any other there is an information-level problem. */
export function isKnownMark(mark: string): boolean {
	return STATUS_OF_MARK.has(mark);
}

/** The edit that puts another mark in the box: one character. */
export function markEdit(task: ScannedTask, status: TaskStatus): TextEdit {
	return { start: task.box + 1, end: task.boxEnd - 1, text: MARK_OF_STATUS[status] };
}
