import { maySee, meetingScope, type MeetingScope } from '../documents/homeworkLines.ts';
import { KeptPublicView, publicTexts, type PublicNotes } from '../export/publicNotes.ts';
import type { Note } from '../model/note.ts';
import type { NotebookView, PublicView } from '../model/notebookView.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { plainNote } from '../notebook/lazyNote.ts';
import type { Steps } from '../shape/steps.ts';

declare const IS_FOR_ASSISTANTS: unique symbol;
type ForAssistants<Thing> = Thing & { readonly [IS_FOR_ASSISTANTS]: true };

/** What assistants may be shown of one mentorship, before any text was read; see {@link assistantViewSteps}. */
export type AssistantView = ForAssistants<MeetingScope>;

/** The same with the texts of some notes: all that a tool is given. */
export type AssistantNotes = ForAssistants<
	{ readonly scope: AssistantView, readonly notes: PublicNotes['notes'], readonly view: PublicView }
>;

/**
 * A notebook as an assistant may see it with one mentorship allowed: of the public notes those that the people of that
 * mentorship may see. Nobody else's notes are in it, nor their names: a tool cannot tell what it never had. `undefined`
 * where there is no such mentorship in the public notes.
 *
 * @param key Of the mentorship.
 * @param whole The notebook with what is private, whose names are then known, and left out of texts that are read.
 */
export function assistantViewSteps(
	open: PublicView,
	key: string,
	whole: Pick<NotebookView, 'notes'> = open,
): Steps<AssistantView | undefined> {
	return new KeptAssistantView(key).steps(open, whole);
}

/** {@link assistantViewSteps}, kept between questions: only a note that is another is looked at again. */
export class KeptAssistantView {
	readonly #key: string;
	readonly #theirs = new KeptPublicView();
	/** What stands for a note that they may not see: the same one while the note is the same. */
	readonly #unseen = new WeakMap<Note, Note>();

	constructor(key: string) {
		this.#key = key;
	}

	*steps(open: PublicView, whole: Pick<NotebookView, 'notes'>): Steps<AssistantView | undefined> {
		const pair = open.mentorship(this.#key);
		if (!pair) { return undefined; }
		const isSeen = ({ path }: Note): boolean => {
			const note = open.note(path);
			return note !== undefined && maySee(open, pair, note);
		};
		const notes = [...whole.notes()].map(note => isSeen(note) ? note : this.#hidden(note));
		const theirs = yield* this.#theirs.steps({ today: open.today, notes: () => notes });
		return meetingScope(theirs, this.#key) as AssistantView | undefined;
	}

	#hidden(note: Note): Note {
		const hidden = this.#unseen.get(note) ?? { ...plainNote(note), private: true };
		this.#unseen.set(note, hidden);
		return hidden;
	}
}

/** The texts of notes as they stand now, by path, added to a view; those of other notes are left out. */
export function* assistantNotesSteps(
	scope: AssistantView,
	texts: ReadonlyMap<string, string>,
	options: NoteOptions,
): Steps<AssistantNotes> {
	const openTexts = new Map([...texts].filter(([path]) => scope.view.note(path) !== undefined));
	const { view, notes } = yield* publicTexts(scope.view, openTexts, options);
	return { scope, view, notes } as AssistantNotes;
}
