import type { CalendarDate } from '../model/calendarDate.ts';
import type { Goal } from '../model/goal.ts';
import type { Homework } from '../model/homework.ts';
import type { Note } from '../model/note.ts';
import type { TaskItem } from '../model/taskItem.ts';
import { compareGoals } from '../query/compareGoals.ts';
import { compareHomework } from '../query/compareHomework.ts';
import { goalOverdueDays, goalProgress, goalSteps } from '../query/goalProgress.ts';
import { DerivedList } from './derivedList.ts';
import { MultiMap } from './multiMap.ts';
import { NoteReferences } from './noteReferences.ts';
import { forEachOutward, goalReferences } from './outwardTasks.ts';

/** The goals of a notebook, and the homework that links to each (format.md §4, §5). */
export class GoalBook {
	readonly references = new NoteReferences();
	private readonly notes = new Map<string, Note>();
	private readonly links = new MultiMap<string, Homework>();
	private readonly goals = new DerivedList<Goal>(path => this.compute(path), compareGoals);

	constructor(private readonly today: () => CalendarDate) {}

	/** Notes whose references may lead elsewhere now are added to `affected`. */
	replace(before: Note | undefined, after: Note | undefined, affected: Set<string>): void {
		for (const reference of referencesOf(before)) { this.references.removeDependent(reference, before!.path); }
		for (const reference of referencesOf(after)) { this.references.addDependent(reference, after!.path); }
		const path = (after ?? before)!.path;
		if (before?.type !== 'goal' && after?.type !== 'goal') { return; }
		this.goals.invalidate(path);
		if (after?.type === 'goal') { this.notes.set(path, after); } else { this.notes.delete(path); }
		if (before?.type === after?.type) { return; }
		if (after?.type === 'goal') { this.references.addTarget(path); } else { this.references.removeTarget(path); }
		for (const dependent of this.references.dependentsOf(path)) { affected.add(dependent); }
	}

	link(homework: Homework): void {
		this.relink(homework, path => { this.links.add(path, homework); });
	}

	unlink(homework: Homework): void {
		this.relink(homework, path => { this.links.delete(path, homework); });
	}

	/** Path of the goal note that a task belongs to. */
	goalOf(task: TaskItem, from: string): string | undefined {
		for (const reference of goalReferences(task)) {
			const { path } = this.references.resolve(reference, from);
			if (path !== undefined) { return path; }
		}
		return undefined;
	}

	/** Some item names a goal that leads to no note, or to several. */
	hasLost(note: Note): boolean {
		let isLost = false;
		forEachOutward(note, ({ fields: { goal } }) => { isLost ||= goal !== undefined && this.references.resolve(goal, note.path).path === undefined; });
		return isLost;
	}

	/** The day changed. */
	invalidateAll(): void {
		for (const path of this.notes.keys()) { this.goals.invalidate(path); }
	}

	values(): readonly Goal[] {
		return this.goals.values();
	}

	/** Homework in the goal's own note is a step of it anyway. */
	private relink({ goalPath, note }: Homework, change: (path: string) => void): void {
		if (goalPath === undefined || goalPath === note.path) { return; }
		change(goalPath);
		this.goals.invalidate(goalPath);
	}

	private compute(path: string): Goal | undefined {
		const note = this.notes.get(path);
		if (!note) { return undefined; }
		const homework = [...this.links.get(path)].sort(compareHomework);
		const steps = goalSteps(note.tasks, homework.map(({ task }) => task));
		const progress = goalProgress(note.fields.progress, steps);
		return { note, steps, ...progress === undefined ? {} : { progress }, overdueDays: goalOverdueDays(note, this.today()), homework };
	}
}

/** The different references of all items of a note. */
function referencesOf(note: Note | undefined): Set<string> {
	const references = new Set<string>();
	if (note) { forEachOutward(note, task => { for (const reference of goalReferences(task)) { references.add(reference); } }); }
	return references;
}
