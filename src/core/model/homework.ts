import type { CalendarDate } from './calendarDate.ts';
import type { Note } from './note.ts';
import type { TaskItem } from './taskItem.ts';

/**
 * A task item that is homework, seen in its notebook: owners resolved to roles, the
 * date it is really due, how often it slipped (format.md §3, §5).
 */
export interface Homework {
	readonly note: Note;
	readonly task: TaskItem;
	/** Index of the task in `note.tasks`. */
	readonly index: number;
	/** `mentor`, `mentee` or other handles; never empty. */
	readonly owners: readonly string[];
	/** No owner was written on the line or its heading: the mentee's. */
	readonly ownerImplied: boolean;
	/** Key of the mentorship it belongs to, if any. */
	readonly mentorship?: string;
	/** Its own due date, else the next meeting after the note's date. */
	readonly effectiveDue?: CalendarDate;
	/** `effectiveDue` comes from a meeting, not from the line. */
	readonly dueImplied: boolean;
	/** Path of the goal note it links to, when found. */
	readonly goalPath?: string;
	/** 0 unless open and due before today. */
	readonly overdueDays: number;
	/** Times it passed a meeting or its due date undone. */
	readonly slips: number;
}
