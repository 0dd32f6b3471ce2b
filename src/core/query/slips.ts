import type { CalendarDate } from '../model/calendarDate.ts';
import type { TaskItem } from '../model/taskItem.ts';
import { isOpen } from './isOpen.ts';

/**
 * How often an item passed a meeting undone (format.md §5): once for each time it was carried,
 * and once more if its effective due date passed, be it still open or done or cancelled later.
 * A carried original (`[>]`) counts nothing, its successor counts for it.
 */
export function slips(task: TaskItem, effectiveDue: CalendarDate | undefined, today: CalendarDate): number {
	return slipsUntil(isOpen(task) ? today : closedOn(task), task, effectiveDue);
}

/**
 * The same of an item that was undone until a day.
 *
 * @param end The last day on which it was still undone, as far as is known.
 */
export function slipsUntil(end: CalendarDate | undefined, { status, fields: { carried = 0 } }: TaskItem, effectiveDue: CalendarDate | undefined): number {
	return status === 'carried' ? 0 : carried + Number(isAfter(end, effectiveDue));
}

/** Whether something ended later than it was due; not where either is unknown. */
export function isAfter(end: CalendarDate | undefined, due: CalendarDate | undefined): boolean {
	return end !== undefined && due !== undefined && end > due;
}

/** The day on which a closed item was closed, where it says so. */
export function closedOn({ status, fields: { done, cancelled } }: TaskItem): CalendarDate | undefined {
	return status === 'done' ? done : cancelled ?? done;
}
