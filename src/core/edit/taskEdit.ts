import type { CalendarDate } from '../model/calendarDate.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { TaskField } from '../model/taskItem.ts';
import type { Dialect, TaskStatus } from '../model/vocabulary.ts';
import { MARK_OF_STATUS } from '../fields/boxStates.ts';
import { setField } from '../fields/writeField.ts';
import type { ScannedTask } from '../parse/blocks/blockScan.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Recurrence } from './nextOccurrence.ts';
import type { Notice } from './notices.ts';
import type { Refusal } from './refusals.ts';

/** What an edit may need to know besides the text. */
export interface EditOptions {
	readonly today: CalendarDate;
	/** Ticking adds `done:` today, cancelling `cancelled:`; a setting. */
	readonly addDoneDate: boolean;
	/** For lines that have no field yet; a setting. */
	readonly defaultDialect: Dialect;
	/** How notes are read; the defaults of the settings when left out. */
	readonly noteOptions?: NoteOptions;
	/** Ticking a recurring item makes the next; without it, ticking only ticks. */
	readonly recurrence?: Recurrence;
}

/** Edits, and something to tell the user about them. */
export interface EditsWithNotice {
	readonly edits: readonly TextEdit[];
	readonly told: Notice;
}

/** A change to one task item of a text, as the scan found it: the smallest edits, none if it is so already, or a refusal. */
export type TaskEdit = (text: string, task: ScannedTask) => readonly TextEdit[] | EditsWithNotice | Refusal;

/** The edit that puts another mark in the box: one character. */
export function markEdit(task: ScannedTask, status: TaskStatus): TextEdit {
	return { start: task.box + 1, end: task.boxEnd - 1, text: MARK_OF_STATUS[status] };
}

/** The edits that set or take away a field of a task. */
export function fieldEdits(text: string, task: ScannedTask, field: TaskField, value: string | undefined, options: Pick<EditOptions, 'defaultDialect'>): TextEdit[] {
	return setField(text, task.paragraph, field, value, options);
}
