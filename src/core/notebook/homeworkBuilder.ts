import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note, ClosedTask, GoalSteps, NoteContributions, TaskItem } from '../model/note.ts';
import type { Homework } from '../model/notebookView.ts';
import { isRole, ROLES, type Role } from '../model/vocabulary.ts';
import { isAfter, ME, overdueDays, countedCarries, undoneUntil } from '../query/homework.ts';
import { sumOfSteps } from '../query/progress.ts';
import { hasTakenPlace, isAhead } from '../query/schedule.ts';
import { bracketedHandle } from '../taskFields/owners.ts';
import { foldHandle } from '../text/foldText.ts';
import { nameWords } from '../text/personName.ts';
import { isBroughtIn, originOfCopy } from './broughtIn.ts';
import { NO_WORK, goalReferences } from './gatherContributions.ts';

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
interface LinkedGoal {
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
export function noteWork(note: Note, contributions: NoteContributions, context: HomeworkContext): NoteWork {
	if (contributions.tasks.length + contributions.closed.length === 0) { return NO_NOTE_WORK; }
	const open = buildOpen(note, contributions, context);
	const counts = new WorkCounts(note, context);
	for (const item of open) { counts.addOpen(item); }
	for (const closed of contributions.closed) { counts.addClosed(closed); }
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

	#slipsOf({ slips = 0, isCarriedHere, end, since, copyOf }: ClosedTask): number {
		if (copyOf !== undefined && !this.#context.wasBroughtIn(copyOf)) { return slips + 1; }
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
		const knownGoal = this.#goals.find(goal => goal.path === path);
		if (knownGoal) { knownGoal.steps = sumOfSteps(knownGoal.steps, steps); }
		else { this.#goals.push({ path, steps }); }
	}
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The first, the second … meeting after a day; see {@link HomeworkContext}. */
type MeetingAfter = (pledged: CalendarDate | undefined, count: number) => CalendarDate | undefined;

/** What the rest of the notebook adds to the homework of one note. */
export interface HomeworkContext {
	readonly today: CalendarDate;
	/** Key of its mentorship. */
	readonly mentorship: string | undefined;
	/** Which words name its mentor and its mentee; see {@link rolesOf}. */
	readonly roles: Roles;
	/**
	 * When homework without a date that was pledged on a day is due; with a count above 1, the meeting by which
	 * it passed so many. Without a day, the next meeting from today on.
	 */
	readonly meetingAfter: MeetingAfter;
	/** Path of the goal note that the first of some references in the note leads to that leads to one. */
	readonly goalOf: (references: readonly string[]) => string | undefined;
	/** Whether an item that was brought in and carried on leads to a copy that asks for this; see `originOfCopy`. */
	readonly wasBroughtIn: (origin: string) => boolean;
	/** Whether somebody is called so; absent where nobody is known. */
	readonly knowsHandle?: (handle: string) => boolean;
}

/** The open homework of a note in its notebook (format.md §3, §5), by line. */
function buildOpen(note: Note, { tasks, at }: NoteContributions, context: HomeworkContext): Homework[] {
	return tasks.flatMap((task, place) => task.isHomework ? [buildItem(note, task, at[place]!, context)] : []);
}

/**
 * All homework of a note, by line.
 *
 * @param open What {@link buildOpen} gave, which is taken in.
 */
export function buildAll(note: Note, open: readonly Homework[], context: HomeworkContext): Homework[] {
	let next = 0;
	return note.tasks.flatMap((task, index) => {
		if (open[next]?.index === index) { return [open[next++]!]; }
		return task.isHomework ? [buildItem(note, task, index, context)] : [];
	});
}

/** An item with an owner in brackets, `Send it [@eklund]`, who is somebody; what nobody is called is a citation. */
function withBracketedOwner(task: TaskItem, knows: HomeworkContext['knowsHandle']): TaskItem {
	if (!knows || task.fields.owners?.length || !task.text.includes('[@')) { return task; }
	const bracketed = bracketedHandle(task.text);
	const handle = bracketed && foldHandle(bracketed.handle);
	if (!bracketed || !handle || !knows(handle)) { return task; }
	const text = `${task.text.slice(0, bracketed.start)}${task.text.slice(bracketed.end)}`.replace(/ {2,}/g, ' ')
		.trim();
	return { ...task, text, fields: { ...task.fields, owners: [handle] } };
}

function buildItem(note: Note, onLine: TaskItem, index: number, context: HomeworkContext): Homework {
	const task = withBracketedOwner(onLine, context.knowsHandle);
	const { today, mentorship, roles } = context;
	const { due } = task.fields;
	const since = task.fields.since ?? task.sinceAbove;
	const effectiveDue = due ?? impliedDue(note, since, context);
	const goalPath = context.goalOf(goalReferences(task));
	const written = task.fields.owners?.length ? task.fields.owners : task.ownersAbove;
	const item: Mutable<Homework> = {
		note,
		task,
		index,
		owners: ownersOf(written, task.headingOwner, roles),
		ownerImplied: !written?.length && !task.headingOwner,
		dueImplied: due === undefined && effectiveDue !== undefined,
		overdueDays: overdueDays(task, effectiveDue, today),
		slips: slips(note, task, context),
	};
	if (mentorship !== undefined) { item.mentorship = mentorship; }
	if (effectiveDue !== undefined) { item.effectiveDue = effectiveDue; }
	if (goalPath !== undefined) { item.goalPath = goalPath; }
	return item;
}

/**
 * When an item without a date is due (format.md §5): at the first meeting after it was pledged; what is first written
 * for a meeting ahead, at that meeting.
 */
function impliedDue(
	note: Note,
	since: CalendarDate | undefined,
	{ today, meetingAfter }: HomeworkContext,
): CalendarDate | undefined {
	if (since === undefined && isAhead(note, today)) { return note.fields.date!.date; }
	return meetingAfter(since ?? note.fields.date?.date, 1);
}

/**
 * How often an item passed a meeting undone (format.md §5): once for each time it was carried, as
 * {@link countedCarries} has it, and once more if its due date passed, or without one, a further meeting did.
 * The due date of what was brought in is nobody's slip: then the meetings after the pledge count.
 */
function slips(note: Note, task: TaskItem, context: HomeworkContext): number {
	if (task.status === 'carried') { return 0; }
	const { due, since = task.sinceAbove } = task.fields;
	const carries = countedCarries(task, note, context.today);
	return carries
		+ Number(
			isAfter(
				undoneUntil(task, context.today),
				due === undefined || comesFromBefore(note, task, context)
					? furtherMeeting(note, since, carries, context)
					: due,
			),
		);
}

/** Whether it was brought in after its day, or is the copy of what was. */
function comesFromBefore(note: Note, task: TaskItem, { wasBroughtIn }: HomeworkContext): boolean {
	const origin = originOfCopy(task);
	return isBroughtIn(note, task) || origin !== undefined && wasBroughtIn(origin);
}

/**
 * The meeting that homework without a date slips by once more than it was carried: the one it is due at, or where it
 * was carried, the one after those.
 */
function furtherMeeting(
	note: Note,
	since: CalendarDate | undefined,
	carries: number,
	context: HomeworkContext,
): CalendarDate | undefined {
	return carries === 0
		? impliedDue(note, since, context)
		: context.meetingAfter(since ?? note.fields.date?.date, carries + 1);
}

/** The handles that stand for one of the two sides of a mentorship, and whom `@me` stands for. */
export type Roles = ReadonlyMap<string, string>;

const MENTOR: readonly string[] = ['mentor'];
const MENTEE: readonly string[] = ['mentee'];

/**
 * Owners on the line, else those of the item above, else that of the heading, else the mentee (implied). A handle that
 * names the mentor or mentee counts as that role; others stay as they are (format.md §3).
 *
 * @param written Those on the line, or of the item above.
 */
function ownersOf(
	written: readonly string[] | undefined,
	headingOwner: Role | undefined,
	roles: Roles,
): readonly string[] {
	if (!written?.length) { return headingOwner === 'mentor' ? MENTOR : MENTEE; }
	if (written.length === 1) { return ownerOf(written, roles.get(written[0]!) ?? written[0]!); }
	return [...new Set(written.map(owner => roles.get(owner) ?? owner))];
}

/** A list of one, which is made only where it is another than the one that is written. */
function ownerOf(written: readonly string[], owner: string): readonly string[] {
	if (owner === written[0]) { return written; }
	if (owner === 'mentor') { return MENTOR; }
	return owner === 'mentee' ? MENTEE : [owner];
}

/**
 * The words of both names; a word that both share names neither. `me` is whoever keeps the notebook.
 *
 * @param me Their side, or their handle where they are neither.
 */
export function rolesOf({ mentor, mentee }: { readonly mentor?: string, readonly mentee?: string }, me: string): Roles {
	const roles = new Map<string, string>([[ME, me]]);
	const [mentors, mentees] = [mentor, mentee].map(name => name === undefined ? [] : nameWords(name));
	for (const word of mentors!) { if (!mentees!.includes(word)) { roles.set(word, 'mentor'); } }
	for (const word of mentees!) { if (!mentors!.includes(word)) { roles.set(word, 'mentee'); } }
	roles.set('mentor', 'mentor').set('mentee', 'mentee');
	return roles;
}
