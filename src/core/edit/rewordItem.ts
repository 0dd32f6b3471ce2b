import type { NoteOptions } from '../model/noteOptions.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { parseNote } from '../note/parseNote.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { itemsAddedBy } from './keepsOthers.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';
import { findTask, type LineTarget } from './taskEdit.ts';

/** New words for an item. */
export interface Rewording {
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
): { readonly start: number, readonly end: number } | undefined {
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
