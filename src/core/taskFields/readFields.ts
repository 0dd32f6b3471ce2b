import type { Problem } from '../model/problem.ts';
import type { FieldSpan, TaskField, TaskFields } from '../model/note.ts';
import type { FieldMatch } from './dialect.ts';
import { fieldDialects, type DialectTable } from './dialects.ts';
import { shortened } from '../text/graphemes.ts';
import { readRepeatRule } from '../recurrence/repeatRule.ts';
import { isDateField, readBareValue, suggestValue } from './fieldValues.ts';
import { fieldCut, ownerCuts, readOwner } from './owners.ts';
import { toParagraphText, type ParagraphText, type Segment } from './paragraphText.ts';
import type { TextRange } from '../text/textEdit.ts';
import { endWithComma } from './scanText.ts';

/** Longer values are cut where they are told. */
const LONGEST_SHOWN = 81;

/** A problem of a field; the caller adds line, column and severity. */
type FieldProblem = Pick<Problem, 'code' | 'args' | 'start' | 'end' | 'suggestion'>;

/** The block id at the end of a paragraph, ` ^abc-1`; `start` is that of the `^`. */
interface BlockId extends TextRange {
	readonly id: string;
}

/** What a task item's own paragraph says. Offsets are those of the note's text. */
export interface FieldReading {
	readonly fields: TaskFields;
	/**
	 * Every valid field in the order of writing, a second one of the same kind too; of those the
	 * first is the one in `fields` (owners: all; of rules the first that is understood).
	 */
	readonly spans: readonly FieldSpan[];
	/** The description: without valid fields, owners, comments and block id; white space single. */
	readonly text: string;
	readonly blockId?: BlockId;
	readonly problems: readonly FieldProblem[];
}

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)[ \t]*$/;
/** White space other than single spaces; looking first is cheaper than replacing each space by itself. */
const UNEVEN_SPACE = /[^\S ]| {2}/;
const UNEVEN_SPACES = /\s{2,}|[^\S ]/g;
const NO_FIELDS: TaskFields = {};
const NOTHING: readonly never[] = [];

/**
 * Reads the fields of a task item from its paragraph, all dialects at once (format.md §4).
 *
 * ```md
 * - [ ] Send the aims @mentee due:2026-10-31 ⏫ [area:: research] ^aims
 * ```
 */
export function readFields(text: string, segments: readonly Segment[]): FieldReading {
	const paragraph = toParagraphText(text, segments);
	const dialects = fieldDialects();
	if (!dialects.telling.test(paragraph.raw)) {
		return { fields: NO_FIELDS, spans: NOTHING, text: paragraph.raw.trim(), problems: NOTHING };
	}
	const matches = findFields(paragraph.scan, dialects);
	const blockId = paragraph.raw.includes('^') ? readBlockId(paragraph) : undefined;
	const judged = matches.length === 0 ? undefined : judge(matches, paragraph);
	return {
		fields: judged?.fields ?? NO_FIELDS,
		spans: judged?.spans ?? NOTHING,
		text: describe(paragraph, judged?.cuts ?? NOTHING, blockId),
		...blockId
			&& {
				blockId: {
					id: blockId.id,
					start: paragraph.toOffset(blockId.start),
					end: paragraph.toOffset(blockId.end),
				},
			},
		problems: judged?.problems ?? NOTHING,
	};
}

/** Everything that looks like a field, valid or not, in order, not overlapping. */
function findFields(scan: string, dialects: DialectTable): readonly FieldMatch[] {
	let matches: FieldMatch[] | undefined;
	let [previousOwner, foreignEnd] = [-1, -1];
	const { trigger } = dialects;
	trigger.lastIndex = 0;
	while (trigger.test(scan)) {
		const at = trigger.lastIndex - 1;
		const match = scan[at] === '@' ? readOwner(scan, at, previousOwner) : readAt(scan, at, dialects);
		// A field inside that of another tool is part of its value.
		if (!match || match.start < foreignEnd && dialects.get(match.dialect).foreignEnd) {
			foreignEnd = Math.max(foreignEnd, foreignEndAt(scan, at, dialects));
			continue;
		}
		(matches ??= []).push(match);
		if (match.field === 'owner') { previousOwner = match.end; }
		trigger.lastIndex = match.end;
	}
	return matches ?? NOTHING;
}

function readAt(scan: string, at: number, dialects: DialectTable): FieldMatch | undefined {
	for (const dialect of dialects.toldBy(scan[at]!)) {
		const match = dialect.readAt(scan, at);
		if (match) { return match; }
	}
	return undefined;
}

