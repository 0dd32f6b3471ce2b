import type { TaskStatus } from '../model/vocabulary.ts';
import { isKnownMark, statusOfMark } from '../fields/boxStates.ts';
import type { ScannedTask } from '../parse/blocks/blockScan.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { readFields } from '../fields/readFields.ts';
import { nextOccurrence } from './nextOccurrence.ts';
import { refuse } from './refusals.ts';
import { fieldEdits, markEdit } from './taskEdit.ts';
import type { EditOptions, EditsWithNotice, TaskEdit } from './taskEdit.ts';

/**
 * Ticks an open item and unticks a done or cancelled one:
 *
 * ```md
 * - [ ] Send the aims due:2026-10-31
 * - [x] Send the aims due:2026-10-31 done:2026-11-23
 * ```
 *
 * An item that was carried forward is refused: its successor is the one to tick.
 */
export function toggleTask(options: EditOptions): TaskEdit {
	return (text, task) => {
		const status = statusOfMark(task.mark);
		if (status === 'carried') { return refuse('carried-forward'); }
		return setStatus(status === 'done' || status === 'cancelled' ? 'open' : 'done', options)(text, task);
	};
}

/**
 * Puts an item in a state. Done and cancelled get their date (a setting), and the date of
 * the state that is left goes. An item that is in that state already is not touched; an
 * unknown mark counts as open, and becomes `[ ]` only when open is asked for. A recurring item
 * that is done makes the next, in the same edits.
 */
export function setStatus(status: TaskStatus, options: EditOptions): TaskEdit {
	return (text, task) => {
		if (statusOfMark(task.mark) === status && isKnownMark(task.mark)) { return []; }
		const edits = [markEdit(task, status), ...closingDates(text, task, status, options)];
		return status === 'done' ? withNext(text, task, edits, options) : edits;
	};
}

/** `done:` and `cancelled:` are each there only in their own state; carrying forward leaves them. */
function closingDates(text: string, task: ScannedTask, status: TaskStatus, options: EditOptions): TextEdit[] {
	if (status === 'carried') { return []; }
	return (['done', 'cancelled'] as const).flatMap(field => {
		if (field !== status) { return fieldEdits(text, task, field, undefined, options); }
		// A day that somebody wrote is the day they mean.
		const isWritten = readFields(text, task.paragraph).fields[field] !== undefined;
		return options.addDoneDate && !isWritten ? fieldEdits(text, task, field, options.today, options) : [];
	});
}

function withNext(text: string, task: ScannedTask, edits: readonly TextEdit[], { recurrence, today, noteOptions }: EditOptions): readonly TextEdit[] | EditsWithNotice {
	if (!recurrence || statusOfMark(task.mark) === 'carried') { return edits; }
	const { fields } = readFields(text, task.paragraph);
	if (fields.repeat === undefined) { return edits; }
	const next = nextOccurrence(text, task, fields.repeat, fields, { today, recurrence, ...noteOptions ? { noteOptions } : {} });
	return 'notice' in next ? { edits, told: next.notice } : [...edits, ...next.edits];
}
