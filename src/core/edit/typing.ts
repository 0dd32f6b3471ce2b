import type { BlockScan, ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { DEFAULT_NOTE_OPTIONS, type NoteOptions } from '../model/noteOptions.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { readOwner } from '../taskFields/owners.ts';
import { lineAtOffset, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { asOneEdit, numberAt, renumber } from './renumber.ts';
import { keepsPrivate } from './verifyEdit.ts';
import { columnsOf } from './outdent.ts';
import { continuationBefore, lineEndingAt, markerOf } from './itemLines.ts';

/** What a key does to a text: its edits, and where the cursor stands afterwards. */
export interface Typed {
	readonly edits: readonly TextEdit[];
	readonly cursor?: number;
}

/** An item without words is none to the scan, so it is given a word, at its end, where it moves nothing before it. */
const PROBE = ' x';
const TASK_LINE = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[^\]\r\n]\](?=\s|$)/;

/** Whether a line looks like the line of a box: cheap enough for every move of the cursor. */
export function looksLikeTaskLine(line: string): boolean {
	return TASK_LINE.test(line);
}

/**
 * Whether a cursor stands behind the box of a task line, where {@link continueItem} and its like have something to say.
 */
export function isInItem(text: string, offset: number): boolean {
	const place = placeAt(text, offset);
	return place !== undefined && offset >= place.task.boxEnd;
}

