import { hashLine } from './hashLine.ts';

/** Where a line was seen: its number from 0 and its `hashLine`. */
export interface SeenLine {
	readonly line: number;
	readonly lineHash: number;
}

/**
 * Finds a line again (format.md §6): the same line with the same text, else the only
 * identical line, else why not.
 *
 * @returns The line from 0.
 */
export function findLine(text: string, seen: SeenLine): number | 'changed' | 'ambiguous' {
	let found = -1;
	let count = 0;
	let line = 0;
	for (let start = 0; start <= text.length; line++) {
		const end = lineEnd(text, start);
		if (hashLine(text, start, end) === seen.lineHash) {
			if (line === seen.line) { return line; }
			found = line;
			count++;
		}
		start = end + (text.startsWith('\r\n', end) ? 2 : 1);
	}
	if (count === 1) { return found; }
	return count === 0 ? 'changed' : 'ambiguous';
}

function lineEnd(text: string, start: number): number {
	for (let at = start; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 10 || unit === 13) { return at; }
	}
	return text.length;
}
