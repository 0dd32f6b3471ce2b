import type { Note } from '../model/note.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { parseNote } from '../note/parseNote.ts';
import { isWithin } from '../markdown/lineRanges.ts';
import { lineAtOffset, lineStartsOf, applyEdits, type TextEdit } from '../text/textEdit.ts';
import { refuse, type Refusal } from './refusals.ts';

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
 * @param known What reading it gave, where it has been read before.
 */
export function privateGuard(
	text: string,
	path: string,
	options: NoteOptions,
	known?: { readonly note?: Note | undefined },
): (edits: readonly TextEdit[]) => boolean {
	let read: { readonly note?: Note | undefined } | undefined = known;
	return edits =>
		edits.length === 0 || staysPrivate((read ??= parseNote(text, path, options)).note, text, edits, path, options);
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
	const kept = keptLines(text, edited, edits);
	const isSame = ([was, is]: readonly [number, number]) =>
		isWithin(before.privateLines, was) === isWithin(after.privateLines, is);
	return kept.every(isSame) && keepsCopies(before, after, new Set(kept.map(([, line]) => line)));
}

/** An item on a new line is private where all that said the same were. */
function keepsCopies(before: Note, after: Note, kept: ReadonlySet<number>): boolean {
	const isPublic = new Map<string, boolean>();
	for (const task of before.tasks) { isPublic.set(task.text, !task.private || isPublic.get(task.text) === true); }
	return after.tasks.every((task) =>
		task.private || kept.has(task.line) || task.text === '' || isPublic.get(task.text) !== false
	);
}

/** Lines of which something stays, blank ones aside: where each stood, and where it stands. */
function keptLines(text: string, edited: string, edits: readonly TextEdit[]): (readonly [number, number])[] {
	const [starts, newStarts] = [lineStartsOf(text), lineStartsOf(edited)];
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	const kept: (readonly [number, number])[] = [];
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
			kept.push([line, lineAtOffset(newStarts, at + shift)]);
			break;
		}
	}
	return kept;
}

function growth({ start, end, text }: TextEdit): number {
	return text.length - (end - start);
}
