import type { Mentorship } from '../model/mentorship.ts';
import { nameWords } from '../text/foldText.ts';

/** What someone is in a relationship. */
export type Part = 'mentor' | 'mentee' | 'chair' | 'member';

/** One relationship or committee of a person. */
export interface Relation {
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

/** Letters after a name, and titles before it, are no handles. */
const TITLES = new Set(['md', 'm.d', 'phd', 'ph.d', 'msc', 'mph', 'frcpc', 'frcp', 'facp', 'dr', 'prof', 'professor', 'jr', 'sr', 'ii', 'iii']);

/** Everyone named, in the order of the mentorships; the same name in two of them is one person. */
export function personsOf(mentorships: readonly Mentorship[], wordsOf: (name: string) => readonly string[] = nameWords): readonly KnownPerson[] {
	const found = new Map<string, { name: string; words: readonly string[]; relations: Relation[] }>();
	for (const mentorship of mentorships) {
		for (const [part, name] of namedIn(mentorship)) {
			const words = wordsOf(name);
			const key = words.join(' ');
			const person = found.get(key) ?? { name, words, relations: [] };
			// Relations of one mentorship come one after the other.
			if (person.relations.at(-1)?.mentorship !== mentorship) { person.relations.push({ mentorship, part }); }
			found.set(key, person);
		}
	}
	const uses = countWords([...found.values()].map(({ words }) => words));
	return [...found.values()].flatMap(({ name, words, relations }) => {
		const handle = handleOf(words, uses);
		return handle === undefined ? [] : [{ name, handle, words, relations }];
	});
}

function namedIn({ mentor, mentee, chair, members }: Mentorship): (readonly [Part, string])[] {
	const named: (readonly [Part, string | undefined])[] = [['mentor', mentor], ['mentee', mentee], ['chair', chair], ...members.map(member => ['member', member] as const)];
	return named.filter((one): one is readonly [Part, string] => one[1] !== undefined && one[1].trim() !== '');
}

function countWords(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
	const uses = new Map<string, number>();
	for (const word of names.flatMap(words => [...new Set(words)])) { uses.set(word, (uses.get(word) ?? 0) + 1); }
	return uses;
}

/** The family name, unless two people share it; then the word that tells them apart. */
function handleOf(words: readonly string[], uses: ReadonlyMap<string, number>): string | undefined {
	const usable = words.filter(word => !TITLES.has(word) && word.length > 1).reverse();
	return usable.find(word => uses.get(word) === 1) ?? usable[0] ?? words.at(-1);
}

/** Those whom a handle can mean, `@eklund` or `eklund`; folded already. */
export function personsWithHandle(persons: readonly KnownPerson[], handle: string): KnownPerson[] {
	return persons.filter(({ words }) => words.includes(handle));
}
