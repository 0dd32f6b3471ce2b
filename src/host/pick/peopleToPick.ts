import { personsOf, type KnownPerson } from '../../core/languageService/persons.ts';
import type { NotebookFolder } from '../services.ts';

/** Someone homework can be given to. */
export interface Person {
	/** `mentor`, `mentee` or a handle. */
	readonly owner: string;
	/** Their name where a note tells it. */
	readonly name?: string;
}

/**
 * Who can own an item of this note: both sides, chair and members of its committee, and everyone
 * who owns something in the notebook already.
 */
export function peopleFor({ view }: NotebookFolder, path: string): Person[] {
	const key = view.mentorshipOf(path);
	const mentorship = key === undefined ? undefined : view.mentorship(key);
	const sides = [person('mentor', mentorship?.mentor), person('mentee', mentorship?.mentee)];
	const committee = mentorship
		? personsOf([mentorship]).filter(isOfCommittee).map(({ handle, name }) => person(handle, name))
		: [];
	const others = view.names.owners().map(owner => person(owner));
	const people = new Map<string, Person>();
	for (const someone of [...sides, ...committee, ...others]) {
		if (!people.has(someone.owner)) { people.set(someone.owner, someone); }
	}
	return [...people.values()];
}

/** Not a side, who is there already. */
function isOfCommittee({ relations }: KnownPerson): boolean {
	return relations.some(({ part }) => part === 'chair' || part === 'member');
}

function person(owner: string, name?: string): Person {
	return name === undefined ? { owner } : { owner, name };
}
