import { hashLine } from '../text/lines.ts';
import type { WordBlock, WordDocument } from './wordModel.ts';

/** What a tag tells of an item when the page comes back; nothing of what the item says can be read from it. */
export interface ItemTag {
	/** Hash of the note's path. */
	readonly note: string;
	/** Hash of the item's words, as {@link wordsHash} has it. */
	readonly words: string;
	/** Line of the box when the page was made, from 0. */
	readonly line: number;
	/** Whether the box was ticked on the page. */
	readonly checked: boolean;
}

/** What all tags begin with: it says that a page is one of ours, and how its tags are written. */
const PREFIX = 'mn1.';

/** `mn1.1x8k2a.9fz03b.41.o`: shorter than the 64 characters that Word keeps. */
export function itemTag({ note, words, line, checked }: ItemTag): string {
	return `${PREFIX}${note}.${words}.${line}.${checked ? 'x' : 'o'}`;
}

/** The tag of an item's day, which says what day it was. */
export function dueTag(tag: string, day: string): string {
	return `${tag}.d${day.replaceAll('-', '')}`;
}

/** Reads {@link itemTag}; `undefined` for what is none of ours. */
export function readItemTag(tag: string | undefined): ItemTag | undefined {
	const [, note, words, line, state] = /^mn1\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.(\d{1,7})\.([xo])(?=\.|$)/.exec(tag ?? '') ?? [];
	return note === undefined ? undefined : { note, words: words!, line: Number(line), checked: state === 'x' };
}

/** The day in a {@link dueTag}, `2026-12-04`. */
export function dayInTag(tag: string | undefined): string | undefined {
	const [, year, month, day] = /\.d(\d{4})(\d{2})(\d{2})$/.exec(tag ?? '') ?? [];
	return year === undefined ? undefined : `${year}-${month!}-${day!}`;
}

/** Whether it is the tag of what is said about an item, and not of its box. */
export function isFactsTag(tag: string | undefined): boolean {
	return /^mn1\..*\.[fl]$/.test(tag ?? '');
}

/** A hash in few letters. */
export function shortHash(text: string): string {
	return (hashLine(text) >>> 0).toString(36);
}

/** The words of a line as they are compared: white space and dashes are written otherwise by every program. */
export function sameWords(text: string): string {
	return text.normalize('NFC').replace(/[\u2018\u2019]/g, '\'').replace(/[\u201c\u201d]/g, '"').replace(/[\u2010-\u2015]/g, '-').replace(/\u2026/g, '...').replace(/[\s\u00ad\u200b-\u200f\ufeff]+/gu, ' ').trim();
}

/** Hash of a line's words. */
export function wordsHash(text: string): string {
	return shortHash(sameWords(text));
}

/** The hidden bookmark of a line of the page: it tells a line that was there from one that was written since. */
export function lineMark(text: string, index: number): string {
	return `_mn${wordsHash(text)}_${index}`;
}

/** The {@link wordsHash} in a {@link lineMark}; `undefined` for other bookmarks. */
export function hashInMark(name: string | undefined): string | undefined {
	return /^_mn([0-9a-z]+)_\d+$/.exec(name ?? '')?.[1];
}

/** A line's words alone, without its box and what is said about it. */
export function blockText(block: WordBlock): string {
	return 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';
}

const PROPERTY = 'MentoringNotebook';
/** Word cuts what is longer than this out of a property. */
const LONGEST = 240;

/** What the file says of itself: that it is ours, and which items were on it, so that one that is gone is known to be gone. */
export function exportedItems({ blocks }: WordDocument): { readonly name: string; readonly value: string }[] {
	const lines = [''];
	for (const block of blocks) {
		const tag = block.kind === 'item' ? block.box?.tag : undefined;
		if (tag === undefined) { continue; }
		if (lines.at(-1)!.length + tag.length > LONGEST) { lines.push(''); }
		lines[lines.length - 1] += `${tag.slice(PREFIX.length)} `;
	}
	return [{ name: PROPERTY, value: '1' }, ...lines.filter(line => line !== '').map((line, index) => ({ name: `${PROPERTY}Items${index + 1}`, value: line.trim() }))];
}

/** Reads {@link exportedItems}: whether it is ours, and the tags. */
export function readExportedItems(properties: ReadonlyMap<string, string>): { readonly isOurs: boolean; readonly tags: readonly string[] } {
	const tags = [...properties].filter(([name]) => name.startsWith(`${PROPERTY}Items`)).flatMap(([, value]) => value.split(' ')).filter(tag => tag !== '').map(tag => `${PREFIX}${tag}`);
	return { isOurs: properties.has(PROPERTY), tags };
}
