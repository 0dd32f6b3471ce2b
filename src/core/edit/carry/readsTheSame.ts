import type { LineRange } from '../../markdown/lineRanges.ts';
import { setField } from '../../taskFields/writeField.ts';
import { scanBlocks } from '../../markdown/blocks/scanBlocks.ts';
import type { TaskField, Heading, TaskItem } from '../../model/note.ts';
import type { NoteOptions } from '../../model/noteOptions.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import { parseNote } from '../../note/parseNote.ts';
import { applyEdits, lineAtOffset, lineStartsOf, type TextEdit } from '../../text/textEdit.ts';
import { columnOf, columnsOf, withoutContainers } from '../outdent.ts';
import { keepsPrivate } from '../verifyEdit.ts';
import { Definitions } from './carriedDefinitions.ts';
import { writtenOwners } from './carryModel.ts';
import { type CarryTask, originOf, meaningOf, type ScannedNote, descendantsOf } from './scannedNote.ts';

/**
 * The lines of an item's copy: as the original with all below it, and with its origin. In
 * a note of 2026-11-18,
 *
 * ```md
 * - [ ] Send the aims @mentee due:2026-12-01
 * ```
 *
 * becomes `- [ ] Send the aims @mentee due:2026-12-01 since:2026-11-18 carried:1`. Without
 * an outcome when the item would not stand by itself.
 */
export function copyItem(item: CarryTask, defaultDialect: Dialect): readonly string[] | undefined {
	const { since, carried } = originOf(item);
	const moved = outdent(item).join('\n');
	const dated = withField(moved, 'since', since, defaultDialect);
	return dated === undefined ? undefined : withField(dated, 'carried', String(carried), defaultDialect)?.split('\n');
}

function withField(text: string, field: TaskField, value: string, defaultDialect: Dialect): string | undefined {
	const [first] = scanBlocks(text).tasks;
	return first?.line === 0
		? applyEdits(text, setField(text, first.paragraph, field, value, { defaultDialect }))
		: undefined;
}

/**
 * The lines of an item with everything below it, without line endings, moved to the left edge:
 * of each line only what belongs to the lists and quotes around the item goes.
 *
 * ```md
 * > 1. Research
 * >    - [ ] Send the aims
 * >      to the chair
 * ```
 */
function outdent({ source: { text, scan }, scanned }: CarryTask): string[] {
	const start = scan.lineStarts[scanned.line]!;
	const around = text.slice(start, scanned.marker);
	const quotes = around.replace(/[^>]/g, '').length;
	const width = columnsOf(around.slice(around.lastIndexOf('>') + 1), columnOf(around, around.lastIndexOf('>') + 1));
	const lines = [text.slice(scanned.marker, lineEnd(text, scan.lineStarts, scanned.line))];
	for (let line = scanned.line + 1; line <= scanned.endLine; line++) {
		lines.push(
			withoutContainers(text.slice(scan.lineStarts[line], lineEnd(text, scan.lineStarts, line)), quotes, width),
		);
	}
	return lines;
}

function lineEnd(text: string, lineStarts: readonly number[], line: number): number {
	let end = lineStarts[line + 1] ?? text.length;
	while (end > lineStarts[line]! && /[\r\n]/.test(text[end - 1]!)) { end--; }
	return end;
}

/**
 * Whether the target with its insertions has every item, heading and private part it had,
 * unchanged, and of every carried item a copy that says the same: an open code block or a tab
 * in an odd place could make it otherwise.
 */
export function readsTheSame(
	target: ScannedNote,
	edits: readonly TextEdit[],
	carried: readonly CarryTask[],
	options: NoteOptions,
): boolean {
	const text = applyEdits(target.text, edits);
	const { note } = parseNote(text, target.path, options);
	const { tasks = [], headings = [] } = note ?? {};
	const inserted = insertedLines(text, edits);
	const isNew = ({ line }: { readonly line: number }) =>
		inserted.some(({ start, end }) => line >= start && line < end);
	const keptHeadings = headings.filter(heading => !isNew(heading)).map(headingFacts);
	if (
		!keepsPrivate(target.text, edits, target.path, options)
		|| !same(keptHeadings, target.note.headings.map(headingFacts))
	) { return false; }
	const definitions = note && new Definitions({ path: target.path, text, note }, target.note.private);
	const meaning = (task: TaskItem) => definitions?.meaning(task.text) ?? task.text;
	const old = tasks.filter(task => !isNew(task)).map(task => factsOfOld(task, meaning(task)));
	const expected = target.note.tasks.map(task => factsOfOld(task, target.definitions.meaning(task.text)));
	return same(old, expected) && same(copiesIn(tasks.filter(isNew), meaning), carried.map(expectedCopy));
}

/** Each copy as its own facts and those of what is below it; they come in an order of their own. */
function copiesIn(tasks: readonly TaskItem[], meaning: (task: TaskItem) => string): string[] {
	const copies: string[][] = [];
	for (const task of tasks) {
		if (task.depth === 0) { copies.push([]); }
		copies[copies.length - 1]?.push(factsOf(task, meaning(task), task.depth, task.fields));
	}
	return copies.map(copy => copy.join('\n'));
}

function expectedCopy(item: CarryTask): string {
	const { depth } = item.task;
	const below = descendantsOf(item).map(child =>
		factsOf(child.task, meaningOf(child), child.task.depth - depth, child.task.fields)
	);
	return [factsOf(item.task, meaningOf(item), 0, { ...item.task.fields, ...originOf(item) }), ...below].join('\n');
}

/** Of a carried item also whose it is; what is below it may be a checklist item that becomes homework. */
function factsOf(task: TaskItem, meaning: string, depth: number, fields: TaskItem['fields']): string {
	const owners = depth === 0 ? [...writtenOwners(task)].sort() : [];
	return JSON.stringify([task.mark, meaning, depth, Object.entries(fields).sort(), task.private, owners]);
}

function factsOfOld(task: TaskItem, meaning: string): string {
	return factsOf(task, meaning, task.depth, task.fields)
		+ JSON.stringify([task.isHomework, writtenOwners(task), task.parent < 0]);
}

function headingFacts({ depth, text, private: hidden }: Heading): string {
	return JSON.stringify([depth, text, hidden]);
}

function same(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** Lines of the edited text that insertions brought, `end` exclusive. */
function insertedLines(text: string, edits: readonly TextEdit[]): LineRange[] {
	const starts = lineStartsOf(text);
	let shift = 0;
	return edits.map(({ start, text: added }) => {
		const from = start + shift;
		shift += added.length;
		const ending = /^(?:\r\n|\r|\n)/.exec(added)?.[0].length ?? 0;
		return { start: lineAtOffset(starts, from + ending), end: lineAtOffset(starts, from + added.length - 1) + 1 };
	});
}
