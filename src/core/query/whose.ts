import type { Homework, Mentorship } from '../model/notebookView.ts';
import { likelyValue } from '../language/languages.ts';
import { isRole, ROLES, type Role } from '../model/vocabulary.ts';
import { graphemes } from '../text/graphemes.ts';
import { foldText } from '../text/foldText.ts';
import { familyWord, isSamePerson, nameWords, personKey } from '../text/personName.ts';

/** Who keeps the notebook. */
export interface Keeper {
	/** The side that is theirs where a relationship's note does not say. */
	readonly role: Role;
	/** As a setting gives it, or the notes: `Mara Lindqvist`; absent where nobody knows. */
	readonly name?: string;
}

/** Those parts of a relationship that tell whose something is. */
export type Pair = Pick<Mentorship, 'title' | 'kind' | 'mentor' | 'mentee' | 'members' | 'chair' | 'role'>;

/**
 * The keeper's side of a relationship: what its note says (`role: mentor`), else the one with their name, else the
 * setting.
 */
export function keepersRole(
	pair: Pick<Pair, 'role'> & Partial<Pick<Pair, Role>> | undefined,
	{ role, name }: Keeper,
): Role {
	const written = pair?.role?.trim().toLowerCase();
	if (isRole(written)) { return written; }
	const meant = written === undefined || written === '' ? undefined : likelyValue(written, ROLES);
	if (meant) { return meant; }
	const sides = name === undefined
		? []
		: ROLES.filter(side => pair?.[side] !== undefined && isSamePerson(pair[side], name));
	return sides.length === 1 ? sides[0]! : role;
}

/**
 * Whether the keeper owes an item: their side does, or a handle that is a word of their name,
 * as `@lindqvist` in a committee's notes.
 */
export function isMine({ owners }: Pick<Homework, 'owners'>, pair: Pair | undefined, keeper: Keeper): boolean {
	const role = keepersRole(pair, keeper);
	const handles = keeper.name === undefined ? [] : nameWords(keeper.name);
	return owners.some(owner => owner === role || !isRole(owner) && handles.includes(owner));
}

/** The owner that means whoever keeps the notebook: `@me`. */
export const ME = 'me';

/**
 * Whom `@me` means in the notes of a relationship: a side, or in a committee where the keeper is neither, their handle.
 */
export function ownerOfMe(
	pair: Partial<Pick<Pair, 'kind' | 'role' | 'members' | 'chair' | Role>> | undefined,
	keeper: Keeper,
): string {
	const { name } = keeper;
	const isOther = name !== undefined
		&& [pair?.chair, ...pair?.members ?? []].some(other => other !== undefined && isSamePerson(other, name));
	const handle = isOther && !ROLES.some(side => pair?.[side] !== undefined && isSamePerson(pair[side], name))
		? familyWord(name)
		: '';
	return handle || keepersRole(pair, keeper);
}

/** The name behind an owner, where the notes tell it: `eklund` is the member `Tomás Eklund`. */
export function nameOfOwner(owner: string, pair: Pair | undefined): string | undefined {
	if (owner === 'mentor') { return pair?.mentor; }
	if (owner === 'mentee') { return pair?.mentee; }
	const people = [pair?.mentor, pair?.mentee, pair?.chair, ...pair?.members ?? []].filter(name => name !== undefined);
	return people.find(name => familyWord(name) === owner) ?? people.find(name => nameWords(name).includes(owner));
}

/** The other side of a relationship as a person would say it: `Ruth Abara`, a committee by its title. */
export function otherSide(pair: Pair, keeper: Keeper): string {
	if (pair.kind === 'committee') { return pair.title; }
	return (keepersRole(pair, keeper) === 'mentee' ? pair.mentor : pair.mentee) ?? pair.title;
}

/**
 * The keeper's name as the notes tell it: the name on their own side that most relationships have.
 * Nothing where two names are as frequent.
 */
export function keepersName(pairs: readonly Pair[], keeper: Keeper): string | undefined {
	const counts = new Map<string, { name: string, count: number }>();
	for (const pair of pairs) {
		const name = pair.kind === 'committee' ? undefined : pair[keepersRole(pair, keeper)];
		if (name === undefined) { continue; }
		const known = counts.get(personKey(name));
		counts.set(personKey(name), { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
	}
	const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
	return first && first.count !== second?.count ? first.name : undefined;
}

/** The family name as it is written: `Abara` of `Dr. Ruth Abara, MD`; the whole name where it cannot be told. */
export function familyName(name: string): string {
	const family = familyWord(name);
	return name.split(/[\s,]+/).find(word => foldText(word.replace(/[^\p{L}\p{M}\p{N}’'-]/gu, '')) === family) ?? name;
}

/** Two letters for a person: `Ruth Abara` is `RA`, `eklund` is `EK`. */
export function initials(name: string): string {
	const words = nameWords(name).filter(word => !TITLES.has(word));
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) { return ''; }
	const letters = words.length === 1 ? graphemes(first).slice(0, 2) : [graphemes(first)[0], graphemes(last)[0]];
	return letters.join('').toUpperCase();
}

const TITLES: ReadonlySet<string> = new Set([
	'dr',
	'prof',
	'professor',
	'doctor',
	'sir',
	'dame',
	'mr',
	'mrs',
	'ms',
	'the',
	'md',
	'phd',
]);
