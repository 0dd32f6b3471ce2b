import { unlinkLeftOut } from '../taskFields/unlinkLeftOut.ts';
import type { Keeper, NotebookNames, NotebookView, Public, PublicView } from '../model/notebookView.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import type { Note, NoteFields, ParsedNote } from '../model/note.ts';
import { Notebook } from '../notebook/notebook.ts';
import { withoutPrivate } from '../notebook/withoutPrivate.ts';
import { eachInSteps, finish, type Steps } from '../shape/steps.ts';
import { rewrittenTitle, withTitle } from '../note/noteTitle.ts';
import { parseNote } from '../note/parseNote.ts';
import { splitLines } from '../text/textEdit.ts';
import { keepersRole } from '../query/homework.ts';
import { plainNote } from '../notebook/lazyNote.ts';

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
export function publicViewSteps(view: ViewedNotes): Steps<PublicView> {
	return new KeptPublicView().steps(view);
}

/** What a public view is made of. */
type ViewedNotes = Pick<NotebookView, 'today' | 'notes' | 'keeper'>;

/**
 * A {@link publicView} that is kept between questions: what is public of a note is worked out once, and again when the
 * note is another. Where other notes are left out than before, all of it is made anew, since any note may name one.
 */
export class KeptPublicView {
	#open: (Notebook & PublicView) | undefined;
	/** The note that stands behind each path. */
	#known: ReadonlyMap<string, Note> = new Map();

	/** The view as the notes are now; until the last step nobody else may ask for it. */
	*steps(view: ViewedNotes): Steps<PublicView> {
		const notes = new Map([...view.notes()].map(note => [note.path, note]));
		return this.#follow(view, notes) ?? (yield* this.#begin(view, notes));
	}

	/** `undefined` where it has to be made anew. */
	#follow({ today, keeper = UNKNOWN_KEEPER }: ViewedNotes, notes: ReadonlyMap<string, Note>): PublicView | undefined {
		const open = this.#open;
		if (open?.keeper.name !== keeper.name || open?.keeper.role !== keeper.role) { return undefined; }
		const before = open.names.leftOutChanges();
		for (const path of this.#known.keys()) { if (!notes.has(path)) { open.remove(path); } }
		for (const [path, note] of notes) { if (this.#known.get(path) !== note) { putPublic(open, note); } }
		this.#known = notes;
		open.setToday(today);
		return open.names.leftOutChanges() === before ? open : undefined;
	}

	*#begin({ today, keeper = UNKNOWN_KEEPER }: ViewedNotes, notes: ReadonlyMap<string, Note>): Steps<PublicView> {
		// Nobody need take the last step: what is not whole is not kept.
		this.#open = undefined;
		const open = new Notebook({ today, includePrivate: false, keeper }) as Notebook & PublicView;
		// Private notes first, so that their names are known when others point to them.
		for (const note of notes.values()) { if (note.private) { putPublic(open, note); } }
		let done = 0;
		for (const note of notes.values()) {
			if (!note.private) { putPublic(open, note); }
			done++;
			// What was put is worked out now and then, so that it is never much at once.
			if (done % SETTLED_EACH === 0) { open.settle(); }
			yield done / notes.size;
		}
		this.#open = open;
		this.#known = notes;
		return open;
	}
}

const UNKNOWN_KEEPER: Keeper = { role: 'mentee' };

const SETTLED_EACH = 50;

/** Of a private note nothing but that its name is not told. */
function putPublic(open: Notebook, note: Note): void {
	const { note: left = note } = withoutPrivate({ note, problems: [] });
	open.put(note.path, { note: left.private ? left : unlinked(left, open.names), problems: [] });
}

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

/**
 * A notebook as one's screen may show it: without private notes and parts, as exports know it, and
 * where a mentorship is given, without the other pairs. A mentor's own notes go with the other pairs.
 *
 * @param keeper Who keeps the notebook.
 * @param only Key of the only mentorship that is shown; of one that is not there, nothing is.
 */
export function shownView(view: NotebookView, keeper: Keeper, only?: string): PublicView {
	if (only === undefined) { return publicView(view); }
	const pair = view.mentorship(only);
	const showsOwn = pair !== undefined && keepersRole(pair, keeper) === 'mentee';
	const isShown = ({ path }: Note) => {
		const of = view.mentorshipOf(path);
		return of === undefined ? showsOwn : of === only;
	};
	const notes = [...view.notes()].map(note => isShown(note) ? note : { ...plainNote(note), private: true });
	return publicView({ today: view.today, notes: () => notes, ...view.keeper && { keeper: view.keeper } });
}
