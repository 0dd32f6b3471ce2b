import type { CalendarDate } from '../model/calendarDate.ts';
import { daysBetween } from '../model/calendarDate.ts';
import type { TaskItem } from '../model/taskItem.ts';
import { isOpen } from './isOpen.ts';

/** Days an open item is past its effective due date; due today is not overdue (format.md §5). */
export function overdueDays(task: TaskItem, effectiveDue: CalendarDate | undefined, today: CalendarDate): number {
	return isOpen(task) && effectiveDue !== undefined && effectiveDue < today ? daysBetween(effectiveDue, today) : 0;
}
