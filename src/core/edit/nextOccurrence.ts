import { markEdit } from '../taskFields/boxStates.ts';
import { addDays, daysBetween, type CalendarDate } from '../model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import type { FieldSpan, TaskField, TaskFields } from '../model/note.ts';
import { isDateField } from '../taskFields/fieldValues.ts';
import { readFields } from '../taskFields/readFields.ts';
import { takeFields } from '../taskFields/removeFields.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import type { NextDay } from '../recurrence/nextDay.ts';
import { readRepeatRule } from '../recurrence/repeatRule.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { notice, type Notice } from './refusals.ts';
import { parseNote } from '../note/parseNote.ts';
import { keepsPrivate } from './verifyEdit.ts';

/** What making the next of a recurring item takes. */
export interface Recurrence {
	readonly place: NextPlace;
	/** The rules; loaded only where some item has one. */
	readonly nextDay: NextDay;
}

/** Where the next of a recurring item stands: on the line above the one that was ticked, or below it. */
export type NextPlace = 'above' | 'below';

/** What the next item is made with; see `EditOptions`. */
interface NextOptions {
	readonly today: CalendarDate;
	readonly noteOptions?: NoteOptions;
	readonly recurrence: Recurrence;
}

/** The next of an item, or why there is none. */
type NextItem = { readonly edits: readonly TextEdit[] } | { readonly notice: Notice };

/** What belongs to one time only. The dependencies would name items of the time before. */
const OF_ONE_TIME: ReadonlySet<TaskField> = new Set(['done', 'cancelled', 'id', 'after', 'since', 'carried']);
/** What keeps its distance to the item's own date; `since`, `done` and so on are gone, `created` is today. */
const MOVING: ReadonlySet<TaskField> = new Set(['due', 'scheduled', 'start']);

/**
 * The insertion that makes the next of a recurring item that is being ticked (format.md, “Recurring
 * homework”): the item with everything below it, unticked, its dates moved on by the rule.
 *
 * ```md
 * - [ ] Send the figures due:2026-12-07 repeat:"every 2 weeks"
 * - [x] Send the figures due:2026-11-23 repeat:"every 2 weeks" done:2026-11-23
 * ```
 *
 * No edit where that very item stands there already, as after ticking, unticking and ticking
 * again. A notice, and no edit, where the rule is not understood, has no day left, or the
 * text would read otherwise with it.
 */
export function nextOccurrence(
	text: string,
	task: ScannedTask,
	repeat: string,
	fields: TaskFields,
	{ today, recurrence, noteOptions = DEFAULT_NOTE_OPTIONS }: NextOptions,
): NextItem {
	const rule = readRepeatRule(repeat);
	const reference = fields.due ?? fields.scheduled ?? fields.start;
	if (!rule) { return { notice: notice('unknown-repeat', repeat) }; }
	const next = recurrence.nextDay(rule, rule.whenDone ? today : reference ?? today);
	if (next === 'ended') { return { notice: notice('repeat-ended', repeat) }; }
	const days = reference === undefined ? undefined : daysBetween(reference, next);
	const items = itemsOf(text, task);
	const copy = copyOf(text, task, items, days, today);
	if (!insertionOf(text, task, copy, recurrence.place)) { return { edits: [] }; }
	// A private marker that the copy takes along would part the two: then it goes without.
	for (const words of new Set([copy, withoutComments(copy, text, task)])) {
		const insertion = insertionOf(text, task, words, recurrence.place);
		if (!insertion) { return { edits: [] }; }
		const stays = addsOnly(text, insertion, items) && keepsPrivate(text, [insertion], '', noteOptions)
			&& isAsPrivate(text, insertion, items, noteOptions);
		if (stays) {
			return { edits: [insertion] };
		}
	}
	return { notice: notice('next-would-break', repeat) };
}

/** The copy without the private markers in it; a line that has nothing else goes. */
function withoutComments(copy: string, text: string, { itemStart, itemEnd }: ScannedTask): string {
	const { comments } = scanBlocks(text, bodyStartOf(text));
	const markers = comments.filter(({ start, end, text: words }) =>
		start >= itemStart && end <= itemEnd && /private/i.test(words)
	);
	return markers.reduce((rest, { start, end }) => without(rest, text.slice(start, end)), copy);
}

function without(copy: string, comment: string): string {
	const at = copy.indexOf(comment);
	if (at < 0) { return copy; }
	const before = copy.slice(0, at).replace(/[ \t]+$/, '');
	const after = copy.slice(at + comment.length);
	const hasLine = /(?:^|[\r\n])[ \t>]*$/.test(before) && /^[ \t]*(?:[\r\n]|$)/.test(after);
	return hasLine ? before.replace(/(?:\r\n|\r|\n)[ \t>]*$/, '') + after.replace(/^[ \t]+/, '') : before + after;
}

/** The item and the items below it. */
function itemsOf(text: string, { itemStart, itemEnd }: ScannedTask): readonly ScannedTask[] {
	return tasksOf(text).filter(task => task.itemStart >= itemStart && task.itemEnd <= itemEnd);
}

function tasksOf(text: string): readonly ScannedTask[] {
	return scanBlocks(text, bodyStartOf(text)).tasks;
}

