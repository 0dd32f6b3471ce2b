import type { TaskField } from '../model/taskItem.ts';
import type { Dialect } from '../model/vocabulary.ts';
import { FIELD_DIALECTS } from './dialects.ts';
import { readFieldValue } from './fieldValues.ts';
import { readFields } from './readFields.ts';

/**
 * A field as text: in the dialect asked for, else (no emoji means `goal`, no rule with a dot
 * stands after 🔁) in the first of the others that gives the same value when it is read again.
 */
export function writeFieldText(field: TaskField, value: string, dialect: Dialect): string {
	for (const name of [dialect, 'plain', 'bracketed'] as const) {
		const written = FIELD_DIALECTS[name].write(field, value);
		if (written !== undefined && readsBack(written, field, value)) { return written; }
	}
	return FIELD_DIALECTS.bracketed.write(field, value)!;
}

/** Whether a field of this dialect can hold the value. */
export function canHold(dialect: Dialect, field: TaskField, value: string): boolean {
	const written = FIELD_DIALECTS[dialect].write(field, value);
	return written !== undefined && readsBack(written, field, value);
}

function readsBack(written: string, field: TaskField, value: string): boolean {
	const { fields, text } = readFields(written, [{ line: 0, start: 0, end: written.length }]);
	return text === '' && JSON.stringify(fields) === JSON.stringify(readFieldValue(field, value));
}
