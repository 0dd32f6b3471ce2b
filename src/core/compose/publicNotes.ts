import type { NoteOptions } from '../model/noteOptions.ts';
import type { Note } from '../model/note.ts';
import type { NotebookView } from '../model/notebookView.ts';
import { Notebook } from '../notebook/notebook.ts';
import { withoutPrivate } from '../notebook/withoutPrivate.ts';
import { parseNote } from '../parse/parseNote.ts';

/** A note as others may see it (format.md §7). */
export interface PublicNote {
	readonly note: Note;
	/** Its text with every private line empty, so that the lines of `note` still count. Line endings are LF. */
	readonly text: string;
}

/**
 * What a composer of exported text is given: it cannot let out what it never had. `view` is
 * the whole notebook without private notes and parts; `notes` are those whose text was read.
 */
export interface PublicNotes {
	readonly view: NotebookView;
	/** By path. */
	readonly notes: ReadonlyMap<string, PublicNote>;
}

/** A note's text without its private parts; `undefined` for a private note and for what is no note. */
export function publicNote(text: string, path: string, options: NoteOptions): PublicNote | undefined {
	const parsed = parseNote(text, path, options);
	const { note } = withoutPrivate(parsed);
	if (!note || !parsed.note) { return undefined; }
	const lines = text.split(/\r\n|\r|\n/);
	for (const { start, end } of parsed.note.privateLines) { lines.fill('', start, end); }
	return { note, text: lines.join('\n') };
}

/** The notebook as if its private notes and parts had never been written. */
export function publicView(view: NotebookView): NotebookView {
	const open = new Notebook({ today: view.today, includePrivate: false });
	for (const note of view.notes()) { open.put(note.path, { note, problems: [] }); }
	return open;
}
