import type { FieldSpan, TaskField } from '../model/note.ts';
import type { Dialect } from '../model/vocabulary.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { fieldDialects } from './dialects.ts';
import { isDateField } from './fieldValues.ts';
import { insertField, canHold, writeFieldText } from './insertField.ts';
import { fieldCut } from './owners.ts';
import type { Segment } from './paragraphText.ts';
import { readFields } from './readFields.ts';
import { takeFields } from './removeFields.ts';
import { setOwners } from './writeOwners.ts';

/** What the line itself does not tell. */
interface WriteOptions {
	/** For a line that has no field yet. */
	readonly defaultDialect: Dialect;
}

/**
 * The edits that give a field of a task item a value, or with `undefined` take it away; none
 * when it is so already. The value is text: a date, a priority, ids and owners with commas
 * between. It must be a valid one, as `readFieldValue` tells.
 *
 * - A field that is there keeps its place and its dialect; only the value changes.
 * - A new one takes the dialect of the line and stands at its end, before a block id.
 * - Taking away takes every valid one, or the second would count from then on.
 */
export function setField(
	text: string,
	segments: readonly Segment[],
	field: TaskField,
	value: string | undefined,
	options: WriteOptions,
): TextEdit[] {
	if (field === 'owner') {
		return setOwners(text, segments, value === undefined || value === '' ? [] : value.split(','));
	}
	const reading = readFields(text, segments);
	const spans = reading.spans.filter(span => span.field === field);
	if (value === undefined) {
		return takeFields(text, segments, reading.spans, spans.map(span => fieldCut(text, span)));
	}
	const [first] = spans;
	if (first) {
		return replaceValue(text, first, isDateField(field) ? value + timeBehind(text, first, value) : value);
	}
	return [
		insertField(
			text,
			segments,
			reading,
			writeFieldText(field, value, dialectOf(reading.spans) ?? options.defaultDialect),
		),
	];
}

/** The dialect a line uses: that of its first date, else of its first field; owners are written alike in all. */
export function dialectOf(spans: readonly FieldSpan[]): Dialect | undefined {
	return (spans.find(span => isDateField(span.field)) ?? spans.find(span => span.field !== 'owner'))?.dialect;
}

/** The time in `due:2026-10-31T15:00`, which a new day leaves as it is. */
function timeBehind(text: string, { valueStart, valueEnd }: FieldSpan, value: string): string {
	const time = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(?::\d\d)?)$/.exec(text.slice(valueStart, valueEnd))?.[1];
	return value.length === 10 ? time ?? '' : '';
}

function replaceValue(text: string, span: FieldSpan, value: string): TextEdit[] {
	const dialect = fieldDialects().get(span.dialect);
	const edit = canHold(span.dialect, span.field, value)
		? {
			...dialect.replaced?.(text, span) ?? { start: span.valueStart, end: span.valueEnd },
			text: dialect.writeValue(span.field, value),
		}
		: { start: span.start, end: span.end, text: writeFieldText(span.field, value, span.dialect) };
	return text.slice(edit.start, edit.end) === edit.text ? [] : [edit];
}
