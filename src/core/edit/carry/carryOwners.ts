import type { TaskItem } from '../../model/taskItem.ts';
import { isRole, type Role } from '../../model/vocabulary.ts';
import { ME } from '../../query/whose.ts';
import { nameWords } from '../../text/personName.ts';

/** Says which side a handle stands for, if one. */
export type RoleOf = (handle: string) => Role | undefined;

/**
 * `mentor`, `mentee`, and every word of a name that only one of the two has (format.md §3).
 *
 * @param me Whom `@me` means in the note, where that is known.
 */
export function roleOf(mentor: string | undefined, mentee: string | undefined, me?: string): RoleOf {
	const mentors = nameWords(mentor ?? '');
	const mentees = nameWords(mentee ?? '');
	return handle => {
		if (isRole(handle)) { return handle; }
		if (handle === ME && me !== undefined) { return isRole(me) ? me : undefined; }
		const [isMentor, isMentee] = [mentors.includes(handle), mentees.includes(handle)];
		if (isMentor === isMentee) { return undefined; }
		if (isMentor) { return 'mentor'; }
		return 'mentee';
	};
}

/** The owners of an item as written: on its line, else of the item above, else its heading's, else the mentee. */
export function writtenOwners({ fields: { owners }, ownersAbove, headingOwner }: TaskItem): readonly string[] {
	return owners?.length ? owners : ownersAbove ?? [headingOwner ?? 'mentee'];
}
