import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { type Terminal, CommandError } from '../terminal.ts';

/** An option that is there or not: `--json`. */
export interface Flag {
	readonly kind: 'flag';
	/** One letter, as in `-n`. */
	readonly short?: string;
	/** For the help, without a full stop. */
	readonly summary: string;
}

/** An option with a value: `--today 2026-11-23`. */
export interface ValueOption<T> {
	readonly kind: 'value';
	readonly short?: string;
	/** What stands for the value in the help: `YYYY-MM-DD`. */
	readonly placeholder: string;
	readonly summary: string;
	/** The values it takes, where they are few. */
	readonly choices?: readonly string[];
	/** What a shell proposes for it. */
	readonly completes?: 'file' | 'folder';
	/** What the value means. Throws a `CommandError` where it means nothing. */
	read(text: string): T;
}

/** An option that may be given several times; its values are a list. */
export interface ManyOption<T> extends Omit<ValueOption<T>, 'kind'> {
	readonly kind: 'many';
}

/** What a verb takes by a name: without a value, with one, or with several. */
export type Option = Flag | ValueOption<unknown> | ManyOption<unknown>;

/** What stands without a name on the line: `FOLDER`. */
export interface Operand {
	/** As in the help: `FOLDER`. */
	readonly name: string;
	readonly summary: string;
	/** What is asked where it is missing: `Which folder?`. */
	readonly question: string;
	readonly choices?: readonly string[];
	/** Words that a shell proposes for it, among others that it takes; what ends in `:` goes on. */
	readonly proposes?: readonly string[];
	readonly completes?: 'file' | 'folder';
	/** It may be left out; only the last may. */
	readonly optional?: true;
	/** It and all after it; only the last may. */
	readonly many?: true;
}

/** Options or operands by their names, in the order of the help. */
export type OptionTable = Readonly<Record<string, Option>>;
type OperandTable = Readonly<Record<string, Operand>>;

/** What `run` is given for an option. */
type OptionValue<Given extends Option> = Given extends Flag ? boolean
	: Given extends ManyOption<infer T> ? readonly T[]
	: Given extends ValueOption<infer T> ? T | undefined
	: never;

/** What `run` is given for an operand. */
type OperandValue<Given extends Operand> = Given extends { readonly many: true } ? readonly string[]
	: Given extends { readonly optional: true } ? string | undefined
	: string;

/** A line to type, and what it does. */
interface Example {
	/** Without the program's name: `status mentoring --json`. */
	readonly line: string;
	readonly does: string;
}

/** What the user asked of a verb, read. */
export interface Call<Operands extends OperandTable, Options extends OptionTable> {
	readonly operands: { readonly [Name in keyof Operands]: OperandValue<Operands[Name]> };
	/** By the names that are typed: `options['include-private']`. */
	readonly options: { readonly [Name in keyof Options]: OptionValue<Options[Name]> };
}

/** What a verb may be given. */
export interface VerbForm {
	readonly operands: OperandTable;
	readonly options: OptionTable;
}

/** What is asked of a verb of this form: `CallOf<typeof FORM>`. */
export type CallOf<Form extends VerbForm> = Call<Form['operands'], Form['options']>;

/**
 * One thing that the command line does, in words. Parsing, help, completions, the man page and docs/cli.md are made of
 * it.
 */
export interface VerbDefinition<Operands extends OperandTable, Options extends OptionTable> {
	readonly name: string;
	/** One line for the list of commands, without a full stop. */
	readonly summary: string;
	/** What there is to know beside it: whole sentences, each paragraph a text. */
	readonly details: readonly string[];
	readonly operands: Operands;
	readonly options: Options;
	readonly examples: readonly Example[];
}

/**
 * Carries a verb out, and gives the exit status (`DONE`, `FOUND`, `NOT_DONE`). Throws a `CommandError` for what the
 * user can cause.
 */
