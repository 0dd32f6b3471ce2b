import { isHandle } from '../fields/owners.ts';
import type { Homework } from '../model/homework.ts';
import type { Mentorship } from '../model/mentorship.ts';
import type { NotebookView } from '../model/notebookView.ts';
import { isRole } from '../model/vocabulary.ts';
import { foldHandle } from '../text/foldText.ts';
import { isSamePerson, nameWords } from '../text/personName.ts';

/**
 * Says whether homework is owned by a side (`mentor`, `mentee`) or a person: a handle, with or
 * without `@`, or a whole name, `Mara Lind`; also of one who counts as the mentor or mentee of the
 * item's mentorship (format.md §3).
 */
export function ownedBy(homework: Homework, owner: string, mentorship: Mentorship | undefined): boolean {
	const handle = foldHandle(owner);
	const isWord = isHandle(handle);
	const words = nameWords(owner);
	const isNamed = (name: string | undefined) => name !== undefined && (isWord ? nameWords(name).includes(handle) : isSamePerson(name, owner));
	return homework.owners.some(own => own === handle
		|| own === 'mentor' && isNamed(mentorship?.mentor)
		|| own === 'mentee' && isNamed(mentorship?.mentee)
		|| !isWord && words.includes(own) && !isSomebodyElse(own, owner, mentorship));
}

/** A word of the name that is another's in this committee, and not this one's. */
function isSomebodyElse(handle: string, name: string, mentorship: Mentorship | undefined): boolean {
	const called = [mentorship?.chair, ...mentorship?.members ?? []].filter(person => person !== undefined && nameWords(person).includes(handle));
	return called.length > 0 && !called.some(person => isSamePerson(person!, name));
}

/** Whether anybody in the notebook is called so: a side, a handle or a whole name. */
export function isKnownOwner(view: NotebookView, owner: string): boolean {
	const handle = foldHandle(owner);
	if (isRole(handle) || view.names.knowsHandle(handle) || view.names.owners().includes(handle)) { return true; }
	return view.mentorships().some(({ mentor, mentee, chair, members }) => [mentor, mentee, chair, ...members].some(name => name !== undefined && isSamePerson(name, owner)));
}
