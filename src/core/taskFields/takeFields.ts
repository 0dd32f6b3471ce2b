import type { FieldSpan } from '../model/note.ts';
import type { TextEdit, TextRange } from '../text/textEdit.ts';
import { CLOSED_DIALECT, fieldDialects } from './dialects.ts';
import type { Segment } from './paragraphText.ts';
import { removeFields } from './removeFields.ts';
import { writeFieldText } from './insertField.ts';

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
	const kept = spans.filter(span => !isGone(span));
	const open = kept.filter(span =>
		fieldDialects().get(span.dialect).runsOn?.(span.field) && readsOn(text, span, kept, gone)
	);
	const closed = open.map(({ field, start, end, valueStart, valueEnd }) => ({
		start,
		end,
		text: writeFieldText(field, text.slice(valueStart, valueEnd), CLOSED_DIALECT),
	}));
	return [...removeFields(text, segments, gone), ...closed];
}

/** Whether a rule has words behind it once the fields between are gone. */
function readsOn(text: string, { end }: FieldSpan, kept: readonly FieldSpan[], gone: readonly TextRange[]): boolean {
	let at = end;
	for (let cut: TextRange | undefined = { start: end, end }; cut;) {
		at = cut.end;
		while (text[at] === ' ' || text[at] === '\t') { at++; }
		cut = gone.find(({ start, end: last }) => start <= at && at < last);
	}
	return at > end && /^[\p{L}\p{N},!'’-]/u.test(text.slice(at, at + 2))
		&& gone.some(({ start }) => start >= end && start < at) && !kept.some(({ start }) => start === at);
}
