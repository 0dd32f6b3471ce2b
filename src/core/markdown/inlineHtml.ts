import { matchAt } from '../text/textEdit.ts';

const CLOSING_TAG = /<\/[a-z][a-z\d-]*\s*>/iy;
const TAG_NAME = /<[a-z][a-z\d-]*/iy;
const ATTRIBUTE = /\s+[a-z_:][\w.:-]*/iy;
const VALUE = /\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*")/y;
const TAG_END = /\s*\/?>/y;

/** Each kind that runs to a mark: how it begins, and what ends it. */
const RUNS: readonly (readonly [opening: RegExp, closing: string])[] = [
	[/<\?/y, '?>'],
	[/<!\[CDATA\[/y, ']]>'],
	[/<![a-z]/iy, '>'],
];

/**
 * The end of the comment, tag, instruction or declaration at `from`, or -1. `never` remembers what
 * ends nowhere in this text, so that it is searched for once.
 */
export function inlineHtmlEnd(text: string, from: number, never: Set<string>): number {
	if (text.startsWith('<!--', from)) { return commentEnd(text, from, never); }
	for (const [opening, closing] of RUNS) {
		const match = matchAt(opening, text, from);
		if (match) { return endOf(text, closing, from + match[0].length, never); }
	}
	const closing = matchAt(CLOSING_TAG, text, from);
	return closing ? from + closing[0].length : openingTagEnd(text, from, never);
}

/** The shortest comments are `<!-->` and `<!--->`. */
function commentEnd(text: string, from: number, never: Set<string>): number {
	if (text.startsWith('<!-->', from)) { return from + 5; }
	return text.startsWith('<!--->', from) ? from + 6 : endOf(text, '-->', from + 4, never);
}

function endOf(text: string, closing: string, from: number, never: Set<string>): number {
	const at = never.has(closing) ? -1 : text.indexOf(closing, from);
	if (at < 0) { never.add(closing); }
	return at < 0 ? -1 : at + closing.length;
}

function openingTagEnd(text: string, from: number, never: Set<string>): number {
	let at = from + (matchAt(TAG_NAME, text, from)?.[0].length ?? 0);
	if (at === from) { return -1; }
	for (;;) {
		const end = matchAt(TAG_END, text, at);
		if (end) { return at + end[0].length; }
		const attribute = matchAt(ATTRIBUTE, text, at);
		if (!attribute) { return -1; }
		at += attribute[0].length;
		const value = valueEnd(text, at, never);
		if (value < 0) { return -1; }
		at = value;
	}
}

/** After the value of an attribute; `at` where there is none, -1 where a quote never ends. */
function valueEnd(text: string, at: number, never: Set<string>): number {
	const quote = matchAt(/\s*=\s*(["'])/y, text, at)?.[1];
	if (quote !== undefined && never.has(quote)) { return -1; }
	const value = matchAt(VALUE, text, at);
	if (!value && quote !== undefined) { never.add(quote); }
	if (!value && quote !== undefined) { return -1; }
	return at + (value?.[0].length ?? 0);
}
