import type { LineRange } from '../../core/markdown/lineRanges.ts';
import type { TaskItem } from '../../core/model/note.ts';

/**
 * The task items meant by some lines: those whose box is in them; on a single line without
 * a box the item whose paragraph goes on there.
 */
export function tasksInLines(tasks: readonly TaskItem[], ranges: readonly LineRange[]): TaskItem[] {
	return tasks.filter(task => ranges.some(range => isMeant(task, range)));
}

function isMeant(task: TaskItem, { start, end }: LineRange): boolean {
	if (task.line >= start && task.line < end) { return true; }
	return end === start + 1 && task.line < start && start <= task.paragraphEndLine;
}
