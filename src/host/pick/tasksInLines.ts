import type { TaskItem } from '../../core/model/note.ts';

/** Lines from 0, both inclusive. */
export interface SelectedLines {
	readonly start: number;
	readonly end: number;
}

/**
 * The task items meant by some lines: those whose box is in them; on a single line without
 * a box the item whose paragraph goes on there.
 */
export function tasksInLines(tasks: readonly TaskItem[], ranges: readonly SelectedLines[]): TaskItem[] {
	return tasks.filter(task => ranges.some(range => isMeant(task, range)));
}

function isMeant(task: TaskItem, { start, end }: SelectedLines): boolean {
	if (task.line >= start && task.line <= end) { return true; }
	return start === end && task.line < start && start <= task.paragraphEndLine;
}
