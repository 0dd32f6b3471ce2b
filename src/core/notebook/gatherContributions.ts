import { linkTargets } from '../markdown/linkTargets.ts';
import type { Note, ClosedTask, GoalSteps, NoteContributions, TaskItem } from '../model/note.ts';
import { isRole } from '../model/vocabulary.ts';
import { isBroughtIn, originBroughtIn, originOfCopy } from './broughtIn.ts';
import { goalSteps } from '../query/progress.ts';
import { isOpen, closedOn, isAfter } from '../query/homework.ts';
import { hasTakenPlace } from '../query/schedule.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NONE: readonly string[] = [];
const NO_STEPS: GoalSteps = { done: 0, total: 0 };

/** Of a note without tasks. */
export const NO_WORK: NoteContributions = { tasks: [], at: [], closed: [], steps: NO_STEPS };

/** What the tasks of a note matter beyond it: as kept from an earlier session, or worked out. */
export function noteContributions(note: Note): NoteContributions {
	if (note.contributions) { return note.contributions; }
	const steps = note.type === 'goal' ? goalSteps(note.tasks) : NO_STEPS;
	const [tasks, at, closed]: [TaskItem[], number[], ClosedTask[]] = [[], [], []];
	note.tasks.forEach((task, index) => {
		const references = goalReferences(task);
		if (!task.isHomework && references.length === 0) { return; }
		if (isOpen(task)) {
			tasks.push(task);
			at.push(index);
		} else { for (const each of closedTask(task, note, references)) { closed.push(each); } }
	});
	// What is empty is shared: there are thousands.
	return tasks.length + closed.length + steps.total === 0
		? NO_WORK
		: {
			tasks: tasks.length > 0 ? tasks : NO_WORK.tasks,
			at: tasks.length > 0 ? at : NO_WORK.at,
			closed: closed.length > 0 ? closed : NO_WORK.closed,
			steps,
		};
}

/** Nothing where it matters to nobody: neither slipped nor of a goal, and owned by one of the two sides. */
function closedTask(task: TaskItem, note: Note, references: readonly string[]): readonly ClosedTask[] {
	const { fields: { goal } } = task;
	const closed = task.isHomework ? closedHomework(task, note) : {};
	const origin = originBroughtIn(note, task);
	if (origin !== undefined) { closed.origin = origin; }
	if (references.length > 0) { closed.references = references; }
	if (goal !== undefined) { closed.isWritten = true; }
	addOwners(closed, task);
	return maySlip(closed) || closed.owners || closed.references || origin !== undefined ? [closed] : [];
}

function maySlip({ slips, end, isCarriedHere }: ClosedTask): boolean {
	return slips !== undefined || end !== undefined || isCarriedHere !== undefined;
}

function addOwners(
	closed: Mutable<ClosedTask>,
	{ headingOwner, ownersAbove, fields: { owners = ownersAbove } }: TaskItem,
): void {
	if (owners && (maySlip(closed) || !owners.every(isRole))) { closed.owners = owners; }
	if (headingOwner && maySlip(closed)) { closed.headingOwner = headingOwner; }
}

/**
 * Key by key: objects that are spread and then added to have a class of their own each, in V8, which thousands of them
 * show.
 */
function closedHomework(task: TaskItem, note: Note): Mutable<ClosedTask> {
	const closed: Mutable<ClosedTask> = {};
	if (task.status === 'carried') { return closed; }
	const end = closedOn(task);
	const isCarriedHere = (task.fields.carried ?? 0) > 0 && !task.wentAlong && note.type === 'meeting'
		&& note.fields.date !== undefined;
	const waits = isCarriedHere && end === undefined;
	const passed = (task.fields.carried ?? 0)
		- Number(isCarriedHere && (waits || !hasTakenPlace(note, undefined, end)));
	if (waits) { closed.isCarriedHere = true; }
	addPassedDay(closed, note, task, passed);
	if (task.status === 'done') { closed.isDone = true; }
	return closed;
}

/** Whether its due date passed; without one, or with one from before it was brought in, what a meeting will tell. */
function addPassedDay(closed: Mutable<ClosedTask>, note: Note, task: TaskItem, passed: number): void {
	const { due, since } = task.fields;
	const end = closedOn(task);
	const isLate = isAfter(end, due);
	const copyOf = isLate ? originOfCopy(task) : undefined;
	const isUndated = due === undefined || copyOf !== undefined || isBroughtIn(note, task);
	const times = passed + Number(isLate && !isUndated);
	if (times > 0) { closed.slips = times; }
	if (copyOf !== undefined) { closed.copyOf = copyOf; }
	if (!isUndated || end === undefined) { return; }
	closed.end = end;
	if (since !== undefined) { closed.since = since; }
}

/**
 * What may lead a task to its goal, in order: `goal:`, or without that the links in its text,
 * of which the first to a goal note counts (format.md §4).
 */
export function goalReferences({ fields, text }: TaskItem): readonly string[] {
	return fields.goal === undefined ? linkTargets(text) : [fields.goal];
}

/**
 * All that the tasks of a note refer to goals by, the same perhaps several times.
 *
 * @param look Is told whether it is written with `goal:`.
 */
export function forEachReference(
	{ tasks, closed }: NoteContributions,
	look: (reference: string, isWritten: boolean) => void,
): void {
	for (const task of tasks) {
		for (const reference of goalReferences(task)) { look(reference, task.fields.goal !== undefined); }
	}
	for (const { references = NONE, isWritten = false } of closed) {
		for (const reference of references) { look(reference, isWritten); }
	}
}
