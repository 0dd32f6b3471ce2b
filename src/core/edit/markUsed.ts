import { BLOCK_ID, datedItems, type CvLine, type DatedItem } from '../documents/cvLines.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { parseNote } from '../note/parseNote.ts';
import { lineStartsOf, type TextEdit } from '../text/textEdit.ts';
import { refuse, type Refusal } from './refusals.ts';

/** Lines of one note that were used, and when. */
interface Used {
	readonly lines: readonly Pick<CvLine, 'date' | 'line'>[];
	readonly day: CalendarDate;
}

/**
 * Writes down in an accomplishments note when lines of it were used (`used:`), by the smallest edit: the day is changed
 * where one stands, else put behind the words. Refused where a line is not where it was read.
 *
 * ```md
 * - 2026-10-02 The cohort paper was accepted used:2026-11-23 ^paper
 * ```
 */
export function markUsed(
	text: string,
	path: string,
	options: NoteOptions,
	{ lines, day }: Used,
): readonly TextEdit[] | Refusal {
	const { note } = parseNote(text, path, options);
	if (note?.type !== 'accomplishments') { return refuse('not-a-note'); }
	const items = datedItems({ note, text: text.replace(/\r\n?/g, '\n') });
	const starts = lineStartsOf(text);
	const edits = lines.map(({ line, date }) => {
		const item = items.find(each => each.line === line && each.date === date);
		return item && usedEdit(text, starts, item, day);
	});
	return edits.every(edit => edit !== undefined)
		? edits.filter(({ start, end, text: to }) => text.slice(start, end) !== to)
		: refuse('line-changed');
}

function usedEdit(text: string, starts: ArrayLike<number>, { line, lastLine }: DatedItem, day: CalendarDate): TextEdit {
	const start = starts[line]!;
	const words = text.slice(start, starts[lastLine + 1] ?? text.length).replace(/\s+$/, '').replace(
		BLOCK_ID,
		'',
	);
	const used = [...words.matchAll(/(?<=\sused:)(?:"[^"]*"|\S+)/g)].at(-1);
	if (used) { return { start: start + used.index, end: start + used.index + used[0].length, text: day }; }
	return { start: start + words.length, end: start + words.length, text: ` used:${day}` };
}
