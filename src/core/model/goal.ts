import type { Homework } from './homework.ts';
import type { Note } from './note.ts';
import type { GoalSteps } from './outwardWork.ts';

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
