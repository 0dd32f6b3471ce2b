import type { TaskField } from '../model/taskItem.ts';
import { LONGEST_VALUE, type FieldDialect, type FieldMatch } from './dialect.ts';
import { CODE } from './paragraphText.ts';
import { isEscaped, lettersStart } from './scanText.ts';

/** Keys as Dataview and Obsidian Tasks write them. */
const KEY_OF: Readonly<Record<TaskField, string>> = {
	due: 'due', scheduled: 'scheduled', start: 'start', created: 'created', done: 'completion', cancelled: 'cancelled', since: 'since',
	priority: 'priority', repeat: 'repeat', id: 'id', after: 'dependsOn', owner: 'owner', goal: 'goal', area: 'area', carried: 'carried',
};
const FIELD_OF = new Map((Object.keys(KEY_OF) as TaskField[]).map(field => [KEY_OF[field].toLowerCase(), field]));

/** `[due:: 2026-10-31]` and `(due:: 2026-10-31)`, keys in any case. */
export const bracketedDialect: FieldDialect = {
	name: 'bracketed',
	readAt: (text, at) => {
		if (text[at + 1] !== ':') { return undefined; }
		const keyEnd = skipSpacesBack(text, at);
		const keyStart = lettersStart(text, keyEnd);
		const field = FIELD_OF.get(text.slice(keyStart, keyEnd).toLowerCase());
		return field && readValue(text, field, skipSpacesBack(text, keyStart) - 1, at + 2);
	},
	write: (field, value) => `[${KEY_OF[field]}:: ${value}]`,
	writeValue: (_field, value) => value,
};

function readValue(text: string, field: TaskField, start: number, from: number): FieldMatch | undefined {
	const open = text[start];
	if (open !== '[' && open !== '(' || isEscaped(text, start)) { return undefined; }
	const close = closeOf(text, open, open === '[' ? ']' : ')', from);
	const inside = text.slice(from, close);
	const value = inside.trim();
	if (close < 0 || value === '' || value.includes(CODE)) { return undefined; }
	const valueStart = from + inside.length - inside.trimStart().length;
	return { field, dialect: 'bracketed', start, end: close + 1, valueStart, valueEnd: valueStart + value.length, value };
}

/** The bracket that closes an open one, on the same line; pairs inside are skipped. -1 without one. */
function closeOf(text: string, open: string, close: string, from: number): number {
	let depth = 1;
	const limit = Math.min(text.length, from + LONGEST_VALUE);
	for (let at = from; at < limit && text[at] !== '\n'; at++) {
		if (text[at] === open) { depth++; }
		if (text[at] === close && --depth === 0) { return at; }
	}
	return -1;
}

function skipSpacesBack(text: string, end: number): number {
	let at = end;
	while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) { at--; }
	return at;
}
