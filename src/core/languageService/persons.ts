import type { Mentorship } from '../model/notebookView.ts';
import { nameWords, personKey, readPersonName } from '../text/personName.ts';

/** What someone is in a relationship. */
export type Part = 'mentor' | 'mentee' | 'chair' | 'member';

/** One relationship or committee of a person. */
interface Relation {
	readonly mentorship: Mentorship;
	readonly part: Part;
}

/** Someone whom mentorships or committees name. */
export interface KnownPerson {
	/** As first written. */
	readonly name: string;
	/** What is written after `@`: the last word of the name that no other person has, `eklund`. */
	readonly handle: string;
	/** Every word of the name, folded: each can be written after `@`. */
	readonly words: readonly string[];
	readonly relations: readonly Relation[];
}

/**
 * Everyone named, in the order of the mentorships; the same person in two of them is one, however the name is written.
 */
export function personsOf(mentorships: readonly Mentorship[]): readonly KnownPerson[] {
	const named = mentorships.flatMap(mentorship =>
		namedIn(mentorship).map(([part, name]) => ({ mentorship, part, name }))
	);
	const keyOf = withoutLoneSuffixes(named.map(({ name }) => name));
	const byHandle = new Map<string, { name: string, relations: Relation[] }>();
	for (const { mentorship, part, name } of named) {
		const key = keyOf(name);
		const person = byHandle.get(key) ?? { name, relations: [] };
		// Relations of one mentorship come one after the other.
		if (person.relations.at(-1)?.mentorship !== mentorship) { person.relations.push({ mentorship, part }); }
		byHandle.set(key, person);
	}
	const uses = countWords([...byHandle.values()].map(({ name }) => nameWords(name)));
	return [...byHandle.values()].flatMap(({ name, relations }) => {
		const handle = handleOf(readPersonName(name).handles, uses);
		return handle === undefined ? [] : [{ name, handle, words: nameWords(name), relations }];
	});
}

/** `John Smith` is `John Smith III` where nobody else of that name has a suffix. */
function withoutLoneSuffixes(names: readonly string[]): (name: string) => string {
	const suffixes = new Map<string, Set<string>>();
	for (const { key, suffix } of names.map(readPersonName)) {
		if (suffix !== '') { suffixes.set(key, (suffixes.get(key) ?? new Set()).add(suffix)); }
	}
	return name => {
		const { key } = readPersonName(name);
		return (suffixes.get(key)?.size ?? 0) > 1 ? personKey(name) : key;
	};
}

function namedIn({ mentor, mentee, chair, members }: Mentorship): (readonly [Part, string])[] {
	const named: (readonly [Part, string | undefined])[] = [
		['mentor', mentor],
		['mentee', mentee],
		['chair', chair],
		...members.map(member => ['member', member] as const),
	];
	return named.filter((entry): entry is readonly [Part, string] => entry[1] !== undefined && entry[1].trim() !== '');
}

function countWords(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
	const uses = new Map<string, number>();
	for (const word of names.flatMap(words => [...new Set(words)])) { uses.set(word, (uses.get(word) ?? 0) + 1); }
	return uses;
}

/** The family name, unless two people share it; then the word that tells them apart. */
function handleOf(handles: readonly string[], uses: ReadonlyMap<string, number>): string | undefined {
	return handles.find(word => uses.get(word) === 1) ?? handles[0];
}

/** Those whom a handle can mean, `@eklund` or `eklund`; folded already. */
export function personsWithHandle(persons: readonly KnownPerson[], handle: string): KnownPerson[] {
	return persons.filter(({ words }) => words.includes(handle));
}
