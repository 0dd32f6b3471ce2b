import type { Note } from '../model/note.ts';
import { compareText } from '../query/compareText.ts';
import { nameWords } from '../text/foldText.ts';

/** The people that notes name as mentor, mentee, member or chair, as the handles that fit them (format.md §1). */
export class People {
	private readonly uses = new Map<string, number>();

	add(note: Note): void {
		for (const word of wordsOf(note)) { this.uses.set(word, (this.uses.get(word) ?? 0) + 1); }
	}

	/** The opposite of {@link add}; must be given the same note. */
	remove(note: Note): void {
		for (const word of wordsOf(note)) {
			const left = this.uses.get(word)! - 1;
			if (left > 0) { this.uses.set(word, left); } else { this.uses.delete(word); }
		}
	}

	/** Nobody is named anywhere. */
	get isEmpty(): boolean {
		return this.uses.size === 0;
	}

	knows(handle: string): boolean {
		return this.uses.has(handle);
	}

	handles(): string[] {
		return [...this.uses.keys()].sort(compareText);
	}
}

function wordsOf({ fields: { mentor, mentee, members, chair } }: Note): string[] {
	return [mentor, mentee, chair, ...members ?? []].flatMap(name => name === undefined ? [] : nameWords(name));
}
