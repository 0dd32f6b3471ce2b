import type { FieldSpan } from '../model/note.ts';
import { foldHandle } from '../text/foldText.ts';
import type { TextEdit, TextRange } from '../text/textEdit.ts';
import { insertField } from './insertField.ts';
import { OWNER_JOINER, ownerCuts } from './owners.ts';
import type { Segment } from './paragraphText.ts';
import { readFields, type FieldReading } from './readFields.ts';
import { takeFields } from './removeFields.ts';

/**
 * Makes `owners` the owners of an item. Those that stay are left as written; a new one takes
 * the place of one that goes, others are added after the last:
 *
 * ```md
 * - [ ] @mentor sends the aims due:2026-10-31
 * - [ ] @eklund sends the aims due:2026-10-31
 * ```
 */
export function setOwners(text: string, segments: readonly Segment[], owners: readonly string[]): TextEdit[] {
	const reading = readFields(text, segments);
	const handles = [...new Set(owners.map(foldHandle))];
	const spans = reading.spans.filter(span => span.field === 'owner');
	const group = spans.find(span => !hasSign(text, span));
	return group
		? writeGroup(text, segments, reading, group, handles)
		: writeTokens(text, segments, reading, spans, handles);
}

function writeTokens(
	text: string,
	segments: readonly Segment[],
	reading: FieldReading,
	spans: readonly FieldSpan[],
	handles: readonly string[],
): TextEdit[] {
	const written = spans.map(span => handlesOf(text, span)[0]!);
	const missing = handles.filter(owner => !written.includes(owner));
	const going = spans.filter((_, index) =>
		!handles.includes(written[index]!) || written.indexOf(written[index]!) < index
	);
	const replaced = going.slice(0, missing.length).map((span, index) => replaceValue(span, missing[index]!));
	const removed = removeOwners(text, segments, reading.spans, going.slice(missing.length));
	return [...replaced, ...removed, ...addOwners(text, segments, reading, spans, missing.slice(going.length))];
}

/** One `[owner:: mentor, eklund]` takes all that no `@` names already. */
function writeGroup(
	text: string,
	segments: readonly Segment[],
	reading: FieldReading,
	group: FieldSpan,
	handles: readonly string[],
): TextEdit[] {
	const spans = reading.spans.filter(span => span.field === 'owner');
	const others = spans.filter(span => span !== group);
	const keptSpans = others.filter(span => hasSign(text, span) && handles.includes(handlesOf(text, span)[0]!));
	const named = keptSpans.flatMap(span => handlesOf(text, span));
	const before = handlesOf(text, group);
	const listed = [...before, ...handles.filter(owner => !before.includes(owner))].filter(owner =>
		handles.includes(owner) && !named.includes(owner)
	);
	const gone = spans.filter(span => span === group ? listed.length === 0 : !keptSpans.includes(span));
	const same = listed.length === 0 || listed.join() === before.join();
	return [
		...same ? [] : [replaceValue(group, listed.join(', '))],
		...removeOwners(text, segments, reading.spans, gone),
	];
}

function addOwners(
	text: string,
	segments: readonly Segment[],
	reading: FieldReading,
	spans: readonly FieldSpan[],
	added: readonly string[],
): TextEdit[] {
	if (added.length === 0) { return []; }
	const written = added.map(owner => `@${owner}`).join(' ');
	const last = spans[spans.length - 1];
	return last
		? [{ start: last.end, end: last.end, text: ` ${written}` }]
		: [insertField(text, segments, reading, written)];
}

function removeOwners(
	text: string,
	segments: readonly Segment[],
	allSpans: readonly FieldSpan[],
	spans: readonly FieldSpan[],
): TextEdit[] {
	const owners = allSpans.filter(span => span.field === 'owner' && hasSign(text, span));
	const joined = spans.filter(span => hasSign(text, span)).map(span => ({
		span,
		cut: joinedCut(text, span, owners, spans),
	}));
	const alone = joined.filter(({ cut }) => cut === undefined).map(({ span }) => span);
	return takeFields(
		text,
		segments,
		allSpans,
		touching([
			...spans.filter(span => !hasSign(text, span)),
			...joined.flatMap(({ cut }) => cut ?? []),
			...ownerCuts(text, alone),
		]),
	);
}

/** Cuts that touch as one, so that the space behind them is looked at once. */
function touching(cuts: readonly TextRange[]): TextRange[] {
	const merged: TextRange[] = [];
	for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && last.end === cut.start) { merged[merged.length - 1] = { start: last.start, end: cut.end }; }
		else { merged.push(cut); }
	}
	return merged;
}

/**
 * An owner that goes from between others that stay takes along what joined it to them: `@mentor and @petrie send it`
 * becomes `@mentor send it`. `undefined` where nothing joins it to one that stays.
 */
function joinedCut(
	text: string,
	span: FieldSpan,
	owners: readonly FieldSpan[],
	gone: readonly FieldSpan[],
): TextRange | undefined {
	const at = owners.indexOf(span);
	const isJoined = (index: number) =>
		OWNER_JOINER.test(text.slice(owners[index - 1]?.end ?? -1, owners[index]?.start ?? -1));
	let first = at;
	while (first > 0 && gone.includes(owners[first]!) && isJoined(first)) { first--; }
	if (first < at && !gone.includes(owners[first]!)) { return { start: owners[at - 1]!.end, end: span.end }; }
	let last = at;
	while (last + 1 < owners.length && gone.includes(owners[last]!) && isJoined(last + 1)) { last++; }
	return last > at && !gone.includes(owners[last]!) ? { start: span.start, end: owners[at + 1]!.start } : undefined;
}

/** `@mentor`, and not a field with a list of owners. */
export function hasSign(text: string, { start }: Pick<FieldSpan, 'start'>): boolean {
	return text[start] === '@';
}

function handlesOf(text: string, span: FieldSpan): string[] {
	return text.slice(span.valueStart, span.valueEnd).split(',').map(owner => foldHandle(owner.trim()));
}

function replaceValue({ valueStart, valueEnd }: FieldSpan, value: string): TextEdit {
	return { start: valueStart, end: valueEnd, text: value };
}
