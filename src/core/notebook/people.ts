import type { Note } from '../model/note.ts';
import { compareText } from '../query/compareText.ts';
import { nameWords } from '../text/foldText.ts';

/** The people that notes name as mentor, mentee, member or chair, as the handles that fit them (format.md §1). */
export class People {
	/** How many notes use a name, and how many names a word: names repeat, and are split once. */
	private readonly names = new Map<string, number>();
	private readonly words = new Map<string, number>();
	/** In order; kept until a word comes or goes, as problems ask for them on every change. */
	private sorted: readonly string[] | undefined;

	add(note: Note): void {
		for (const name of namesIn(note)) {
			if (change(this.names, name, 1) > 1) { continue; }
			for (const word of nameWords(name)) { if (change(this.words, word, 1) === 1) { this.sorted = undefined; } }
		}
	}

	/** The opposite of {@link add}; must be given the same note. */
	remove(note: Note): void {
		for (const name of namesIn(note)) {
			if (change(this.names, name, -1) > 0) { continue; }
			for (const word of nameWords(name)) { if (change(this.words, word, -1) === 0) { this.sorted = undefined; } }
		}
	}

	/** Nobody is named anywhere. */
	get isEmpty(): boolean {
		return this.words.size === 0;
	}

	knows(handle: string): boolean {
		return this.words.has(handle);
	}

	handles(): readonly string[] {
		return this.sorted ??= [...this.words.keys()].sort(compareText);
	}
}

function change(counts: Map<string, number>, key: string, by: number): number {
	const count = (counts.get(key) ?? 0) + by;
	if (count > 0) { counts.set(key, count); } else { counts.delete(key); }
	return count;
}

function namesIn({ fields: { mentor, mentee, members, chair } }: Note): string[] {
	return [mentor, mentee, chair, ...members ?? []].filter(name => name !== undefined);
}
