import type { Mentorship, Goal } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { NoteReferences } from '../notebook/noteReferences.ts';
import { foldText } from '../text/foldText.ts';
import { stemOf } from '../text/paths.ts';
import { personsOf, type KnownPerson } from './persons.ts';

/** A note's names as they are compared with what is typed. */
export interface NoteName {
	readonly note: Note;
	readonly path: string;
	readonly title: string;
	readonly stem: string;
	/** Folded stem and title. */
	readonly folded: string;
	/** Folded path and title. */
	readonly foldedPath: string;
}

/** A document beside the notes as it is compared with what is typed. */
export interface DocumentName {
	readonly path: string;
	readonly title?: undefined;
	readonly foldedPath: string;
}

interface GoalsByName {
	readonly references: NoteReferences;
	readonly byPath: ReadonlyMap<string, Goal>;
}

/**
 * What help with writing keeps between two questions: by the identity of the notebook's
 * lists and notes, so that nothing is ever out of date and a change of one note costs one note.
 */
export class AssistMemory {
	readonly #persons = new WeakMap<readonly Mentorship[], readonly KnownPerson[]>();
	readonly #goals = new WeakMap<readonly Goal[], GoalsByName>();
	readonly #paths = new WeakMap<readonly string[], readonly DocumentName[]>();
	readonly #names = new WeakMap<Note, NoteName>();

	/** Everyone the mentorships and committees name. */
	persons(mentorships: readonly Mentorship[]): readonly KnownPerson[] {
		const cached = this.#persons.get(mentorships);
		if (cached) { return cached; }
		const persons = personsOf(mentorships);
		this.#persons.set(mentorships, persons);
		return persons;
	}

	/** The goal that a name in the note at `from` leads to: a stem, a path, or `[[a wikilink]]`. */
	goalNamed(goals: readonly Goal[], reference: string, from: string): Goal | undefined {
		const { references, byPath } = this.#goalsByName(goals);
		const { path } = references.resolve(reference, from);
		return path === undefined ? undefined : byPath.get(path);
	}

	#goalsByName(goals: readonly Goal[]): GoalsByName {
		const cached = this.#goals.get(goals);
		if (cached) { return cached; }
		const byName: GoalsByName = {
			references: new NoteReferences(),
			byPath: new Map(goals.map(goal => [goal.note.path, goal])),
		};
		for (const { note } of goals) { byName.references.addTarget(note.path); }
		this.#goals.set(goals, byName);
		return byName;
	}

	/** Paths of documents as targets of links; by the identity of the list. */
	documents(paths: readonly string[]): readonly DocumentName[] {
		const cached = this.#paths.get(paths);
		if (cached) { return cached; }
		const named = paths.map(path => ({ path, foldedPath: foldText(path) }));
		this.#paths.set(paths, named);
		return named;
	}

	nameOf(note: Note): NoteName {
		const cached = this.#names.get(note);
		if (cached) { return cached; }
		const stem = stemOf(note.path);
		const name = {
			note,
			path: note.path,
			title: note.title,
			stem,
			folded: foldText(`${stem} ${note.title}`),
			foldedPath: foldText(`${note.path} ${note.title}`),
		};
		this.#names.set(note, name);
		return name;
	}
}
