import type { Role } from '../model/vocabulary.ts';
import { familyWord, isSamePerson, nameWords } from '../text/personName.ts';

/** A pair to which a note may belong. */
export interface KnownPair {
	/** As `mentorship:` names it. */
	readonly reference: string;
	readonly mentor?: string;
	readonly mentee?: string;
	/** The keeper's side. */
	readonly mine: Role;
}

/** The name of the side that is not the keeper's. */
export function otherOf({ mentor, mentee, mine }: KnownPair): string | undefined {
	return mine === 'mentee' ? mentor : mentee;
}

/** Whether a name is the other side's, whole or one word of it. */
export function isOther(name: string, pair: KnownPair): boolean {
	const other = otherOf(pair);
	return other !== undefined
		&& (isSamePerson(name, other)
			|| nameWords(name).length === 1 && nameWords(other).includes(nameWords(name)[0]!));
}

/** Owners as an item has them, of somebody as notes call people: `me`, `both`, `Helen`, `mentor`, `Ken Ito` (`ito`). */
export function ownersCalled(who: string, pair: KnownPair | undefined): string[] {
	const mine = pair?.mine ?? 'mentee';
	if (/^(?:mentor|mentee)$/i.test(who)) { return [who.toLowerCase()]; }
	if (/^(?:me|i|moi|je|ich|yo|eu|ik|io)$/i.test(who)) { return [mine]; }
	if (/^(?:we|both|nous|wir|beide|nosotr[oa]s|nós|wij|noi)$/i.test(who)) { return ['mentor', 'mentee']; }
	if (!pair) { return [familyWord(who)].filter(Boolean); }
	if (isOther(who, pair)) { return [mine === 'mentee' ? 'mentor' : 'mentee']; }
	const own = pair[mine];
	if (own !== undefined && nameWords(who).every(word => nameWords(own).includes(word))) { return [mine]; }
	return [familyWord(who)].filter(Boolean);
}