function foreignEndAt(scan: string, at: number, dialects: DialectTable): number {
	let end = -1;
	for (const { foreignEnd } of dialects.toldBy(scan[at]!)) {
		if (foreignEnd) { end = Math.max(end, foreignEnd(scan, at)); }
	}
	return end;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Judged {
	readonly fields: Mutable<TaskFields>;
	readonly spans: FieldSpan[];
	readonly problems: FieldProblem[];
	readonly cuts: TextRange[];
	/** Fields that name owners, and whom each names. */
	readonly ownerMatches: FieldMatch[];
	readonly owners: (readonly string[])[];
}

function judge(matches: readonly FieldMatch[], paragraph: ParagraphText): Judged {
	const judged: Judged = { fields: {}, spans: [], problems: [], cuts: [], ownerMatches: [], owners: [] };
	for (const match of matches) {
		const span = toSpan(match, paragraph);
		const bareValue = readBareValue(match.field, match.value);
		if (bareValue === undefined) {
			judged.problems.push(invalidValue(match, span));
			continue;
		}
		judged.spans.push(span);
		if (match.field === 'owner') {
			judged.ownerMatches.push(match);
		} else {
			judged.cuts.push(fieldCut(paragraph.raw, { start: match.start, end: endWithComma(paragraph.raw, match) }));
		}
		if (match.field === 'repeat' && !readRepeatRule(match.value)) {
			judged.problems.push(unknownRepeat(match, span));
		}
		take(judged, match.field, bareValue, span);
	}
	const [first, ...others] = judged.owners;
	if (!first) { return judged; }
	judged.fields.owners = others.length === 0 ? first : [...new Set(judged.owners.flat())];
	judged.cuts.push(...ownerCuts(paragraph.raw, judged.ownerMatches));
	judged.cuts.sort((a, b) => a.start - b.start);
	return judged;
}

function take(
	{ fields, owners, problems }: Judged,
	field: TaskField,
	value: string | number | readonly string[],
	span: FieldSpan,
): void {
	if (field === 'owner') {
		owners.push(value as readonly string[]);
	} else if (fields[field] !== undefined && !isFirstReadableRule(field, fields[field], value)) {
		problems.push({ code: 'task.duplicate-field', args: [field], start: span.start, end: span.end });
	} else {
		(fields as Record<string, unknown>)[field] = value;
	}
}

/** Of two rules the first that is understood counts; that of the other is told anyway. */
function isFirstReadableRule(field: TaskField, before: unknown, current: unknown): boolean {
	return field === 'repeat' && !readRepeatRule(String(before)) && readRepeatRule(String(current)) !== undefined;
}

/** It stays a field, since others may understand it. */
function unknownRepeat({ value }: FieldMatch, { valueStart: start, valueEnd: end }: FieldSpan): FieldProblem {
	return { code: 'task.unknown-repeat', args: [shortened(value, LONGEST_SHOWN)], start, end };
}

function invalidValue({ field, value }: FieldMatch, { valueStart: start, valueEnd: end }: FieldSpan): FieldProblem {
	const suggestion = suggestValue(field, value);
	const shown = shortened(value, LONGEST_SHOWN);
	const problem = isDateField(field)
		? { code: 'task.invalid-date', args: [field, shown], start, end } as const
		: { code: 'task.unknown-value', args: [field, shown, suggestion ?? ''], start, end } as const;
	return suggestion === undefined ? problem : { ...problem, suggestion };
}

function toSpan(
	{ field, dialect, start, end, valueStart, valueEnd }: FieldMatch,
	{ toOffset }: ParagraphText,
): FieldSpan {
	return {
		field,
		dialect,
		start: toOffset(start),
		end: toOffset(end),
		valueStart: toOffset(valueStart),
		valueEnd: toOffset(valueEnd),
	};
}

/** Of the last line only, as Obsidian has it; in code it would not end the line. */
function readBlockId({ raw }: ParagraphText): BlockId | undefined {
	const match = BLOCK_ID.exec(raw);
	if (!match) { return undefined; }
	const start = raw.indexOf('^', match.index);
	return { id: match[1]!, start, end: start + 1 + match[1]!.length };
}

function describe({ raw, silent }: ParagraphText, cuts: readonly TextRange[], blockId: BlockId | undefined): string {
	const out = silent.length === 0 && !blockId
		? cuts
		: [...cuts, ...silent, ...blockId ? [blockId] : []].sort((a, b) => a.start - b.start);
	const description = (out.length === 0 ? raw : without(raw, out)).trim();
	return UNEVEN_SPACE.test(description) ? description.replace(UNEVEN_SPACES, ' ') : description;
}

function without(raw: string, cuts: readonly TextRange[]): string {
	let remaining = '';
	let from = 0;
	for (const { start, end } of cuts) {
		if (start > from) { remaining += raw.slice(from, start); }
		from = Math.max(from, end);
	}
	return remaining + raw.slice(from);
}
