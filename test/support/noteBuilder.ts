import { parseCalendarDate, type CalendarDate } from '../../src/core/model/calendarDate.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../src/core/model/noteOptions.ts';
import { Notebook } from '../../src/core/notebook/notebook.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';

/** A calendar day of a test; a typing error in one fails loudly. */
export function day(text: string): CalendarDate {
	const date = parseCalendarDate(text);
	if (date === undefined) { throw new Error(`${text} is not a day`); }
	return date;
}

/** The text of a note: front matter lines, then the body. */
export function noteText(frontMatter: readonly string[], body = ''): string {
	return `---\n${frontMatter.join('\n')}\n---\n${body}`;
}

/** Files of a test notebook: path → text. */
export type Files = Readonly<Record<string, string>>;

/** The day of the sample notebook, used where a test does not say. */
export const TODAY = day('2026-11-23');

/** A notebook of these files as of a day. */
export function notebookOf(
	files: Files,
	{ today = TODAY, includePrivate = true, noteOptions = DEFAULT_NOTE_OPTIONS } = {},
): Notebook {
	const notebook = new Notebook({ today, includePrivate });
	for (const [path, text] of Object.entries(files)) { putText(notebook, path, text, noteOptions); }
	return notebook;
}

/** Puts a file as the index does. */
export function putText(notebook: Notebook, path: string, text: string, noteOptions = DEFAULT_NOTE_OPTIONS): boolean {
	return notebook.put(path, parseNote(text, path, noteOptions));
}

/** The mentorship note of Ruth Abara and Mara Lindqvist, with more front matter. */
export function abara(...more: string[]): string {
	return noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist', ...more]);
}

/** A meeting note of that pair; `frontMatter` besides type, mentorship and date. */
export function abaraMeeting(date: string, body = '', ...frontMatter: string[]): string {
	return noteText(['type: meeting', 'mentorship: abara', `date: ${date}`, ...frontMatter], body);
}
