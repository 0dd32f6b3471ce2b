import { hashOf } from '../documents/calendar/uids.ts';
import { plainLine } from '../documents/portable.ts';
import type { Note, TaskItem } from '../model/note.ts';
import { foldText } from '../text/foldText.ts';

/** What the tags of a note's items begin with. */
export function checkPrefix(path: string): string {
	return `check-${hashOf(path)}-`;
}

/**
 * What the items of a note go by in a document that comes back, where they are no homework (that has `itemTags`): the
 * note, the words, and which of several with the same words it is; `check-1k2j3h4-g5f6-0`. The same with and without
 * the private parts of the note.
 */
export function checkTags({ path, tasks }: Pick<Note, 'path' | 'tasks'>): ReadonlyMap<TaskItem, string> {
	const counts = new Map<string, number>();
	const prefix = checkPrefix(path);
	return new Map(tasks.flatMap(task => {
		if (task.private) { return []; }
		const words = hashOf(foldText(plainLine((task.publicReading ?? task).text)).replace(/\s+/g, ' ').trim());
		const count = counts.get(words) ?? 0;
		counts.set(words, count + 1);
		return [[task, `${prefix}${words}-${count}`] as const];
	}));
}
