import { readFrontMatter } from '../parse/frontMatter.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import type { NoteContext } from './noteContext.ts';

/** What reads as plain YAML text without quotes. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u;

/**
 * The edit that gives a front-matter key a value: in its place and its quotes, or as a new line
 * after `after`. Empty where the front matter is written so that it would not be read back.
 */
export function setFrontValue(note: Pick<NoteContext, 'text' | 'front'>, key: string, value: string, after = 'type'): TextEdit[] {
	const entry = note.front.entries.get(key);
	const edit = entry && entry.end > entry.start
		? { start: entry.start, end: entry.end, text: inQuotesOf(note.text.slice(entry.start, entry.end), value) }
		: entry ? { start: entry.end, end: entry.end, text: ` ${written(value)}` } : newLine(note, key, value, after);
	return edit && isReadBack(note.text, edit, key, value) ? [edit] : [];
}

function newLine({ text, front }: Pick<NoteContext, 'text' | 'front'>, key: string, value: string, after: string): TextEdit | undefined {
	const entry = front.entries.get(after);
	if (!entry) { return undefined; }
	const ending = /\r\n|\n|\r/.exec(text.slice(entry.end));
	if (!ending) { return undefined; }
	const at = entry.end + ending.index;
	return { start: at, end: at, text: `${ending[0]}${key}: ${written(value)}` };
}

function written(value: string): string {
	return PLAIN.test(value) ? value : JSON.stringify(value);
}

function inQuotesOf(before: string, value: string): string {
	const quote = /^(["']).*\1$/s.exec(before)?.[1];
	return quote && !value.includes(quote) && !value.includes('\\') ? `${quote}${value}${quote}` : written(value);
}

function isReadBack(text: string, edit: TextEdit, key: string, value: string): boolean {
	const front = readFrontMatter(applyEdits(text, [edit]));
	return front?.broken === false && front.entries.get(key)?.value === value;
}
