import type { TextRange } from '../text/textEdit.ts';

/** One word of a query: `overdue`, `owner:mentor`, `owner:"Mara Lind"`. */
export interface QueryWord extends TextRange {
	/** As it is written, with its quotation marks. */
	readonly written: string;
	/** What stands before the first colon, and all of a word that has none. */
	readonly name: string;
	/** What stands after it, without quotation marks; absent where there is no colon. */
	readonly value?: string;
	/** Its value begins with a quotation mark that nothing closes. */
	readonly isUnclosed?: true;
}

/** What ends a value that one of these begins: straight, and as text processors and phones set them by themselves. */
const CLOSING: Readonly<Record<string, string>> = {
	'"': '"',
	'“': '”',
	'”': '”',
	'„': '“”',
	'«': '»',
	'»': '«',
};
/** Without a quotation mark right before the colon's value, a word ends at white space. */
const NAME = /[^\s:]*:?/y;
const REST = /\S*/y;

/** The words of a query. White space parts them; within quotation marks it belongs to the value. */
export function queryWords(line: string): QueryWord[] {
	const words: QueryWord[] = [];
	let at = 0;
	for (;;) {
		at += /^\s*/.exec(line.slice(at))![0].length;
		if (at >= line.length) { return words; }
		const word = wordAt(line, at);
		words.push(word);
		at = word.end;
	}
}

function wordAt(line: string, start: number): QueryWord {
	const head = match(NAME, line, start);
	const valueStart = start + head.length;
	const name = head.endsWith(':') ? head.slice(0, -1) : head;
	const closing = head.endsWith(':') ? CLOSING[line.charAt(valueStart)] : undefined;
	if (closing === undefined) {
		const rest = match(REST, line, valueStart);
		const end = valueStart + rest.length;
		const written = line.slice(start, end);
		return { start, end, written, name, ...head.endsWith(':') ? { value: rest } : {} };
	}
	const quoted = quotedValue(line, valueStart + 1, closing);
	const end = quoted.end + match(REST, line, quoted.end).length;
	return {
		start,
		end,
		written: line.slice(start, end),
		name,
		value: `${quoted.value}${line.slice(quoted.end, end)}`.trim(),
		...quoted.isClosed ? {} : { isUnclosed: true },
	};
}

function match(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
}

/** Up to the closing mark. A backslash stands before a mark, or a backslash, that belongs to the value. */
function quotedValue(
	line: string,
	start: number,
	closing: string,
): { readonly value: string, readonly end: number, readonly isClosed: boolean } {
	let value = '';
	for (let at = start; at < line.length; at++) {
		const sign = line.charAt(at);
		if (closing.includes(sign)) { return { value, end: at + 1, isClosed: true }; }
		const next = line.charAt(at + 1);
		const isEscaped = sign === '\\' && next !== '' && (next === '\\' || closing.includes(next));
		value += isEscaped ? next : sign;
		at += Number(isEscaped);
	}
	return { value, end: line.length, isClosed: false };
}

/** A value as it has to be written: `abara`, `"Mara Lind"`. */
export function queryValue(value: string): string {
	return value === '' || /\s/.test(value) || value.charAt(0) in CLOSING
		? `"${value.replace(/["\\]/g, '\\$&')}"`
		: value;
}

/**
 * The query that a shell gave as several words. A shell takes quotation marks for itself: what comes as one word with
 * a space in its value, `owner:Mara Lind`, was written with them. One word alone may be a whole line.
 */
export function lineOfShellWords([first = '', ...rest]: readonly string[]): string {
	return [
		first,
		...rest.map(word => {
			const colon = word.indexOf(':');
			const value = word.slice(colon + 1);
			const isTaken = colon > 0 && !/\s/.test(word.slice(0, colon)) && /\s/.test(value)
				&& !(value.charAt(0) in CLOSING);
			return isTaken ? `${word.slice(0, colon)}:${queryValue(value)}` : word;
		}),
	].join(' ');
}
