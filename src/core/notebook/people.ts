import type { Note } from '../model/note.ts';
import { compareText } from '../query/order.ts';
import { nameWords, personKey } from '../text/personName.ts';

/** Somebody, as first written, and how many spellings of the name notes use. */
interface Named {
	readonly name: string;
	spellings: number;
}

/** The people that notes name as mentor, mentee, member or chair, and the handles that fit them (format.md §1). */
export class People {
	/** How many notes use a spelling: names repeat, and are split once. */
	private readonly spellings = new Map<string, number>();
	private readonly persons = new Map<string, Named>();
	/** Those whom a word can mean, by their keys. */
	private readonly words = new Map<string, Map<string, number>>();
	/** In order; kept until a word comes or goes, as problems ask for them on every change. */
	private sorted: readonly string[] | undefined;

	add(note: Note): void {
		for (const name of namesIn(note)) {
			if (change(this.spellings, name, 1) > 1) { continue; }
			const key = personKey(name);
			const person = this.persons.get(key);
			if (person) { person.spellings++; }
			else { this.persons.set(key, { name, spellings: 1 }); }
			for (const word of nameWords(name)) { this.addWord(word, key); }
		}
	}

	/** The opposite of {@link add}; must be given the same note. */
	remove(note: Note): void {
		for (const name of namesIn(note)) {
			if (change(this.spellings, name, -1) > 0) { continue; }
			const key = personKey(name);
			const person = this.persons.get(key);
			if (person && --person.spellings === 0) { this.persons.delete(key); }
			for (const word of nameWords(name)) { this.removeWord(word, key); }
		}
	}

	/** Nobody is named anywhere. */
	get isEmpty(): boolean {
		return this.words.size === 0;
	}

	knows(handle: string): boolean {
		return this.words.has(handle);
	}

	/** Those whom a handle can mean, in order; the same person in several spellings is one. */
	called(handle: string): readonly string[] {
		return [...this.words.get(handle)?.keys() ?? []].map(key => this.persons.get(key)?.name ?? key).sort(
			compareText,
		);
	}

	handles(): readonly string[] {
		return this.sorted ??= [...this.words.keys()].sort(compareText);
	}

	private addWord(word: string, key: string): void {
		const keys = this.words.get(word) ?? new Map<string, number>();
		if (keys.size === 0) {
			this.words.set(word, keys);
			this.sorted = undefined;
		}
		change(keys, key, 1);
	}

	private removeWord(word: string, key: string): void {
		const keys = this.words.get(word);
		if (!keys) { return; }
		change(keys, key, -1);
		if (keys.size === 0) {
			this.words.delete(word);
			this.sorted = undefined;
		}
	}
}

function change(counts: Map<string, number>, key: string, by: number): number {
	const count = (counts.get(key) ?? 0) + by;
	if (count > 0) { counts.set(key, count); }
	else { counts.delete(key); }
	return count;
}

function namesIn({ fields: { mentor, mentee, members, chair } }: Note): string[] {
	return [mentor, mentee, chair, ...members ?? []].filter(name => name !== undefined && name !== '') as string[];
}
