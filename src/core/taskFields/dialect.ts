import type { TaskField } from '../model/taskItem.ts';
import type { Dialect } from '../model/vocabulary.ts';

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
	/** The field whose telling character (a colon, an emoji, `@`) stands at `at`, if it is one. `text` has code blanked out. */
	readAt(text: string, at: number): FieldMatch | undefined;
	/** The field in this dialect; `undefined` when the dialect has no word for it (an emoji for `goal`). */
	write(field: TaskField, value: string): string | undefined;
	/** The value alone, as it would stand in place of another. */
	writeValue(field: TaskField, value: string): string;
}
