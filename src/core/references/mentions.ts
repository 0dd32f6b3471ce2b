import { readFields } from '../fields/readFields.ts';
import { scanBlocks } from '../parse/blocks/scanBlocks.ts';
import { bodyStartOf, readFrontMatter } from '../parse/frontMatter.ts';
import type { YamlEntry } from '../parse/plainYaml.ts';
import { foldHandle } from '../text/foldText.ts';
import { wikilinksIn } from './wikilinks.ts';

/** A word that names somebody: `eklund` of `@eklund`, `Tomás` of `mentor: Tomás Eklund`. */
export interface PersonMention {
	readonly kind: 'person';
	/** Folded, without `@`. */
	readonly handle: string;
	/** The word alone; UTF-16 offsets, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Written after `@` on a task line, and not as a word of a name in the front matter. */
	readonly asHandle: boolean;
}

/** A place that names another note: `abara` of `mentorship: abara`, `award` of `goal:award` or `[[award]]`. */
export interface NoteMention {
	readonly kind: 'note';
	/** What it may name. */
	readonly names: 'mentorship' | 'goal' | 'any';
	/** Stem or path as written, without brackets and alias. */
	readonly written: string;
	/** Of `written`; UTF-16 offsets, `end` exclusive. */
	readonly start: number;
	readonly end: number;
}

export type Mention = PersonMention | NoteMention;

const PEOPLE_KEYS = ['mentor', 'mentee', 'chair', 'members', 'requested_by'];
const NOTE_KEYS: readonly (readonly [string, NoteMention['names']])[] = [['mentorship', 'mentorship'], ['meeting', 'any'], ['goals', 'goal']];
const NAME_WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-_'’][\p{L}\p{M}\p{N}]+)*/gu;
const INNER = /^\s*["']?(?:\[\[)?\s*([^[\]|#"']+)/;

/**
 * Every place in a note that names a person or another note, in order: front matter, task
 * fields, wikilinks. Markdown links are left to VS Code's own Markdown support. Empty where
 * the text is no note.
 */
export function mentionsIn(text: string): readonly Mention[] {
	const front = readFrontMatter(text);
	if (!front || front.broken || !front.entries.has('type')) { return []; }
	const found: Mention[] = [];
	for (const key of PEOPLE_KEYS) { for (const each of peopleIn(text, front.entries.get(key))) { found.push(each); } }
	for (const [key, names] of NOTE_KEYS) { for (const each of notesIn(text, front.entries.get(key), names)) { found.push(each); } }
	for (const { paragraph } of scanBlocks(text, bodyStartOf(text)).tasks) { for (const each of fieldMentions(text, readFields(text, paragraph).spans)) { found.push(each); } }
	const fields = [...found];
	const links = wikilinksIn(text, bodyStartOf(text)).filter(link => !fields.some(({ start, end }) => start <= link.start && link.end <= end));
	return [...found, ...links].sort((a, b) => a.start - b.start);
}

/** The mention that an offset touches. */
export function mentionAt(text: string, offset: number): Mention | undefined {
	return mentionsIn(text).find(({ start, end }) => start <= offset && offset <= end);
}

function peopleIn(text: string, entry: YamlEntry | undefined): PersonMention[] {
	if (!entry) { return []; }
	return [...text.slice(entry.start, entry.end).matchAll(NAME_WORD)].map(word => {
		const start = entry.start + word.index;
		return { kind: 'person', handle: foldHandle(word[0]), start, end: start + word[0].length, asHandle: false };
	});
}

/** Items of a list are looked for in the order of writing; one written in an unusual way is left out. */
function notesIn(text: string, entry: YamlEntry | undefined, names: NoteMention['names']): NoteMention[] {
	if (!entry) { return []; }
	const items = typeof entry.value === 'string' ? [entry.value] : Array.isArray(entry.value) ? entry.value.filter(item => typeof item === 'string') : [];
	let from = entry.start;
	return items.flatMap(item => {
		const at = text.indexOf(item, from);
		if (item === '' || at < 0 || at + item.length > entry.end) { return []; }
		from = at + item.length;
		return place(item, at, names);
	});
}

/** Without quotes, brackets, alias and heading: only what names the note. */
function place(value: string, offset: number, names: NoteMention['names']): NoteMention[] {
	const inner = INNER.exec(value);
	const written = inner?.[1]?.trimEnd();
	if (!inner || !written) { return []; }
	const start = offset + inner[0].length - inner[1]!.length;
	return [{ kind: 'note', names, written, start, end: start + written.length }];
}

function fieldMentions(text: string, spans: ReturnType<typeof readFields>['spans']): Mention[] {
	return spans.flatMap(({ field, valueStart, valueEnd }): Mention[] => {
		const value = text.slice(valueStart, valueEnd);
		if (field === 'goal') { return value.startsWith('[') && !value.startsWith('[[') ? [] : place(value, valueStart, 'goal'); }
		if (field !== 'owner') { return []; }
		const start = valueStart + (value.startsWith('@') ? 1 : 0);
		return [{ kind: 'person', handle: foldHandle(value), start, end: valueEnd, asHandle: true }];
	});
}
