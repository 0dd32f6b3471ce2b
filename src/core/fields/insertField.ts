import type { TextEdit } from '../text/textEdit.ts';
import { toParagraphText } from './paragraphText.ts';
import type { ParagraphText, Segment } from './paragraphText.ts';
import type { FieldReading } from './readFields.ts';

/**
 * Adds a field at the end of the first line that holds fields, else of the first line; before
 * trailing spaces, the mark of a hard line break and the block id:
 *
 * ```md
 * - [ ] Send the aims due:2026-10-31 ^aims
 *   to the chair
 * ```
 */
export function insertField(text: string, segments: readonly Segment[], reading: FieldReading, written: string): TextEdit {
	const line = lineFor(segments, reading, toParagraphText(text, segments));
	const at = contentEnd(text, line, line === segments[segments.length - 1], reading);
	const apart = at > 0 && !/\s/.test(text[at - 1]!);
	return { start: at, end: at, text: apart ? ` ${written}` : written };
}

/** A line that ends inside code or a comment, which goes on in the next, cannot take a field. */
function lineFor(segments: readonly Segment[], { spans }: FieldReading, { code, silent, toOffset }: ParagraphText): Segment {
	const inert = [...code, ...silent].map(({ start, end }) => ({ start: toOffset(start), end: toOffset(end) }));
	const takes = (line: Segment) => !inert.some(({ start, end }) => start < line.end && end > line.end);
	const withFields = segments.findIndex(line => spans.some(({ start }) => start >= line.start && start < line.end));
	const first = Math.max(withFields, 0);
	return segments.slice(first).find(takes) ?? segments[segments.length - 1]!;
}

function contentEnd(text: string, line: Segment, isLast: boolean, { blockId }: FieldReading): number {
	const end = isLast && blockId ? blockId.start : line.end;
	const content = text.slice(line.start, end).trimEnd();
	const hardBreak = !isLast && end === line.start + content.length && /(?:^|[^\\])(?:\\\\)*\\$/.test(content);
	return line.start + (hardBreak ? content.slice(0, -1).trimEnd() : content).length;
}