/** The text of the next item, from its marker on. `days` is how far its dates move; without, it has none. */
function copyOf(
	text: string,
	{ itemStart, itemEnd }: ScannedTask,
	items: readonly ScannedTask[],
	days: number | undefined,
	today: CalendarDate,
): string {
	const edits = items.flatMap(item => [markEdit(item, 'open'), ...renewed(text, item, days, today)]);
	const inside = edits.map(({ start, end, text: by }) => ({
		start: start - itemStart,
		end: end - itemStart,
		text: by,
	}));
	return applyEdits(text.slice(itemStart, itemEnd), inside.sort((a, b) => a.start - b.start || a.end - b.end));
}

function renewed(text: string, { paragraph }: ScannedTask, days: number | undefined, today: CalendarDate): TextEdit[] {
	const { spans, blockId } = readFields(text, paragraph);
	const goes = ({ field }: FieldSpan) => OF_ONE_TIME.has(field) || MOVING.has(field) && days === undefined;
	const removed = takeFields(text, paragraph, spans, [...spans.filter(goes), ...blockId ? [blockId] : []]);
	return [
		...removed,
		...spans.filter(span => !goes(span) && isDateField(span.field)).map(span =>
			moved(text, span, days ?? 0, today)
		),
	];
}

/** A time of day after the date stays. */
function moved(text: string, { field, valueStart: start }: FieldSpan, days: number, today: CalendarDate): TextEdit {
	const end = start + 'YYYY-MM-DD'.length;
	return { start, end, text: field === 'created' ? today : addDays(text.slice(start, end) as CalendarDate, days) };
}

/** `undefined` where the copy stands there already. */
function insertionOf(
	text: string,
	{ itemStart, itemEnd }: ScannedTask,
	copy: string,
	place: NextPlace,
): TextEdit | undefined {
	const lineStart = Math.max(text.lastIndexOf('\n', itemStart - 1), text.lastIndexOf('\r', itemStart - 1)) + 1;
	const between = lineEndingAt(text, itemStart) + text.slice(lineStart, itemStart).replace(/[^\s>]/g, ' ');
	const above = copy + between;
	const below = between + copy;
	if (
		text.slice(0, itemStart).endsWith(above)
		|| text.startsWith(below, itemEnd)
			&& /^[ \t]*(?:[\r\n]|$)/.test(text.slice(itemEnd + below.length, itemEnd + below.length + 80))
	) { return undefined; }
	return place === 'above'
		? { start: itemStart, end: itemStart, text: above }
		: { start: itemEnd, end: itemEnd, text: below };
}

/** The first line ending from a place on, else the last before it. */
function lineEndingAt(text: string, at: number): string {
	return /\r\n|\r|\n/.exec(text.slice(at))?.[0] ?? /(\r\n|\r|\n)[^\r\n]*$/.exec(text.slice(0, at))?.[1] ?? '\n';
}

/** The items that were there are there with the same words, and as many more as were copied. */
function addsOnly(text: string, insertion: TextEdit, items: readonly ScannedTask[]): boolean {
	const after = applyEdits(text, [insertion]);
	const grown = insertion.text.length;
	const isNew = ({ itemStart }: ScannedTask) => itemStart >= insertion.start && itemStart < insertion.start + grown;
	const tasks = tasksOf(after);
	const before = tasksOf(text);
	const [copies, rest] = [tasks.filter(isNew), tasks.filter(task => !isNew(task))];
	return copies.length === items.length && rest.length === before.length
		&& copies.every((task, index) =>
			task.mark === ' ' && task.depth === items[index]!.depth
			&& wordsOf(after, task) === wordsOf(text, items[index]!)
		)
		&& rest.every((task, index) => factsOf(after, task) === factsOf(text, before[index]!));
}

/** The copies are as private as the items were: below a part that is never closed what is open would be hidden. */
function isAsPrivate(
	text: string,
	insertion: TextEdit,
	items: readonly ScannedTask[],
	options: NoteOptions,
): boolean {
	const before = privacyByPlace(text, options);
	const after = [...privacyByPlace(applyEdits(text, [insertion]), options)].filter(([place]) =>
		place >= insertion.start && place < insertion.start + insertion.text.length
	);
	return after.every(([, isPrivate], index) => isPrivate === before.get(items[index]?.itemStart ?? -1));
}

/** Whether each item of a note is private, by where it begins. */
function privacyByPlace(text: string, options: NoteOptions): ReadonlyMap<number, boolean> {
	const starts = new Map(tasksOf(text).map(({ line, itemStart }) => [line, itemStart]));
	return new Map(
		parseNote(text, '', options).note?.tasks.flatMap(({ line, private: isPrivate }) => {
			const start = starts.get(line);
			return start === undefined ? [] : [[start, isPrivate] as const];
		}),
	);
}

function wordsOf(text: string, { paragraph }: ScannedTask): string {
	return readFields(text, paragraph).text;
}

function factsOf(text: string, { mark, depth, paragraph }: ScannedTask): string {
	const { fields, text: words } = readFields(text, paragraph);
	return JSON.stringify([mark, depth, words, fields]);
}
