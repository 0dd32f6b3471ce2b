import type { FieldRule } from '../../model/noteSchema.ts';
import type { DateField } from '../../model/note.ts';
import type { Dialect, NoteType } from '../../model/vocabulary.ts';
import type { Stretch } from './completionEntry.ts';

/** What goes around an inserted value. */
export interface Around {
	/** A space that is missing before the value. */
	readonly before: string;
	/** A bracket that is missing after it. */
	readonly after: string;
}

/** Front matter: a key, or the name of an area below `effort:`. */
export interface KeyPlace extends Stretch {
	readonly at: 'key';
	readonly type: NoteType;
	/** Keys that are there already. */
	readonly used: ReadonlySet<string>;
	/** A colon stands after it already. */
	readonly hasColon: boolean;
}

/** The line that makes a note of a Markdown file, which has none yet. */
export interface TypePlace extends Stretch {
	readonly at: 'type';
	/** The second `---` is there. */
	readonly isClosed: boolean;
}

/** Front matter: the value of a key, or one of its list. */
export interface ValuePlace extends Stretch {
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
export interface FieldValuePlace extends Stretch {
	readonly at: 'date' | 'goal' | 'area' | 'priority' | 'repeat' | 'after' | 'owner';
	readonly field?: DateField;
	/** A handle is written after `@`, or as the value of `owner::`. */
	readonly around: Around;
}

/** The body: elsewhere on a task line, where a field could begin. */
export interface FieldPlace extends Stretch {
	readonly at: 'field';
	/** Fields the line has. */
	readonly present: ReadonlySet<string>;
	readonly dialect?: Dialect;
}

/** The body: `[[…`, `](…`, `## …`, `[@…`. */
export interface TextPlace extends Stretch {
	readonly at: 'wikilink' | 'link' | 'heading' | 'citation';
	readonly around: Around;
}

/** An empty line, or the beginning of a name on it. */
export interface SnippetPlace extends Stretch {
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
