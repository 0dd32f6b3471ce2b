import type { Note, TaskItem } from '../model/note.ts';
import type { LocatedProblem } from '../model/notebookView.ts';
import { PROBLEM_MESSAGES, type Problem, type ProblemCode } from '../model/problem.ts';
import { ROLES } from '../model/vocabulary.ts';
import { compareText } from '../query/order.ts';
import { nameWords, readPersonName } from '../text/personName.ts';
import { nearestWord } from '../text/nearestWord.ts';
import { type Belonging, fullPairOf, namesOf, type KnownPairs } from './mentorshipResolver.ts';
import { MultiMap } from './collections.ts';
import type { NoteReferences } from './noteReferences.ts';
import type { People } from './people.ts';

/** What the search for problems between notes looks into. */
interface ProblemSources {
	note(path: string): Note | undefined;
	readonly people: People;
	called(handle: string, from: string): readonly string[];
	readonly pairs: KnownPairs;
	readonly mentorships: NoteReferences;
	readonly goals: NoteReferences;
	/** Private notes that the notebook was made without: a name that leads to one is no problem to tell. */
	readonly leftOut: NoteReferences;
}

/** Problems of the notes and those that only the whole notebook shows; the latter are looked for when asked. */
export class NotebookProblems {
	private readonly own = new Map<string, readonly Problem[]>();
	private readonly failed = new Map<string, NonNullable<Belonging['failed']>>();
	/** Notes whose mentorship was made of names, by those. */
	private readonly inferred = new MultiMap<string, string>();
	private readonly inferredOf = new Map<string, string>();
	private readonly handles = new MultiMap<string, string>();
	private readonly lostGoals = new Set<string>();

	constructor(private readonly sources: ProblemSources) {}

	setOwn(path: string, problems: readonly Problem[]): void {
		if (problems.length > 0) { this.own.set(path, problems); }
		else { this.own.delete(path); }
	}

	setBelonging(path: string, { key, failed }: Belonging): void {
		this.setInferred(
			path,
			key?.startsWith('inferred:') ? fullPairOf(this.sources.note(path)?.fields ?? {}) : undefined,
		);
		if (failed) { this.failed.set(path, failed); }
		else { this.failed.delete(path); }
	}

	private setInferred(path: string, pair: string | undefined): void {
		const before = this.inferredOf.get(path);
		if (before === pair) { return; }
		if (before !== undefined) { this.inferred.delete(before, path); }
		if (pair === undefined) {
			this.inferredOf.delete(path);
			return;
		}
		this.inferredOf.set(path, pair);
		this.inferred.add(pair, path);
	}

	/** Handles of others than the two sides; looked up among {@link People} when asked for problems. */
	addHandles(path: string, handles: Iterable<string>): void {
		for (const handle of handles) { this.handles.add(handle, path); }
	}

	removeHandles(path: string, handles: Iterable<string>): void {
		for (const handle of handles) { this.handles.delete(handle, path); }
	}

	/** All handles of others that own homework, in order. */
	owners(): readonly string[] {
		return [...this.handles.keys()].sort(compareText);
	}

	setLostGoals(path: string, isLost: boolean): void {
		if (isLost) { this.lostGoals.add(path); }
		else { this.lostGoals.delete(path); }
	}

	/** By path, then place. */
	list(): LocatedProblem[] {
		const located = [...this.own].flatMap(([path, problems]) => problems.map(problem => ({ path, problem })));
		return [
			...located,
			...this.belongingProblems(),
			...this.nearProblems(),
			...this.ownerProblems(),
			...this.goalProblems(),
		].sort(compareLocated);
	}

	private belongingProblems(): LocatedProblem[] {
		if (this.failed.size === 0) { return []; }
		const stems = this.sources.mentorships.stems();
		return [...this.failed].filter(([, { written }]) => !this.sources.leftOut.hasStem(written)).map(
			([path, { written, ambiguous }]) => {
				const problem = ambiguous.length > 0
					? problemAt('mentorship.ambiguous', [written, ambiguous.join(', ')])
					: withSuggestion('mentorship.not-found', written, stems);
				return { path, problem };
			},
		);
	}

	/** Meetings whose mentorship was made of two names that are nearly those of another. */
	private nearProblems(): LocatedProblem[] {
		const fieldsOf = (path: string) => this.sources.note(path)?.fields ?? {};
		return [...this.inferred.entries()].flatMap(([, paths]) => {
			const [first] = paths;
			const near = this.sources.pairs.nearlyTheSame(fieldsOf(first!));
			return near === undefined
				? []
				: [...paths].map(path => ({
					path,
					problem: problemAt('mentorship.nearly-same', [namesOf(fieldsOf(path)), near]),
				}));
		});
	}

