import { linkTargets } from '../fields/linkTargets.ts';
import type { Note } from '../model/note.ts';
import type { TaskItem } from '../model/taskItem.ts';

/**
 * Looks at the tasks of a note that matter beyond it: all homework, and all that may lead to a goal.
 * There may be others among them, since it looks at what is at hand.
 *
 * @param look Is given each task with its index in the note's tasks, in their order.
 */
export function forEachOutward(note: Note, look: (task: TaskItem, index: number) => void): void {
	const { outward } = note;
	if (!outward) { note.tasks.forEach(look); return; }
	outward.tasks.forEach((task, at) => { look(task, outward.at[at]!); });
}

/** Whether a task has to be among those of {@link forEachOutward}; every step of a goal counts for its progress. */
export function isOutward({ type }: Note, task: TaskItem): boolean {
	return type === 'goal' || task.isHomework || goalReferences(task).length > 0;
}

/**
 * What may lead a task to its goal, in order: `goal:`, or without that the links in its text,
 * of which the first to a goal note counts (format.md §4).
 */
export function goalReferences({ fields, text }: TaskItem): readonly string[] {
	return fields.goal === undefined ? linkTargets(text) : [fields.goal];
}
