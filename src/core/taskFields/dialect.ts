import type { FieldSpan, TaskField } from '../model/note.ts';
import type { Dialect } from '../model/vocabulary.ts';
import type { TextRange } from '../text/textEdit.ts';

/** A longer value is not read as one, which keeps inputs that are made to be slow from being so. */
export const LONGEST_VALUE = 1000;

/** A field as it is written, its value not yet judged. Offsets are those of the text that was read. */
export interface FieldMatch {
	readonly field: TaskField;
	readonly dialect: Dialect;
	readonly start: number;
	readonly end: number;
	readonly valueStart: number;
	readonly valueEnd: number;
	/** The value as written, quotes and marks of a link included for a goal, quotes left out for a rule. */
	readonly value: string;
}

/**
 * One way of writing the fields of a task line (format.md §4):
 *
 * ```md
 * - [ ] Send the aims due:2026-10-31
 * - [ ] Send the aims 📅 2026-10-31
 * - [ ] Send the aims [due:: 2026-10-31]
 * ```
 */
export interface FieldDialect {
	readonly name: Dialect;
	/** The first UTF-16 units of what its fields are told by: `:` of `due:`, those of each emoji. */
	readonly triggers: string;
	/** The field whose trigger stands at `at`, if it is one; it may have begun before. `text` has code blanked out. */
	readAt(text: string, at: number): FieldMatch | undefined;
	/** The field in this dialect; `undefined` when the dialect has no word for it (an emoji for `goal`). */
	write(field: TaskField, value: string): string | undefined;
	/** The value alone, as it would stand in place of another. */
	writeValue(field: TaskField, value: string): string;
	/** The value of what is written, where that is no text: `⏫` is `high`. */
	plainValue?(field: TaskField, written: string): string | undefined;
	/** What another value takes the place of, where that is more than the value: its quotes. */
	replaced?(text: string, span: FieldSpan): TextRange;
	/** Whether a value ends only at the next field, so that words which come to stand behind it would be part of it. */
	runsOn?(field: TaskField): boolean;
	/**
	 * The end of another tool's field that is told at `at`, -1 without one: fields of this dialect inside it are part
	 * of its value.
	 */
	foreignEnd?(text: string, at: number): number;
	/** The field whose value is being written between `before` and `after`, the parts of a line around the cursor. */
	halfWritten(before: string, after: string): HalfWritten | undefined;
	/** A field up to its value, as it is offered while writing; `undefined` when it is offered as words. */
	begin(field: TaskField): FieldBeginning | undefined;
	/** Patterns of the colouring, by their names in `syntaxes/mentoring.tmLanguage.json`. */
	readonly grammar: Readonly<Record<string, string>>;
}

/** A field whose value is being written. */
export interface HalfWritten {
	readonly field: TaskField;
	/** How much of the value stands before the cursor, and how much behind it. */
	readonly typed: number;
	readonly rest: number;
	/** What goes around a value that is put there: a space that is missing, a bracket. */
	readonly around: { readonly before: string, readonly after: string };
}

/** A field that is offered: `due:`, `📅 `, `[due:: ]`. */
export interface FieldBeginning {
	readonly label: string;
	readonly insert: string;
	/** `insert` is a snippet, as the cursor goes before its end. */
	readonly snippet?: boolean;
}

/** Nothing is missing around a value. */
export const NOTHING_AROUND = { before: '', after: '' };

/** The letters and digits behind the cursor that are still part of a value. */
export function tokenOf(after: string): string {
	return /^[\p{L}\p{N}-]*/u.exec(after)![0];
}

/** A value up to the cursor; a date that has its end already is none any more. */
export const DAY_SO_FAR = '(?![ \\t]?\\d{4}-\\d\\d-\\d\\d\\s)[ \\t]?[^:[\\]()@]{0,40}';
