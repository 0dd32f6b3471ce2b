import type { Homework } from '../model/homework.ts';
import type { Mentorship } from '../model/mentorship.ts';
import { foldHandle, nameWords } from '../text/foldText.ts';

/**
 * Says whether homework is owned by a side (`mentor`, `mentee`) or a person: a handle, with or
 * without `@`, also of one who counts as the mentor or mentee of the item's mentorship (format.md §3).
 */
export function ownedBy(homework: Homework, owner: string, mentorship: Mentorship | undefined): boolean {
	const handle = foldHandle(owner);
	return homework.owners.some(own => own === handle
		|| own === 'mentor' && hasWord(mentorship?.mentor, handle)
		|| own === 'mentee' && hasWord(mentorship?.mentee, handle));
}

function hasWord(name: string | undefined, handle: string): boolean {
	return name !== undefined && nameWords(name).includes(handle);
}
