import type { TaskField } from '../model/taskItem.ts';
import { CODE } from './paragraphText.ts';
import { linkEndAt } from '../markdown/linkTargets.ts';
import { LONGEST_VALUE, type FieldDialect, type FieldMatch } from './dialect.ts';
import { followsSpace, isEscaped, lettersStart, matchAt } from './scanText.ts';

const KEYS: ReadonlyMap<string, TaskField> = new Map(([
	'due', 'scheduled', 'start', 'created', 'done', 'cancelled', 'since', 'priority', 'repeat', 'id', 'after', 'goal', 'area', 'carried',
] as const).map(field => [field, field]));

const TOKEN = /[^\s:]\S*/y;
const QUOTED = /"[^"\n]{1,200}"|“[^”\n]{1,200}”/y;
/** A tool that wraps lines may break a rule once. */
const QUOTED_RULE = /"[^"\n]{1,200}(?:\n[^"\n]{1,200})?"|“[^”\n]{1,200}(?:\n[^”\n]{1,200})?”/y;
const BRACKET = /[ \t]*([^\s:[\]][^[\]\n]*)\](?![([])/y;

/** `due:2026-10-31`, `repeat:"every 2 weeks"`, `goal:[[award]]`, and `[due: 2026-10-31]`. Owners are read apart. */
export const plainDialect: FieldDialect = {
	name: 'plain',
	readAt: (text, at) => {
		const start = lettersStart(text, at);
		const field = start < at ? KEYS.get(text.slice(start, at).toLowerCase()) : undefined;
		if (!field) { return undefined; }
		if (followsSpace(text, start)) { return readValue(text, field, start, at + 1); }
		return field === 'due' && text[start - 1] === '[' ? readBracket(text, start - 1, at + 1) : undefined;
	},
	write: (field, value) => field === 'owner' ? writeOwners(value) : `${field}:${writeValue(field, value)}`,
	writeValue,
};

function readValue(text: string, field: TaskField, start: number, from: number): FieldMatch | undefined {
	const quoted = mayBeQuoted(field) ? matchAt(field === 'repeat' ? QUOTED_RULE : QUOTED, text, from)?.[0].length : undefined;
	const linkEnd = field === 'goal' && quoted === undefined ? linkEndAt(text, from, LONGEST_VALUE) : -1;
	const end = linkEnd < 0 ? from + (quoted ?? matchAt(TOKEN, text, from)?.[0].length ?? 0) : linkEnd;
	if (end === from || text.slice(from, end).includes(CODE)) { return undefined; }
	const inner = quoted === undefined ? 0 : 1;
	return { field, dialect: 'plain', start, end, valueStart: from + inner, valueEnd: end - inner, value: text.slice(from + inner, end - inner).replace(/[ \t]*\n[ \t]*/, ' ') };
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
	if (field === 'repeat') { return `"${value.replaceAll('"', '\'')}"`; }
	if (field === 'goal' && /\s/.test(value)) { return `[[${value}]]`; }
	return field === 'after' ? value.replace(/\s*,\s*/g, ',') : value;
}

function writeOwners(value: string): string {
	return value.split(',').map(owner => `@${owner.trim()}`).join(' ');
}
