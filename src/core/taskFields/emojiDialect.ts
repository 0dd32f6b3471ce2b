import type { TaskField } from '../model/note.ts';
import type { Priority } from '../model/vocabulary.ts';
import { CODE } from './paragraphText.ts';
import { DAY_SO_FAR, tokenOf, type FieldDialect, type FieldMatch } from './dialect.ts';
import { isDateField } from './fieldValues.ts';
import { matchAt } from '../text/textEdit.ts';
import { lettersStart } from './scanText.ts';

/** The emoji of each field; the first of a field is the one that is written. */
type EmojiTable = readonly (readonly [TaskField, readonly string[]])[];

/** The emoji of Obsidian Tasks. */
export const EMOJI: EmojiTable = [
	['due', ['📅', '📆', '🗓']],
	['scheduled', ['⏳', '⌛']],
	['start', ['🛫']],
	['created', ['➕']],
	['done', ['✅']],
	['cancelled', ['❌']],
	['repeat', ['🔁']],
	['id', ['🆔']],
	['after', ['⛔']],
];
const PRIORITY_EMOJI: Readonly<Record<Priority, string>> = {
	highest: '🔺',
	high: '⏫',
	medium: '🔼',
	low: '🔽',
	lowest: '⏬',
};
const PRIORITY_OF = new Map(
	Object.entries(PRIORITY_EMOJI).map(([priority, emoji]) => [emoji.codePointAt(0)!, priority] as const),
);

const DATE = /[ \t\u00A0\u2007\u202F]*(\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)(?![\d-])/y;
const ID = /[ \t\u00A0\u2007\u202F]*([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_:*+~#$%&=-])/uy;
const IDS = /[ \t\u00A0\u2007\u202F]*([\p{L}\p{N}_-]+(?:[ \t]*,[ \t]*[\p{L}\p{N}_-]+)*)(?![\p{L}\p{N}_:-])/uy;
const RULE = /[ \t\u00A0\u2007\u202F]*([\p{L}\p{N}][\p{L}\p{N},!'’ \t\u00A0\u2007\u202F-]*)/uy;

/** `📅 2026-10-31`, `⏫`, `🔁 every 2 weeks`; a variation selector of either kind and spaces may follow the emoji. */
export const emojiDialect: FieldDialect = emojiDialectOf(EMOJI);

/** The dialect of these emoji. */
export function emojiDialectOf(table: EmojiTable): FieldDialect {
	const fieldOf = new Map(
		table.flatMap(([field, emoji]) => emoji.map(form => [form.codePointAt(0)!, field] as const)),
	);
	const emojiOf = new Map(table.map(([field, emoji]) => [field, emoji[0]!] as const));
	const allEmoji = [...table.flatMap(([, emoji]) => emoji), ...Object.values(PRIORITY_EMOJI)];
	return {
		name: 'emoji',
		triggers: allEmoji.map(emoji => emoji[0]!).join(''),
		readAt: (text, at) => {
			const code = text.codePointAt(at)!;
			const after = at + (code > 0xffff ? 2 : 1);
			const from = text[after] === '\uFE0F' || text[after] === '\uFE0E' ? after + 1 : after;
			const priority = PRIORITY_OF.get(code);
			if (priority) {
				return {
					field: 'priority',
					dialect: 'emoji',
					start: at,
					end: from,
					valueStart: at,
					valueEnd: from,
					value: priority,
				};
			}
			const field = fieldOf.get(code);
			return field && readValue(text, field, at, from);
		},
		write: (field, value) => {
			if (field === 'priority') { return writeValue(field, value); }
			const emoji = emojiOf.get(field);
			return emoji && `${emoji} ${writeValue(field, value)}`;
		},
		writeValue,
		plainValue: (field, written) => field === 'priority' ? PRIORITY_OF.get(written.codePointAt(0)!) : written,
		runsOn: field => field === 'repeat',
		halfWritten: halfWrittenOf(table, fieldOf),
		begin: field => {
			const emoji = emojiOf.get(field);
			return emoji === undefined ? undefined : { label: `${emoji} ${field}`, insert: `${emoji} ` };
		},
		grammar: grammarOf(table),
	};
}

function formsOf(table: EmojiTable, isWanted: (field: TaskField) => boolean): string[] {
	return table.filter(([field]) => isWanted(field)).flatMap(([, emoji]) => emoji);
}

const AROUND = { before: ' ', after: '' };

function halfWrittenOf(table: EmojiTable, fieldOf: ReadonlyMap<number, TaskField>): FieldDialect['halfWritten'] {
	const date = new RegExp(`(${formsOf(table, isDateField).join('|')})\uFE0F?(${DAY_SO_FAR})$`, 'u');
	const rule = new RegExp(
		`(${formsOf(table, field => field === 'repeat').join('|')})\uFE0F?([ \\t]?[^:[\\]()@]{0,40})$`,
		'u',
	);
	return (before, after) => {
		const match = date.exec(before) ?? rule.exec(before);
		const field = match ? fieldOf.get(match[1]!.codePointAt(0)!) : undefined;
		return match && field
			? { field, typed: match[2]!.length, rest: tokenOf(after).length, around: AROUND }
			: undefined;
	};
}

function grammarOf(table: EmojiTable): Readonly<Record<string, string>> {
	const [dates, rules] = [formsOf(table, isDateField), formsOf(table, field => field === 'repeat')];
	const words = formsOf(table, field => field === 'id' || field === 'after');
	const priorities = Object.values(PRIORITY_EMOJI).join('');
	return {
		emoji: `(${dates.join('|')})\\x{FE0F}?\\s*(\\d{4}-\\d{2}-\\d{2})`,
		emojiRule: `(${rules.join('|')})\\x{FE0F}?\\s*(\\p{L}[^${dates.join('')}${priorities}${
			words.join('')
		}#@^\\[(]*)`,
		emojiWord: `(${words.join('|')})\\x{FE0F}?\\s*([A-Za-z0-9_-]+(?:,\\s*[A-Za-z0-9_-]+)*)|([${priorities}])`,
	};
}

function readValue(text: string, field: TaskField, start: number, from: number): FieldMatch | undefined {
	const match = matchAt(patternOf(field), text, from);
	if (!match || match[0].includes(CODE)) { return undefined; }
	const valueStart = from + match[0].length - match[1]!.length;
	const valueEnd = field === 'repeat' ? ruleEnd(text, valueStart, from + match[0].length) : from + match[0].length;
	if (valueEnd <= valueStart) { return undefined; }
	return {
		field,
		dialect: 'emoji',
		start,
		end: valueEnd,
		valueStart,
		valueEnd,
		value: text.slice(valueStart, valueEnd),
	};
}

function patternOf(field: TaskField): RegExp {
	if (field === 'repeat') { return RULE; }
	if (field === 'id') { return ID; }
	if (field === 'after') { return IDS; }
	return DATE;
}

/** A rule runs to the next field; the key of a plain one, `due` of `due:2026-10-31`, is not part of it. */
function ruleEnd(text: string, start: number, end: number): number {
	let last = text[end] === ':' ? lettersStart(text, end) : end;
	while (last > start && /\s/.test(text[last - 1]!)) { last--; }
	return last;
}

function writeValue(field: TaskField, value: string): string {
	if (field === 'priority') { return PRIORITY_EMOJI[value as Priority]; }
	if (field === 'after') { return value.replace(/\s*,\s*/g, ','); }
	return value;
}
