import { calledByWord } from '../language/languages.ts';
import { otherRole, type Role } from '../model/vocabulary.ts';
import { initials } from '../query/homework.ts';
import { isNearlySamePerson } from '../text/nearNames.ts';
import { familyWord, isSamePerson, nameWords } from '../text/personName.ts';
import { actorOf, isPersonName, isShort, partsOf, wholeName } from './foreignNames.ts';

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
	const otherName = otherOf(pair);
	return otherName !== undefined
		&& (isSamePerson(name, otherName) || nameWords(name).length > 1 && isNearlySamePerson(name, otherName)
			|| nameWords(name).length === 1 && nameWords(otherName).includes(nameWords(name)[0]!));
}

/** Owners as an item has them, of somebody as notes call people: `me`, `both`, `Helen`, `mentor`, `Ken Ito` (`ito`). */
export function ownersCalled(who: string, pair: KnownPair | undefined): string[] {
	const mine = pair?.mine ?? 'mentee';
	if (/^(?:mentor|mentee)$/i.test(who)) { return [who.toLowerCase()]; }
	const called = calledByWord(who);
	if (called === 'oneself') { return [mine]; }
	if (called === 'both') { return ['mentor', 'mentee']; }
	if (!pair) { return [familyWord(who)].filter(Boolean); }
	if (isOther(who, pair)) { return [otherRole(mine)]; }
	const ownName = pair[mine];
	if (ownName !== undefined && nameWords(who).every(word => nameWords(ownName).includes(word))) { return [mine]; }
	return [familyWord(who)].filter(Boolean);
}

/** Who may be called in a file: the pair, and those it names where notes name people. */
export interface KnownPeople {
	readonly pair: KnownPair | undefined;
	/** `Ken Ito`. */
	readonly names: readonly string[];
}

/** Abbreviations of the work that stand where initials could. */
const NO_INITIALS =
	/^(?:CV|IRB|REB|HR|IT|PI|MD|PHD|ICU|ED|ER|OR|NIH|NSF|IDP|HW|AI|AP|TODO|TBC|TBD|FYI|NB|PS|RE|CC|QI|PR|UK|US|EU)$/;

/**
 * The owners that an item names: a side, a handle for another person; none where nobody is named, or where it cannot be
 * told from a thing: `CV: update`, `submit (Nature)`.
 */
export function ownersIn(line: string, people: KnownPeople): string[] {
	const actor = actorOf(line);
	return actor ? ownersOfParty(actor.who, people, actor) : [];
}

/** The owners of `me & Helen`, `HM/NF`; none if one of them is nobody. */
export function ownersOfParty(
	party: string,
	people: KnownPeople,
	{ isDoubtful = false, isTagged = false } = {},
): string[] {
	const called = partsOf(party).map(who => callOf(who, people, isDoubtful, isTagged));
	const owners = called.flatMap(who => who === undefined ? [] : ownersCalled(who, people.pair));
	return called.includes(undefined) ? [] : [...new Set(owners)];
}

/** The whole name of somebody, or what stands for one; nothing for a thing. */
function callOf(who: string, people: KnownPeople, isDoubtful: boolean, isTagged: boolean): string | undefined {
	if (/^(?:mentor|mentee)$/i.test(who) || calledByWord(who) !== undefined) { return who; }
	if (!/^[\p{Lu}\p{Lo}]/u.test(who)) { return undefined; }
	const { pair, names } = people;
	const allNames = [pair?.mentor, pair?.mentee, ...names].filter(name => name !== undefined);
	if (isShort(who)) {
		const letters = who.replace(/[.\s]/g, '');
		return allNames.find(name => initials(name) === letters)
			?? (isTagged && !NO_INITIALS.test(letters) ? letters : undefined);
	}
	const isKnown = allNames.some(name => nameWords(who).every(word => nameWords(name).includes(word)));
	if (isKnown) { return wholeName(who, allNames); }
	return isPersonName(who) && (!isDoubtful || nameWords(who).length > 1) ? who : undefined;
}
