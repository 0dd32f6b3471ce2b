import { fieldDialects } from '../taskFields/dialects.ts';
import { readFields } from '../taskFields/readFields.ts';
import { canHold } from '../taskFields/insertField.ts';
import { hasSign } from '../taskFields/writeOwners.ts';
import type { FieldSpan } from '../model/note.ts';
import type { Dialect } from '../model/vocabulary.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';

/** Lines from 0, both included. */
export interface LineSpan {
	readonly first: number;
	readonly last: number;
}

/**
 * The edits that write the fields of a note's items in another way, all of them or those of
 * the items that stand on some lines:
 *
 * ```md
 * - [ ] Send the aims @mentee due:2026-10-31 priority:high
 * - [ ] Send the aims @mentee 📅 2026-10-31 ⏫
 * ```
 *
 * A field stays as it is where the other way has no word for it, and where the item would read
 * differently afterwards. `@` owners are written alike everywhere. Nothing else changes.
 */
export function convertDialect(text: string, to: Dialect, lines?: LineSpan): TextEdit[] {
	const { tasks } = scanBlocks(text, bodyStartOf(text));
	const meant = tasks.filter(task => !lines || touches(task, lines));
	const edits = meant.flatMap(task => itemEdits(text, task, to));
	return edits.length > 0 && readsAlike(text, edits) ? edits : oneByOne(text, edits);
}

/** How many items of a note a conversion would change. */
export function countConvertible(text: string, to: Dialect): number {
	return scanBlocks(text, bodyStartOf(text)).tasks.filter(task => itemEdits(text, task, to).length > 0).length;
}

function touches({ line, paragraph }: ScannedTask, { first, last }: LineSpan): boolean {
	return line <= last && (paragraph[paragraph.length - 1]?.line ?? line) >= first;
}

/** All fields of an item, or as many as leave it reading the same. */
function itemEdits(text: string, { paragraph }: ScannedTask, to: Dialect): TextEdit[] {
	const before = readFields(text, paragraph);
	const edits = before.spans.flatMap(span => spanEdit(text, span, to));
	const [start, end] = [paragraph[0]?.start ?? 0, paragraph[paragraph.length - 1]?.end ?? 0];
	const itemText = text.slice(start, end);
	const facts = factsOf(before);
	// Only the item's own text, so that a note of many items takes no longer for each of them.
	const isSame = (edits: readonly TextEdit[]): boolean => {
		const after = applyEdits(
			itemText,
			edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })),
		);
		const lines = paragraph.map(line => ({
			...line,
			start: line.start - start + moved(edits, line.start),
			end: line.end - start + moved(edits, line.end),
		}));
		return factsOf(readFields(after, lines)) === facts;
	};
	return isSame(edits)
		? edits
		: edits.reduce<TextEdit[]>(
			(safeEdits, edit) => isSame([...safeEdits, edit]) ? [...safeEdits, edit] : safeEdits,
			[],
		);
}

/** How far an offset moves by the edits before it. */
function moved(edits: readonly TextEdit[], offset: number): number {
	return edits.reduce((sum, edit) => edit.end <= offset ? sum + edit.text.length - (edit.end - edit.start) : sum, 0);
}

function spanEdit(text: string, span: FieldSpan, to: Dialect): TextEdit[] {
	const { field, dialect, start, end } = span;
	const isAt = field === 'owner' && hasSign(text, span);
	const value = valueOf(text, span);
	if (dialect === to || isAt || value === undefined) { return []; }
	const written = canHold(to, field, value) ? fieldDialects().get(to).write(field, value) : undefined;
	return written === undefined ? [] : [{ start, end, text: written }];
}

/** On one line; the emoji of a priority is its value. */
function valueOf(text: string, { field, dialect, valueStart, valueEnd }: FieldSpan): string | undefined {
	const value = text.slice(valueStart, valueEnd).replace(/[ \t]*[\r\n]+[ \t>]*/, ' ');
	const { plainValue } = fieldDialects().get(dialect);
	return plainValue ? plainValue(field, value) : value;
}

/** Where one item's edits change another (a bracket that closes a link, say), each is tried by itself. */
function oneByOne(text: string, edits: readonly TextEdit[]): TextEdit[] {
	if (edits.length > 200) { return []; }
	return edits.reduce<TextEdit[]>(
		(safeEdits, edit) => readsAlike(text, [...safeEdits, edit]) ? [...safeEdits, edit] : safeEdits,
		[],
	);
}

function readsAlike(text: string, edits: readonly TextEdit[]): boolean {
	return allFacts(applyEdits(text, edits)) === allFacts(text);
}

function allFacts(text: string): string {
	return scanBlocks(text, bodyStartOf(text)).tasks.map(({ paragraph, mark, line }) =>
		`${line} ${mark} ${factsOf(readFields(text, paragraph))}`
	).join('\n');
}

function factsOf({ fields, text, blockId, problems }: ReturnType<typeof readFields>): string {
	return JSON.stringify([
		Object.entries(fields).sort(([a], [b]) => a < b ? -1 : 1),
		text,
		blockId?.id,
		problems.map(({ code, args }) => [code, args]),
	]);
}
