import type { TaskField } from '../model/taskItem.ts';
import type { Priority } from '../model/vocabulary.ts';
import { CODE } from './paragraphText.ts';
import type { FieldDialect, FieldMatch } from './dialect.ts';
import { lettersStart, matchAt } from './scanText.ts';

/** The emoji of Obsidian Tasks; the first of a field is the one that is written. */
const EMOJI: readonly (readonly [TaskField, readonly string[]])[] = [
	['due', ['📅', '📆', '🗓']], ['scheduled', ['⏳', '⌛']], ['start', ['🛫']], ['created', ['➕']], ['done', ['✅']],
	['cancelled', ['❌']], ['repeat', ['🔁']], ['id', ['🆔']], ['after', ['⛔']],
];
const PRIORITY_EMOJI: Readonly<Record<Priority, string>> = { highest: '🔺', high: '⏫', medium: '🔼', low: '🔽', lowest: '⏬' };

const FIELD_OF = new Map(EMOJI.flatMap(([field, emoji]) => emoji.map(one => [one.codePointAt(0)!, field] as const)));
const EMOJI_OF = new Map(EMOJI.map(([field, emoji]) => [field, emoji[0]!] as const));
const PRIORITY_OF = new Map(Object.entries(PRIORITY_EMOJI).map(([priority, emoji]) => [emoji.codePointAt(0)!, priority] as const));

const DATE = /[ \t\u00A0\u2007\u202F]*(\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)(?![\d-])/y;
const ID = /[ \t\u00A0\u2007\u202F]*([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_:*+~#$%&=-])/uy;
const IDS = /[ \t\u00A0\u2007\u202F]*([\p{L}\p{N}_-]+(?:[ \t]*,[ \t]*[\p{L}\p{N}_-]+)*)(?![\p{L}\p{N}_:-])/uy;
const RULE = /[ \t\u00A0\u2007\u202F]*([\p{L}\p{N}][\p{L}\p{N},!'’ \t\u00A0\u2007\u202F-]*)/uy;

/** `📅 2026-10-31`, `⏫`, `🔁 every 2 weeks`; a variation selector and spaces may follow the emoji. */
export const emojiDialect: FieldDialect = {
	name: 'emoji',
	readAt: (text, at) => {
		const code = text.codePointAt(at)!;
		const after = at + (code > 0xffff ? 2 : 1);
		const from = text[after] === '\uFE0F' ? after + 1 : after;
		const priority = PRIORITY_OF.get(code);
		if (priority) { return { field: 'priority', dialect: 'emoji', start: at, end: from, valueStart: at, valueEnd: from, value: priority }; }
		const field = FIELD_OF.get(code);
		return field && readValue(text, field, at, from);
	},
	write: (field, value) => {
		if (field === 'priority') { return writeValue(field, value); }
		const emoji = EMOJI_OF.get(field);
		return emoji && `${emoji} ${writeValue(field, value)}`;
	},
	writeValue,
};

function readValue(text: string, field: TaskField, start: number, from: number): FieldMatch | undefined {
	const match = matchAt(patternOf(field), text, from);
	if (!match || match[0].includes(CODE)) { return undefined; }
	const valueStart = from + match[0].length - match[1]!.length;
	const valueEnd = field === 'repeat' ? ruleEnd(text, valueStart, from + match[0].length) : from + match[0].length;
	if (valueEnd <= valueStart) { return undefined; }
	return { field, dialect: 'emoji', start, end: valueEnd, valueStart, valueEnd, value: text.slice(valueStart, valueEnd) };
}

function patternOf(field: TaskField): RegExp {
	if (field === 'repeat') { return RULE; }
	return field === 'id' ? ID : field === 'after' ? IDS : DATE;
}

/** A rule runs to the next field; the key of a plain one, `due` of `due:2026-10-31`, is not part of it. */
function ruleEnd(text: string, start: number, end: number): number {
	let last = text[end] === ':' ? lettersStart(text, end) : end;
	while (last > start && /\s/.test(text[last - 1]!)) { last--; }
	return last;
}

function writeValue(field: TaskField, value: string): string {
	return field === 'priority' ? PRIORITY_EMOJI[value as Priority] : field === 'after' ? value.replace(/\s*,\s*/g, ',') : value;
}
