import { foldText } from '../text/foldText.ts';
import type { PublicNote } from './publicNotes.ts';

/** The text below the first heading that begins with one of some words, without its subsections' end; trimmed, `''` where there is none. */
export function sectionBelow({ note, text }: PublicNote, begins: readonly string[]): string {
	const index = note.headings.findIndex(heading => begins.some(words => isBegunBy(heading.text, words)));
	const heading = note.headings[index];
	if (!heading) { return ''; }
	const next = note.headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
	return text.split('\n').slice(heading.line + 1, next?.line).join('\n').trim();
}

/** Whether two headings say the same but for case and signs. */
export function sameHeading(a: string, b: string): boolean {
	return toWords(a) === toWords(b);
}

function isBegunBy(heading: string, words: string): boolean {
	return `${toWords(heading)} `.startsWith(`${toWords(words)} `);
}

function toWords(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
