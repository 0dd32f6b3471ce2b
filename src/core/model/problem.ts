/** How much a problem weighs: an `error` means that something of the note is not read as it was meant. */
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

interface ProblemText {
	readonly severity: ProblemSeverity;
	/**
	 * English text; `{0}` … are arguments. Says what is wrong and what to do. `{1?}` at its end is a word that may have
	 * been meant, proposed by {@link wholeMessage} where there is one.
	 */
	readonly message: string;
}

/** Every problem the notebook can report: its words and its default severity. */
export const PROBLEM_MESSAGES = {
	'front-matter.invalid-yaml': {
		severity: 'error',
		message: 'The front matter cannot be read: {0}. The last good reading is kept until it is mended.',
	},
	'front-matter.unsupported-engine': {
		severity: 'error',
		message: 'Front matter marked “{0}” is not read and never run. Use plain YAML between --- lines.',
	},
	'front-matter.not-a-map': {
		severity: 'error',
		message: 'The front matter should be lines such as “type: meeting”, not a list or a single text.',
	},
	'front-matter.duplicate-key': {
		severity: 'error',
		message: '“{0}” is given twice. Keep one of them; the first counts.',
	},
	'front-matter.unclosed': { severity: 'error', message: 'The front matter has no closing --- line.' },
	'front-matter.unknown-type': {
		severity: 'warning',
		message: '“{0}” is not a note type, so this file is not part of the notebook.{1?}',
	},
	'front-matter.unknown-value': {
		severity: 'warning',
		message: '“{1}” is not a value for {0}, and counts as absent.{2?}',
	},
	'front-matter.kept-private': {
		severity: 'warning',
		message:
			'{0}: “{1}” is not a word for who may read this, so the whole note is kept private. Write private, pair, committee or department.{2?}',
	},
	'front-matter.invalid-date': {
		severity: 'warning',
		message: '{0}: “{1}” is not a date on the calendar. Write YYYY-MM-DD.',
	},
	'front-matter.invalid-number': { severity: 'warning', message: '{0}: “{1}” should be a number from {2} to {3}.' },
	'front-matter.invalid-cadence': {
		severity: 'warning',
		message:
			'“{0}” is not a cadence. Write weekly, monthly, quarterly, semiannual, annual, “N weeks” or “N months”.{1?}',
	},
	'task.unknown-box': {
		severity: 'information',
		message: 'The box [{0}] has no meaning here and counts as open. Known are [ ], [/], [x], [-] and [>].',
	},
	'task.almost-box': {
		severity: 'warning',
		message:
			'This looks like an item of homework, but has no box that is read, so it is not counted. Write “- [ ]” before it.',
	},
	'task.invalid-date': {
		severity: 'warning',
		message: '{0}: “{1}” is not a date on the calendar. Write YYYY-MM-DD.',
	},
	'task.duplicate-field': { severity: 'warning', message: 'A second {0} on this item; the first counts.' },
	'task.unknown-value': { severity: 'warning', message: '“{1}” is not a value for {0}, and counts as absent.{2?}' },
	'task.unknown-repeat': {
		severity: 'warning',
		message:
			'“{0}” is not a rule that is understood here, so ticking this makes no next item. Examples are “every 2 weeks” and “every month on the last Friday”.',
	},
	'task.unknown-owner': { severity: 'warning', message: '@{0} is no one known in this notebook.{1?}' },
	'task.ambiguous-owner': {
		severity: 'warning',
		message:
			'@{0} names more than one person here: {1}. Until it is clear whom it means, it counts for none of them. Write one of these: {2}.',
	},
	'task.unknown-goal': { severity: 'warning', message: 'No goal note is called “{0}”.{1?}' },
	'task.ambiguous-goal': {
		severity: 'warning',
		message: 'More than one goal note fits “{0}”: {1}. Write the path of the one you mean.',
	},
	'mentorship.not-found': { severity: 'warning', message: 'No mentorship or committee note is called “{0}”.{1?}' },
	'mentorship.ambiguous': {
		severity: 'warning',
		message: 'More than one mentorship note fits “{0}”: {1}. Write the path of the one you mean.',
	},
	'mentorship.nearly-same': {
		severity: 'warning',
		message:
			'These names, {0}, are nearly those of {1}, and count as another two people. If they are the same, write them alike, or name the mentorship.',
	},
	'private.unclosed': {
		severity: 'warning',
		message: 'This private part is never closed; everything to the end of the note counts as private. Add {0}.',
	},
	'private.stray-closer': {
		severity: 'warning',
		message:
			'This closes a private part that was never begun. What stands above it is not private, unless it is marked.',
	},
	'private.underlined': {
		severity: 'information',
		message:
			'The dashes below “{0}” make it a heading. The private section goes on here all the same; other programs may end it. Leave a line free above the dashes.',
	},
	'private.would-be-exported': {
		severity: 'warning',
		message: '“{0}” reads as if this were private, but it is not: an export or a report would contain it.',
	},
	'file.too-large': { severity: 'error', message: 'This file is larger than {0} MB and was not read.' },
	'file.binary': {
		severity: 'error',
		message: 'This file holds NUL bytes and does not look like text; it was not read.',
	},
	'file.invalid-utf8': {
		severity: 'error',
		message: 'This file is not valid UTF-8. Save it as UTF-8; until then it is only shown, never changed.',
	},
	'file.conflict-markers': {
		severity: 'error',
		message:
			'Two versions of this note were not merged here. Keep the lines you want, take out the rest with the lines <<<<<<<, ======= and >>>>>>>, and save. Until then only the first version is read, and nothing in this note is changed.',
	},
	'file.conflicted-copy': {
		severity: 'warning',
		message:
			'This is a second copy of {0}, left by the program that shares the folder. Nothing in it is counted. Take over what you need into {0}, then delete this copy.',
	},
	'file.config-unknown-key': {
		severity: 'information',
		message: '“{0}” is not known in this file. Known are {1}.',
	},
	'file.config-unknown-value': {
		severity: 'warning',
		message: '{0}: “{1}” is not understood here and changes nothing. Right would be {2}.',
	},
	'file.unreadable': {
		severity: 'error',
		message: 'This file could not be read: {0}. What was known of it before is kept.',
	},
} as const satisfies Record<string, ProblemText>;

/** A likely word at the end of a message. */
const LIKELY = /\{(\d+)\?\}$/;

/** The two texts of a message that may end with a likely word, for translators; else the one there is. */
export function messageTexts(message: string): readonly [without: string, withWord?: string] {
	const likely = LIKELY.exec(message);
	if (!likely) { return [message]; }
	const without = message.slice(0, likely.index);
	return [without, `${without} Did you mean “{${likely[1]!}}”?`];
}

/** The text of a message for its arguments, to be translated and filled: with the question where a word is proposed. */
export function wholeMessage(message: string, args: readonly string[]): string {
	const [without, withWord] = messageTexts(message);
	return withWord !== undefined && args[Number(LIKELY.exec(message)![1])] ? withWord : without;
}

/** Fills `{0}`, `{1}` … of a message. */
export function fillMessage(message: string, args: readonly string[]): string {
	return message.replace(/\{(\d+)\}/g, (_, index: string) => args[+index] ?? '');
}
