import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { CommandError } from '../terminal.ts';
import type { Flag, ManyOption, Operand, ValueOption } from './option.ts';

/** The notebook's folder. */
export const FOLDER = {
	name: 'FOLDER',
	summary: 'the folder with the notes',
	question: 'Which folder?',
	completes: 'folder',
} as const satisfies Operand;

/** `--today`: everything is computed as of this day. */
export const TODAY = {
	kind: 'value',
	placeholder: 'YYYY-MM-DD',
	summary: 'as of this day (default: today)',
	read: dayFor('today'),
} as const satisfies ValueOption<CalendarDate>;

/** For verbs that only read; a verb that writes has no such option. */
export const INCLUDE_PRIVATE = { kind: 'flag', summary: 'private notes and parts too' } as const satisfies Flag;

export const JSON_OUTPUT = { kind: 'flag', summary: 'one JSON object, for scripts' } as const satisfies Flag;

/** Reads the day of an option, of `--NAME`. */
export function dayFor(name: string): (text: string) => CalendarDate {
	return text => {
		const day = parseCalendarDate(text);
		if (day === undefined) {
			throw new CommandError(`--${name}: “${text}” is not a date on the calendar. Write YYYY-MM-DD.`);
		}
		return day;
	};
}

/** A text that must not be empty; `needs` says what it has to be. */
export function textFor(needs: string): (text: string) => string {
	return text => {
		if (text.trim() === '') { throw new CommandError(needs); }
		return text.trim();
	};
}

/** One of a few words: `--format text|json`. */
export function oneOf<const Word extends string>(
	name: string,
	choices: readonly Word[],
	summary: string,
): ValueOption<Word> {
	return { kind: 'value', placeholder: choices.join('|'), choices, summary, read: chooseFrom(name, choices) };
}

/** Several of a few words: `--fail-on overdue --fail-on problems`. */
export function someOf<const Word extends string>(
	name: string,
	choices: readonly Word[],
	summary: string,
): ManyOption<Word> {
	return { ...oneOf(name, choices, summary), kind: 'many' };
}

function chooseFrom<Word extends string>(name: string, choices: readonly Word[]): (text: string) => Word {
	return text => {
		const choice = choices.find(known => known === text);
		if (choice === undefined) { throw new CommandError(`--${name} takes ${inWords(choices)}.`); }
		return choice;
	};
}

/** `“a”, “b” or “c”`. */
function inWords(words: readonly string[]): string {
	const quoted = words.map(word => `“${word}”`);
	return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`;
}

/** `--mentorship`: whose meeting something is for. */
export const MENTORSHIP = {
	kind: 'value',
	placeholder: 'NAME',
	summary: 'whose: the name of the note, or words of its title (default: who meets next)',
	read: textFor('--mentorship needs a name.'),
} as const satisfies ValueOption<string>;

/** `--output`, `--dry-run`: of verbs that make a file. None writes over one. */
export const OUTPUT = {
	kind: 'value',
	short: 'o',
	placeholder: 'FILE',
	summary: 'write this file; - is standard output (default: in exports of the folder)',
	completes: 'file',
	read: textFor('--output needs a file.'),
} as const satisfies ValueOption<string>;

export const DRY_RUN = {
	kind: 'flag',
	short: 'n',
	summary: 'write nothing; show as a diff what would be written',
} as const satisfies Flag;

/** `--watch`: goes on until it is stopped. */
export const WATCH = {
	kind: 'flag',
	short: 'w',
	summary: 'go on, and say it anew whenever a note changes; Ctrl-C ends',
} as const satisfies Flag;
