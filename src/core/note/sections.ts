import { headingWords } from '../markdown/headingWords.ts';
import { outlineOf, type OutlineHeading } from '../markdown/outline.ts';
import { PrivateWords, toWords, type Privacy } from '../markdown/privateWords.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { AREAS, ROLES, type Area, type Role } from '../model/vocabulary.ts';
import { wordsFor } from '../language/languages.ts';
import { foldHandle } from '../text/foldText.ts';
import { detachText } from '../text/textEdit.ts';

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
	/** Whether the section below is private (format.md §7), or was nearly said to be. */
	readonly privacy: Privacy;
}

/** Reads heading texts; keeps what it has read, since the same few headings recur in every note. */
export class SectionReader {
	readonly #known = new Map<string, SectionMeaning>();
	readonly #homework: readonly string[];
	readonly #areas: readonly (readonly [name: string, area: Area])[];
	readonly #sides: readonly (readonly [word: string, role: Role])[];
	/** The same with their accents: `mentore` and `mentoré` are two. */
	readonly #accented: readonly (readonly [word: string, role: Role])[];
	/** Judges what is private, here and wherever the same notes are read. */
	readonly privateWords: PrivateWords;

	/** Of the notebook, by tag. */
	readonly languages: readonly string[];
	/** Handles that name a side in its languages: `mentorin` is the mentor. */
	readonly sideWords: ReadonlyMap<string, Role>;

	constructor(options: NoteOptions) {
		this.languages = options.languages;
		this.sideWords = sideWords(options.languages);
		this.#accented = [
			...options.menteeWords.map(word => [accentedWords(word), 'mentee'] as const),
			...options.mentorWords.map(word => [accentedWords(word), 'mentor'] as const),
		];
		this.#homework = options.homeworkHeadings.map(toWords).filter(Boolean);
		this.privateWords = PrivateWords.of(options.privateHeadings);
		this.#areas = [
			...AREA_WORDS,
			...options.areaNames.map(({ name, area }) => [toWords(name), area] as const).filter(([name]) =>
				name !== ''
			),
		];
		this.#sides = [
			...options.menteeWords.map(word => [toWords(word), 'mentee'] as const),
			...options.mentorWords.map(word => [toWords(word), 'mentor'] as const),
		];
	}

	/** The meaning of one heading by itself, regardless of those above it. */
	read(text: string): SectionMeaning {
		const cached = this.#known.get(text);
		if (cached) { return cached; }
		const detached = detachText(text);
		const meaning = this.#interpret(detached, toWords(headingWords(detached)));
		if (this.#known.size < 5000) { this.#known.set(detached, meaning); }
		return meaning;
	}

	#interpret(text: string, words: string): SectionMeaning {
		const owner = this.#ownerIn(words, text);
		const [areaName = '', area] = longestOf(this.#areas.filter(([name]) => beginsWith(words, name))) ?? [];
		return {
			text,
			homework: this.#beginsHomework(words, areaName.length),
			...(owner ? { owner } : {}),
			...(area ? { area } : {}),
			privacy: this.privateWords.judge(text),
		};
	}

	/**
	 * "Homework — mentor" begins with it; so does "Mentor's homework" once the side is taken off. What names an area at
	 * greater length is no homework: `Attività clinica`, though `Attività` is.
	 */
	#beginsHomework(words: string, areaLength: number): boolean {
		const bare = this.#sides.reduce(
			(rest, [word]) => beginsWith(rest, word) ? rest.slice(word.length).replace(/^ s /, ' ').trim() : rest,
			words,
		);
		return this.#homework.some(heading =>
			heading.length >= areaLength && (beginsWith(words, heading) || beginsWith(bare, heading))
		);
	}

	#ownerIn(words: string, text: string): Role | undefined {
		const roles = new Set(
			this.#sides.filter(([word]) => ` ${words} `.includes(` ${word} `)).map(([, role]) => role),
		);
		if (roles.size < 2) { return [...roles][0]; }
		const accented = ` ${accentedWords(text)} `;
		const exact = new Set(
			this.#accented.filter(([word]) => accented.includes(` ${word} `)).map(([, role]) => role),
		);
		return exact.size === 1 ? [...exact][0] : undefined;
	}
}

function accentedWords(text: string): string {
	return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** An owner as it is written, as it counts in a notebook of some languages: `@Mentorin` is `mentor` in German. */
export function ownerHandle(written: string, languages: readonly string[]): string {
	const handle = foldHandle(written);
	return sideWords(languages).get(handle) ?? handle;
}

/** Handles lose their accents: one that could be either side even so is none. */
function sideWords(languages: readonly string[]): ReadonlyMap<string, Role> {
	const words = languages.flatMap(language =>
		ROLES.flatMap(role => wordsFor(role, language).map(word => [foldHandle(word), role] as const))
	);
	return new Map(
		words.filter(([word, role]) =>
			words.every(([otherWord, otherRole]) => otherWord !== word || otherRole === role)
		),
	);
}

const AREA_WORDS = AREAS.map(area => [area.replaceAll('-', ' '), area] as const);

function longestOf<Named extends readonly [name: string, ...unknown[]]>(
	candidates: readonly Named[],
): Named | undefined {
	return candidates.reduce<Named | undefined>(
		(longest, each) => longest === undefined || each[0].length > longest[0].length ? each : longest,
		undefined,
	);
}

function beginsWith(words: string, start: string): boolean {
	return words.startsWith(start) && (words.length === start.length || words[start.length] === ' ');
}

/** The meaning of a place in a note: its heading and all headings above that one in the outline. */
export interface SectionContext {
	readonly homework: boolean;
	readonly owner?: Role;
	readonly area?: Area;
}

/** {@link nestedContexts} of the headings of a note that was scanned. */
export function sectionContexts(scan: ScannedOutline, reader: SectionReader): SectionContext[] {
	const { outer } = outlineOf(scan.headings, [], scan.containers);
	return nestedContexts(outer, scan.headings.map(heading => reader.read(heading.text)));
}

/** The headings of a scan. */
interface ScannedOutline {
	readonly headings: readonly (OutlineHeading & { readonly text: string })[];
	readonly containers: readonly number[];
}

/**
 * For each heading, what holds below it: homework when any heading of its chain says so,
 * owner and area of the nearest that names one.
 *
 * @param outer For each heading the one it stands below, -1 for none.
 */
export function nestedContexts(outer: readonly number[], meanings: readonly SectionMeaning[]): SectionContext[] {
	const contexts: SectionContext[] = [];
	for (const [index, above] of outer.entries()) { contexts.push(extend(contexts[above], meanings[index]!)); }
	return contexts;
}

/** What a heading means is what holds below it, unless a heading above adds to it. */
function extend(above: SectionContext | undefined, meaning: SectionMeaning): SectionContext {
	if (isSilent(above) && (meaning.homework || !meaning.owner)) { return meaning; }
	const homework = meaning.homework || above?.homework === true;
	const owner = homework ? meaning.owner ?? above?.owner : undefined;
	const area = meaning.area ?? above?.area;
	return { homework, ...(owner ? { owner } : {}), ...(area ? { area } : {}) };
}

function isSilent(context: SectionContext | undefined): boolean {
	return context === undefined || !context.homework && !context.owner && !context.area;
}