	private ownerProblems(): LocatedProblem[] {
		return [...this.strangers(), ...this.sharedHandles()];
	}

	private sharedHandles(): LocatedProblem[] {
		return [...this.handles.entries()].flatMap(([handle, paths]) =>
			[...paths].flatMap(path => {
				const called = this.sources.called(handle, path);
				return called.length < 2
					? []
					: this.itemProblems(path, task =>
						owns(task, handle), task =>
						problemAt('task.ambiguous-owner', ambiguousOwner(handle, called), task));
			})
		);
	}

	private strangers(): LocatedProblem[] {
		const { people } = this.sources;
		if (people.isEmpty) { return []; }
		const handles = people.handles();
		return [...this.handles.entries()].filter(([handle]) => !people.knows(handle)).flatMap(([handle, paths]) =>
			[...paths].flatMap(path =>
				this.itemProblems(
					path,
					task => owns(task, handle),
					task => withSuggestion('task.unknown-owner', handle, [...ROLES, ...handles], task),
				)
			)
		);
	}

	private goalProblems(): LocatedProblem[] {
		if (this.lostGoals.size === 0) { return []; }
		const stems = this.sources.goals.stems();
		return [...this.lostGoals].flatMap(path =>
			this.itemProblems(
				path,
				({ fields: { goal } }) =>
					goal !== undefined && this.sources.goals.resolve(goal, path).path === undefined
					&& !this.sources.leftOut.hasStem(goal),
				task => this.goalProblem(path, task, stems),
			)
		);
	}

	private goalProblem(path: string, task: TaskItem, stems: readonly string[]): Problem {
		const written = task.fields.goal!;
		const { ambiguous } = this.sources.goals.resolve(written, path);
		return ambiguous
			? problemAt('task.ambiguous-goal', [written, ambiguous.join(', ')], task)
			: withSuggestion('task.unknown-goal', written, stems, task);
	}

	private itemProblems(
		path: string,
		concerns: (task: TaskItem) => boolean,
		toProblem: (task: TaskItem) => Problem,
	): LocatedProblem[] {
		const tasks = this.sources.note(path)?.tasks ?? [];
		return tasks.filter(concerns).map(task => ({ path, problem: toProblem(task) }));
	}
}

function owns(task: TaskItem, handle: string): boolean {
	return task.isHomework && task.fields.owners?.includes(handle) === true;
}

/** Arguments of `task.ambiguous-owner`: the handle, the names, what to write. */
export function ambiguousOwner(handle: string, called: readonly string[]): string[] {
	const clear = called.map(name => clearHandle(name, called));
	return [
		handle,
		called.join('; '),
		(clear.every(word => word !== undefined) ? clear : ROLES).map(word => `@${word}`).join(', '),
	];
}

/** A word of a name that none of the others has. */
export function clearHandle(name: string, called: readonly string[]): string | undefined {
	const others = called.filter(calledName => calledName !== name).flatMap(otherName => nameWords(otherName));
	return called.filter(calledName => calledName === name).length > 1
		? undefined
		: readPersonName(name).handles.find(word => !others.includes(word));
}

/** The replacement is not given as a `suggestion`: the place of the word itself is not known here. */
function withSuggestion(code: ProblemCode, written: string, candidates: readonly string[], task?: TaskItem): Problem {
	const near = nearestWord(written, candidates);
	return problemAt(code, [written, near ?? ''], task);
}

/** Notes keep no places but those of boxes: a problem of an item stands at its box, one of the note at its start. */
function problemAt(code: ProblemCode, args: readonly string[], task?: TaskItem): Problem {
	const { severity } = PROBLEM_MESSAGES[code];
	const start = task?.box ?? 0;
	const end = task ? start + task.mark.length + 2 : 0;
	return {
		code,
		severity,
		args,
		start,
		end,
		line: task?.line ?? 0,
		column: 0,
		...task?.private ? { private: true } : {},
	};
}

function compareLocated(a: LocatedProblem, b: LocatedProblem): number {
	return compareText(a.path, b.path) || a.problem.start - b.problem.start || a.problem.end - b.problem.end
		|| compareText(a.problem.code, b.problem.code)
		|| compareText(a.problem.args.join('\n'), b.problem.args.join('\n'));
}
