import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { hashLine } from '../text/textEdit.ts';
import type { WordBlock, WordDocument } from './wordModel.ts';

/** What the tag of a box tells when the page comes back; nothing of what the item says can be read from it. */
interface BoxTag {
	/** What the item is found by, of `a-z0-9-`: `itemTags` of `core/answer`. */
	readonly item: string;
	/** Whether the box was ticked on the page. */
	readonly checked: boolean;
}

/** What all tags begin with: it says that a page is one of ours, and how its tags are written. */
const PREFIX = 'mn1.';

/** `mn1.o.homework-1x8k2a`: Word keeps 64 characters. */
export function boxTag({ item, checked }: BoxTag): string {
	return `${PREFIX}${checked ? 'x' : 'o'}.${item}`;
}

/** Reads {@link boxTag}; `undefined` for what is none of ours. */
export function readBoxTag(tag: string | undefined): BoxTag | undefined {
	const [, state, item] = /^mn1\.([xo])\.([a-z0-9-]+)$/.exec(tag ?? '') ?? [];
	return item === undefined ? undefined : { item, checked: state === 'x' };
}

/** The tag of what is said about an item, which is no part of its words. */
export const FACTS_TAG = `${PREFIX}f`;

/** The tag of an item's day, which says what day it was: `mn1.d20261204`. */
export function dueTag(day: string): string {
	return `${PREFIX}d${day.replaceAll('-', '')}`;
}

/** The day in a {@link dueTag}. */
export function dayInTag(tag: string | undefined): CalendarDate | undefined {
	const [, year, month, day] = /^mn1\.d(\d{4})(\d{2})(\d{2})$/.exec(tag ?? '') ?? [];
	return year === undefined ? undefined : parseCalendarDate(`${year}-${month!}-${day!}`);
}

/** A hash in few letters. */
function shortHash(text: string): string {
	return (hashLine(text) >>> 0).toString(36);
}

/** What programs put between letters, and nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/**
 * The words of a line as they are compared: white space, dashes and the quotes of each language are written otherwise
 * by every program.
 */
export function sameWords(text: string): string {
	return text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').replace(
		/[\u2018-\u201b\u2039\u203a\u00b4\u0060]/g,
		"'",
	).replace(/\u00ab ?([^\u00ab\u00bb]*?) ?\u00bb|\u00bb([^\u00ab\u00bb]*)\u00ab/g, '"$1$2"').replace(
		/[\u201c-\u201f]/g,
		'"',
	).replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\u2026/g, '...').trim();
}

/** Hash of a line's words. */
export function wordsHash(text: string): string {
	return shortHash(sameWords(text));
}

/** The hidden bookmark of a line of the page: it tells a line that was there from one that was written since. */
export function lineMark(text: string, index: number): string {
	return `_mn${wordsHash(text)}_${index}`;
}

/** What a {@link lineMark} says. */
export interface LineMark {
	/** The {@link wordsHash} of the line as it was sent. */
	readonly hash: string;
	/** Which block of the page it was. */
	readonly index: number;
}

/** Reads a {@link lineMark}; `undefined` for other bookmarks. */
export function readLineMark(name: string | undefined): LineMark | undefined {
	const [, hash, index] = /^_mn([0-9a-z]+)_(\d{1,6})$/.exec(name ?? '') ?? [];
	return hash === undefined ? undefined : { hash, index: Number(index) };
}

/** A line's words alone, without its box and what is said about it. */
export function blockText(block: WordBlock): string {
	return 'runs' in block ? block.runs.map(({ text }) => text).join('') : '';
}

const PROPERTY = 'MentoringNotebook';
/** Word cuts what is longer than this out of a property. */
const LONGEST_PROPERTY = 240;
/** Stands for no footnotes: an empty property would be dropped. */
const NO_FOOTNOTES = '-';

/** An item as it was on the page. */
export interface ExportedItem {
	/** What it is found by. */
	readonly item: string;
	/** Which block of the page it was. */
	readonly index: number;
	readonly checked: boolean;
	readonly due?: CalendarDate;
}

/** What a file says of itself in its properties. */
export interface ExportedFacts {
	readonly isOurs: boolean;
	readonly items: readonly ExportedItem[];
	/** The {@link wordsHash} of each footnote that was sent; absent where the file does not say. */
	readonly footnotes?: ReadonlySet<string>;
}

/**
 * What the file says of itself in its properties: that it is ours, and which items and footnotes were on it, so that
 * an item that is gone is known to be gone, one is found whose tag a program did not keep, and a footnote that somebody
 * wrote is told from ours.
 */
export function exportedFacts(
	{ blocks, footnotes }: WordDocument,
): { readonly name: string, readonly value: string }[] {
	const items = [...blocks.entries()].flatMap(([index, block]) => {
		const box = block.kind === 'item' ? block.box : undefined;
		if (box?.tag === undefined) { return []; }
		return [`${box.tag}/${index}/${box.checked ? 'x' : 'o'}${box.facts?.due?.day.replaceAll('-', '') ?? ''}`];
	});
	const notes = [...footnotes.values()].map(runs => wordsHash(runs.map(({ text }) => text).join('')));
	return [
		{ name: PROPERTY, value: '1' },
		...inProperties(`${PROPERTY}Items`, items),
		...inProperties(`${PROPERTY}Footnotes`, notes.length === 0 ? [NO_FOOTNOTES] : notes),
	];
}

/** As many to a property as Word keeps. */
function inProperties(name: string, entries: readonly string[]): { readonly name: string, readonly value: string }[] {
	const lines: string[] = [];
	for (const entry of entries) {
		const last = lines.at(-1);
		if (last === undefined || last.length + entry.length >= LONGEST_PROPERTY) { lines.push(entry); }
		else { lines[lines.length - 1] = `${last} ${entry}`; }
	}
	return lines.map((value, index) => ({ name: `${name}${index + 1}`, value }));
}

/** Reads {@link exportedFacts}. */
export function readExportedFacts(properties: ReadonlyMap<string, string>): ExportedFacts {
	const entriesOf = (name: string): string[] =>
		[...properties].filter(([key]) => key.startsWith(`${PROPERTY}${name}`)).flatMap(([, value]) =>
			value.split(' ')
		);
	const footnotes = entriesOf('Footnotes');
	return {
		isOurs: properties.has(PROPERTY),
		items: entriesOf('Items').flatMap(entry => readExportedItem(entry) ?? []),
		...footnotes.length > 0 && { footnotes: new Set(footnotes) },
	};
}

function readExportedItem(entry: string): ExportedItem | undefined {
	const [, item, index, state, day = ''] = /^([a-z0-9-]+)\/(\d{1,6})\/([xo])(\d{8})?$/.exec(entry) ?? [];
	const due = dayInTag(`${PREFIX}d${day}`);
	return item === undefined
		? undefined
		: { item, index: Number(index), checked: state === 'x', ...due !== undefined && { due } };
}
