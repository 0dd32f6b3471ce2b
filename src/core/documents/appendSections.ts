import type { Note } from '../model/note.ts';
import { lineStartsOf, type TextEdit } from '../text/textEdit.ts';

/** Adds lines at the end of a note, in its line endings; before a private part that ends it, which would hide them. */
export function appendSections(
	text: string,
	{ privateLines }: Pick<Note, 'privateLines'>,
	lines: readonly string[],
): TextEdit {
	const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const starts = lineStartsOf(text);
	const last = privateLines.at(-1);
	const hidden = last && last.end >= starts.length ? starts[last.start] : undefined;
	const added = lines.join(eol).replace(/^\s+/, '');
	if (hidden !== undefined) { return { start: hidden, end: hidden, text: `${added}${eol}${eol}` }; }
	const lastLines = starts.slice(-2).map((start, index, two) => text.slice(start, two[index + 1]).trim());
	const [before, end] = lastLines;
	const missing = before === '' ? '' : eol;
	const apart = end === '' ? missing : eol + eol;
	return { start: text.length, end: text.length, text: `${apart}${added}${eol}` };
}
