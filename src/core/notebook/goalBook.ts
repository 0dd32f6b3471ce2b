import type { CalendarDate } from '../model/calendarDate.ts';
import type { Goal, Homework } from '../model/notebookView.ts';
import type { Note, GoalSteps, NoteContributions } from '../model/note.ts';
import { compareGoals, compareHomework } from '../query/order.ts';
import { goalOverdueDays, goalProgress, sumOfSteps } from '../query/progress.ts';
import { DerivedList, MultiMap } from './collections.ts';
import { NoteReferences } from './noteReferences.ts';
import type { NoteWork } from './homeworkBuilder.ts';
import { forEachReference, NO_WORK } from './gatherContributions.ts';

/** What the goals ask of the notebook that they are in. */
interface GoalSources {
	today(): CalendarDate;
	/** All homework of a note. */
	homeworkOf(path: string): readonly Homework[];
}

/** A goal note with what it says of itself. */
interface GoalNote {
	readonly note: Note;
	readonly own: GoalSteps;
}

/** The goals of a notebook, and the homework that links to each (format.md §4, §5). */
export class GoalBook {
	readonly references = new NoteReferences();
	private readonly notes = new Map<string, GoalNote>();
	/** Paths of the notes whose homework links to a goal, and the steps that they add to it. */
	private readonly links = new MultiMap<string, string>();
	private readonly linkedSteps = new Map<string, GoalSteps>();
	private readonly goals = new DerivedList<Goal>(path => this.compute(path), compareGoals);

	constructor(private readonly sources: GoalSources) {}

	/** Notes whose references may lead elsewhere now are added to `affected`. */
	replace(before: NoteAndWork | undefined, after: NoteAndWork | undefined, affected: Set<string>): void {
		if (before) {
			forEachReference(before.contributions, reference => {
				this.references.removeDependent(reference, before.note.path);
			});
		}
		if (after) {
			forEachReference(after.contributions, reference => {
				this.references.addDependent(reference, after.note.path);
			});
		}
		const path = (after ?? before)!.note.path;
		const [was, is] = [before?.note.type === 'goal', after?.note.type === 'goal'];
		if (!was && !is) { return; }
		this.goals.invalidate(path);
		if (is) { this.notes.set(path, { note: after!.note, own: after!.contributions.steps }); }
		else { this.notes.delete(path); }
		if (was === is) { return; }
		if (is) { this.references.addTarget(path); }
		else { this.references.removeTarget(path); }
		for (const dependent of this.references.dependentsOf(path)) { affected.add(dependent); }
	}

	/** What the homework of a note adds to goals elsewhere. */
	link(path: string, work: NoteWork): void {
		for (const { path: goal, steps } of work.goals) {
			this.links.add(goal, path);
			this.addSteps(goal, steps);
		}
	}

	/** The opposite of {@link link}; must be given the same work. */
	unlink(path: string, work: NoteWork): void {
		for (const { path: goal, steps: { done, total } } of work.goals) {
			this.links.delete(goal, path);
			this.addSteps(goal, { done: -done, total: -total });
		}
	}

	/** Path of the goal note that the first of some references leads to that leads to one. */
	goalOf(references: readonly string[], from: string): string | undefined {
		for (const reference of references) {
			const { path } = this.references.resolve(reference, from);
			if (path !== undefined) { return path; }
		}
		return undefined;
	}

	/** Some item names a goal that leads to no note, or to several. */
	hasLost(contributions: NoteContributions, from: string): boolean {
		let isLost = false;
		forEachReference(contributions, (goal, isWritten) => {
			isLost ||= isWritten && this.references.resolve(goal, from).path === undefined;
		});
		return isLost;
	}

	/** The day changed. */
	invalidateAll(): void {
		for (const path of this.notes.keys()) { this.goals.invalidate(path); }
	}

	values(): readonly Goal[] {
		return this.goals.values();
	}

	private addSteps(goal: string, steps: GoalSteps): void {
		this.linkedSteps.set(goal, sumOfSteps(this.linkedSteps.get(goal) ?? NO_WORK.steps, steps));
		this.goals.invalidate(goal);
	}

	private compute(path: string): Goal | undefined {
		const entry = this.notes.get(path);
		if (!entry) { return undefined; }
		const { note, own } = entry;
		const linked = this.linkedSteps.get(path);
		const steps = linked ? sumOfSteps(own, linked) : own;
		return new ComputedGoal(note, steps, goalOverdueDays(note, this.sources.today()), () => this.homeworkFor(path));
	}

	/** Homework in the goal's own note is a step of it anyway. */
	private homeworkFor(goal: string): Homework[] {
		return [...this.links.get(goal)].flatMap(path =>
			this.sources.homeworkOf(path).filter(({ goalPath }) => goalPath === goal)
		).sort(compareHomework);
	}
}

/** A note with what its tasks matter beyond it. */
interface NoteAndWork {
	readonly note: Note;
	readonly contributions: NoteContributions;
}

/** A goal whose homework is gathered when somebody asks for it. */
class ComputedGoal implements Goal {
	readonly note: Note;
	readonly steps: GoalSteps;
	readonly progress?: number;
	readonly overdueDays: number;
	readonly #gather: () => readonly Homework[];
	#homework: readonly Homework[] | undefined;

	constructor(note: Note, steps: GoalSteps, overdueDays: number, gather: () => readonly Homework[]) {
		const progress = goalProgress(note.fields.progress, steps);
		this.note = note;
		this.steps = steps;
		if (progress !== undefined) { this.progress = progress; }
		this.overdueDays = overdueDays;
		this.#gather = gather;
	}

	get homework(): readonly Homework[] {
		return this.#homework ??= this.#gather();
	}
}
