import type { TaskField } from '../model/note.ts';
import { LONGEST_VALUE, tokenOf, type FieldDialect, type FieldMatch, type HalfWritten } from './dialect.ts';
import { mayBeQuoted } from './plainDialect.ts';
import { CODE } from './paragraphText.ts';
import { isEscaped, lettersStart } from './scanText.ts';

/** Keys as Dataview and Obsidian Tasks write them. */
const KEY_OF: Readonly<Record<TaskField, string>> = {
	due: 'due',
	scheduled: 'scheduled',
	start: 'start',
	created: 'created',
	done: 'completion',
	cancelled: 'cancelled',
	priority: 'priority',
	repeat: 'repeat',
	id: 'id',
	after: 'dependsOn',
	owner: 'owner',
	goal: 'goal',
	area: 'area',
	since: 'since',
	carried: 'carried',
};
const FIELD_OF = new Map((Object.keys(KEY_OF) as TaskField[]).map(field => [KEY_OF[field].toLowerCase(), field]));

/** To Dataview a value in quotes is a text. */
const QUOTED = /^(?:"[^"]+"|“[^”]+”|'[^']+'|‘[^’]+’)$/;
/** Longer keys are not looked for. */
const LONGEST_KEY = 100;

/** `[due:: 2026-10-31]` and `(due:: 2026-10-31)`, keys in any case. */
export const bracketedDialect: FieldDialect = {
	name: 'bracketed',
	triggers: ':',
	readAt: (text, at) => {
		if (text[at + 1] !== ':') { return undefined; }
		const keyEnd = skipSpacesBack(text, at);
		const keyStart = lettersStart(text, keyEnd);
		const field = FIELD_OF.get(text.slice(keyStart, keyEnd).toLowerCase());
		return field && readValue(text, field, skipSpacesBack(text, keyStart) - 1, at + 2);
	},
	write: (field, value) => `[${KEY_OF[field]}:: ${value}]`,
	writeValue: (_field, value) => value,
	foreignEnd: foreignFieldEnd,
	halfWritten,
	begin: field => ({ label: `[${KEY_OF[field]}:: ]`, insert: `[${KEY_OF[field]}:: $1]$0`, snippet: true }),
	grammar: { bracketed: `([\\[(])(${Object.values(KEY_OF).join('|')})(::)\\s*([^\\])]*)([\\])])` },
};

const HALF_WRITTEN = /([[(])[ \t]*([A-Za-z]+)[ \t]*::([ \t]?[^[\]()\n]{0,60})$/;

function halfWritten(before: string, after: string): HalfWritten | undefined {
	const match = HALF_WRITTEN.exec(before);
	const field = match ? FIELD_OF.get(match[2]!.toLowerCase()) : undefined;
	if (!match || !field) { return undefined; }
	const closer = match[1] === '[' ? ']' : ')';
	const rest = /^[^[\]()\n]*?(?=[ \t]*[\])])/.exec(after)?.[0] ?? tokenOf(after);
	const closed = after.slice(rest.length).trimStart().startsWith(closer);
	return { field, typed: match[3]!.length, rest: rest.length, around: { before: ' ', after: closed ? '' : closer } };
}

function readValue(text: string, field: TaskField, start: number, from: number): FieldMatch | undefined {
	const open = text[start];
	if (open !== '[' && open !== '(' || isEscaped(text, start)) { return undefined; }
	const close = closeOf(text, open, open === '[' ? ']' : ')', from);
	const inside = text.slice(from, close);
	const value = inside.trim();
	if (close < 0 || value === '' || value.includes(CODE)) { return undefined; }
	const inner = mayBeQuoted(field) && QUOTED.test(value) ? 1 : 0;
	const valueStart = from + inside.length - inside.trimStart().length + inner;
	const bare = value.slice(inner, value.length - inner);
	return {
		field,
		dialect: 'bracketed',
		start,
		end: close + 1,
		valueStart,
		valueEnd: valueStart + bare.length,
		value: bare,
	};
}

/**
 * The bracket that closes an open one, on the same line; pairs inside and what a backslash escapes are skipped. -1
 * without one.
 */
function closeOf(text: string, open: string, close: string, from: number): number {
	let depth = 1;
	const limit = Math.min(text.length, from + LONGEST_VALUE);
	for (let at = from; at < limit && text[at] !== '\n'; at++) {
		if (text[at] === '\\') {
			at++;
			continue;
		}
		if (text[at] === open) { depth++; }
		if (text[at] === close && --depth === 0) { return at; }
	}
	return -1;
}

/**
 * The end of a field whose `::` stands at `at` and whose key is none of ours: what is in brackets inside
 * is its value, as in `[reading:: [priority:: high]]`. -1 where there is none.
 */
function foreignFieldEnd(text: string, at: number): number {
	if (text[at + 1] !== ':') { return -1; }
	let start = at;
	while (start > 0 && at - start < LONGEST_KEY && !/[[\]():\n]/.test(text[start - 1]!)) { start--; }
	const key = text.slice(start, at).trim();
	const open = text[start - 1];
	if (
		key === '' || FIELD_OF.has(key.toLowerCase()) || (open !== '[' && open !== '(') || isEscaped(text, start - 1)
	) { return -1; }
	return closeOf(text, open, open === '[' ? ']' : ')', at + 2);
}

function skipSpacesBack(text: string, end: number): number {
	let at = end;
	while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) { at--; }
	return at;
}
