import type { CalendarDate } from './calendarDate.ts';
import type { Note } from './note.ts';
import type { TaskItem } from './taskItem.ts';
import type { GoalSteps } from './noteContributions.ts';

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

/** A goal note with its progress computed (format.md §5). */
export interface Goal {
	readonly note: Note;
	/** Task items of the goal note itself that count, and homework elsewhere that links to it. */
	readonly steps: GoalSteps;
	/** 0–100, absent when there is nothing to count and none is given. */
	readonly progress?: number;
	/** Days past the target while not achieved or dropped; else 0. */
	readonly overdueDays: number;
	/** Homework of other notes that links here, in the order of format.md §5. Gathered when first asked for. */
	readonly homework: readonly Homework[];
}
