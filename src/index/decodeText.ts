import { fileProblem } from './fileProblem.ts';
import type { Utf8Port } from './ports.ts';
import type { Problem } from '../core/model/problem.ts';

/** Text of a file, or why it is none. */
export interface DecodedText {
	/** Without a BOM; absent where the bytes are no text. */
	readonly text?: string;
	readonly problem?: Problem;
}

/**
 * Bytes to text. NUL bytes make it no text at all; invalid UTF-8 is still shown with
 * replacement characters, but the problem marks it as never to be changed.
 */
export function decodeText(bytes: Uint8Array, utf8: Utf8Port): DecodedText {
	if (bytes.includes(0)) { return { problem: fileProblem('file.binary') }; }
	const { text, valid } = utf8.decode(bytes);
	return valid ? { text } : { text, problem: fileProblem('file.invalid-utf8') };
}