interface Place {
	readonly text: string;
	readonly scan: BlockScan;
	readonly task: ScannedTask;
	readonly line: number;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/**
 * Enter on a task line: the next item, open and with the same owner; on an item without words
 * the list ends, a nested one goes out one level first.
 *
 * ```md
 * - [x] Send the aims @mentor
 * - [ ] | @mentor
 * ```
 *
 * `undefined` where Enter is to do what it does everywhere.
 */
export function continueItem(text: string, offset: number): Typed | undefined {
	const place = placeAt(text, offset);
	if (!place || offset < place.task.boxEnd) { return undefined; }
	const { task, lineEnd: end } = place;
	const owners = ownersIn(text, task.boxEnd, end);
	const isEmpty = withoutOwners(text, task.boxEnd, end, owners).trim() === '';
	if (isEmpty) { return task.endLine > task.line ? undefined : endItem(place, offset); }
	return nextItem(place, offset, owners);
}

function nextItem(place: Place, offset: number, owners: readonly Owner[]): Typed {
	const { text, scan, task, lineStart, lineEnd: end } = place;
	const marker = nextMarker(place, task);
	const before =
		`${/^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0] ?? lineEndingAt(text, scan, 0)}${
			continuationBefore(text, scan, lineAtOffset(scan.lineStarts, task.marker), task.marker)
		}${marker}[ ` + '] ';
	const start = offset - (/[ \t]*$/.exec(text.slice(Math.max(lineStart, task.boxEnd + 1), offset))?.[0].length ?? 0);
	const rest = offset + (/^[ \t]*/.exec(text.slice(offset, end))?.[0].length ?? 0);
	const names = owners.some(owner => owner.start >= offset) ? '' : owners.map(owner => ` @${owner.value}`).join('');
	const last = Math.max(rest, end);
	const edits = last === rest
		? [{ start, end: rest, text: before + names }]
		: [{ start, end: rest, text: before }, ...names ? [{ start: last, end: last, text: names }] : []];
	const later = laterItems(place, task, lineAfter(place, place.line), marker);
	// An owner right behind the cursor is written with the item, and the cursor could not be told from its end.
	const isSplit = edits.length > 1 || names === '';
	return {
		edits: isSplit || later.length === 0 ? [...edits, ...later] : [asOneEdit(text, [...edits, ...later])],
		cursor: start + before.length,
	};
}

/** The marker of the item after one: the next number, or the same where all in the list have the same. */
function nextMarker({ text, scan }: Place, task: ScannedTask): string {
	const marker = markerOf(text, task);
	const number = numberAt(text, task.marker);
	if (!number) { return marker; }
	const last = scan.tasks.filter(sibling =>
		sibling.parent === task.parent && sibling.listDepth === task.listDepth && sibling.endLine < task.line
	).at(-1);
	const above = last && numberAt(text, last.marker);
	const isSame = above?.value === number.value && above.sign === number.sign;
	return marker.replace(/^\d+/, String((number.value + (isSame ? 0 : 1)) % 1_000_000_000));
}

/**
 * Counts the items anew that stand in the list of one, from a line on, when one with such a marker comes before them.
 */
function laterItems(place: Place, { marker: at, line }: ScannedTask, from: number, marker: string): TextEdit[] {
	const { text, scan } = place;
	const number = numberAt(marker, 0);
	if (!number || numberAt(text, at)?.value === number.value) { return []; }
	return renumber(text, {
		from,
		before: text.slice(scan.lineStarts[line], at),
		sign: number.sign,
		first: number.value,
		by: 1,
	});
}

/** Where the line after one begins; see {@link startOf}. */
function lineAfter(place: Place, line: number): number {
	return line + 1 < place.scan.lineStarts.length ? startOf(place, line + 1) : place.text.length;
}

function endItem(place: Place, offset: number): Typed | undefined {
	const { text, scan, task, lineStart, lineEnd: end } = place;
	const parent = scan.tasks[task.parent];
	if (parent) {
		const marker = nextMarker(place, parent);
		const prefix =
			`${continuationBefore(text, scan, lineAtOffset(scan.lineStarts, parent.marker), parent.marker)}${marker}[ `
			+ ']';
		// What follows the box stays as it is, and the cursor in it.
		return {
			edits: [
				{ start: lineStart, end: task.boxEnd, text: prefix },
				...laterItems(place, parent, lineAfter(place, parent.endLine), marker),
			],
			cursor: offset + prefix.length - (task.boxEnd - lineStart),
		};
	}
	if (task.listDepth > 1) { return undefined; }
	return { edits: [{ start: task.marker, end, text: '' }], cursor: task.marker };
}

/**
 * Tab on a task line: the item and all below it go into the item above it, as deep as the words
 * of that one begin. `undefined` where there is none, or where anything would read differently.
 */
export function nestItem(text: string, offset: number, options = DEFAULT_NOTE_OPTIONS): Typed | undefined {
	const place = placeAt(text, offset);
	const above = place && siblingAbove(place);
	if (!place || !above) { return undefined; }
	const { task } = place;
	const width = markerOf(text, above).length;
	const edits = linesOf(place).map(({ indentEnd }) => ({
		start: indentEnd,
		end: indentEnd,
		text: ' '.repeat(width),
	}));
	const number = numberAt(text, task.marker);
	if (!number) { return checked(place, edits, 1, options); }
	const inner = [...edits, ...numberBelow(place, above)];
	const allEdits = [
		...inner,
		...renumber(text, {
			from: lineAfter(place, task.endLine),
			before: text.slice(place.lineStart, task.marker),
			sign: number.sign,
			first: number.value + 1,
			by: -1,
		}),
	];
	return checked(place, allEdits, 1, options) ?? checked(place, inner, 1, options);
}

/**
 * The number that an item gets in the one above it: the next, or 1, as only a list that begins with 1 may follow a
 * paragraph directly.
 */
function numberBelow({ text, scan, task }: Place, above: ScannedTask): TextEdit[] {
	const ownNumber = numberAt(text, task.marker)!;
	const last = scan.tasks.filter(child => scan.tasks[child.parent] === above).at(-1);
	const before = last && numberAt(text, last.marker);
	const isFirst = above.endLine === above.paragraph.at(-1)?.line;
	const first = isFirst ? 1 : ownNumber.value;
	const number = before?.sign === ownNumber.sign ? before.value + 1 : first;
	return number === ownNumber.value
		? []
		: [{ start: task.marker, end: task.marker + ownNumber.length, text: String(number) }];
}

/** Shift+Tab on a task line: the item and all below it stand beside the item they were in. */
export function unnestItem(text: string, offset: number, options = DEFAULT_NOTE_OPTIONS): Typed | undefined {
	const place = placeAt(text, offset);
	const parent = place?.scan.tasks[place.task.parent];
	if (!place || !parent) { return undefined; }
	const column = columnsOf(indentAt(place, place.task.line));
	const width = column - columnsOf(indentAt(place, parent.line));
	const edits = linesOf(place).map(({ indentEnd, indent }) => ({
		start: indentEnd - indent.length,
		end: indentEnd,
		text: ofColumns(indent, columnsOf(indent) - width),
	}));
	const counted = [...edits, ...numberBeside(place, parent)];
	return checked(place, counted, -1, options) ?? checked(place, edits, -1, options);
}

/** The number after that of the item it was in; those after it in either list are counted anew. */
function numberBeside(place: Place, parent: ScannedTask): TextEdit[] {
	const { text, task, lineStart } = place;
	const [ownNumber, outer] = [numberAt(text, task.marker), numberAt(text, parent.marker)];
	if (!ownNumber) { return []; }
	const hasOwn = place.scan.tasks.some(child => place.scan.tasks[child.parent] === task);
	// Those after it are in it from now on, if they stand deep enough.
	const isAbove =
		columnsOf(indentAt(place, task.line)) - columnsOf(indentAt(place, parent.line)) >= markerOf(text, task).length;
	const inner = hasOwn || !isAbove
		? []
		: renumber(text, {
			from: lineAfter(place, task.endLine),
			before: text.slice(lineStart, task.marker),
			sign: ownNumber.sign,
			first: ownNumber.value + 1,
			by: -ownNumber.value,
		});
	if (ownNumber.sign !== outer?.sign) { return inner; }
	const marker = nextMarker(place, parent);
	return [
		{ start: task.marker, end: task.marker + ownNumber.length, text: String(numberAt(marker, 0)!.value) },
		...inner,
		...laterItems(place, parent, lineAfter(place, parent.endLine), marker),
	];
}

/** Only what keeps every item with its words and moves this one by exactly one level is done. */
function checked(
	{ text: written, scan, task, lineEnd: end }: Place,
	edits: readonly TextEdit[],
	levels: number,
	options: NoteOptions,
): Typed | undefined {
	const merged = mergeAtSamePlace(edits);
	// Both are judged with the probe, so that an item without words counts too.
	const text = written.slice(0, end) + PROBE + written.slice(end);
	const shift = (at: number) => at > end ? at + PROBE.length : at;
	const changed = applyEdits(text, merged.map(edit => ({ ...edit, start: shift(edit.start), end: shift(edit.end) })));
	const before = scan;
	const after = scanBlocks(changed, bodyStartOf(changed));
	const index = scan.tasks.indexOf(task);
	const same = before.tasks.length === after.tasks.length && before.headings.length === after.headings.length
		&& before.tasks.every((task, at) => wordsOf(text, task) === wordsOf(changed, after.tasks[at]!));
	const isAsMeant = same && after.tasks[index]?.depth === task.depth + levels;
	return isAsMeant && keepsPrivate(written, merged, '', options) ? { edits: merged } : undefined;
}

function wordsOf(text: string, { mark, paragraph }: ScannedTask): string {
	return [mark, ...paragraph.map(({ start, end }) => text.slice(start, end))].join('\n');
}

function mergeAtSamePlace(edits: readonly TextEdit[]): TextEdit[] {
	const merged: TextEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = merged.at(-1);
		if (last?.end === edit.start) {
			merged[merged.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
		} else { merged.push(edit); }
	}
	return merged;
}

function placeAt(text: string, offset: number): Place | undefined {
	const bodyStart = bodyStartOf(text);
	const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	const lineEnd = text.slice(offset).search(/[\r\n]/);
	const end = lineEnd < 0 ? text.length : offset + lineEnd;
	if (offset < bodyStart || !looksLikeTaskLine(text.slice(lineStart, end))) { return undefined; }
	const scan = scanBlocks(text.slice(0, end) + PROBE + text.slice(end), bodyStart);
	const line = lineAtOffset(scan.lineStarts, offset);
	const task = scan.tasks.find(task => task.line === line);
	return task && { text, scan, task, line, lineStart, lineEnd: end };
}

function siblingAbove({ text, scan, task, lineStart }: Place): ScannedTask | undefined {
	const before = scan.tasks.filter(sibling =>
		sibling.parent === task.parent && sibling.listDepth === task.listDepth && sibling.endLine < task.line
	).at(-1);
	return before && /^[\s>]*$/.test(text.slice(before.itemEnd, lineStart)) ? before : undefined;
}

interface ItemLine {
	readonly indent: string;
	readonly indentEnd: number;
}

/** The lines of the item that are not blank, with the white space after the quote marks it stands in. */
function linesOf(place: Place): ItemLine[] {
	const { text, scan, task } = place;
	const lines: ItemLine[] = [];
	for (let line = task.line; line <= task.endLine; line++) {
		const start = startOf(place, line);
		const end = line < scan.lineStarts.length - 1 ? startOf(place, line + 1) : text.length;
		if (text.slice(start, end).replace(/[>\s]/g, '') === '') { continue; }
		const prefix = prefixAt(place, line);
		const indent = /[ \t]*$/.exec(prefix)![0];
		lines.push({ indent, indentEnd: start + prefix.length });
	}
	return lines;
}

/** Lines after the one with the probe stand earlier in the text than in the scan. */
function startOf({ scan, line: currentLine }: Place, line: number): number {
	return scan.lineStarts[line]! - (line > currentLine ? PROBE.length : 0);
}

function prefixAt(place: Place, line: number): string {
	const { text, task, lineStart } = place;
	const quotes = text.slice(lineStart, task.marker).split('>').length - 1;
	const start = startOf(place, line);
	return new RegExp(`^(?:[ \\t]*>){0,${quotes}}[ \\t]*`).exec(text.slice(start))![0];
}

function indentAt(place: Place, line: number): string {
	return /[ \t]*$/.exec(prefixAt(place, line))![0];
}

const TAB = 4;

function ofColumns(like: string, columns: number): string {
	const width = Math.max(0, columns);
	return like.includes('\t') ? '\t'.repeat(Math.floor(width / TAB)) + ' '.repeat(width % TAB) : ' '.repeat(width);
}

type Owner = NonNullable<ReturnType<typeof readOwner>>;

function ownersIn(text: string, start: number, end: number): Owner[] {
	const owners: Owner[] = [];
	const line = text.slice(0, end);
	for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
		const owner = readOwner(line, at, owners.at(-1)?.end ?? -1);
		if (owner) { owners.push(owner); }
	}
	return owners;
}

function withoutOwners(text: string, start: number, end: number, owners: readonly Owner[]): string {
	let words = '';
	let from = start;
	for (const owner of owners) {
		words += text.slice(from, owner.start);
		from = owner.end;
	}
	return words + text.slice(from, end);
}
