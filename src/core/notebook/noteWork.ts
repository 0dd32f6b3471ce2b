import type { Homework } from '../model/homework.ts';
import type { Note } from '../model/note.ts';
import type { ClosedTask, GoalSteps, OutwardWork } from '../model/outwardWork.ts';
import type { Role } from '../model/vocabulary.ts';
import { isAfter } from '../query/slips.ts';
import { buildOpen, ownersOf, type HomeworkContext } from './homeworkBuilder.ts';

/** What the homework of one note adds to its notebook. Closed homework is counted and not made: seldom does anybody ask for it. */
export interface NoteWork {
	readonly open: readonly Homework[];
	/** How often closed homework slipped, by side. */
	readonly closedSlips: Readonly<Record<Role, number>>;
	/** Owners other than the two sides, of all homework. */
	readonly handles: ReadonlySet<string>;
	/** Path of each goal note that homework here links to, but for the note itself, and the steps that it adds there. */
	readonly goals: ReadonlyMap<string, GoalSteps>;
}

/** Of a note that says nothing of work. */
export const NO_NOTE_WORK: NoteWork = { open: [], closedSlips: { mentor: 0, mentee: 0 }, handles: new Set(), goals: new Map() };

/** Works out what the homework of a note adds to its notebook. */
export function noteWork(note: Note, outward: OutwardWork, context: HomeworkContext): NoteWork {
	if (outward.tasks.length + outward.closed.length === 0) { return NO_NOTE_WORK; }
	const work = { open: buildOpen(note, outward, context), closedSlips: { mentor: 0, mentee: 0 }, handles: new Set<string>(), goals: new Map<string, GoalSteps>() };
	for (const { owners, goalPath } of work.open) {
		addHandles(work.handles, owners);
		if (goalPath !== undefined && goalPath !== note.path) { addSteps(work.goals, goalPath, 0, 1); }
	}
	for (const closed of outward.closed) { addClosed(work, note, closed, context); }
	return work;
}

interface Growing { readonly closedSlips: Record<Role, number>; readonly handles: Set<string>; readonly goals: Map<string, GoalSteps> }

function addClosed({ closedSlips, handles, goals }: Growing, note: Note, closed: ClosedTask, { roles, impliedDue, goalOf }: HomeworkContext): void {
	const { slips = 0, end, references = [], isDone } = closed;
	const owners = ownersOf(closed.owners, closed.headingOwner, roles);
	addHandles(handles, owners);
	const times = slips + Number(isAfter(end, impliedDue));
	for (const side of ['mentor', 'mentee'] as const) { if (times > 0 && owners.includes(side)) { closedSlips[side] += times; } }
	const goal = references.length > 0 ? goalOf(references) : undefined;
	// Also where it is no step: the goal's list of homework has it.
	if (goal !== undefined && goal !== note.path) { addSteps(goals, goal, Number(isDone ?? false), Number(isDone ?? false)); }
}

function addHandles(handles: Set<string>, owners: readonly string[]): void {
	for (const owner of owners) { if (owner !== 'mentor' && owner !== 'mentee') { handles.add(owner); } }
}

function addSteps(goals: Map<string, GoalSteps>, path: string, done: number, total: number): void {
	const before = goals.get(path);
	goals.set(path, before ? { done: before.done + done, total: before.total + total } : { done, total });
}
