import type { Note } from '../model/note.ts';
import type { TaskItem } from '../model/taskItem.ts';
import type { Area } from '../model/vocabulary.ts';

/** The checklist items of a note below one heading (format.md §3). */
export interface Checklist {
	readonly note: Note;
	/** Line of the heading, or of the first item where there is none; from 0. */
	readonly line: number;
	/** The heading, else the note's title. */
	readonly title: string;
	readonly area?: Area;
	readonly done: number;
	/** Without cancelled and carried items; never 0. */
	readonly total: number;
}

/** The checklists of a note, one for each heading with counted checklist items right below it, by line. */
export function checklistsOf(note: Note): Checklist[] {
	const groups = new Map<number, TaskItem[]>();
	for (const task of note.tasks) {
		if (task.isHomework || task.status === 'cancelled' || task.status === 'carried') { continue; }
		const group = groups.get(task.heading);
		if (group) { group.push(task); } else { groups.set(task.heading, [task]); }
	}
	return [...groups].map(([heading, tasks]) => toChecklist(note, heading, tasks));
}

function toChecklist(note: Note, index: number, tasks: readonly TaskItem[]): Checklist {
	const heading = note.headings[index];
	const area = heading?.area ?? note.fields.area;
	return {
		note, line: heading?.line ?? tasks[0]!.line, title: heading?.text ?? note.title, ...area ? { area } : {},
		done: tasks.filter(({ status }) => status === 'done').length, total: tasks.length,
	};
}
