import { HomeworkPlaces } from '../../edit/carry/homeworkPlaces.ts';
import { insertCopies } from '../../edit/carry/insertCopies.ts';
import { scanNote } from '../../edit/carry/scannedNote.ts';
import { writeFieldText } from '../../fields/writeText.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Note } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { Dialect, Role } from '../../model/vocabulary.ts';
import { parseNote } from '../../parse/parseNote.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';

/** An item to be written into a note. */
export interface HomeworkToWrite {
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
export function newHomework(text: string, note: Note, options: NoteOptions, { words, side, due, dialect }: HomeworkToWrite): readonly TextEdit[] | undefined {
	const target = scanNote({ path: note.path, text, note });
	const { namesSide, ...place } = new HomeworkPlaces(target, options).placeForSide(side);
	const owner = namesSide ? [] : [writeFieldText('owner', side, dialect)];
	const line = ['- [ ]', words.replace(/\s+/g, ' '), ...owner, writeFieldText('due', due, dialect)].join(' ');
	const edits = insertCopies(target, [{ place, lines: [line] }]);
	return readsAs(applyEdits(text, edits), note, options, side, due) ? edits : undefined;
}

/** One item more, of that side and day, and nothing else changed its meaning. */
function readsAs(text: string, before: Note, options: NoteOptions, side: Role, due: CalendarDate): boolean {
	const after = parseNote(text, before.path, options).note;
	const known = new Map<number, number>();
	for (const { lineHash } of before.tasks) { known.set(lineHash, (known.get(lineHash) ?? 0) + 1); }
	const added = after?.tasks.filter(({ lineHash }) => { const left = known.get(lineHash) ?? 0; known.set(lineHash, left - 1); return left < 1; }) ?? [];
	const [task] = added;
	return added.length === 1 && after?.tasks.length === before.tasks.length + 1 && task !== undefined && task.isHomework && !(task.private && !before.private)
		&& task.fields.due === due && (task.fields.owners ? task.fields.owners.includes(side) : (task.headingOwner ?? 'mentee') === side);
}
