import type { FieldSpan } from '../model/note.ts';
import type { TextEdit, TextRange } from '../text/textEdit.ts';
import { CLOSED_DIALECT, fieldDialects } from './dialects.ts';
import { writeFieldText } from './insertField.ts';
import type { Segment } from './paragraphText.ts';
import { endWithComma } from './scanText.ts';

/**
 * Takes fields out as {@link removeFields} does. A rule after 🔁 runs to the next field, so
 * where words stood behind the field that goes, the rule gets brackets around it, or it would take them in:
 *
 * ```md
 * - [x] Send it 🔁 every week done:2026-11-23 by post
 * - [ ] Send it [repeat:: every week] by post
 * ```
 *
 * @param spans All fields of the paragraph.
 * @param gone Those that go, by what is cut.
 */
export function takeFields(
	text: string,
	segments: readonly Segment[],
	spans: readonly FieldSpan[],
	gone: readonly TextRange[],
): TextEdit[] {
	const isGone = ({ start }: TextRange) => gone.some(cut => start >= cut.start && start < cut.end);
	const keptSpans = spans.filter(span => !isGone(span));
	const open = keptSpans.filter(span =>
		fieldDialects().get(span.dialect).runsOn?.(span.field) && readsOn(text, span, keptSpans, gone)
	);
	const closed = open.map(({ field, start, end, valueStart, valueEnd }) => ({
		start,
		end,
		text: writeFieldText(field, text.slice(valueStart, valueEnd), CLOSED_DIALECT),
	}));
	return [...removeFields(text, segments, gone), ...closed];
}

/** Whether a rule has words behind it once the fields between are gone. */
function readsOn(
	text: string,
	{ end }: FieldSpan,
	keptSpans: readonly FieldSpan[],
	gone: readonly TextRange[],
): boolean {
	let at = end;
	for (let cut: TextRange | undefined = { start: end, end }; cut;) {
		at = cut.end;
		while (text[at] === ' ' || text[at] === '\t') { at++; }
		cut = gone.find(({ start, end: last }) => start <= at && at < last);
	}
	return at > end && /^[\p{L}\p{N},!'’-]/u.test(text.slice(at, at + 2))
		&& gone.some(({ start }) => start >= end && start < at) && !keptSpans.some(({ start }) => start === at);
}

/**
 * Takes fields out, each with exactly one of the spaces around it. A continuation line that
 * holds nothing else goes as a whole, since a blank line would end the paragraph.
 */
export function removeFields(text: string, segments: readonly Segment[], fields: readonly TextRange[]): TextEdit[] {
	return segments.flatMap((line, index) => {
		const here = fields.filter(({ start }) => start >= line.start && start < line.end);
		if (here.length === 0) { return []; }
		const cuts = cutFrom(text, line, here);
		const before = segments[index - 1];
		if (!isEmptied(text, line, cuts)) { return cuts; }
		// A rule may go on in the next line.
		return before
			? [{ start: before.end, end: Math.max(line.end, cuts.at(-1)!.end), text: '' }]
			: emptyFirstLine(text, line, cuts);
	});
}

/** Nothing stays after the box: the space that parted them goes, as `- [ ]` over a second line had none. */
function emptyFirstLine(text: string, line: Segment, cuts: readonly TextEdit[]): TextEdit[] {
	const [first, ...others] = cuts;
	const apart = first?.start === line.start && first.end === line.end && isSpace(text[line.start - 1]);
	return apart ? [{ ...first, start: first.start - 1 }, ...others] : [...cuts];
}

function cutFrom(text: string, line: Segment, fields: readonly TextRange[]): TextEdit[] {
	let bound = line.start;
	return fields.map(field => {
		const { start, end } = withOneSpace(text, line, {
			start: field.start,
			end: endWithComma(text.slice(0, line.end), field),
		}, bound);
		bound = end;
		return { start, end, text: '' };
	});
}

/**
 * The space before, where the field is followed by one or by the line's end; else the space after a field that begins
 * the line.
 */
function withOneSpace(text: string, line: Segment, { start, end }: TextRange, bound: number): TextRange {
	if (start > bound && isSpace(text[start - 1]) && endsWord(text, line, end)) { return { start: start - 1, end }; }
	return start === bound && end < line.end && isSpace(text[end]) ? { start, end: end + 1 } : { start, end };
}

function endsWord(text: string, line: Segment, end: number): boolean {
	return end >= line.end || isSpace(text[end]) || text[end] === '\\' && end === line.end - 1;
}

function isSpace(character: string | undefined): boolean {
	return character !== undefined && /[ \t\u00A0\u2007\u202F\u3000]/.test(character);
}

function isEmptied(text: string, line: Segment, cuts: readonly TextEdit[]): boolean {
	let from = line.start;
	for (const { start, end } of cuts) {
		if (text.slice(from, start).trim() !== '') { return false; }
		from = end;
	}
	return text.slice(from, line.end).trim() === '';
}
