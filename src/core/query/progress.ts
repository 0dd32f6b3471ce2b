import { type CalendarDate, daysBetween } from '../model/calendarDate.ts';
import type { Note, GoalSteps, TaskItem } from '../model/note.ts';
import { type Area, AREAS } from '../model/vocabulary.ts';
import type { Meeting } from '../model/notebookView.ts';

/** Steps among tasks, such as those of a goal note: all but cancelled and carried ones (format.md §5). */
export function goalSteps(tasks: readonly TaskItem[]): GoalSteps {
	const counted = tasks.filter(({ status }) => status !== 'cancelled' && status !== 'carried');
	return { done: counted.filter(({ status }) => status === 'done').length, total: counted.length };
}

/** Steps of two kinds together. */
export function sumOfSteps(a: GoalSteps, b: GoalSteps): GoalSteps {
	return { done: a.done + b.done, total: a.total + b.total };
}

/** Per cent reached, whole: `progress` if written, else done of all steps; none without any (format.md §5). */
export function goalProgress(written: number | undefined, { done, total }: GoalSteps): number | undefined {
	return written ?? (total > 0 ? Math.round(100 * done / total) : undefined);
}

/** Days past the target of a goal that is still pursued: not achieved, dropped or given a `completed` day. */
export function goalOverdueDays({ fields }: Note, today: CalendarDate): number {
	const { goalStatus, completed, targetDate } = fields;
	const closed = completed !== undefined || goalStatus === 'achieved' || goalStatus === 'dropped';
	return !closed && targetDate !== undefined && targetDate < today ? daysBetween(targetDate, today) : 0;
}

/** The checklist items of a note below one heading (format.md §3). */
export interface Checklist {
	readonly note: Note;
	/** Line of the heading, or of the first item where there is none; from 0. */
	readonly line: number;
	/** The heading, else the note's title, as written: its links may name other notes. */
	readonly titleAsWritten: string;
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
		if (group) { group.push(task); }
		else { groups.set(task.heading, [task]); }
	}
	return [...groups].map(([heading, tasks]) => toChecklist(note, heading, tasks));
}

function toChecklist(note: Note, index: number, tasks: readonly TaskItem[]): Checklist {
	const heading = note.headings[index];
	const area = heading?.area ?? note.fields.area;
	return {
		note,
		line: heading?.line ?? tasks[0]!.line,
		titleAsWritten: heading?.text ?? note.titleAsWritten ?? note.title,
		...area ? { area } : {},
		done: tasks.filter(({ status }) => status === 'done').length,
		total: tasks.length,
	};
}

/** How long an area was not spoken of. */
interface AreaCoverage {
	readonly area: Area;
	/** Held meetings since the one that last covered it, 0 if the last did; all of them if none did. */
	readonly meetingsSince: number;
	/** The meeting that last covered it. */
	readonly last?: Meeting;
}

/** For each area, held meetings since it last had a ticked checklist item or text under its heading (format.md §5). */
export function areaCoverage(meetings: readonly Meeting[]): AreaCoverage[] {
	const held = meetings.filter(({ status }) => status === 'held');
	return AREAS.map(area => {
		const index = held.findIndex(({ note }) => coversArea(note, area));
		return index < 0 ? { area, meetingsSince: held.length } : { area, meetingsSince: index, last: held[index]! };
	});
}

/**
 * A ticked checklist item of the area, or a heading that names it with something below. Where
 * that is a checklist, a tick must be there: the untouched template covers nothing.
 */
export function coversArea(note: Note, area: Area): boolean {
	const checklist = note.tasks.filter(task => !task.isHomework && task.area === area);
	if (checklist.some(({ status }) => status === 'done')) { return true; }
	return note.headings.some((heading, index) =>
		heading.area === area && heading.hasText && !checklist.some(task => task.heading === index)
	);
}
