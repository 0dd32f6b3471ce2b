import type { Heading } from '../model/note.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { AREAS, type Area, type Role } from '../model/vocabulary.ts';
import { detachText } from '../text/detachText.ts';
import { foldText } from '../text/foldText.ts';

/** What a heading means for the task items below it (format.md §3). */
export interface SectionMeaning {
	/** The heading itself: one copy for all notes, and no view into any of them. */
	readonly text: string;
	/** Task items below are homework. */
	readonly homework: boolean;
	/** The side named in a homework heading: "Homework — mentor", "Mentee's homework". */
	readonly owner?: Role;
	/** The area it names: "Research", "Work–life balance". */
	readonly area?: Area;
	readonly private: boolean;
}

/** Reads heading texts; keeps what it has read, since the same few headings recur in every note. */
export class SectionReader {
	readonly #known = new Map<string, SectionMeaning>();
	readonly #homework: readonly string[];
	readonly #sides: readonly (readonly [word: string, role: Role])[];
	readonly #private: ReadonlySet<string>;

	constructor(options: NoteOptions) {
		this.#homework = options.homeworkHeadings.map(toWords).filter(Boolean);
		this.#private = new Set(options.privateHeadings.map(toWords).filter(Boolean));
		this.#sides = [
			...options.menteeWords.map(word => [toWords(word), 'mentee'] as const),
			...options.mentorWords.map(word => [toWords(word), 'mentor'] as const),
		];
	}

	/** The meaning of one heading by itself, regardless of those above it. */
	read(text: string): SectionMeaning {
		const known = this.#known.get(text);
		if (known) { return known; }
		const own = detachText(text);
		const meaning = this.#interpret(own, toWords(own));
		if (this.#known.size < 5000) { this.#known.set(own, meaning); }
		return meaning;
	}

	#interpret(text: string, words: string): SectionMeaning {
		const owner = this.#ownerIn(words);
		const area = areaIn(words);
		return {
			text,
			homework: this.#beginsHomework(words),
			...(owner ? { owner } : {}),
			...(area ? { area } : {}),
			private: this.#private.has(words),
		};
	}

	/** "Homework — mentor" begins with it; so does "Mentor's homework" once the side is taken off. */
	#beginsHomework(words: string): boolean {
		const bare = this.#sides.reduce((rest, [word]) => beginsWith(rest, word) ? rest.slice(word.length).replace(/^ s /, ' ').trim() : rest, words);
		return this.#homework.some(heading => beginsWith(words, heading) || beginsWith(bare, heading));
	}

	#ownerIn(words: string): Role | undefined {
		const roles = new Set(this.#sides.filter(([word]) => ` ${words} `.includes(` ${word} `)).map(([, role]) => role));
		return roles.size === 1 ? [...roles][0] : undefined;
	}
}

const AREA_WORDS = AREAS.map(area => [area.replaceAll('-', ' '), area] as const);

function areaIn(words: string): Area | undefined {
	return AREA_WORDS.find(([name]) => beginsWith(words, name))?.[1];
}

function beginsWith(words: string, start: string): boolean {
	return words.startsWith(start) && (words.length === start.length || words[start.length] === ' ');
}

/** Folded words with single spaces: `Homework — Mentor's` becomes `homework mentor s`. */
function toWords(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The meaning of a place in a note: its heading and all headings above that one in the outline. */
export interface SectionContext {
	readonly homework: boolean;
	readonly owner?: Role;
	readonly area?: Area;
}

/** {@link nestedContexts} of headings whose meaning is not known yet. */
export function sectionContexts(headings: readonly Pick<Heading, 'depth' | 'text'>[], reader: SectionReader): SectionContext[] {
	return nestedContexts(headings, headings.map(heading => reader.read(heading.text)));
}

/**
 * For each heading, what holds below it: homework when any heading of its chain says so,
 * owner and area of the nearest that names one.
 */
export function nestedContexts(headings: readonly Pick<Heading, 'depth'>[], meanings: readonly SectionMeaning[]): SectionContext[] {
	const chain: { depth: number; context: SectionContext }[] = [];
	return headings.map(({ depth }, index) => {
		while (chain.length > 0 && chain[chain.length - 1]!.depth >= depth) { chain.pop(); }
		const above = chain.length > 0 ? chain[chain.length - 1]!.context : undefined;
		const context = extend(above, meanings[index]!);
		chain.push({ depth, context });
		return context;
	});
}

/** What a heading means is what holds below it, unless a heading above adds to it. */
function extend(above: SectionContext | undefined, own: SectionMeaning): SectionContext {
	if (isSilent(above) && (own.homework || !own.owner)) { return own; }
	const homework = own.homework || above?.homework === true;
	const owner = homework ? own.owner ?? above?.owner : undefined;
	const area = own.area ?? above?.area;
	return { homework, ...(owner ? { owner } : {}), ...(area ? { area } : {}) };
}

function isSilent(context: SectionContext | undefined): boolean {
	return context === undefined || !context.homework && !context.owner && !context.area;
}
