import type { CalendarDate } from '../model/calendarDate.ts';
import { daysBetween } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { GoalSteps } from '../model/outwardWork.ts';
import type { TaskItem } from '../model/taskItem.ts';

/** Steps among tasks, such as those of a goal note: all but cancelled and carried ones (format.md §5). */
export function goalSteps(tasks: readonly TaskItem[]): GoalSteps {
	const counted = tasks.filter(({ status }) => status !== 'cancelled' && status !== 'carried');
	return { done: counted.filter(({ status }) => status === 'done').length, total: counted.length };
}

/** Steps of two kinds together. */
export function sumOfSteps(a: GoalSteps, b: GoalSteps): GoalSteps {
	return { done: a.done + b.done, total: a.total + b.total };
}

/** Per cent reached, whole: `progress` if written, else done of all steps; none without any (format.md §5). */
export function goalProgress(written: number | undefined, { done, total }: GoalSteps): number | undefined {
	return written ?? (total > 0 ? Math.round(100 * done / total) : undefined);
}

/** Days past the target of a goal that is still pursued: not achieved, dropped or given a `completed` day. */
export function goalOverdueDays({ fields }: Note, today: CalendarDate): number {
	const { goalStatus, completed, targetDate } = fields;
	const closed = completed !== undefined || goalStatus === 'achieved' || goalStatus === 'dropped';
	return !closed && targetDate !== undefined && targetDate < today ? daysBetween(targetDate, today) : 0;
}
