import type { FieldMatch } from './dialect.ts';
import type { Stretch } from './paragraphText.ts';
import { matchAt } from './scanText.ts';

/** What may stand right before an owner, besides white space: `(@mentor`, `**@mentor`, `@mentor,@mentee`. */
const BEFORE = /[\s([{"'“‘«„‚,;*_~–—>|]/;
/** Between owners only: `@mentor/@mentee`. */
const BETWEEN = /[/+&]/;
const HANDLE = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-_'’][\p{L}\p{M}\p{N}]+)*/uy;
/** `@vscode/vsce`, `@example.org` and `@mentor's draft` name no owner. */
const ELSEWHERE = /[/.@][\p{L}\p{N}]/uy;
const POSSESSIVE = /['’]s$/i;

/** `@mentor`, `@tomás,`, `(@eklund)`: an owner whose `@` stands at `at`. Not inside a word, a mail address or a URL. */
export function readOwner(text: string, at: number, previousEnd: number): FieldMatch | undefined {
	if (!mayFollow(text, at, previousEnd)) { return undefined; }
	const value = matchAt(HANDLE, text, at + 1)?.[0];
	if (!value || POSSESSIVE.test(value)) { return undefined; }
	const end = at + 1 + value.length;
	if (matchAt(ELSEWHERE, text, end)) { return undefined; }
	return { field: 'owner', dialect: 'plain', start: at, end, valueStart: at + 1, valueEnd: end, value };
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

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '*': '*', '_': '_', '~': '~', '"': '"' };

/**
 * What goes with an owner when it is left out of the description: the brackets or stars
 * around it, and the comma or colon that follows a name standing by itself.
 * `@tomas: send it (@mentor)` leaves `send it`.
 */
export function ownerCut(text: string, owner: Stretch): Stretch {
	let { start, end } = owner;
	while (start > 0 && PAIRS[text[start - 1]!] !== undefined && PAIRS[text[start - 1]!] === text[end]) { start--; end++; }
	const alone = start === 0 || /[\s/+&,]/.test(text[start - 1]!);
	if (alone && /[,:/+&]/.test(text[end] ?? '') && /[\s@]/.test(text[end + 1] ?? ' ')) { end++; }
	return { start, end };
}
