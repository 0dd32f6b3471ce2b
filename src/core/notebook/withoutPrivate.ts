import type { Heading, Note, ParsedNote, TaskItem } from '../model/note.ts';
import { noteTitle, withTitle } from '../note/noteTitle.ts';
import { ownersAbove } from '../note/readTasks.ts';

/**
 * A parsed note as if its private parts had never been written (format.md §7): a private note
 * is none, private headings, tasks and problems are gone, and so is a title taken from one.
 */
export function withoutPrivate({ note, problems, private: isPrivate }: ParsedNote): ParsedNote {
	if (isPrivate || note?.private) { return { problems: [] }; }
	const open = problems.filter(problem => !problem.private);
	return note ? { note: publicNote(note), problems: open } : { problems: open };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function publicNote(note: Note): Note {
	if (
		!note.tasks.some(task => task.private || task.publicReading)
		&& !note.headings.some(heading => heading.private || heading.hidesText)
	) { return note; }
	const headings = note.headings.filter(heading => !heading.private).map(withoutHiddenText);
	return withTitle(
		{ ...note, headings, tasks: publicTasks(note), privateLines: [] },
		noteTitle(note.fields.title, headings, note.path),
	);
}

/** Indices of parents and headings count again; children of a private item move up. */
function publicTasks({ tasks, headings }: Note): TaskItem[] {
	const headingAt = renumber(headings);
	const openTasks: TaskItem[] = [];
	const placeOf: number[] = [];
	for (const task of tasks) {
		const parent = task.parent < 0 ? -1 : placeOf[task.parent]!;
		placeOf.push(task.private ? parent : openTasks.length);
		const depth = parent < 0 ? 0 : openTasks[parent]!.depth + 1;
		if (task.private) { continue; }
		const open: Writable<TaskItem> = { ...asPublic(task) };
		delete open.ownersAbove;
		const above = ownersAbove(open, openTasks[parent]);
		openTasks.push({
			...open,
			...above ? { ownersAbove: above } : {},
			parent,
			depth,
			heading: headingAt[task.heading] ?? -1,
		});
	}
	return openTasks;
}

function asPublic({ publicReading, ...task }: TaskItem): TaskItem {
	if (!publicReading) { return task; }
	const open: Writable<TaskItem> = { ...task };
	// What a private heading says of it; the public reading has its own, or none.
	delete open.headingOwner;
	delete open.area;
	return { ...open, ...publicReading };
}

function withoutHiddenText({ hidesText, ...heading }: Heading): Heading {
	return hidesText ? { ...heading, hasText: false } : heading;
}

/** New index of each heading; a private one gives way to the last kept before it. */
function renumber(headings: readonly Heading[]): number[] {
	let last = -1;
	return headings.map(heading => heading.private ? last : ++last);
}