type VerbAction<Operands extends OperandTable, Options extends OptionTable> = (
	call: Call<Operands, Options>,
	terminal: Terminal,
) => Promise<number>;

/** A verb whose options are not known, and what carries it out. */
export interface Verb extends VerbDefinition<OperandTable, OptionTable> {
	run(call: Call<OperandTable, OptionTable>, terminal: Terminal): Promise<number>;
}

/**
 * Gives a verb the types of its operands and options. These stand before it, as a `VerbForm` of their own, so that
 * what carries it out can be typed by them: `CallOf<typeof FORM>`.
 */
export function defineVerb<Operands extends OperandTable, Options extends OptionTable>(
	verb: VerbDefinition<Operands, Options>,
): VerbDefinition<Operands, Options> {
	return verb;
}

/** Joins a verb to what carries it out. This is loaded when the verb is run, so that no other verb waits for it. */
export function carriedOutBy<Operands extends OperandTable, Options extends OptionTable>(
	verb: VerbDefinition<Operands, Options>,
	load: () => Promise<VerbAction<Operands, Options>>,
): Verb {
	const run = async (call: Call<Operands, Options>, terminal: Terminal): Promise<number> =>
		(await load())(call, terminal);
	return { ...verb, run };
}

/** The notebook's folder. */
export const FOLDER = {
	name: 'FOLDER',
	summary: 'the folder with the notes',
	question: 'Which folder?',
	completes: 'folder',
} as const satisfies Operand;

/** `--today`: everything is computed as of this day. */
export const TODAY = dayOption('today', 'as of this day (default: today)');

/** For verbs that only read; a verb that writes has no such option. */
export const INCLUDE_PRIVATE = { kind: 'flag', summary: 'private notes and parts too' } as const satisfies Flag;

/** `--json`, of verbs that only read; the keys of the object stay as they are. */
export const JSON_OUTPUT = { kind: 'flag', summary: 'one JSON object, for scripts' } as const satisfies Flag;

/** A day of the calendar, of `--NAME`: `--from 2026-01-01`. */
export function dayOption(name: string, summary: string): ValueOption<CalendarDate> {
	return {
		kind: 'value',
		placeholder: 'YYYY-MM-DD',
		summary,
		read: text => {
			const day = parseCalendarDate(text);
			if (day === undefined) {
				throw new CommandError(`--${name}: “${text}” is not a date on the calendar. Write YYYY-MM-DD.`);
			}
			return day;
		},
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
		const choice = choices.find(candidate => candidate === text);
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

/** `--dry-run`, of every verb that writes. */
export const DRY_RUN = {
	kind: 'flag',
	short: 'n',
	summary: 'write nothing; show as a diff what would be written',
} as const satisfies Flag;

/** What every verb has that makes one file; in the order of its help. */
export const FILE_OPTIONS = { 'output': OUTPUT, 'today': TODAY, 'dry-run': DRY_RUN } as const;

/** `--watch`: goes on until it is stopped. */
export const WATCH = {
	kind: 'flag',
	short: 'w',
	summary: 'go on, and say it anew whenever a note changes; Ctrl-C ends',
} as const satisfies Flag;

/**
 * Of every verb with {@link WATCH}. Node tells of a pipe that nobody reads any more when something is written to it,
 * and not before.
 */
export const WATCH_ENDS =
	'With --watch it goes on until it is stopped. Where its output goes to a program that has read enough, as with “| head”, it ends when it next has something to say.';

/** `--owner`: a side, a person or `me`, without a leading `@`. */
export const OWNER = {
	kind: 'value',
	placeholder: 'NAME',
	summary: 'only homework of mentor, mentee or a person: lind, "Mara Lind", me',
	read: text => {
		const owner = text.replace(/^@/, '').trim();
		if (owner === '') { throw new CommandError('--owner needs a name: mentor, mentee or a person.'); }
		return owner;
	},
} as const satisfies ValueOption<string>;
