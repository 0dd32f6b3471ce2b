import type { CalendarDate } from './calendarDate.ts';
import type { TaskItem } from './taskItem.ts';
import type { Role } from './vocabulary.ts';

/** Steps of a goal that count (format.md §5): those cancelled or carried do not. */
export interface GoalSteps {
	readonly done: number;
	readonly total: number;
}

/** What a closed task (done, cancelled, carried) matters beyond its note, without the task. */
export interface ClosedTask {
	/** As written on the line; absent where nobody is, and where it is one of the two sides and never slipped. */
	readonly owners?: readonly string[];
	/** Only where it slipped, or may have. */
	readonly headingOwner?: Role;
	/** Times it slipped wherever it stands: it was carried, or ended after its own due date. Absent for none. */
	readonly slips?: number;
	/**
	 * It was carried into the meeting of its note, which counts once more when that has taken place; only where nothing
	 * says when it ended.
	 */
	readonly isCarriedHere?: true;
	/**
	 * When it ended, where it has no due date of its own: it slipped once more if a meeting before that day asks for
	 * it.
	 */
	readonly end?: CalendarDate;
	/** With `end`: when it was first pledged, where it says so. */
	readonly since?: CalendarDate;
	/** What may lead to its goal, as `goalReferences` gives them; absent for none. */
	readonly references?: readonly string[];
	/** It has a `goal:`, so that a reader is told if that leads nowhere. */
	readonly isWritten?: true;
	/** It is homework and done, and so a step of its goal. */
	readonly isDone?: true;
}

/** What the tasks of a note matter beyond it. Most of a notebook is of the past, so that this is small. */
export interface NoteContributions {
	/** The open tasks that are homework or may lead to a goal. */
	readonly tasks: readonly TaskItem[];
	/** The index of each among all tasks of the note, ascending. */
	readonly at: readonly number[];
	/** The closed ones that matter. */
	readonly closed: readonly ClosedTask[];
	/** Of the note's own tasks; nought of nought where the note is no goal. */
	readonly steps: GoalSteps;
}
