import { unlinkLeftOut } from '../taskFields/unlinkLeftOut.ts';
import type { NotebookNames, NotebookView, Public, PublicView } from '../model/notebookView.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { Note, NoteFields, ParsedNote } from '../model/note.ts';
import { Notebook } from '../notebook/notebook.ts';
import { withoutPrivate } from '../notebook/withoutPrivate.ts';
import { eachInSteps, finish, type Steps } from '../shape/steps.ts';
import { rewrittenTitle, withTitle } from '../note/noteTitle.ts';
import { parseNote } from '../note/parseNote.ts';
import { splitLines } from '../text/textEdit.ts';

/** A note and its text, whose line endings are LF. */
export interface NoteText {
	readonly note: Note;
	readonly text: string;
}

/**
 * A note as others may see it (format.md §7): in its text every private line is empty, so that the lines of `note`
 * still count.
 */
export type PublicNote = Public<NoteText>;

/** A notebook and the texts of some of its notes, by path. */
export interface NoteTexts {
	readonly view: NotebookView;
	readonly notes: ReadonlyMap<string, NoteText>;
}

/**
 * What a composer of exported text is given: it cannot let out what it never had. `view` is
 * the whole notebook without private notes and parts; `notes` are those whose text was read.
 */
export interface PublicNotes extends NoteTexts {
	readonly view: PublicView;
	readonly notes: ReadonlyMap<string, PublicNote>;
}

/**
 * The whole of a notebook without its private parts, and the texts of some notes. `texts` are as
 * written, by path; private notes among them are left out.
 */
export function toPublicNotes(
	view: NotebookView,
	texts: ReadonlyMap<string, string>,
	options: NoteOptions,
): PublicNotes {
	return finish(publicTexts(publicView(view), texts, options));
}

/** {@link toPublicNotes} of a {@link publicView}, in steps. */
export function* publicTexts(
	open: PublicView,
	texts: ReadonlyMap<string, string>,
	options: NoteOptions,
): Steps<PublicNotes> {
	const notes = yield* eachInSteps(
		[...texts],
		([path, text]) => [path, publicNote(text, path, options, open.names)] as const,
	);
	return { view: open, notes: new Map(notes.flatMap(([path, note]) => note ? [[path, note] as const] : [])) };
}

/** A note's text without its private parts; `undefined` for a private note and for what is no note. */
function publicNote(text: string, path: string, options: NoteOptions, names: NotebookNames): PublicNote | undefined {
	const parsed = parseNote(text, path, options);
	const { note } = withoutPrivate(parsed);
	if (!note) { return undefined; }
	const open: NoteText = { note: unlinked(note, names), text: publicTextOf(text, parsed, names) ?? '' };
	return open as PublicNote;
}

/** The text of a note as {@link PublicNote} has it; `undefined` for a private note and for what is no note. */
export function publicTextOf(text: string, parsed: ParsedNote, names: NotebookNames): string | undefined {
	if (!parsed.note || !withoutPrivate(parsed).note) { return undefined; }
	const lines = splitLines(text);
	for (const { start, end } of parsed.note.privateLines) { lines.fill('', start, end); }
	return unlinkLeftOut(lines.join('\n'), names);
}

/** The notebook as if its private notes and parts had never been written; what links to them tells no name. */
export function publicView(view: Pick<NotebookView, 'today' | 'notes' | 'keeper'>): PublicView {
	return finish(publicViewSteps(view));
}

/** {@link publicView} in steps, of the notes as they are at the first. */
export function* publicViewSteps(view: Pick<NotebookView, 'today' | 'notes' | 'keeper'>): Steps<PublicView> {
	const notes = [...view.notes()];
	const open = new Notebook({ today: view.today, includePrivate: false, ...view.keeper && { keeper: view.keeper } });
	// Private notes first, so that their names are known when others point to them.
	for (const note of notes) { if (note.private) { open.put(note.path, { note, problems: [] }); } }
	let done = 0;
	for (const note of notes) {
		const { note: left } = withoutPrivate({ note, problems: [] });
		if (left) { open.put(note.path, { note: unlinked(left, open.names), problems: [] }); }
		done++;
		// What was put is worked out now and then, so that it is never much at once.
		if (done % SETTLED_EACH === 0) { open.settle(); }
		yield done / notes.length;
	}
	return open as Notebook & PublicView;
}

const SETTLED_EACH = 50;

function unlinked(note: Note, names: NotebookNames): Note {
	if (!names.leavesOut()) { return note; }
	const clean = (text: string) => unlinkLeftOut(text, names);
	const open = {
		...note,
		fields: cleanFields(note.fields, clean),
		headings: note.headings.map(heading => ({ ...heading, text: clean(heading.text) })),
		tasks: note.tasks.map(task => ({ ...task, text: clean(task.text) })),
	};
	return withTitle(open, rewrittenTitle(note, clean));
}

/** What is written freely in front matter may link to a private note as well: `location: "[[her office]]"`. */
function cleanFields(fields: NoteFields, clean: (text: string) => string): NoteFields {
	const cleaned = FREE_FIELDS.flatMap((property): [string, string | readonly string[]][] => {
		const value: string | readonly string[] | undefined = fields[property];
		if (value === undefined) { return []; }
		return [[property, typeof value === 'string' ? clean(value) : value.map(clean)]];
	});
	const effort = fields.effort
		&& Object.fromEntries(Object.entries(fields.effort).map(([area, share]) => [clean(area), share]));
	return { ...fields, ...Object.fromEntries(cleaned), ...effort ? { effort } : {} };
}

/** Names of notes are followed elsewhere, and people are no notes. */
const FREE_FIELDS = [
	'subarea',
	'role',
	'mentorRole',
	'location',
	'programme',
	'department',
	'measure',
	'barriers',
	'resources',
] as const satisfies readonly (keyof NoteFields)[];
