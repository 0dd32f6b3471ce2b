import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { TaskItem } from '../model/taskItem.ts';
import { isOpen } from './isOpen.ts';
import { hasTakenPlace } from './meetingStatusOn.ts';

/**
 * How often an item was carried into a meeting that it then passed undone (format.md §5): the carry
 * into the meeting of its own note counts when that has been held or is past, not before, and not if the
 * item was done by then. A carried original (`[>]`) counts nothing, its successor counts for it.
 */
export function countedCarries({ status, fields, wentAlong }: TaskItem, note: Note, today: CalendarDate): number {
	const { carried = 0 } = fields;
	if (status === 'carried' || carried === 0) { return 0; }
	return carried - Number(!wentAlong && !hasTakenPlace(note, today, closedOn({ status, fields })));
}

/** The last day on which an item was still undone, as far as is known: today while it is open. */
export function undoneUntil(task: TaskItem, today: CalendarDate): CalendarDate | undefined {
	return isOpen(task) ? today : closedOn(task);
}

/** Whether something ended later than it was due; not where either is unknown. */
export function isAfter(end: CalendarDate | undefined, due: CalendarDate | undefined): boolean {
	return end !== undefined && due !== undefined && end > due;
}

/** The day on which a closed item was closed, where it says so. */
export function closedOn({ status, fields: { done, cancelled } }: Pick<TaskItem, 'status' | 'fields'>): CalendarDate | undefined {
	if (status === 'open' || status === 'in-progress') { return undefined; }
	return status === 'done' ? done : cancelled ?? done;
}
