import type { TaskField } from '../../model/note.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import { NOTHING_AROUND, type HalfWritten } from '../../taskFields/dialect.ts';
import { fieldDialects } from '../../taskFields/dialects.ts';
import { isDateField } from '../../taskFields/fieldValues.ts';
import { readFields } from '../../taskFields/readFields.ts';
import { dialectOf } from '../../taskFields/writeField.ts';
import { unfinishedLink } from '../../markdown/linkForms.ts';
import { isHeading, isProse, lineAround, taskAround, type LineAround } from '../proseProbe.ts';
import type { CompletionPlace, FieldValuePlace, TextPlace } from './completionEntry.ts';

const OWNER = /(^|[\s([{"'“‘«„‚,;*_~–—>|/+&])@((?:\p{L}[\p{L}\p{M}\p{N}'’_-]*)?)$/u;
const CITATION = /\[(?:[^[\]\n]*[;\s][ \t]*)?-?@([\p{L}\p{M}\p{N}_:.#$%&+?<>~/()-]*)$/u;
const HEADING = /^[ \t>]*#{1,6}[ \t]+([^\n]*)$/;
const WORD = /(^|[\s(])([\p{L}]*)$/u;

const PLACES: Readonly<Partial<Record<TaskField, FieldValuePlace['at']>>> = {
	priority: 'priority',
	area: 'area',
	goal: 'goal',
	repeat: 'repeat',
	owner: 'owner',
	after: 'after',
};

/**
 * What can be written at an offset of a note's body. The line alone decides whether anything
 * can; only then are the blocks looked at, so that plain writing costs next to nothing.
 *
 * @param invoked The user asked; without it only what a character such as `@` begins.
 */
export function bodyPlace(
	text: string,
	bodyStart: number,
	offset: number,
	invoked: boolean,
): CompletionPlace | undefined {
	const line = lineAround(text, offset);
	const field = fieldValue(line, offset);
	if (field) { return taskAround(text, bodyStart, offset) ? field : undefined; }
	const written = textPlace(line, offset);
	if (written) { return isProse(text, bodyStart, line) ? written : undefined; }
	return invoked ? askedPlace(text, bodyStart, offset, line) : undefined;
}

/** A field of a task line whose value is being written, in any dialect. */
function fieldValue({ before, after }: LineAround, offset: number): FieldValuePlace | undefined {
	for (const dialect of fieldDialects().list) {
		const half = dialect.halfWritten(before, after);
		const place = half && toPlace(half, offset);
		if (place) { return place; }
	}
	return undefined;
}

function toPlace({ field, typed, rest, around }: HalfWritten, offset: number): FieldValuePlace | undefined {
	const range = { start: offset - typed, end: offset + rest };
	if (isDateField(field)) { return { at: 'date', field, around, ...range }; }
	const at = PLACES[field];
	return at && { at, around, ...range };
}

/** What a character begins anywhere in running text. */
function textPlace({ before, after }: LineAround, offset: number): CompletionPlace | undefined {
	const citation = CITATION.exec(before);
	if (citation) {
		return textPlaceOf('citation', offset, citation[1]!, /^[\p{L}\p{M}\p{N}_:./()-]*/u.exec(after)![0].length, '');
	}
	const owner = OWNER.exec(before);
	if (owner) {
		return {
			at: 'owner',
			start: offset - owner[2]!.length,
			end: offset + /^[\p{L}\p{M}\p{N}'’_-]*/u.exec(after)![0].length,
			around: NOTHING_AROUND,
		};
	}
	const link = unfinishedLink(before, after);
	return link
		&& textPlaceOf(link.kind === 'inline' ? 'link' : 'wikilink', offset, link.typed, link.rest, link.closing);
}

function textPlaceOf(at: TextPlace['at'], offset: number, typed: string, rest: number, after: string): TextPlace {
	return { at, start: offset - typed.length, end: offset + rest, around: { before: '', after } };
}

/** A heading, or a place on a task line where a field could begin. */
function askedPlace(text: string, bodyStart: number, offset: number, line: LineAround): CompletionPlace | undefined {
	const heading = HEADING.exec(line.before);
	if (heading) {
		return isHeading(text, bodyStart, line)
			? textPlaceOf('heading', offset, heading[1]!, line.after.trimEnd().length, '')
			: undefined;
	}
	const word = WORD.exec(line.before);
	const task = word ? taskAround(text, bodyStart, offset) : undefined;
	if (!word || !task) { return undefined; }
	const { spans } = readFields(`${text.slice(0, offset)}x${text.slice(offset)}`, task.paragraph);
	const dialect: Dialect | undefined = dialectOf(spans);
	const rest = /^\p{L}*:?/u.exec(line.after)![0].length;
	const present = new Set<string>(
		spans.filter(({ start, end }) => offset < start || offset > end).map(({ field }) => field),
	);
	return {
		at: 'field',
		start: offset - word[2]!.length,
		end: offset + (word[2] === '' ? 0 : rest),
		present,
		...dialect ? { dialect } : {},
	};
}
