import { comparedWords, homeworkUids, hashOf } from '../documents/calendar/uids.ts';
import { plainLine } from '../documents/portable.ts';
import type { Note, TaskItem } from '../model/note.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';
import { itemWords } from '../taskFields/itemWords.ts';

/**
 * A tag for each item of a mentorship's homework that is not private: the same in every document, whatever ticks, days
 * and carrying forward do to the item, at most 64 characters of `a-z0-9-`. An item that was carried and its copy have
 * the same. Letters are those of the calendar's UIDs: `homework-1k2j3h4g5f-abc`.
 *
 * @param homework Of every state: a notebook's `homework()`; what belongs to other mentorships is passed over.
 */
export function itemTags(homework: readonly Homework[], mentorship: Mentorship): ReadonlyMap<Homework, string> {
	return homeworkUids(homework.filter(item => item.mentorship === mentorship.key && !item.task.private), mentorship);
}

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
		const words = hashOf(comparedWords((task.publicReading ?? task).text));
		const count = counts.get(words) ?? 0;
		counts.set(words, count + 1);
		return [[task, `${prefix}${words}-${count}`] as const];
	}));
}

/**
 * The words of an item as a page has them, without links that only say its goal, and as pages of earlier versions had
 * them, with these: an item of a page that has lost its tags is known by either.
 */
export function wordingsOf({ text }: Pick<TaskItem, 'text'>): readonly string[] {
	return [...new Set([plainLine(itemWords(text)), plainLine(text)])];
}
