import { DATE_FIELDS, type FieldSpan, type TaskField } from '../model/note.ts';
import { CODE } from './paragraphText.ts';
import { type TextRange, matchAt } from '../text/textEdit.ts';
import { linkEndAt } from '../markdown/linkTargets.ts';
import { unfinishedLink } from '../markdown/linkForms.ts';
import {
	DAY_SO_FAR,
	LONGEST_VALUE,
	NOTHING_AROUND,
	tokenOf,
	type FieldDialect,
	type FieldMatch,
	type HalfWritten,
} from './dialect.ts';
import { followsSpace, isEscaped, lettersStart } from './scanText.ts';

const FIELDS: readonly TaskField[] = [...DATE_FIELDS, 'priority', 'repeat', 'id', 'after', 'goal', 'area', 'carried'];
const KEYS: ReadonlyMap<string, TaskField> = new Map(FIELDS.map(field => [field, field]));

const DATES: ReadonlySet<TaskField> = new Set(DATE_FIELDS);
const TOKEN = /[^\s:]\S*/y;
/** Also `goal:<my award.md>`, as addresses with spaces are written. */
const QUOTED =
	/<[^<>\n]{1,200}>|"[^"\n]{1,200}"|“[^”\n]{1,200}”|'[^'\n]{1,200}'(?![^\s.,;)])|‘[^’\n]{1,200}’(?![^\s.,;)])/y;
