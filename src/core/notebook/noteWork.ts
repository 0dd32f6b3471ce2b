import type { Homework } from '../model/notebookView.ts';
import type { Note, ClosedTask, GoalSteps, NoteContributions } from '../model/note.ts';
import { isRole, ROLES, type Role } from '../model/vocabulary.ts';
import { sumOfSteps } from '../query/progress.ts';
import { hasTakenPlace } from '../query/schedule.ts';
import { isAfter } from '../query/homework.ts';
import { buildOpen, furtherMeeting, ownersOf, type HomeworkContext } from './homeworkBuilder.ts';
import { NO_WORK } from './gatherContributions.ts';

/**
 * What the homework of one note adds to its notebook. Closed homework is counted and not made: seldom does anybody ask
 * for it.
 */
export interface NoteWork {
	readonly open: readonly Homework[];
	/** How often closed homework slipped, by side. */
	readonly closedSlips: Readonly<Record<Role, number>>;
	/** Owners other than the two sides, of all homework, each once. */
	readonly handles: readonly string[];
	/** What homework here adds to goals elsewhere, each once. */
	readonly goals: readonly LinkedGoal[];
}

/** A goal that homework of another note links to. */
export interface LinkedGoal {
	readonly path: string;
	/** Steps that it adds there. */
	readonly steps: GoalSteps;
}

const NO_SLIPS: NoteWork['closedSlips'] = { mentor: 0, mentee: 0 };
const NONE: readonly never[] = [];
const OPEN_STEP: GoalSteps = { done: 0, total: 1 };
const DONE_STEP: GoalSteps = { done: 1, total: 1 };

/** Of a note that says nothing of work. */
export const NO_NOTE_WORK: NoteWork = { open: NONE, closedSlips: NO_SLIPS, handles: NONE, goals: NONE };

/** Works out what the homework of a note adds to its notebook. Kept for each note, so that what is empty is shared. */
export function noteWork(note: Note, outward: NoteContributions, context: HomeworkContext): NoteWork {
	if (outward.tasks.length + outward.closed.length === 0) { return NO_NOTE_WORK; }
	const open = buildOpen(note, outward, context);
	const counts = new WorkCounts(note, context);
	for (const item of open) { counts.addOpen(item); }
	for (const closed of outward.closed) { counts.addClosed(closed); }
	return { open: open.length > 0 ? open : NONE, ...counts.counted() };
}

class WorkCounts {
	readonly #note: Note;
	readonly #context: HomeworkContext;
	#slips: Record<Role, number> | undefined;
	#handles: string[] | undefined;
	#goals: { path: string, steps: GoalSteps }[] | undefined;

	constructor(note: Note, context: HomeworkContext) {
		this.#note = note;
		this.#context = context;
	}

	addOpen({ owners, goalPath }: Homework): void {
		this.#addHandles(owners);
		this.#addSteps(goalPath, OPEN_STEP);
	}

	addClosed(closed: ClosedTask): void {
		const { owners: written, headingOwner, references, isDone } = closed;
		const { roles, goalOf } = this.#context;
		const owners = ownersOf(written, headingOwner, roles);
		this.#addHandles(owners);
		this.#addSlips(owners, this.#slipsOf(closed));
		// Also where it is no step: the goal's list of homework has it.
		if (references) { this.#addSteps(goalOf(references), isDone ? DONE_STEP : NO_WORK.steps); }
	}

	#slipsOf({ slips = 0, isCarriedHere, end, since }: ClosedTask): number {
		if (end !== undefined) {
			return slips + Number(isAfter(end, furtherMeeting(this.#note, since, slips, this.#context)));
		}
		return slips + Number(isCarriedHere === true && hasTakenPlace(this.#note, this.#context.today));
	}

	counted(): Omit<NoteWork, 'open'> {
		return { closedSlips: this.#slips ?? NO_SLIPS, handles: this.#handles ?? NONE, goals: this.#goals ?? NONE };
	}

	#addHandles(owners: readonly string[]): void {
		for (const owner of owners) {
			if (isRole(owner)) { continue; }
			this.#handles ??= [];
			if (!this.#handles.includes(owner)) { this.#handles.push(owner); }
		}
	}

	#addSlips(owners: readonly string[], times: number): void {
		if (times === 0) { return; }
		this.#slips ??= { mentor: 0, mentee: 0 };
		for (const side of ROLES) { if (owners.includes(side)) { this.#slips[side] += times; } }
	}

	#addSteps(path: string | undefined, steps: GoalSteps): void {
		if (path === undefined || path === this.#note.path) { return; }
		this.#goals ??= [];
		const known = this.#goals.find(goal => goal.path === path);
		if (known) { known.steps = sumOfSteps(known.steps, steps); }
		else { this.#goals.push({ path, steps }); }
	}
}
