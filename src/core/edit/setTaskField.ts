import { type TaskStatus, ROLES, type Role } from '../model/vocabulary.ts';
import { isKnownMark, statusOfMark } from '../taskFields/boxStates.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { readFields } from '../taskFields/readFields.ts';
import { nextOccurrence } from './nextOccurrence.ts';
import { refuse, type Refusal } from './refusals.ts';
import { fieldEdits, markEdit, type EditOptions, type EditsWithNotice, type TaskEdit } from './taskEdit.ts';
import { parseCalendarDate } from '../model/calendarDate.ts';
import type { TaskField } from '../model/note.ts';
import { isDateField, readFieldValue } from '../taskFields/fieldValues.ts';
import { isHandle } from '../taskFields/owners.ts';
import { setOwners as ownerEdits } from '../taskFields/writeOwners.ts';
import type { Mentorship } from '../model/notebookView.ts';

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

function withNext(
	text: string,
	task: ScannedTask,
	edits: readonly TextEdit[],
	{ recurrence, today, noteOptions }: EditOptions,
): readonly TextEdit[] | EditsWithNotice {
	if (!recurrence || statusOfMark(task.mark) === 'carried') { return edits; }
	const { fields } = readFields(text, task.paragraph);
	if (fields.repeat === undefined) { return edits; }
	const next = nextOccurrence(text, task, fields.repeat, fields, {
		today,
		recurrence,
		...noteOptions ? { noteOptions } : {},
	});
	return 'notice' in next ? { edits, told: next.notice } : [...edits, ...next.edits];
}

/** Gives an item a due date, `due:2026-12-16`, or takes it away. */
export function setDue(due: string | undefined, options: Pick<EditOptions, 'defaultDialect'>): TaskEdit {
	return setTaskField('due', due, options);
}

/**
 * Makes these the owners of an item, `@mentor @eklund`; none takes the owners away, and a heading's owner or the mentee
 * counts.
 */
export function setOwners(owners: readonly string[]): TaskEdit {
	return (text, task) => {
		const wrong = owners.find(owner => !isHandle(owner));
		return wrong === undefined ? ownerEdits(text, task.paragraph, owners) : refuse('invalid-owner', wrong);
	};
}

/** Gives an item a field, or takes it away with `undefined`. A value that would not be read back is refused. */
export function setTaskField(
	field: TaskField,
	value: string | undefined,
	options: Pick<EditOptions, 'defaultDialect'>,
): TaskEdit {
	return (text, task) => refuseValue(field, value) ?? fieldEdits(text, task, field, value, options);
}

function refuseValue(field: TaskField, value: string | undefined): Refusal | undefined {
	if (value === undefined) { return undefined; }
	if (isDateField(field)) { return parseCalendarDate(value) ? undefined : refuse('impossible-date', value); }
	return readFieldValue(field, value) && !/[\r\n]/.test(value) ? undefined : refuse('invalid-value', field, value);
}

/** The keeper's side in a relationship: the mentee's, unless the note says otherwise. */
export function keepersSide({ role }: Mentorship): Role {
	return ROLES.find(name => name === role?.trim().toLowerCase()) ?? 'mentee';
}

/**
 * Whether an item goes along when a relationship ends: it is the keeper's own. What the other side
 * promised, alone or together with the keeper, cannot be passed on to a third.
 */
export function mayGoAlong(owners: readonly string[], side: Role): boolean {
	return owners.includes(side) && !ROLES.some(role => role !== side && owners.includes(role));
}

/** Relationships whose next meeting can take the unfinished homework of one that ends. */
export function successors(all: readonly Mentorship[], ending: Mentorship): Mentorship[] {
	return all.filter(mentorship =>
		mentorship.key !== ending.key && mentorship.nextMeeting !== undefined
		&& (mentorship.status === 'active' || mentorship.status === 'proposed')
		&& keepersSide(mentorship) === keepersSide(ending)
	);
}
