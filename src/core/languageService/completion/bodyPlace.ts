import { DATE_FIELDS, type DateField, type TaskField } from '../../model/taskItem.ts';
import type { Dialect } from '../../model/vocabulary.ts';
import { isDateField } from '../../taskFields/fieldValues.ts';
import { readFields } from '../../taskFields/readFields.ts';
import { dialectOf } from '../../taskFields/writeField.ts';
import { unfinishedLink } from '../../markdown/unfinishedLinks.ts';
import { isHeading, isProse, lineAround, taskAround, type LineAround } from '../proseProbe.ts';
import { NOTHING_AROUND, type Around, type CompletionPlace, type FieldValuePlace, type TextPlace } from './completionPlace.ts';

const BRACKETED = /([[(])[ \t]*([A-Za-z]+)[ \t]*::([ \t]?[^[\]()\n]{0,60})$/;
/** A value up to the cursor; a date that has its end already is none any more. */
const DAY = '(?![ \\t]?\\d{4}-\\d\\d-\\d\\d\\s)[ \\t]?[^:[\\]()@]{0,40}';
const PLAIN_DATE = new RegExp(`(^|[\\s[])(${DATE_FIELDS.join('|')}):(${DAY})$`, 'i');
const PLAIN_VALUE = /(?:^|\s)(priority|area|after|goal):([^\s:[\]]{0,80})$/i;
const PLAIN_RULE = /(?:^|\s)repeat:(["“]?[^"”]{0,60})$/i;
const GOAL = /(?:^|\s)goal:$/i;
const EMOJI_DATE = new RegExp(`(📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\uFE0F?(${DAY})$`, 'u');
const EMOJI_RULE = /🔁\uFE0F?([ \t]?[^:[\]()@]{0,40})$/u;
const OWNER = /(^|[\s([{"'“‘«„‚,;*_~–—>|/+&])@((?:\p{L}[\p{L}\p{M}\p{N}'’_-]*)?)$/u;
const CITATION = /\[(?:[^[\]\n]*[;\s][ \t]*)?-?@([\p{L}\p{M}\p{N}_:.#$%&+?<>~/()-]*)$/u;
const HEADING = /^[ \t>]*#{1,6}[ \t]+([^\n]*)$/;
const WORD = /(^|[\s(])([\p{L}]*)$/u;

const EMOJI_FIELDS: Readonly<Record<string, DateField>> = {
	'📅': 'due', '📆': 'due', '🗓': 'due', '⏳': 'scheduled', '⌛': 'scheduled', '🛫': 'start', '➕': 'created', '✅': 'done', '❌': 'cancelled',
};
const BRACKET_KEYS: Readonly<Record<string, TaskField>> = {
	...Object.fromEntries(DATE_FIELDS.map(field => [field, field])), completion: 'done',
	priority: 'priority', area: 'area', goal: 'goal', repeat: 'repeat', owner: 'owner', dependson: 'after',
};
const PLACES: Readonly<Partial<Record<TaskField, FieldValuePlace['at']>>> = {
	priority: 'priority', area: 'area', goal: 'goal', repeat: 'repeat', owner: 'owner', after: 'after',
};

/**
 * What can be written at an offset of a note's body. The line alone decides whether anything
 * can; only then are the blocks looked at, so that plain writing costs next to nothing.
 *
 * @param invoked The user asked; without it only what a character such as `@` begins.
 */
export function bodyPlace(text: string, bodyStart: number, offset: number, invoked: boolean): CompletionPlace | undefined {
	const line = lineAround(text, offset);
	const field = fieldValue(line, offset);
	if (field) { return taskAround(text, bodyStart, offset) ? field : undefined; }
	const written = textPlace(line, offset);
	if (written) { return isProse(text, bodyStart, line) ? written : undefined; }
	return invoked ? askedPlace(text, bodyStart, offset, line) : undefined;
}

/** A field of a task line whose value is being written, in any of the three ways. */
function fieldValue(line: LineAround, offset: number): FieldValuePlace | undefined {
	return bracketed(line, offset) ?? goalWikilink(line, offset) ?? plainValue(line, offset) ?? emojiValue(line, offset);
}

function bracketed({ before, after }: LineAround, offset: number): FieldValuePlace | undefined {
	const match = BRACKETED.exec(before);
	const field = match ? BRACKET_KEYS[match[2]!.toLowerCase()] : undefined;
	if (!match || !field) { return undefined; }
	const closer = match[1] === '[' ? ']' : ')';
	const rest = /^[^[\]()\n]*?(?=[ \t]*[\])])/.exec(after)?.[0] ?? /^[\p{L}\p{N}-]*/u.exec(after)![0];
	const closed = after.slice(rest.length).trimStart().startsWith(closer);
	return toPlace(field, { start: offset - match[3]!.length, end: offset + rest.length }, { before: ' ', after: closed ? '' : closer });
}

function goalWikilink({ before, after }: LineAround, offset: number): FieldValuePlace | undefined {
	const link = unfinishedLink(before, after);
	if (link?.kind !== 'wikilink' || !GOAL.test(before.slice(0, -link.typed.length - 2))) { return undefined; }
	return { at: 'goal', start: offset - link.typed.length, end: offset + link.rest, around: { before: '', after: link.closing } };
}

function plainValue(line: LineAround, offset: number): FieldValuePlace | undefined {
	const { before, after } = line;
	const date = PLAIN_DATE.exec(before);
	if (date && (date[1] !== '[' || date[2]!.toLowerCase() === 'due')) {
		const end = offset + tokenAfter(after);
		return toPlace(date[2]!.toLowerCase() as DateField, { start: offset - date[3]!.length, end }, dateAround(date[1] === '[', after.slice(end - offset)));
	}
	const rule = PLAIN_RULE.exec(before);
	if (rule) { return quotedRule(rule[1]!, after, offset); }
	const value = PLAIN_VALUE.exec(before);
	return value ? toPlace(value[1]!.toLowerCase() as TaskField, { start: offset - value[2]!.length, end: offset + /^[^\s:[\]]*/.exec(after)![0].length }, NOTHING_AROUND) : undefined;
}

function dateAround(inBracket: boolean, rest: string): Around {
	return inBracket ? { before: ' ', after: rest.trimStart().startsWith(']') ? '' : ']' } : NOTHING_AROUND;
}

function quotedRule(typed: string, after: string, offset: number): FieldValuePlace {
	const rest = /^[^"”\n]*["”]/.exec(after)?.[0] ?? tokenOf(after);
	return { at: 'repeat', start: offset - typed.length, end: offset + rest.length, around: { before: '"', after: '"' } };
}

function emojiValue({ before, after }: LineAround, offset: number): FieldValuePlace | undefined {
	const around = { before: ' ', after: '' };
	const date = EMOJI_DATE.exec(before);
	if (date) { return toPlace(EMOJI_FIELDS[date[1]!]!, { start: offset - date[2]!.length, end: offset + tokenAfter(after) }, around); }
	const rule = EMOJI_RULE.exec(before);
	return rule ? { at: 'repeat', start: offset - rule[1]!.length, end: offset + tokenAfter(after), around } : undefined;
}

function tokenOf(after: string): string {
	return /^[\p{L}\p{N}-]*/u.exec(after)![0];
}

function tokenAfter(after: string): number {
	return tokenOf(after).length;
}

function toPlace(field: TaskField, stretch: { start: number; end: number }, around: Around): FieldValuePlace | undefined {
	if (isDateField(field)) { return { at: 'date', field, around, ...stretch }; }
	const at = PLACES[field];
	return at && { at, around, ...stretch };
}

/** What a character begins anywhere in running text. */
function textPlace({ before, after }: LineAround, offset: number): CompletionPlace | undefined {
	const citation = CITATION.exec(before);
	if (citation) { return place('citation', offset, citation[1]!, /^[\p{L}\p{M}\p{N}_:./()-]*/u.exec(after)![0].length, ''); }
	const owner = OWNER.exec(before);
	if (owner) { return { at: 'owner', start: offset - owner[2]!.length, end: offset + /^[\p{L}\p{M}\p{N}'’_-]*/u.exec(after)![0].length, around: NOTHING_AROUND }; }
	const link = unfinishedLink(before, after);
	return link && place(link.kind === 'inline' ? 'link' : 'wikilink', offset, link.typed, link.rest, link.closing);
}

function place(at: TextPlace['at'], offset: number, typed: string, rest: number, after: string): TextPlace {
	return { at, start: offset - typed.length, end: offset + rest, around: { before: '', after } };
}

/** A heading, or a place on a task line where a field could begin. */
function askedPlace(text: string, bodyStart: number, offset: number, line: LineAround): CompletionPlace | undefined {
	const heading = HEADING.exec(line.before);
	if (heading) { return isHeading(text, bodyStart, line) ? place('heading', offset, heading[1]!, line.after.trimEnd().length, '') : undefined; }
	const word = WORD.exec(line.before);
	const task = word ? taskAround(text, bodyStart, offset) : undefined;
	if (!word || !task) { return undefined; }
	const { spans } = readFields(`${text.slice(0, offset)}x${text.slice(offset)}`, task.paragraph);
	const dialect: Dialect | undefined = dialectOf(spans);
	const rest = /^\p{L}*:?/u.exec(line.after)![0].length;
	const present = new Set<string>(spans.filter(({ start, end }) => offset < start || offset > end).map(({ field }) => field));
	return { at: 'field', start: offset - word[2]!.length, end: offset + (word[2] === '' ? 0 : rest), present, ...dialect ? { dialect } : {} };
}
