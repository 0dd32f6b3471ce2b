import { parseCalendarDate, parseCalendarDateTime } from '../model/calendarDate.ts';
import { DATE_FIELDS, type DateField, type TaskField, type TaskFields } from '../model/note.ts';
import { AREAS, PRIORITIES } from '../model/vocabulary.ts';
import { likelyValue } from '../language/languages.ts';
import { foldHandle, foldText } from '../text/foldText.ts';
import { clearDate } from '../text/clearDate.ts';
import { nearestWord } from '../text/nearestWord.ts';
import { LONGEST_VALUE } from './dialect.ts';
import { linkTarget } from '../markdown/linkTargets.ts';
import { isHandle } from './owners.ts';

const DATES: ReadonlySet<string> = new Set(DATE_FIELDS);
const ID = /^[\p{L}\p{N}_.-]+$/u;

/** Whether the value of a field is a calendar date. */
export function isDateField(field: TaskField): field is DateField {
	return DATES.has(field);
}

/** What a field's value says, as the one field of {@link TaskFields}; `undefined` when it says nothing valid. */
export function readFieldValue(field: TaskField, value: string): TaskFields | undefined {
	const bareValue = readBareValue(field, value);
	return bareValue === undefined ? undefined : { [field === 'owner' ? 'owners' : field]: bareValue } as TaskFields;
}

/** {@link readFieldValue} without the name around it: a list for owners and ids. */
export function readBareValue(field: TaskField, value: string): BareValue | undefined {
	if (value.length > LONGEST_VALUE) { return undefined; }
	return isDateField(field) ? readDate(value) : READERS[field](value);
}

type BareValue = string | number | readonly string[];

const READERS: Readonly<Record<Exclude<TaskField, DateField>, (value: string) => BareValue | undefined>> = {
	priority: value => oneOf(PRIORITIES, value),
	area: value => oneOf(AREAS, value),
	repeat: value => value,
	id: value => ID.test(value) ? value : undefined,
	after: value => listOf(value, id => ID.test(id) ? id : undefined),
	owner: value => listOf(value, handle => isHandle(handle) ? foldHandle(handle) : undefined),
	goal: value => linkTarget(value),
	carried: value => /^[1-9]\d{0,5}$/.test(value) ? +value : undefined,
};

/** A date, also with a time, which a task's dates have no use for: `2026-10-31T15:00` is 31 October. */
function readDate(value: string): string | undefined {
	return value.length === 10 ? parseCalendarDate(value) : parseCalendarDateTime(value)?.date;
}

function oneOf(words: readonly string[], value: string): string | undefined {
	const folded = foldText(value).replace(/[\s_]+/g, '-');
	return words.find(word => word === folded) ?? likelyValue(value, words);
}

function listOf(value: string, readPart: (part: string) => string | undefined): readonly string[] | undefined {
	const list: string[] = [];
	for (const part of value.includes(',') ? value.split(',') : [value]) {
		const item = readPart(part.trim());
		if (item === undefined) { return undefined; }
		if (!list.includes(item)) { list.push(item); }
	}
	return list;
}

/** A valid value that was likely meant: `2026-02-03` for `2026-2-3`, `research` for `reserch`. */
export function suggestValue(field: TaskField, value: string): string | undefined {
	if (isDateField(field)) { return clearDate(value); }
	if (field === 'area') { return nearestWord(value, AREAS); }
	return field === 'priority' ? nearestWord(value, PRIORITIES) : undefined;
}
