import type { PROBLEM_MESSAGES } from './problemMessages.ts';

export type ProblemSeverity = 'error' | 'warning' | 'information';

/** A key of the message catalogue; stable, `area.kebab-case`. */
export type ProblemCode = keyof typeof PROBLEM_MESSAGES;

/**
 * Something in a note that the reader should know about. Problems are values: nothing
 * is thrown, and the rest of the note is still read.
 */
export interface Problem {
	readonly code: ProblemCode;
	readonly severity: ProblemSeverity;
	/** Filled into `{0}`, `{1}` … of the catalogue's message; kept apart so that hosts can translate. */
	readonly args: readonly string[];
	/** UTF-16 offsets in the note's text, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Line and column of `start`, both from 0. */
	readonly line: number;
	readonly column: number;
	/** A replacement for `[start, end)` that would mend it, if one is clear. */
	readonly suggestion?: string;
	/** The problem lies in a private part (format.md §7). */
	readonly private?: boolean;
}
