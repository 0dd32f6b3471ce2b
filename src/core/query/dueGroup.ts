import type { CalendarDate } from '../model/calendarDate.ts';
import { addDays } from '../model/calendarDate.ts';
import type { DueGroup } from '../model/notebookView.ts';

/**
 * The group of the homework tree that open homework stands in, by its effective due date.
 * "Next 7 days" ends a week from today, whatever the weekday: a calendar week shrinks to nothing on
 * its Sunday. "Before the next meeting" includes the day of the meeting, and asks the item's own mentorship.
 */
export function dueGroup(due: CalendarDate | undefined, nextMeeting: CalendarDate | undefined, today: CalendarDate): DueGroup {
	if (due === undefined) { return 'no-date'; }
	if (due <= today) { return due < today ? 'overdue' : 'today'; }
	if (due === addDays(today, 1)) { return 'tomorrow'; }
	if (due <= addDays(today, 7)) { return 'next-7-days'; }
	return nextMeeting !== undefined && due <= nextMeeting ? 'before-next-meeting' : 'later';
}
