import { nameWords } from '../../core/text/foldText.ts';
import type { NotebookFolder } from '../services.ts';

/** Someone homework can be given to. */
export interface Person {
	/** `mentor`, `mentee` or a handle. */
	readonly owner: string;
	/** Their name where a note tells it. */
	readonly name?: string;
}

/**
 * Who can own an item of this note: both sides, the members of its committee, and everyone
 * who owns something in the notebook already.
 */
export function peopleFor({ view }: NotebookFolder, path: string): Person[] {
	const key = view.mentorshipOf(path);
	const mentorship = key === undefined ? undefined : view.mentorship(key);
	const sides = [person('mentor', mentorship?.mentor), person('mentee', mentorship?.mentee)];
	const members = (mentorship?.members ?? []).map(name => person(nameWords(name).at(-1) ?? '', name));
	const others = view.names.owners().map(owner => person(owner));
	const people = new Map<string, Person>();
	for (const someone of [...sides, ...members, ...others]) {
		if (someone.owner !== '' && !people.has(someone.owner)) { people.set(someone.owner, someone); }
	}
	return [...people.values()];
}

function person(owner: string, name?: string): Person {
	return name === undefined ? { owner } : { owner, name };
}
