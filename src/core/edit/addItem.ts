import type { BlockScan, ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { Role } from '../model/vocabulary.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { parseNote } from '../note/parseNote.ts';
import { SectionReader, sectionContexts } from '../note/sections.ts';
import { type TextEdit, applyEdits, type TextRange } from '../text/textEdit.ts';
import { continuationBefore, lineEnd, lineEndingAt, markerOf } from './itemLines.ts';
import { itemsAddedBy } from './verifyEdit.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';
import { findTask, type LineTarget } from './taskEdit.ts';

/** An item to be written. */
interface NewItem {
	/** Its words, fields and owners included; line breaks become spaces. */
	readonly text: string;
	/** It goes after this item and all below it. */
	readonly after?: LineTarget;
	/**
	 * Whose it is: written as an owner unless it is the side's by its heading. Without `after`
	 * it goes below the homework heading of this side, which is written if there is none.
	 */
	readonly side?: Role;
}

/**
 * Adds an open item to a note: in the manner of the item it follows, with its indentation,
 * quote marks, marker and line ending; the next number in a numbered list.
 *
 * ```md
 * 1. [x] Send the aims
 *    - [x] to Ruth
 * 2. [ ] Book the room
 * ```
 *
 * Refused when it would make anything else read differently, or would not be an item itself.
 */
export function addItem(
	text: string,
	path: string,
	item: NewItem,
	options: NoteOptions,
): readonly TextEdit[] | Refusal {
	const words = item.text.replace(/\s+/g, ' ').trim();
	if (words === '') { return refuse('no-words'); }
	const scan = scanBlocks(text, bodyStartOf(text));
	const target: AddTarget = { text, scan, path, options };
	const edit = item.after
		? addAfter(text, scan, item.after, task => withOwner(target, task, words, item.side))
		: addBelowHeading(target, item.side, words);
	if (isRefusal(edit)) { return edit; }
	const added = itemsAddedBy(text, [edit], path, options);
	return added?.length === 1 && added[0]!.status === 'open' ? [edit] : refuse('would-change-others');
}

/** The note that an item is added to. */
interface AddTarget {
	readonly text: string;
	readonly scan: BlockScan;
	readonly path: string;
	readonly options: NoteOptions;
}

function addAfter(
	text: string,
	scan: BlockScan,
	target: LineTarget,
	wordsAfter: (index: number) => string,
): TextEdit | Refusal {
	const item = findTask(text, scan, target);
	return isRefusal(item) ? item : behind(text, scan, scan.tasks[item]!, wordsAfter(item));
}

function behind(text: string, scan: BlockScan, task: ScannedTask, words: string): TextEdit {
	const ending = lineEndingAt(text, scan, task.line);
	return {
		start: task.itemEnd,
		end: task.itemEnd,
		text:
			`${ending}${continuationBefore(text, scan, markerLine(scan, task), task.marker)}${nextMarker(text, task)}[ `
			+ `] ${words}`,
	};
}

/** Names the side where the heading above does not, and the words name nobody. */
function withOwner(
	{ text, scan, path, options }: AddTarget,
	after: number,
	words: string,
	side: Role | undefined,
): string {
	const note = parseNote(text, path, options).note;
	if (side === undefined || !note || /(?:^|\s)@\S/.test(words)) { return words; }
	const section = sectionContexts(scan, new SectionReader(options))[note.tasks[after]!.heading];
	return section?.homework === true && (section.owner ?? 'mentee') === side ? words : `${words} @${side}`;
}

/** The line of the list marker, which may stand above its box. */
function markerLine({ lineStarts }: BlockScan, { line, marker }: ScannedTask): number {
	return lineStarts[line]! > marker ? line - 1 : line;
}

function nextMarker(text: string, task: ScannedTask): string {
	return markerOf(text, task).replace(/^\d+/, number => String((Number(number) + 1) % 1_000_000_000));
}

/** At the end of what stands right below the side's heading, else below a new heading at the end of the note. */
function addBelowHeading(
	{ text, scan, path, options }: AddTarget,
	side: Role | undefined,
	words: string,
): TextEdit | Refusal {
	const note = parseNote(text, path, options).note;
	if (!note) { return refuse('not-a-note'); }
	const contexts = sectionContexts(scan, new SectionReader(options));
	const fits = (index: number) =>
		contexts[index]!.homework && contexts[index]!.owner === side && scan.headings[index]!.containerDepth === 0
		&& note.private === note.headings[index]!.private;
	const name = note.headings.findIndex((_, index) => fits(index));
	const last = lastTextLine(
		text,
		scan,
		name < 0 ? scan.lineStarts.length : note.headings[name + 1]?.line ?? scan.lineStarts.length,
	);
	const item = scan.tasks.find(({ endLine, line, listDepth }) =>
		endLine === last && listDepth === 0 && line > (note.headings[name]?.line ?? Infinity)
	);
	if (item) { return behind(text, scan, item, words); }
	const at = lineEnd(text, scan, last);
	const ending = lineEndingAt(text, scan, last);
	const lines = name < 0
		? ['', `## ${homeworkHeading(side, options)}`, '', `- [ ] ${words}`]
		: ['', `- [ ] ${words}`];
	return { start: at, end: at, text: lines.map(line => ending + line).join('') };
}

function lastTextLine(text: string, scan: BlockScan, before: number): number {
	let line = before - 1;
	while (line > 0 && text.slice(scan.lineStarts[line], lineEnd(text, scan, line)).trim() === '') { line--; }
	return line;
}

/** `Homework — mentor`, in the words of the settings. */
export function homeworkHeading(
	side: Role | undefined,
	{ homeworkHeadings, mentorWords, menteeWords }: NoteOptions,
): string {
	const heading = homeworkHeadings[0] ?? 'Homework';
	return side === undefined ? heading : `${heading} — ${(side === 'mentor' ? mentorWords : menteeWords)[0] ?? side}`;
}

/** New words for an item. */
interface Rewording {
	readonly target: LineTarget;
	/** The words as they are now, as the user saw them: `task.text`, or that without Markdown. */
	readonly before: string;
	/** The words as they are to be. */
	readonly after: string;
}

/**
 * Changes only those words of an item that differ; its fields, its other words and their Markdown stay:
 *
 * ```md
 * - [ ] Send the **second** draft to Ruth due:2026-12-04
 * - [ ] Send the **third** draft to Ruth due:2026-12-04
 * ```
 *
 * Refused when the words that change are not found exactly once, or are read differently afterwards.
 */
export function rewordItem(
	text: string,
	path: string,
	{ target, before, after }: Rewording,
	options: NoteOptions,
): readonly TextEdit[] | Refusal {
	const scan = scanBlocks(text, bodyStartOf(text));
	const index = findTask(text, scan, target);
	if (isRefusal(index)) { return index; }
	const words = after.replace(/\s+/g, ' ').trim();
	if (words === '') { return refuse('no-words'); }
	const edit = smallestEdit(text, scan.tasks[index]!, before.replace(/\s+/g, ' ').trim(), words);
	if (edit === undefined) { return refuse('words-elsewhere'); }
	const [old, fresh] = [text, applyEdits(text, [edit])].map(each =>
		parseNote(each, path, options).note?.tasks[index]
	);
	const keepsFields = JSON.stringify(old?.fields) === JSON.stringify(fresh?.fields) && old?.mark === fresh?.mark
		&& old?.private === fresh?.private;
	return keepsFields && itemsAddedBy(text, [edit], path, options)?.length === 1
		? [edit]
		: refuse('would-change-others');
}

/** The words between what both begin and end with, and as much of that as makes them stand once in the item. */
function smallestEdit(text: string, { paragraph }: ScannedTask, before: string, after: string): TextEdit | undefined {
	const [was, is] = [before.split(' '), after.split(' ')];
	let first = 0;
	while (first < Math.min(was.length, is.length) && was[first] === is[first]) { first++; }
	let last = 0;
	while (
		last < Math.min(was.length, is.length) - first && was[was.length - 1 - last] === is[is.length - 1 - last]
	) { last++; }
	for (let wider = 0; wider <= Math.max(first, last); wider++) {
		const [from, behind] = [Math.max(0, first - wider), Math.max(0, last - wider)];
		const old = was.slice(from, was.length - behind).join(' ');
		const edit = old === '' ? undefined : onlyPlace(text, paragraph, old);
		if (edit) { return { ...edit, text: is.slice(from, is.length - behind).join(' ') }; }
	}
	return undefined;
}

function onlyPlace(
	text: string,
	paragraph: ScannedTask['paragraph'],
	words: string,
): TextRange | undefined {
	const places = paragraph.flatMap(({ start, end }) => {
		const line = text.slice(start, end);
		const at = line.indexOf(words);
		return at < 0
			? []
			: [
				...[{ start: start + at, end: start + at + words.length }],
				...line.includes(words, at + 1) ? [{ start, end }] : [],
			];
	});
	return places.length === 1 ? places[0] : undefined;
}
