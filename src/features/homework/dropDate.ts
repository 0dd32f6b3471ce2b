import { addDays, type CalendarDate } from '../../core/model/calendarDate.ts';
import { DUE_GROUPS, type DueGroup } from '../../core/model/notebookView.ts';

/** What dropping an item on a group of dates asks for. */
type DropDate =
	| { readonly kind: 'date', readonly date: CalendarDate }
	/** Takes the date away. */
	| { readonly kind: 'none' }
	/** The day of the item's next meeting. */
	| { readonly kind: 'next-meeting' }
	/** The user has to say which. */
	| { readonly kind: 'ask' }
	| { readonly kind: 'refused' };

/**
 * The date that a group of the homework tree stands for: of the next seven days, the last.
 * Nothing can be promised for a day that has passed.
 */
export function dropDate(group: DueGroup, today: CalendarDate): DropDate {
	switch (group) {
		case 'overdue':
			return { kind: 'refused' };
		case 'today':
			return { kind: 'date', date: today };
		case 'tomorrow':
			return { kind: 'date', date: addDays(today, 1) };
		case 'next-7-days':
			return { kind: 'date', date: addDays(today, 7) };
		case 'before-next-meeting':
			return { kind: 'next-meeting' };
		case 'later':
			return { kind: 'ask' };
		case 'no-date':
			return { kind: 'none' };
	}
}

/** The group that a row's id names, if it is one of dates. */
export function asDueGroup(id: string | undefined): DueGroup | undefined {
	return DUE_GROUPS.find(group => group === id);
}
