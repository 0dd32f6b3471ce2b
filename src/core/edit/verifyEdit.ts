import { isWithin } from '../markdown/lineRanges.ts';
import type { Note, TaskItem } from '../model/note.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { parseNote } from '../note/parseNote.ts';
import { lineAtOffset, lineStartsOf, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { refuse, type Refusal } from './refusals.ts';

/**
 * Whether a note reads the same after edits but for the lines they wrote: every other item
 * keeps its state, words, fields, section, side and privacy. New words can swallow what stands
 * below them (a fence, a comment, a heading), and then nothing is written.
 *
 * @returns The items that stand in the new lines, or `undefined` when something else changed.
 */
export function itemsAddedBy(
	text: string,
	edits: readonly TextEdit[],
	path: string,
	options: NoteOptions,
): readonly TaskItem[] | undefined {
	const before = parseNote(text, path, options).note;
	const edited = applyEdits(text, edits);
	const after = parseNote(edited, path, options).note;
	if (!before || !after || before.private !== after.private) { return undefined; }
	const isNew = newLines(edited, edits);
	const added = after.tasks.filter(task => isNew(task.line));
	const removed = oldLines(text, edits);
	const keptFacts = after.tasks.filter(task => !isNew(task.line)).map(task => factsOf(after, task));
	const expected = before.tasks.filter(task => !removed(task.line)).map(task => factsOf(before, task));
	return keptFacts.join('\n') === expected.join('\n') && keepsPrivate(text, edits, path, options) ? added : undefined;
}

function factsOf(
	{ headings }: Note,
	{ mark, text, fields, depth, heading, headingOwner, isHomework, private: isPrivate, area }: TaskItem,
): string {
	return JSON.stringify([
		mark,
		text,
		Object.entries(fields).sort(),
		depth,
		headings[heading]?.text,
		headingOwner,
		isHomework,
		isPrivate,
		area,
	]);
}

type InLines = (line: number) => boolean;

/** The lines of the edited text that edits wrote, whole. */
function newLines(edited: string, edits: readonly TextEdit[]): InLines {
	let shift = 0;
	const sorted = [...edits].sort((a, b) => a.start - b.start);
	return within(
		edited,
		sorted.map(({ start, end, text }) => {
			const from = start + shift;
			shift += text.length - (end - start);
			return { from: from + breakLength(text), to: from + text.length };
		}),
	);
}

/** The lines of the text that edits take away, whole. */
function oldLines(text: string, edits: readonly TextEdit[]): InLines {
	return within(
		text,
		edits.map(({ start, end }) => ({ from: start + breakLength(text.slice(start, end)), to: end })),
	);
}

/** An edit that begins with a line break begins in the line after. */
function breakLength(text: string): number {
	return /^(?:\r\n|\r|\n)/.exec(text)?.[0].length ?? 0;
}

function within(text: string, ranges: readonly { readonly from: number, readonly to: number }[]): InLines {
	const starts = lineStartsOf(text);
	const lines = ranges.filter(({ from, to }) => to > from).map(({ from, to }) =>
		[lineAtOffset(starts, from), lineAtOffset(starts, to - 1)] as const
	);
	return line => lines.some(([first, last]) => line >= first && line <= last);
}

/**
 * The guard of every edit: the note is read before and after, and refused is what would change what is
 * private (format.md §7). Each line that stays is as private as it was, and so is the note; an item that
 * is written anew and says what private items say is private as well. A marker that a copy takes along
 * would change that:
 *
 * ```md
 * <!-- private -->
 * - [ ] Speak to her repeat:"every week" <!-- /private -->
 * ```
 */
export function verifyEdit(
	text: string,
	edits: readonly TextEdit[],
	path: string,
	options: NoteOptions,
): Refusal | undefined {
	if (edits.length === 0) { return undefined; }
	return keepsPrivate(text, edits, path, options) ? undefined : refuse('would-change-private');
}

/** Whether all that is private stays so, and nothing else becomes it; see {@link verifyEdit}. */
export function keepsPrivate(text: string, edits: readonly TextEdit[], path: string, options: NoteOptions): boolean {
	return privateGuard(text, path, options)(edits);
}

/**
 * {@link keepsPrivate} of one text, for any number of edits that are tried on it; the text is read once, when it is
 * first asked.
 *
 * @param alreadyRead What reading it gave, where it has been read before.
 */
export function privateGuard(
	text: string,
	path: string,
	options: NoteOptions,
	alreadyRead?: { readonly note?: Note | undefined },
): (edits: readonly TextEdit[]) => boolean {
	let reading: { readonly note?: Note | undefined } | undefined = alreadyRead;
	return edits =>
		edits.length === 0
		|| staysPrivate((reading ??= parseNote(text, path, options)).note, text, edits, path, options);
}

function staysPrivate(
	before: Note | undefined,
	text: string,
	edits: readonly TextEdit[],
	path: string,
	options: NoteOptions,
): boolean {
	const edited = applyEdits(text, edits);
	const after = parseNote(edited, path, options).note;
	if (!before) { return true; }
	if (before.private !== after?.private) { return false; }
	if (before.private) { return true; }
	const pairs = keptLines(text, edited, edits);
	const isSame = ([was, is]: readonly [number, number]) =>
		isWithin(before.privateLines, was) === isWithin(after.privateLines, is);
	return pairs.every(isSame) && keepsCopies(before, after, new Set(pairs.map(([, line]) => line)));
}

/** An item on a new line is private where all that said the same were. */
function keepsCopies(before: Note, after: Note, lineNumbers: ReadonlySet<number>): boolean {
	const publicByText = new Map<string, boolean>();
	for (const task of before.tasks) {
		publicByText.set(task.text, !task.private || publicByText.get(task.text) === true);
	}
	return after.tasks.every((task) =>
		task.private || lineNumbers.has(task.line) || task.text === '' || publicByText.get(task.text) !== false
	);
}

/** Lines of which something stays, blank ones aside: where each stood, and where it stands. */
function keptLines(text: string, edited: string, edits: readonly TextEdit[]): (readonly [number, number])[] {
	const [starts, newStarts] = [lineStartsOf(text), lineStartsOf(edited)];
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	const pairs: (readonly [number, number])[] = [];
	let [next, shift] = [0, 0];
	for (let line = 0; line < starts.length; line++) {
		const end = starts[line + 1] ?? text.length;
		for (let at = starts[line]!; at < end; at++) {
			while (next < sorted.length && sorted[next]!.end <= at) { shift += growth(sorted[next++]!); }
			const edit = sorted[next];
			// What is taken away is passed over, and what only stands before it is not asked for.
			if (edit && edit.start <= at) {
				at = edit.end - 1;
				continue;
			}
			if (/\s/.test(text[at]!)) { continue; }
			pairs.push([line, lineAtOffset(newStarts, at + shift)]);
			break;
		}
	}
	return pairs;
}

function growth({ start, end, text }: TextEdit): number {
	return text.length - (end - start);
}
