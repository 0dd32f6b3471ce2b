import type { Mentorship } from '../model/mentorship.ts';
import { ROLES, type Role } from '../model/vocabulary.ts';

/** The keeper's side in a relationship: the mentee's, unless the note says otherwise. */
export function keepersSide({ role }: Mentorship): Role {
	return ROLES.find(name => name === role?.trim().toLowerCase()) ?? 'mentee';
}

/**
 * Whether an item goes along when a relationship ends: it is the keeper's own. What the other side
 * promised, alone or together with the keeper, cannot be passed on to a third.
 */
export function mayGoAlong(owners: readonly string[], side: Role): boolean {
	return owners.includes(side) && !ROLES.some(role => role !== side && owners.includes(role));
}

/** Relationships whose next meeting can take the unfinished homework of one that ends. */
export function successors(all: readonly Mentorship[], ending: Mentorship): Mentorship[] {
	return all.filter(one => one.key !== ending.key && one.nextMeeting !== undefined && (one.status === 'active' || one.status === 'proposed') && keepersSide(one) === keepersSide(ending));
}
