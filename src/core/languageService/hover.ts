import { parseCalendarDateTime, type CalendarDate } from '../model/calendarDate.ts';
import { linkTarget, targetOf } from '../markdown/linkTargets.ts';
import { linksIn } from '../markdown/links.ts';
import { isDateField } from '../taskFields/fieldValues.ts';
import { readFields } from '../taskFields/readFields.ts';
import type { FieldRule } from '../model/noteSchema.ts';
import type { FieldSpan } from '../model/note.ts';
import type { ScannedTask } from '../markdown/blocks/blockScan.ts';
import { scanBlocks } from '../markdown/blocks/scanBlocks.ts';
import { foldHandle } from '../text/foldText.ts';
import type { TextRange } from '../text/textEdit.ts';
import { CITATIONS, CITED, citationKey } from './citationSyntax.ts';
import { headPlace } from './completion/headPlace.ts';
import { readNoteHead, type NoteHead } from './noteHead.ts';
import { isProse, lineAround, type LineAround } from './proseProbe.ts';

/** What the mouse rests on, and the range of the text that it is. */
export type HoverPlace =
	& TextRange
	& (
		| { readonly at: 'date', readonly date: CalendarDate, readonly task?: number, readonly field: string }
		| { readonly at: 'handle', readonly handle: string }
		| { readonly at: 'name', readonly name: string }
		| { readonly at: 'goal', readonly reference: string }
		| { readonly at: 'mentorship' }
		/** `alone` on an item in brackets of its own, `[@key]`: somebody who is called so owns it. */
		| { readonly at: 'citation', readonly key: string, readonly alone?: boolean }
		| { readonly at: 'key', readonly key: string }
		/** `index` in the tasks of the note. */
		| { readonly at: 'task', readonly index: number }
	);

const NAME_KEYS = new Set(['mentor', 'mentee', 'chair', 'members', 'requested_by']);

/**
 * What stands at an offset of a note's text; `undefined` in texts that are no notes, and where nothing is to be told.
 */
export function hoverPlace(text: string, offset: number): HoverPlace | undefined {
	const head = readNoteHead(text);
	if (head?.type === undefined || head.bodyStart < 0) { return undefined; }
	return offset < head.bodyStart ? inHead(head, text, offset) : inBody(text, head.bodyStart, offset);
}

function inHead(head: NoteHead, text: string, offset: number): HoverPlace | undefined {
	const place = headPlace(head, offset);
	if (!place) { return undefined; }
	const { start, end } = place;
	const written = text.slice(start, end);
	if (place.at === 'key') { return { at: 'key', key: written, start, end }; }
	if (place.at !== 'value' || !place.rule || written === '' || offset > end) { return undefined; }
	return onValue(place.rule, { start, end }, written);
}

function onValue(
	{ key, shape }: FieldRule,
	{ start, end }: TextRange,
	written: string,
): HoverPlace | undefined {
	const day = shape.kind === 'date' || shape.kind === 'date-time' ? parseCalendarDateTime(written)?.date : undefined;
	if (day) { return { at: 'date', date: day, field: key, start, end }; }
	if (NAME_KEYS.has(key)) { return { at: 'name', name: written, start, end }; }
	if (key === 'mentorship') { return { at: 'mentorship', start, end }; }
	if (key === 'goals') { return { at: 'goal', reference: linkTarget(written) ?? written, start, end }; }
	return key === 'links' && written.startsWith('@')
		? { at: 'citation', key: written.slice(1), start, end }
		: undefined;
}

function inBody(text: string, bodyStart: number, offset: number): HoverPlace | undefined {
	const line = lineAround(text, offset);
	const { tasks } = scanBlocks(text, bodyStart);
	const index = tasks.findIndex(task => isOn(task, offset));
	const task = tasks[index];
	const span = task
		&& readFields(text, task.paragraph).spans.find(({ start, end }) => offset >= start && offset <= end);
	const field = span && onField(span, text, index);
	if (field) { return field; }
	const mentioned = linkAt(text, bodyStart, offset)
		?? (task || isProse(text, bodyStart, line) ? citationAt(line, offset, task !== undefined) : undefined);
	if (mentioned || !task) { return mentioned; }
	const [first] = task.paragraph;
	return { at: 'task', index, start: task.box, end: Math.max(first?.end ?? 0, task.boxEnd) };
}

/** On the box or in the paragraph of an item. */
function isOn({ box, boxEnd, paragraph }: ScannedTask, offset: number): boolean {
	return offset >= box && offset < boxEnd || paragraph.some(({ start, end }) => offset >= start && offset <= end);
}

function onField(
	{ field, start, end, valueStart, valueEnd }: FieldSpan,
	text: string,
	task: number,
): HoverPlace | undefined {
	const written = text.slice(valueStart, valueEnd);
	if (field === 'owner') { return { at: 'handle', handle: foldHandle(written.split(',')[0]!), start, end }; }
	const goal = field === 'goal' ? linkTarget(written) : undefined;
	if (goal !== undefined) { return { at: 'goal', reference: goal, start, end }; }
	const date = isDateField(field) ? parseCalendarDateTime(written)?.date : undefined;
	return date && { at: 'date', date, field, task, start, end };
}

/** A link to a note, wherever links can stand: in a table and over the end of a line too. */
function linkAt(text: string, bodyStart: number, offset: number): HoverPlace | undefined {
	const link = linksIn(text, bodyStart).find(({ kind, start, end }) =>
		kind !== 'autolink' && kind !== 'definition' && start <= offset && offset <= end
	);
	const reference = link && targetOf(link);
	if (!link || reference === undefined || /^[a-z][a-z\d+.-]*:/i.test(reference)) { return undefined; }
	return { at: 'goal', reference, start: link.start + (link.isImage ? 1 : 0), end: link.end };
}

/** `[@solheim-curves; @brandt-wrist, p. 3]`, as Pandoc cites. */
function citationAt(line: LineAround, offset: number, onItem: boolean): HoverPlace | undefined {
	const around = matchAround(CITATIONS, line, offset);
	const cited = around && matchAround(CITED, line, offset);
	if (!cited) { return undefined; }
	const alone = onItem && around.text === `[${cited.text}]`;
	return {
		at: 'citation',
		key: citationKey(cited.text),
		start: cited.start,
		end: cited.end,
		...alone ? { alone } : {},
	};
}

function matchAround(
	pattern: RegExp,
	{ start, before, after }: LineAround,
	offset: number,
): { readonly text: string, readonly start: number, readonly end: number } | undefined {
	for (const match of (before + after).matchAll(pattern)) {
		const from = start + match.index;
		if (from <= offset && offset <= from + match[0].length) {
			return { text: match[0], start: from, end: from + match[0].length };
		}
	}
	return undefined;
}

/** Where a note cites a key: `[@solheim-curves]` in the body, `"@solheim-curves"` in `links:`. */
export function citationPlaces(text: string, key: string): TextRange[] {
	const places: TextRange[] = [];
	for (let at = text.indexOf(`@${key}`); at >= 0; at = text.indexOf(`@${key}`, at + 1)) {
		const place = hoverPlace(text, at + 1);
		if (place?.at === 'citation' && place.key === key) { places.push({ start: place.start, end: place.end }); }
	}
	return places;
}
