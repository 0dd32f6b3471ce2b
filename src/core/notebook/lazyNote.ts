import type { Heading, Note, ParsedNote, NoteContributions, TaskItem } from '../model/note.ts';
import { noteContributions } from './gatherContributions.ts';

/** What every start has to know of a note. */
export type LazyHead = Pick<
	Note,
	'path' | 'type' | 'title' | 'titleAsWritten' | 'fields' | 'private' | 'privateLines' | 'bodyLine'
>;

/** What is asked of a note only when somebody looks at it. */
export interface NoteRest {
	readonly headings: readonly Heading[];
	/** The tasks that are not among {@link NoteContributions}, in their order. */
	readonly tasks: readonly TaskItem[];
}

/** Where the rest of a note is. */
interface RestPlace {
	readonly start: number;
	readonly length: number;
	/** Makes the rest of what stands there. */
	read(start: number, length: number): NoteRest;
}

/** A note in two parts, to be kept between sessions; see {@link LazyNote}. */
interface NoteParts {
	readonly head: LazyHead;
	readonly contributions: NoteContributions;
	readonly rest: NoteRest;
}

/** Takes a note apart. */
export function takeApart(note: Note): NoteParts {
	const plain = plainNote(note);
	const { headings, tasks, ...head } = plain;
	const contributions = noteContributions(plain);
	const contributed = new Set(contributions.at);
	return { head, contributions, rest: { headings, tasks: tasks.filter((_, index) => !contributed.has(index)) } };
}

/**
 * A note from an earlier session: what the trees show of a whole notebook is there, and the rest is made
 * when it is asked for. Most of a notebook is of the past, and nobody looks at it in a session.
 */
export class LazyNote implements Note {
	readonly path: string;
	readonly type: Note['type'];
	readonly title: string;
	readonly titleAsWritten?: string;
	readonly fields: Note['fields'];
	readonly private: boolean;
	readonly privateLines: Note['privateLines'];
	readonly bodyLine: number;
	// Not to be copied with `{ ...note }`, where other tasks may take their place.
	readonly #contributions: NoteContributions;
	readonly #place: RestPlace;
	#rest: NoteRest | undefined;
	#tasks: readonly TaskItem[] | undefined;

	/**
	 * @param work With the number of the other tasks, which are in the rest.
	 * @param place Is read at most once.
	 */
	constructor(
		head: LazyHead,
		{ contributions, others }: { readonly contributions: NoteContributions, readonly others: number },
		place: RestPlace,
	) {
		const { path, type, title, titleAsWritten, fields, private: isPrivate, privateLines, bodyLine } = head;
		this.path = path;
		this.type = type;
		this.title = title;
		if (titleAsWritten !== undefined) { this.titleAsWritten = titleAsWritten; }
		this.fields = fields;
		this.private = isPrivate;
		this.privateLines = privateLines;
		this.bodyLine = bodyLine;
		this.#contributions = contributions;
		this.#place = place;
		if (others === 0) { this.#tasks = contributions.tasks; }
	}

	get contributions(): NoteContributions {
		return this.#contributions;
	}

	get headings(): readonly Heading[] {
		return this.#readRest().headings;
	}

	get tasks(): readonly TaskItem[] {
		return this.#tasks ??= this.#allTasks();
	}

	/** Those that contribute are the same objects as before: homework refers to them. */
	#allTasks(): readonly TaskItem[] {
		const { at, tasks } = this.#contributions;
		const allTasks: TaskItem[] = [];
		let next = 0;
		for (const closedTask of this.#readRest().tasks) {
			while (at[next] === allTasks.length) { allTasks.push(tasks[next++]!); }
			allTasks.push(closedTask);
		}
		return allTasks.concat(tasks.slice(next));
	}

	#readRest(): NoteRest {
		return this.#rest ??= this.#place.read(this.#place.start, this.#place.length);
	}
}

/** The same note with nothing left to be made. */
export function plainNote(note: Note): Note {
	if (!note.contributions) { return note; }
	const { path, type, title, titleAsWritten, fields, headings, tasks, private: isPrivate, privateLines, bodyLine } =
		note;
	return {
		path,
		type,
		title,
		...titleAsWritten === undefined ? {} : { titleAsWritten },
		fields,
		headings,
		tasks,
		private: isPrivate,
		privateLines,
		bodyLine,
	};
}

/** Whether two readings say the same. */
export function sameReading(a: ParsedNote, b: ParsedNote): boolean {
	return sameData(a.problems, b.problems) && sameData(a.note && plainNote(a.note), b.note && plainNote(b.note));
}

/** Says whether two pieces of plain data (notes, problems) are equal; the order of keys does not count. */
export function sameData(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) { return true; }
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) { return false; }
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length || Array.isArray(a) !== Array.isArray(b)) { return false; }
	return keys.every(key => Object.hasOwn(b, key) && sameData(a[key as keyof typeof a], b[key as keyof typeof b]));
}