/** A tool that wraps lines may break a rule once. */
const QUOTED_RULE =
	/"[^"\n]{1,200}(?:\n[^"\n]{1,200})?"|“[^”\n]{1,200}(?:\n[^”\n]{1,200})?”|'[^'\n]{1,200}'(?![^\s.,;)])|‘[^’\n]{1,200}’(?![^\s.,;)])/y;
const BRACKET = /[ \t]*([^\s:[\]][^[\]\n]*)\](?![([])/y;

/** `due:2026-10-31`, `repeat:"every 2 weeks"`, `goal:[[award]]`, and `[due: 2026-10-31]`. Owners are read apart. */
export const plainDialect: FieldDialect = {
	name: 'plain',
	triggers: ':',
	readAt: (text, at) => {
		const start = lettersStart(text, at);
		const field = start < at ? KEYS.get(text.slice(start, at).toLowerCase()) : undefined;
		if (!field) { return undefined; }
		if (followsSpace(text, start)) { return readValue(text, field, start, at + 1); }
		return field === 'due' && text[start - 1] === '[' ? readBracket(text, start - 1, at + 1) : undefined;
	},
	write: (field, value) => field === 'owner' ? writeOwners(value) : `${field}:${writeValue(field, value)}`,
	writeValue,
	replaced: withQuotes,
	halfWritten: (before, after) =>
		goalLink(before, after) ?? dateSoFar(before, after) ?? ruleSoFar(before, after) ?? valueSoFar(before, after),
	begin: field => ({ label: `${field}:`, insert: `${field}:` }),
	grammar: {
		date: `(?<=^|\\s|\\[)(${DATE_FIELDS.join('|')})(:)\\s?(\\d{4}-\\d{2}-\\d{2})(?=$|\\s|\\])`,
		field: `(?<=^|\\s)(${
			FIELDS.filter(field => field !== 'goal' && !DATES.has(field)).join('|')
		})(:)("[^"]*"|[^\\s:]\\S*)`,
	},
};

const HALF_DATE = new RegExp(`(^|[\\s[])(${DATE_FIELDS.join('|')}):(${DAY_SO_FAR})$`, 'i');
const HALF_VALUE = /(?:^|\s)(priority|area|after|goal):([^\s:[\]]{0,80})$/i;
const HALF_RULE = /(?:^|\s)repeat:(["“]?[^"”]{0,60})$/i;
const GOAL_BEGUN = /(?:^|\s)goal:$/i;

/** `goal:[[aw` */
function goalLink(before: string, after: string): HalfWritten | undefined {
	const link = unfinishedLink(before, after);
	if (link?.kind !== 'wikilink' || !GOAL_BEGUN.test(before.slice(0, -link.typed.length - 2))) { return undefined; }
	return { field: 'goal', typed: link.typed.length, rest: link.rest, around: { before: '', after: link.closing } };
}

function dateSoFar(before: string, after: string): HalfWritten | undefined {
	const match = HALF_DATE.exec(before);
	const field = KEYS.get(match?.[2]?.toLowerCase() ?? '');
	if (!match || !field || match[1] === '[' && field !== 'due') { return undefined; }
	const rest = tokenOf(after).length;
	return {
		field,
		typed: match[3]!.length,
		rest,
		around: match[1] === '['
			? { before: ' ', after: after.slice(rest).trimStart().startsWith(']') ? '' : ']' }
			: NOTHING_AROUND,
	};
}

function ruleSoFar(before: string, after: string): HalfWritten | undefined {
	const match = HALF_RULE.exec(before);
	if (!match) { return undefined; }
	const rest = /^[^"”\n]*["”]/.exec(after)?.[0] ?? tokenOf(after);
	return { field: 'repeat', typed: match[1]!.length, rest: rest.length, around: { before: '"', after: '"' } };
}

function valueSoFar(before: string, after: string): HalfWritten | undefined {
	const match = HALF_VALUE.exec(before);
	const field = KEYS.get(match?.[1]?.toLowerCase() ?? '');
	return match && field
		? { field, typed: match[2]!.length, rest: /^[^\s:[\]]*/.exec(after)![0].length, around: NOTHING_AROUND }
		: undefined;
}

/** Quotes around a rule or a goal are written with it. */
function withQuotes(text: string, { field, valueStart, valueEnd }: FieldSpan): TextRange {
	const quoted = mayBeQuoted(field) && /["“'‘<]/.test(text[valueStart - 1]!) ? 1 : 0;
	return { start: valueStart - quoted, end: valueEnd + quoted };
}

function readValue(text: string, field: TaskField, start: number, from: number): FieldMatch | undefined {
	const quoted = mayBeQuoted(field)
		? matchAt(field === 'repeat' ? QUOTED_RULE : QUOTED, text, from)?.[0].length
		: undefined;
	const linkEnd = field === 'goal' && quoted === undefined ? linkEndAt(text, from, LONGEST_VALUE) : -1;
	const end = linkEnd < 0 ? from + (quoted ?? matchAt(TOKEN, text, from)?.[0].length ?? 0) : linkEnd;
	if (end === from || text.slice(from, end).includes(CODE)) { return undefined; }
	const inner = quoted === undefined ? 0 : 1;
	return {
		field,
		dialect: 'plain',
		start,
		end,
		valueStart: from + inner,
		valueEnd: end - inner,
		value: text.slice(from + inner, end - inner).replace(/[ \t]*\n[ \t]*/, ' '),
	};
}

/** Whether quotes around the value of a field are none of it: `repeat:"every week"`, `goal:"my award"`. */
export function mayBeQuoted(field: TaskField): boolean {
	return field === 'repeat' || field === 'goal';
}

/** `[due: 2026-10-31]`; a link, as in `[due: 2026-10-31](plan.md)`, is no field. */
function readBracket(text: string, start: number, from: number): FieldMatch | undefined {
	const match = isEscaped(text, start) ? null : matchAt(BRACKET, text, from);
	if (!match || match[0].includes(CODE)) { return undefined; }
	const end = from + match[0].length;
	const value = match[1]!.trimEnd();
	const valueStart = end - 1 - match[1]!.length;
	return { field: 'due', dialect: 'plain', start, end, valueStart, valueEnd: valueStart + value.length, value };
}

function writeValue(field: TaskField, value: string): string {
	if (field === 'repeat') { return `"${value.replaceAll('"', "'")}"`; }
	// A link keeps its brackets.
	if (field === 'goal' && /\s|^["“'‘]/.test(value) && !value.startsWith('[')) { return `[[${value}]]`; }
	return field === 'after' ? value.replace(/\s*,\s*/g, ',') : value;
}

function writeOwners(value: string): string {
	return value.split(',').map(owner => `@${owner.trim()}`).join(' ');
}
