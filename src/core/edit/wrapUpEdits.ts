import { setField } from '../taskFields/writeField.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Dialect } from '../model/vocabulary.ts';
import { isHandle } from '../taskFields/owners.ts';
import { setOwners } from '../taskFields/writeOwners.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { bodyStartOf } from '../note/frontMatter.ts';
import { parseNote } from '../note/parseNote.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { findTask } from './taskEdit.ts';
import { isRefusal, refuse, type Refusal } from './refusals.ts';
import { setFrontMatterFields } from './setFrontMatterField.ts';

/** What a homework item of the meeting is to get; what is absent stays as it is. */
export interface HomeworkChange {
	/** From 0, and the hash of that line as the user saw it. */
	readonly line: number;
	readonly lineHash: number;
	/** `mentor`, `mentee` or another handle. */
	readonly owner?: string;
	readonly due?: CalendarDate;
}

/**
 * The edits that settle a meeting's note: keys of its front matter, and homework given an owner or a date. All or none.
 */
export function wrapUpEdits(
	text: string,
	fields: Readonly<Record<string, string>>,
	changes: readonly HomeworkChange[],
	defaultDialect: Dialect,
): readonly TextEdit[] | Refusal {
	const head = setFrontMatterFields(text, fields);
	if (isRefusal(head)) { return head; }
	const edits = [...head];
	const scan = scanBlocks(text, bodyStartOf(text));
	for (const change of changes) {
		const index = findTask(text, scan, change);
		if (isRefusal(index)) { return index; }
		const planned = taskEdits(text, scan.tasks[index]!, change, defaultDialect);
		if (isRefusal(planned)) { return planned; }
		if (!saysSo(applyEdits(text, planned), index, change)) {
			return refuse('invalid-value', 'due', change.due ?? '');
		}
		for (const each of planned) {
			edits.push(each);
		}
	}
	return edits;
}

function taskEdits(
	text: string,
	task: ScannedTask,
	{ owner, due }: HomeworkChange,
	defaultDialect: Dialect,
): readonly TextEdit[] | Refusal {
	if (owner !== undefined && !isHandle(owner)) { return refuse('invalid-owner', owner); }
	return [
		...owner === undefined ? [] : setOwners(text, task.paragraph, [owner]),
		...due === undefined ? [] : setField(text, task.paragraph, 'due', due, { defaultDialect }),
	];
}

/** Both were written so that they are read. */
function saysSo(text: string, task: number, { owner, due }: HomeworkChange): boolean {
	const fields = parseNote(text, '').note?.tasks[task]?.fields;
	return fields !== undefined && (owner === undefined || fields.owners?.join() === owner)
		&& (due === undefined || fields.due === due);
}
