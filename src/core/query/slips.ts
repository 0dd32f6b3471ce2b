import type { CalendarDate } from '../model/calendarDate.ts';
import type { TaskItem } from '../model/taskItem.ts';
import { isOpen } from './isOpen.ts';

/**
 * How often an item passed a meeting undone (format.md §5): once for each time it was carried,
 * and once more if its effective due date passed, be it still open or done or cancelled later.
 * A carried original (`[>]`) counts nothing, its successor counts for it.
 */
export function slips(task: TaskItem, effectiveDue: CalendarDate | undefined, today: CalendarDate): number {
	if (task.status === 'carried') { return 0; }
	return (task.fields.carried ?? 0) + (effectiveDue !== undefined && endOf(task, today) > effectiveDue ? 1 : 0);
}

/** The last day on which the item was still undone as far as is known; empty if unknown. */
function endOf(task: TaskItem, today: CalendarDate): string {
	if (isOpen(task)) { return today; }
	return (task.status === 'done' ? task.fields.done : task.fields.cancelled ?? task.fields.done) ?? '';
}
