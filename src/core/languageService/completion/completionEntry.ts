import type { TextRange } from '../../text/textEdit.ts';
import type { AssistRequest, Surroundings } from '../notebookPort.ts';
import type { DateField } from '../../model/note.ts';
import type { FieldRule } from '../../model/noteSchema.ts';
import type { Mentorship } from '../../model/notebookView.ts';
import type { Dialect, NoteType } from '../../model/vocabulary.ts';
import { addCadence } from '../../query/meetingDays.ts';
import type { DateQuestion } from '../../text/dateQuestion.ts';

/** What goes around an inserted value. */
export interface Around {
	/** A space that is missing before the value. */
	readonly before: string;
	/** A bracket that is missing after it. */
	readonly after: string;
}

/** Front matter: a key, or the name of an area below `effort:`. */
export interface KeyPlace extends TextRange {
	readonly at: 'key';
	readonly type: NoteType;
	/** Keys that are there already. */
	readonly used: ReadonlySet<string>;
	/** A colon stands after it already. */
	readonly hasColon: boolean;
}

/** The line that makes a note of a Markdown file, which has none yet. */
export interface TypePlace extends TextRange {
	readonly at: 'type';
	/** The second `---` is there. */
	readonly isClosed: boolean;
}

/** Front matter: the value of a key, or one of its list. */
export interface ValuePlace extends TextRange {
	readonly at: 'value';
	readonly type: NoteType;
	/** `undefined` for the key `type` itself. */
	readonly rule: FieldRule | undefined;
	/** The user asked: then the types of notes are proposed in a folder without notes, too. */
	readonly asked?: boolean;
	/** The quotation mark that the value stands in. */
	readonly quote: string;
	/** In `[ ]`, where a comma parts values. */
	readonly inFlow: boolean;
	readonly around: Around;
}

/** The body: a value of a field of a task line. */
export interface FieldValuePlace extends TextRange {
	readonly at: 'date' | 'goal' | 'area' | 'priority' | 'repeat' | 'after' | 'owner';
	readonly field?: DateField;
	/** A handle is written after `@`, or as the value of `owner::`. */
	readonly around: Around;
}

/** The body: elsewhere on a task line, where a field could begin. */
export interface FieldPlace extends TextRange {
	readonly at: 'field';
	/** Fields the line has. */
	readonly present: ReadonlySet<string>;
	readonly dialect?: Dialect;
}

/** The body: `[[…`, `](…`, `## …`, `[@…`. */
export interface TextPlace extends TextRange {
	readonly at: 'wikilink' | 'link' | 'heading' | 'citation';
	readonly around: Around;
}

/** An empty line, or the beginning of a name on it. */
export interface SnippetPlace extends TextRange {
	readonly at: 'snippet';
	/** The file is empty: a whole note can stand there. */
	readonly isWhole: boolean;
}

/** Where the cursor stands, as far as something can be proposed there. */
export type CompletionPlace =
	| KeyPlace
	| TypePlace
	| ValuePlace
	| FieldValuePlace
	| FieldPlace
	| TextPlace
	| SnippetPlace;

/** What an entry stands for; the editor shows an icon for each. */
export type EntryKind =
	| 'key'
	| 'word'
	| 'person'
	| 'date'
	| 'note'
	| 'goal'
	| 'file'
	| 'citation'
	| 'field'
	| 'heading'
	| 'snippet';

/** One proposal, still without an editor. */
export interface CompletionEntry {
	readonly kind: EntryKind;
	readonly label: string;
	/** Beside the label, on every row. */
	readonly description?: string;
	/** On the chosen row. */
	readonly detail?: string;
	/** The text that goes in, or with {@link snippet} a VS Code snippet. */
	readonly insert: string;
	readonly snippet?: true;
	/** Compared with what stands from {@link start} to the cursor; the label if absent. */
	readonly filter?: string;
	/** The range that is replaced, on one line: UTF-16 offsets, the cursor in it or at its ends. */
	readonly start: number;
	readonly end: number;
	/** The next thing to write has proposals of its own. */
	readonly again?: true;
}

/** Proposals in showing order; `incomplete` asks again with the next letter. */
export interface CompletionAnswer {
	readonly entries: readonly CompletionEntry[];
	readonly incomplete: boolean;
}

/** What entries are made from. */
export interface EntryContext extends AssistRequest, Surroundings {
	/** What stands before the cursor in the range that an entry replaces. */
	readonly typed: string;
}

/** The mentorship the note belongs to. */
export function mentorshipOf({ view, path }: Pick<AssistRequest, 'view' | 'path'>): Mentorship | undefined {
	const key = view.mentorshipOf(path);
	return key === undefined ? undefined : view.mentorship(key);
}

/** What dates in words need; `past` for days that are over. */
export function dateQuestion(context: EntryContext, past: boolean): DateQuestion {
	const { view, path, typed } = context;
	const mentorship = mentorshipOf(context);
	const meeting = mentorship?.nextMeeting?.date;
	const from = view.note(path)?.fields.date?.date ?? view.today;
	const byCadence = mentorship?.cadence && addCadence(from, mentorship.cadence);
	return {
		typed,
		today: view.today,
		past,
		...meeting ? { meeting } : {},
		...byCadence && byCadence > view.today ? { byCadence } : {},
	};
}
