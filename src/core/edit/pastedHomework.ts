import { parseNote } from '../note/parseNote.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { applyEdits } from '../text/textEdit.ts';
import { keepsPrivate } from './verifyEdit.ts';

/** Letters from which on a text is no list of actions any more. */
const MOST_CHARACTERS = 50_000;
const BULLET = /^[ \t]*(?:[-*+•–]|\d{1,9}[.)])[ \t]+/;
const BOX = /^\[([ xX])\][ \t]+/;
/** What begins something else than a list: a heading, a fence, a quote, a table, front matter. */
const OTHER = /^[ \t]*(?:#{1,6}[ \t]|```|~~~|>|\||-{3,}[ \t]*$)/;
/** What may stand before the cursor: nothing, or the beginning of the item that is to become the first. */
const BEGINNING = /^[ \t]*(?:[-*+][ \t]+(?:\[ \][ \t]+)?)?$/;

/**
 * A pasted list of actions as task lines, a line each; a list's lines without a bullet go on with
 * the item above. A box that is ticked stays ticked.
 *
 * ```md
 * • Send the draft          - [ ] Send the draft
 * • Ask for the letter      - [ ] Ask for the letter
 * ```
 *
 * `undefined` for a single line and for what is more than a list.
 */
export function actionsIn(pasted: string): readonly string[] | undefined {
	const lines = pasted.length > MOST_CHARACTERS ? [] : pasted.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
	if (lines.some(line => OTHER.test(line))) { return undefined; }
	const hasBullets = BULLET.test(lines[0] ?? '');
	const items: string[] = [];
	for (const line of lines) {
		const bullet = BULLET.exec(line)?.[0];
		if (hasBullets && bullet === undefined) { items.push(`${items.pop()!} ${line.trim()}`); continue; }
		const words = line.slice(bullet?.length ?? 0).trim();
		const box = BOX.exec(words);
		if (words !== '') { items.push(`- [${box?.[1] ?? ' '}] ${words.slice(box?.[0].length ?? 0)}`); }
	}
	return items.length > 1 ? items : undefined;
}

/** A place in a note where something is to be pasted. */
export interface PastePlace {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly path: string;
	readonly options: NoteOptions;
}

/**
 * What is to be written instead of the pasted text so that each of its lines becomes homework;
 * `undefined` where it would not be read so: outside of homework headings, in code, in the middle of a line.
 */
export function pastedHomework({ text, start, end, path, options }: PastePlace, pasted: string): string | undefined {
	const items = actionsIn(pasted);
	const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
	const before = text.slice(lineStart, start);
	if (!items || !BEGINNING.test(before) || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(end))) { return undefined; }
	const marker = before.trimStart();
	const first = marker === '' ? items[0]! : marker.endsWith('] ') ? items[0]!.slice(6) : items[0]!.slice(2);
	const written = [first, ...items.slice(1)].join('\n');
	const edit = { start, end, text: withIndent(written, before) };
	return readsAsHomework(text, applyEdits(text, [edit]), items.length, path, options) && keepsPrivate(text, [edit], path, options) ? written : undefined;
}

/** The editor gives further lines the indent of the first. */
function withIndent(written: string, before: string): string {
	return written.replaceAll('\n', `\n${/^[ \t]*/.exec(before)![0]}`);
}

/** As many more homework items as lines, and no other item lost. */
function readsAsHomework(before: string, after: string, count: number, path: string, options: NoteOptions): boolean {
	const was = parseNote(before, path, options).note?.tasks ?? [];
	const is = parseNote(after, path, options).note?.tasks ?? [];
	const homework = (tasks: typeof is) => tasks.filter(({ isHomework }) => isHomework).length;
	// An empty item that becomes the first one was no item before.
	return is.length - was.length === count && homework(is) - homework(was) === count;
}
