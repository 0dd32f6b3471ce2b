import type { TextEdit, TextRange } from '../text/textEdit.ts';
import { toParagraphText, type ParagraphText, type Segment } from './paragraphText.ts';
import { type FieldReading, readFields } from './readFields.ts';
import type { TaskField } from '../model/note.ts';
import type { Dialect } from '../model/vocabulary.ts';
import { CLOSED_DIALECT, FALLBACKS, fieldDialects } from './dialects.ts';
import { readFieldValue } from './fieldValues.ts';

/**
 * Adds a field at the end of the first line that holds fields, else of the first line; before
 * trailing spaces, the mark of a hard line break and the block id:
 *
 * ```md
 * - [ ] Send the aims due:2026-10-31 ^aims
 *   to the chair
 * ```
 */
export function insertField(
	text: string,
	segments: readonly Segment[],
	reading: FieldReading,
	written: string,
): TextEdit {
	const line = lineFor(segments, reading, toParagraphText(text, segments));
	const at = contentEnd(text, line, line === segments[segments.length - 1], reading);
	const apart = at > 0 && !/\s/.test(text[at - 1]!);
	return { start: at, end: at, text: apart ? ` ${written}` : written };
}

/** A line cannot take a field that ends inside code, a comment, a link, a tag, a formula or a field. */
function lineFor(
	segments: readonly Segment[],
	{ spans }: FieldReading,
	{ scan, code, silent, toOffset }: ParagraphText,
): Segment {
	const apart = segments.length > 1 ? [...bracketsIn(scan), ...wrappedIn(scan)] : [];
	const inert = [
		...[...code, ...silent, ...apart].map(({ start, end }) => ({ start: toOffset(start), end: toOffset(end) })),
		...spans,
	];
	const takes = (line: Segment) => !inert.some(({ start, end }) => start < line.end && end > line.end);
	const withFields = segments.findIndex(line => spans.some(({ start }) => start >= line.start && start < line.end));
	const first = Math.max(withFields, 0);
	return segments.slice(first).find(takes) ?? segments[segments.length - 1]!;
}

/** Tags of HTML, and formulas as pandoc knows them. */
const TAG = /<\/?[A-Za-z][\w-]*(?=[\s/>])[^<>]{0,2000}>/g;
const FORMULA = /(?<![\\$])\$(?=[^\s$])[^$]{0,500}[^\s$\\]\$(?![\d$])/g;

function wrappedIn(text: string): TextRange[] {
	return [...text.matchAll(TAG), ...text.matchAll(FORMULA)].map(({ 0: whole, index }) => ({
		start: index,
		end: index + whole.length,
	}));
}

/** What stands in brackets, with the address behind: `[words](x.md "title")`, `[[note]]`, `[words][ref]`. */
function bracketsIn(text: string): TextRange[] {
	const brackets: TextRange[] = [];
	const open: { readonly mark: string, readonly at: number }[] = [];
	for (let at = 0; at < text.length; at++) {
		const mark = text[at]!;
		const isAddress = mark === '(' && text[at - 1] === ']';
		if (mark === '\\') { at++; }
		else if (mark === '[' || isAddress) { open.push({ mark: mark === '[' ? ']' : ')', at }); }
		const last = open[open.length - 1];
		if (last?.mark === mark) {
			brackets.push({ start: last.at, end: at + 1 });
			open.pop();
		}
	}
	return brackets;
}

function contentEnd(text: string, line: Segment, isLast: boolean, { blockId }: FieldReading): number {
	const end = isLast && blockId ? blockId.start : line.end;
	const content = text.slice(line.start, end).trimEnd();
	const hardBreak = !isLast && end === line.start + content.length && /(?:^|[^\\])(?:\\\\)*\\$/.test(content);
	return line.start + (hardBreak ? content.slice(0, -1).trimEnd() : content).length;
}

/**
 * A field as text: in the dialect asked for, else (no emoji means `goal`, no rule with a dot
 * stands after 🔁) in the first of the others that gives the same value when it is read again.
 */
export function writeFieldText(field: TaskField, value: string, dialect: Dialect): string {
	for (const name of [dialect, ...FALLBACKS]) {
		const written = fieldDialects().get(name).write(field, value);
		if (written !== undefined && readsBack(written, field, value)) { return written; }
	}
	return fieldDialects().get(CLOSED_DIALECT).write(field, value)!;
}

/** Whether a field of this dialect can hold the value. */
export function canHold(dialect: Dialect, field: TaskField, value: string): boolean {
	const written = fieldDialects().get(dialect).write(field, value);
	return written !== undefined && readsBack(written, field, value);
}

function readsBack(written: string, field: TaskField, value: string): boolean {
	const { fields, text } = readFields(written, [{ line: 0, start: 0, end: written.length }]);
	return text === '' && JSON.stringify(fields) === JSON.stringify(readFieldValue(field, value));
}
