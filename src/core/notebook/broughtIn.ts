import type { Note, TaskItem } from '../model/note.ts';
import { MultiMap } from './collections.ts';

/** First pledged here for a day that had passed by then. */
function isPledgedLate({ fields: { due, since } }: TaskItem): boolean {
	return due !== undefined && since !== undefined && due < since;
}

/** An item of notes that were brought in, which was pledged here after the day of its note; see `bringIn`. */
export function isBroughtIn(note: Note, task: TaskItem): boolean {
	const written = note.fields.date?.date;
	return isPledgedLate(task) && (written === undefined || written < task.fields.since!);
}

/**
 * What tells that the copy of a carried item comes from one that was brought in: a copy says on its own line when it
 * was pledged, as its original does, and the original alone stands in an earlier note than that.
 */
export function originOfCopy(task: TaskItem): string | undefined {
	const isCopy = (task.fields.carried ?? 0) > 0 || task.wentAlong === true;
	return isCopy && isPledgedLate(task) ? keyOf(task) : undefined;
}

/** The same of the original, once it was carried. */
export function originBroughtIn(note: Note, task: TaskItem): string | undefined {
	return task.status === 'carried' && isBroughtIn(note, task) ? keyOf(task) : undefined;
}

function keyOf({ text, fields }: TaskItem): string {
	return `${fields.since!} ${text}`;
}

/** The items of a mentorship that were brought in and carried on, and which notes asked for one of them. */
export class BroughtInItems {
	readonly #notes = new MultiMap<string, string>();
	readonly #of = new Map<string, readonly string[]>();
	readonly #asking = new MultiMap<string, string>();
	readonly #asked = new Map<string, Set<string>>();

	/** What a note has of them now. Gives the notes that were told something else before. */
	set(path: string, origins: readonly string[]): readonly string[] {
		const before = this.#of.get(path) ?? NONE;
		const either = [...before, ...origins];
		if (either.length === 0) { return NONE; }
		const presence = new Map(either.map(origin => [origin, this.#notes.has(origin)]));
		for (const origin of before) { this.#notes.delete(origin, path); }
		for (const origin of origins) { this.#notes.add(origin, path); }
		if (origins.length > 0) { this.#of.set(path, origins); }
		else { this.#of.delete(path); }
		return [...presence].flatMap(([origin, was]) =>
			was === this.#notes.has(origin) ? [] : [...this.#asking.get(origin)]
		);
	}

	/** Whether a copy in the note at `path` comes from one of them. */
	has(origin: string, path: string): boolean {
		this.#asking.add(origin, path);
		const asked = this.#asked.get(path);
		if (asked) { asked.add(origin); }
		else { this.#asked.set(path, new Set([origin])); }
		return this.#notes.has(origin);
	}

	/** The homework of a note is made anew, or has gone. */
	forget(path: string): void {
		for (const origin of this.#asked.get(path) ?? NONE) { this.#asking.delete(origin, path); }
		this.#asked.delete(path);
	}
}

const NONE: readonly string[] = [];
