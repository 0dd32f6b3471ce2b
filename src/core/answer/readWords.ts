import { parseNote } from '../note/parseNote.ts';

/** More is no item. */
const LONGEST = 2_000;

/** The words of an item as a note has them: without fields and owners, as the reader of notes takes these out. */
export function readWords(written: string): string {
	const line = written.replace(/\s+/g, ' ').slice(0, LONGEST);
	return wordsOfItems(`---\ntype: meeting\n---\n- [ ] ${line}\n`)[0] ?? written;
}

/** The words of all items of a note's text. */
export function wordsOfItems(text: string): readonly string[] {
	return parseNote(text, '').note?.tasks.map(task => task.text) ?? [];
}
