import type { FieldMatch } from './dialect.ts';
import { type TextRange, matchAt } from '../text/textEdit.ts';
import { isEscaped } from './scanText.ts';

/** What may stand right before an owner, besides white space: `(@mentor`, `**@mentor`, `@mentor,@mentee`. */
const BEFORE = /[\s([{"'“‘«„‚,;*_~–—>|（［「『【〈《、，：；・．。،؛]/;
/** Between owners only: `@mentor/@mentee`. */
const BETWEEN = /[/+&]/;
/** With the joiners of Persian and Indic names, `علی‌رضا`. */
const HANDLE = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-_'’\u200C\u200D][\p{L}\p{M}\p{N}]+)*/uy;
/** `@vscode/vsce`, `@example.org`, TaskPaper’s `@due(2026-12-01)` and `@mentor's draft` name no owner. */
const ELSEWHERE = /[/.@][\p{L}\p{N}]|\(\d/uy;
const POSSESSIVE = /['’]s$/i;

/** `@mentor`, `@tomás,`, `(@eklund)`: an owner whose `@` stands at `at`. Not inside a word, a mail address or a URL. */
export function readOwner(text: string, at: number, previousEnd: number): FieldMatch | undefined {
	if (!mayFollow(text, at, previousEnd)) { return undefined; }
	const value = matchAt(HANDLE, text, at + 1)?.[0];
	if (!value || POSSESSIVE.test(value)) { return undefined; }
	const end = at + 1 + value.length;
	if (matchAt(ELSEWHERE, text, end) || isCited(text, at)) { return undefined; }
	return { field: 'owner', dialect: 'plain', start: at, end, valueStart: at + 1, valueEnd: end, value };
}

/** Brackets with more in them than this are prose. */
const LONGEST_CITATION = 300;
const SIDES_ONLY = /^(?:[\s,;/+&]*@(?:mentor|mentee)(?![\p{L}\p{N}]))+\s*$/iu;

/**
 * `[@solheim-curves]`, `[see @key; @other, p. 3]` and `[[@note]]` cite or link: no owner stands in
 * brackets, but for the two sides. Who else is meant by `[@eklund]`, only the notebook can tell.
 */
function isCited(text: string, at: number): boolean {
	const start = openBefore(text, at);
	if (start < 0 || text[start - 1] === '\\') { return false; }
	const inside = text.slice(start + 1, start + LONGEST_CITATION);
	const length = inside.indexOf(']');
	if (length < at - start - 1) { return false; }
	if (text[start - 1] === '[') { return true; }
	const words = inside.slice(0, length);
	return inside[length + 1] !== '(' && !SIDES_ONLY.test(words) && !/^\s*[A-Za-z]+:/.test(words);
}

/** The bracket that is open at a place of its line, not far before it; -1 where there is none. */
function openBefore(text: string, at: number): number {
	for (let place = at - 1; place >= 0 && at - place < LONGEST_CITATION; place--) {
		if (text[place] === ']' || text[place] === '\n') { return -1; }
		if (text[place] === '[') { return place; }
	}
	return -1;
}

/** `[@eklund]` in a description: an owner where somebody is called so; with the place it takes. */
export function bracketedHandle(
	description: string,
): { readonly handle: string, readonly start: number, readonly end: number } | undefined {
	const match = /(?<![[\\])\[@([^\s[\]()@]{1,60})\](?![\](])/u.exec(description);
	return match && isHandle(match[1]!)
		? { handle: match[1]!, start: match.index, end: match.index + match[0].length }
		: undefined;
}

function mayFollow(text: string, at: number, previousEnd: number): boolean {
	const before = text[at - 1];
	return before === undefined || BEFORE.test(before) || BETWEEN.test(before) && previousEnd === at - 1;
}

/** Whether a word can be a handle: `eklund`, `o'brien`, `@tomás`. */
export function isHandle(word: string): boolean {
	const bare = word.startsWith('@') ? word.slice(1) : word;
	return matchAt(HANDLE, bare, 0)?.[0] === bare;
}

const PAIRS: Readonly<Record<string, string>> = {
	'(': ')',
	'[': ']',
	'*': '*',
	'_': '_',
	'~': '~',
	'"': '"',
	'（': '）',
	'［': '］',
	'「': '」',
};

/** What joins two owners: `@mentor/@petrie`, `@mentor and @petrie`. */
export const OWNER_JOINER = /^(?:\s*[,/+&]\s*(?:(?:and|&)\s+)?|\s+(?:and|und|et|y|e|och|og|en|i)\s+)$/i;

/**
 * What goes with owners that are all left out, in the order of writing: what {@link ownerCut} says, what joins one to
 * the next, and the brackets around all of them. `Send (@mentor, @mentee) it` and `@mentor & @mentee: send it` leave
 * `Send it` and `send it`.
 */
export function ownerCuts(text: string, owners: readonly TextRange[]): TextRange[] {
	const cuts: TextRange[] = [];
	for (const owner of owners) {
		const cut = ownerCut(text, owner);
		const last = cuts.at(-1);
		const between = last && text.slice(last.end, cut.start);
		if (last && (between?.trim() === '' || OWNER_JOINER.test(between ?? ''))) {
			cuts[cuts.length - 1] = ownerCut(text, { start: last.start, end: cut.end });
		} else { cuts.push(cut); }
	}
	return cuts;
}

/**
 * What goes with a field that is left out: brackets and marks of emphasis that hold nothing else. `Call (📅 2026-12-01)`
 * leaves `Call`; the words of a link stay.
 */
export function fieldCut(text: string, { start, end }: TextRange): TextRange {
	let cut = { start, end };
	for (;;) {
		const opening = text[cut.start - 1] ?? '';
		const isAround = PAIRS[opening] !== undefined && PAIRS[opening] === text[cut.end];
		const isLink = opening === '[' && /[([]/.test(text[cut.end + 1] ?? '');
		if (!isAround || isLink || isEscaped(text, cut.start - 1)) { return cut; }
		cut = { start: cut.start - 1, end: cut.end + 1 };
	}
}

/**
 * What goes with an owner when it is left out of the description: the brackets or stars
 * around it, and the comma or colon that follows a name standing by itself.
 * `@tomas: send it (@mentor)` leaves `send it`.
 */
export function ownerCut(text: string, owner: TextRange): TextRange {
	let { start, end } = owner;
	while (start > 0 && PAIRS[text[start - 1]!] !== undefined && PAIRS[text[start - 1]!] === text[end]) {
		start--;
		end++;
	}
	const alone = start === 0 || /[\s/+&,]/.test(text[start - 1]!);
	if (alone && /[,:/+&]/.test(text[end] ?? '') && /[\s@]/.test(text[end + 1] ?? ' ')) { end++; }
	return { start, end };
}
