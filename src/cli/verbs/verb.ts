import type { Terminal } from '../terminal.ts';
import type { OperandTable, OperandValue, OptionTable, OptionValue } from './option.ts';

/** A line to type, and what it does. */
export interface Example {
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

/** One thing that the command line does. Parsing, help, completions, the man page and docs/cli.md are made of it. */
export interface VerbDefinition<Operands extends OperandTable, Options extends OptionTable> {
	readonly name: string;
	/** One line for the list of commands, without a full stop. */
	readonly summary: string;
	/** What there is to know beside it: whole sentences, each paragraph a text. */
	readonly details: readonly string[];
	readonly operands: Operands;
	readonly options: Options;
	readonly examples: readonly Example[];
	/**
	 * Does it, and gives the exit status. What it needs is imported here, so that no other verb waits for it.
	 * Throws a `CommandError` for what the user can cause.
	 */
	run(call: Call<Operands, Options>, terminal: Terminal): Promise<number>;
}

/** A verb whose options are not known. */
export type Verb = VerbDefinition<OperandTable, OptionTable>;

/**
 * Gives a verb the types of its operands and options. These stand before it, as a `VerbForm` of their own, so that
 * what carries it out can be typed by them: `CallOf<typeof FORM>`.
 */
export function defineVerb<Operands extends OperandTable, Options extends OptionTable>(
	verb: VerbDefinition<Operands, Options>,
): VerbDefinition<Operands, Options> {
	return verb;
}
