import { setField } from '../taskFields/writeField.ts';
import { HomeworkPlaces } from '../edit/carry/homeworkPlaces.ts';
import { insertCopies } from '../edit/carry/insertCopies.ts';
import { roleOf } from '../edit/carry/carryModel.ts';
import { scanNote } from '../edit/carry/scannedNote.ts';
import { keepsPrivate } from '../edit/verifyEdit.ts';
import { writeFieldText } from '../taskFields/insertField.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Note, TaskItem } from '../model/note.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { Dialect, Role } from '../model/vocabulary.ts';
import { parseNote } from '../note/parseNote.ts';
import { applyEdits, type TextEdit, lineAtOffset } from '../text/textEdit.ts';
import type { Mentorship } from '../model/notebookView.ts';
import type { ScannedTask, BlockScan } from '../markdown/blocks/blockScan.ts';
import { isWithin } from '../markdown/lineRanges.ts';

/** An item to be written into a note. */
interface HomeworkToWrite {
	readonly words: string;
	readonly side: Role;
	readonly due: CalendarDate;
	readonly dialect: Dialect;
}

/**
 * The edits that write a new item below the homework heading of its side, which is made if
 * there is none; `undefined` where it would not be read back as that item, as in a note
 * whose end is code.
 *
 * ```md
 * ## Homework — mentor
 *
 * - [ ] Ask for the address due:2026-12-16
 * ```
 */
export function newHomework(
	text: string,
	note: Note,
	options: NoteOptions,
	{ words, side, due, dialect }: HomeworkToWrite,
): readonly TextEdit[] | undefined {
	const target = scanNote({ path: note.path, text, note });
	const { namesSide, ...place } = new HomeworkPlaces(target, options).placeForSide(side);
	const owner = namesSide ? [] : [writeFieldText('owner', side, dialect)];
	const line = ['- [ ]', words.replace(/\s+/g, ' '), ...owner, writeFieldText('due', due, dialect)].join(' ');
	const edits = insertCopies(target, [{ place, lines: [line] }]);
	return readsAs(applyEdits(text, edits), note, options, side, due) && keepsPrivate(text, edits, note.path, options)
		? edits
		: undefined;
}

/** One item more, of that side and day, and nothing else changed its meaning. */
function readsAs(text: string, before: Note, options: NoteOptions, side: Role, due: CalendarDate): boolean {
	const after = parseNote(text, before.path, options).note;
	const cache = new Map<number, number>();
	for (const { lineHash } of before.tasks) { cache.set(lineHash, (cache.get(lineHash) ?? 0) + 1); }
	const added = after?.tasks.filter(({ lineHash }) => {
		const left = cache.get(lineHash) ?? 0;
		cache.set(lineHash, left - 1);
		return left < 1;
	}) ?? [];
	const [task] = added;
	return added.length === 1 && after?.tasks.length === before.tasks.length + 1 && task !== undefined
		&& task.isHomework && !(task.private && !before.private)
		&& task.fields.due === due
		&& (task.fields.owners ? task.fields.owners.includes(side) : (task.headingOwner ?? 'mentee') === side);
}

/** The side an item of homework belongs to; `undefined` for others, for both sides, and for no homework. */
export function sideOfTask(
	{ ownersAbove, fields: { owners = ownersAbove }, headingOwner, isHomework }: TaskItem,
	mentorship: Mentorship | undefined,
): Role | undefined {
	if (!isHomework) { return undefined; }
	if (!owners) { return headingOwner ?? 'mentee'; }
	const [side, ...others] = new Set(owners.map(roleOf(mentorship?.mentor, mentorship?.mentee, mentorship?.me)));
	return others.length === 0 ? side : undefined;
}

/** The edits that give an item to a side; where its heading says so already, only another owner goes. */
export function giveTo(
	text: string,
	scanned: ScannedTask,
	{ headingOwner }: TaskItem,
	side: Role,
	defaultDialect: Dialect,
): TextEdit[] {
	return setField(text, scanned.paragraph, 'owner', headingOwner === side ? undefined : side, { defaultDialect });
}

/** Longer selections are a text, not a title or an item. */
const LONGEST_SELECTION = 300;

/** A selected range of a note's body, without the spaces around it. */
export interface SelectedText {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** It stands in a private part of the note, or in a private note. */
	readonly private: boolean;
}

/** What is selected, if it is words of one line of the body; marks of lists, boxes and headings are left out. */
export function selectedText(
	text: string,
	note: Note,
	scan: Pick<BlockScan, 'lineStarts'>,
	start: number,
	end: number,
): SelectedText | undefined {
	const raw = text.slice(start, end);
	if (end - start > LONGEST_SELECTION || /[\r\n]/.test(raw.trim())) { return undefined; }
	const isLineStart = /^[ \t>]*$/.test(text.slice(scan.lineStarts[lineAtOffset(scan.lineStarts, start)], start));
	const mark = isLineStart
		? /^\s*(?:>\s*)*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?)?/u.exec(raw)![0].length
		: 0;
	const words = raw.slice(mark).trim();
	const from = start + mark + (raw.slice(mark).length - raw.slice(mark).trimStart().length);
	const line = lineAtOffset(scan.lineStarts, from);
	if (!/[\p{L}\p{N}]/u.test(words) || line < note.bodyLine) { return undefined; }
	return {
		start: from,
		end: from + words.length,
		text: words,
		private: note.private || isWithin(note.privateLines, line),
	};
}
