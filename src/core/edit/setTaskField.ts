import { parseCalendarDate } from '../model/calendarDate.ts';
import type { TaskField } from '../model/taskItem.ts';
import { isDateField, readFieldValue } from '../fields/fieldValues.ts';
import { isHandle } from '../fields/owners.ts';
import { setOwners as ownerEdits } from '../fields/writeOwners.ts';
import type { Refusal } from './refusals.ts';
import { refuse } from './refusals.ts';
import { fieldEdits } from './taskEdit.ts';
import type { EditOptions, TaskEdit } from './taskEdit.ts';

/** Gives an item a due date, `due:2026-12-16`, or takes it away. */
export function setDue(due: string | undefined, options: Pick<EditOptions, 'defaultDialect'>): TaskEdit {
	return setTaskField('due', due, options);
}

/** Makes these the owners of an item, `@mentor @eklund`; none takes the owners away, and a heading's owner or the mentee counts. */
export function setOwners(owners: readonly string[]): TaskEdit {
	return (text, task) => {
		const wrong = owners.find(owner => !isHandle(owner));
		return wrong === undefined ? ownerEdits(text, task.paragraph, owners) : refuse('invalid-owner', wrong);
	};
}

/** Gives an item a field, or takes it away with `undefined`. A value that would not be read back is refused. */
export function setTaskField(field: TaskField, value: string | undefined, options: Pick<EditOptions, 'defaultDialect'>): TaskEdit {
	return (text, task) => refuseValue(field, value) ?? fieldEdits(text, task, field, value, options);
}

function refuseValue(field: TaskField, value: string | undefined): Refusal | undefined {
	if (value === undefined) { return undefined; }
	if (isDateField(field)) { return parseCalendarDate(value) ? undefined : refuse('impossible-date', value); }
	return readFieldValue(field, value) && !/[\r\n]/.test(value) ? undefined : refuse('invalid-value', field, value);
}
