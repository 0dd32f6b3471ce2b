import type { Heading } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { TaskItem } from '../../model/taskItem.ts';
import { parseNote } from '../../note/parseNote.ts';
import { lineAtOffset, lineStartsOf } from '../../text/lines.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import { keepsPrivate } from '../verifyEdit.ts';
import { type CarryTask, type ScannedNote, originOf } from './carryModel.ts';
import { writtenOwners } from './carryOwners.ts';
import { descendantsOf } from './scannedNote.ts';

/**
 * Whether the target with its insertions has every item, heading and private part it had,
 * unchanged, and of every carried item a copy that says the same: an open code block or a tab
 * in an odd place could make it otherwise.
 */
export function readsTheSame(target: ScannedNote, edits: readonly TextEdit[], carried: readonly CarryTask[], options: NoteOptions): boolean {
	const text = applyEdits(target.text, edits);
	const { tasks = [], headings = [] } = parseNote(text, target.path, options).note ?? {};
	const inserted = insertedLines(text, edits);
	const isNew = ({ line }: { readonly line: number }) => inserted.some(({ start, end }) => line >= start && line < end);
	const keptHeadings = headings.filter(heading => !isNew(heading)).map(headingFacts);
	if (!keepsPrivate(target.text, edits, target.path, options) || !same(keptHeadings, target.note.headings.map(headingFacts))) { return false; }
	const old = tasks.filter(task => !isNew(task)).map(factsOfOld);
	return same(old, target.note.tasks.map(factsOfOld)) && same(copiesIn(tasks.filter(isNew)), carried.map(expectedCopy));
}

/** Each copy as its own facts and those of what is below it; they come in an order of their own. */
function copiesIn(tasks: readonly TaskItem[]): string[] {
	const copies: string[][] = [];
	for (const task of tasks) {
		if (task.depth === 0) { copies.push([]); }
		copies[copies.length - 1]?.push(factsOf(task, task.depth, task.fields));
	}
	return copies.map(copy => copy.join('\n'));
}

function expectedCopy(item: CarryTask): string {
	const { depth } = item.task;
	const below = descendantsOf(item).map(({ task }) => factsOf(task, task.depth - depth, task.fields));
	return [factsOf(item.task, 0, { ...item.task.fields, ...originOf(item) }), ...below].join('\n');
}

/** Of a carried item also whose it is; what is below it may be a checklist item that becomes homework. */
function factsOf(task: TaskItem, depth: number, fields: TaskItem['fields']): string {
	const owners = depth === 0 ? [...writtenOwners(task)].sort() : [];
	return JSON.stringify([task.mark, task.text, depth, Object.entries(fields).sort(), task.private, owners]);
}

function factsOfOld(task: TaskItem): string {
	return factsOf(task, task.depth, task.fields) + JSON.stringify([task.isHomework, writtenOwners(task), task.parent < 0]);
}

function headingFacts({ depth, text, private: hidden }: Heading): string {
	return JSON.stringify([depth, text, hidden]);
}

function same(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** Lines of the edited text that insertions brought, `end` exclusive. */
function insertedLines(text: string, edits: readonly TextEdit[]): { start: number; end: number }[] {
	const starts = lineStartsOf(text);
	let shift = 0;
	return edits.map(({ start, text: added }) => {
		const from = start + shift;
		shift += added.length;
		const ending = /^(?:\r\n|\r|\n)/.exec(added)?.[0].length ?? 0;
		return { start: lineAtOffset(starts, from + ending), end: lineAtOffset(starts, from + added.length - 1) + 1 };
	});
}
