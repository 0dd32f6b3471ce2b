import type { TextRange } from '../../text/textEdit.ts';
import { RULES_OF_TYPE } from '../../model/noteSchema.ts';
import { NOTE_TYPES, type NoteType } from '../../model/vocabulary.ts';
import type { HeadLine, NoteHead } from '../noteHead.ts';
import type { CompletionPlace } from './completionEntry.ts';

const KEY_LINE = /^([A-Za-z][\w-]*)[ \t]*:/;
const ITEM = /^[ \t]*-[ \t]+/;
const CHILD = /^[ \t]+[A-Za-z-]*$/;

/** What can be written at an offset of a note's front matter; nothing in comments and in what is no line of ours. */
export function headPlace(head: NoteHead, offset: number): CompletionPlace | undefined {
	const index = head.lines.findIndex(line => offset >= line.start && offset <= line.end);
	const line = head.lines[index];
	if (!line) { return undefined; }
	const before = line.text.slice(0, offset - line.start);
	if (/(?:^|\s)#/.test(before)) { return undefined; }
	const key = KEY_LINE.exec(line.text);
	if (key && before.length >= key[0].length) { return valuePlace(head, line, key[1]!, key[0].length, offset); }
	if (head.type === undefined) { return undefined; }
	return ITEM.test(before) ? itemPlace(head, index, offset) : keyPlace(head, index, before);
}

/**
 * `---` and then nothing, or `ty`: where a file could become a note. Only for those who ask, as other programs have
 * front matter, too.
 */
export function typePlace(text: string, head: NoteHead, offset: number): CompletionPlace | undefined {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = start + /[^\r\n]*/.exec(text.slice(start))![0].length;
	const before = text.slice(0, start).split('\n').slice(1, -1);
	const isFree = head.type === undefined && start > 0 && before.length < 50
		&& !before.some(line => line.trim() === '' || /^type[ \t]*:/i.test(line));
	return isFree && /^(?:t|ty|typ|type)?$/i.test(text.slice(start, end))
		? { at: 'type', start, end, isClosed: head.bodyStart >= 0 }
		: undefined;
}

function keyPlace(head: NoteHead, index: number, before: string): CompletionPlace | undefined {
	const line = head.lines[index]!;
	const rest = /^[\w-]*/.exec(line.text.slice(before.length))![0].length;
	const range = {
		start: line.start + before.length - before.trimStart().length,
		end: line.start + before.length + rest,
	};
	const hasColon = /^[ \t]*:/.test(line.text.slice(before.length + rest));
	if (/^[A-Za-z_-]*$/.test(before)) {
		return { at: 'key', type: head.type!, used: usedKeys(head, index), hasColon, ...range };
	}
	if (!CHILD.test(before) || parentOf(head, index) !== 'effort') { return undefined; }
	const used = new Set(
		head.lines.flatMap((headLine, at) =>
			at === index ? [] : /^[ \t]+([A-Za-z-]+)[ \t]*:/.exec(headLine.text)?.[1] ?? []
		),
	);
	return { at: 'key', type: head.type!, used: new Set([...used, 'effort']), hasColon, ...range };
}

function usedKeys(head: NoteHead, index: number): Set<string> {
	return new Set(head.lines.flatMap((line, at) => at === index ? [] : KEY_LINE.exec(line.text)?.[1] ?? []));
}

/** The key that an indented line or a list item stands below. */
function parentOf(head: NoteHead, index: number): string | undefined {
	for (let at = index - 1; at >= 0; at--) {
		const { text } = head.lines[at]!;
		if (/^[^\s#-]/.test(text)) { return KEY_LINE.exec(text)?.[1]; }
	}
	return undefined;
}

/** `  - Ruth`, below a key that holds a list. */
function itemPlace(head: NoteHead, index: number, offset: number): CompletionPlace | undefined {
	const line = head.lines[index]!;
	const key = parentOf(head, index);
	return key === undefined
		? undefined
		: toValue(head, key, line, { from: ITEM.exec(line.text)![0].length, offset, inFlow: false });
}

function valuePlace(
	head: NoteHead,
	line: HeadLine,
	key: string,
	from: number,
	offset: number,
): CompletionPlace | undefined {
	const open = /^[ \t]*\[/.exec(line.text.slice(from));
	if (!open || offset - line.start < from + open[0].length) {
		return toValue(head, key, line, { from, offset, inFlow: false });
	}
	const written = line.text.slice(0, offset - line.start);
	if (written.includes(']')) { return undefined; }
	const item = Math.max(from + open[0].length, written.lastIndexOf(',') + 1);
	return toValue(head, key, line, { from: item, offset, inFlow: true });
}

/** Where a value is being written. */
interface ValueCursor {
	/** Behind the key or the marker of the list, from the start of the line. */
	readonly from: number;
	/** The cursor, from the start of the text. */
	readonly offset: number;
	/** In a list between brackets: `[Ruth, |]`. */
	readonly inFlow: boolean;
}

function toValue(
	head: NoteHead,
	key: string,
	line: HeadLine,
	{ from, offset, inFlow }: ValueCursor,
): CompletionPlace | undefined {
	const type = typeFor(head, key, line.text);
	const rule = type && RULES_OF_TYPE.get(type)!.get(key.toLowerCase());
	if (!type || key !== 'type' && !rule) { return undefined; }
	const value = valueRange(line.text, from, inFlow);
	if (offset - line.start < value.start - value.lead) { return undefined; }
	const at = offset - line.start;
	const start = Math.min(value.start, at);
	const before = value.quote === '' && !/[\s[]$/.test(line.text.slice(0, start)) ? ' ' : '';
	return {
		at: 'value',
		type,
		rule: key === 'type' ? undefined : rule,
		quote: value.quote,
		inFlow,
		around: { before, after: '' },
		start: line.start + start,
		end: line.start + Math.max(value.end, at),
	};
}

/** A file that is about to become a note: its `type:` is empty, or the beginning of one of ours. */
function typeFor(head: NoteHead, key: string, line: string): NoteType | undefined {
	if (head.type !== undefined || key !== 'type') { return head.type; }
	const written = line.slice(line.indexOf(':') + 1).trim();
	return NOTE_TYPES.find(type => type.startsWith(written));
}

interface ValueRange extends TextRange {
	readonly quote: string;
	/** Characters between the marker of the value and the value. */
	readonly lead: number;
}

/** A value without the quotes and the comment around it. */
function valueRange(text: string, from: number, inFlow: boolean): ValueRange {
	const rest = text.slice(from);
	const lead = /^[ \t]*/.exec(rest)![0].length;
	const quote = /^["']/.exec(rest.slice(lead))?.[0] ?? '';
	const start = from + lead + quote.length;
	const inside = text.slice(start);
	const stop = inFlow ? /[,\]]/ : /[ \t]#/;
	const length = quote === '' ? inside.search(stop) : inside.indexOf(quote);
	const end = start + (length < 0 ? inside : inside.slice(0, length)).trimEnd().length;
	return { start, end, quote, lead: lead + quote.length };
}
