import { linkWords } from '../markdown/linkTargets.ts';
import { plainTitle } from '../markdown/plainText.ts';
import type { Heading, Note } from '../model/note.ts';

/** The parts of a note that are its title. */
type NoteTitle = Pick<Note, 'title' | 'titleAsWritten'>;

/**
 * The title of a note in plain words: its `title:`, which is no Markdown but for links that programs put there; else
 * the first heading that is not private; else the file's name. `# Get the **early** award` is `Get the early award`.
 */
export function noteTitle(written: string | undefined, headings: readonly Heading[], path: string): NoteTitle {
	if (written !== undefined) { return toTitle(written, linkWords(written)); }
	const heading = titleHeading(headings);
	return heading === undefined
		? { title: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '') }
		: toTitle(heading, plainTitle(heading));
}

/** {@link noteTitle} of a note whose title has been written anew by `rewrite`, such as without names in its links. */
export function rewrittenTitle(
	{ title, titleAsWritten, fields }: NoteTitle & { readonly fields: Pick<Note['fields'], 'title'> },
	rewrite: (written: string) => string,
): NoteTitle {
	const before = titleAsWritten ?? title;
	const written = rewrite(before);
	if (written === before) { return { title, ...titleAsWritten === undefined ? {} : { titleAsWritten } }; }
	return toTitle(written, fields.title === undefined ? plainTitle(written) : linkWords(written));
}

function toTitle(written: string, title: string): NoteTitle {
	return title === written ? { title } : { title, titleAsWritten: written };
}

/** A note, or a copy of one, under another title. */
export function withTitle(note: Note, { title, titleAsWritten }: NoteTitle): Note {
	const titled: { -readonly [Key in keyof Note]: Note[Key] } = { ...note, title };
	if (titleAsWritten === undefined) { delete titled.titleAsWritten; }
	else { titled.titleAsWritten = titleAsWritten; }
	return titled;
}

function titleHeading(headings: readonly Heading[]): string | undefined {
	return (headings.find(heading => !heading.private && heading.text !== '')
		?? headings.find(heading => heading.text !== ''))?.text;
}
