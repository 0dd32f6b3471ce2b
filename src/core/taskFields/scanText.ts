import { matchAt, type TextRange } from '../text/textEdit.ts';

const SPACE = /\s/;

/** Whether the text begins, or has white space, right before `at`. */
export function followsSpace(text: string, at: number): boolean {
	return at === 0 || SPACE.test(text[at - 1]!);
}

/** Where the run of ASCII letters that ends before `end` begins. */
export function lettersStart(text: string, end: number): number {
	let start = end;
	while (start > 0 && isLetter(text.charCodeAt(start - 1))) { start--; }
	return start;
}

/** Whether the character at `at` is made plain text by a backslash. */
export function isEscaped(text: string, at: number): boolean {
	let slashes = 0;
	while (text[at - 1 - slashes] === '\\') { slashes++; }
	return slashes % 2 === 1;
}

function isLetter(code: number): boolean {
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

const COMMA = /,(?=[ \t]*(?:$|\n|[[(][ \t]*[a-z]+[ \t]*::))/iy;

/**
 * The end of a bracketed field with the comma that parts it from the next one, or ends the line:
 * `[due:: 2026-10-31], [priority:: high]`.
 */
export function endWithComma(text: string, { start, end }: TextRange): number {
	return (text[start] === '[' || text[start] === '(') && matchAt(COMMA, text, end) ? end + 1 : end;
}
