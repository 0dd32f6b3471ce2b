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

export type Option = Flag | ValueOption<unknown> | ManyOption<unknown>;

/** What stands without a name on the line: `FOLDER`. */
export interface Operand {
	/** As in the help: `FOLDER`. */
	readonly name: string;
	readonly summary: string;
	/** What is asked where it is missing: `Which folder?`. */
	readonly question: string;
	readonly choices?: readonly string[];
	readonly completes?: 'file' | 'folder';
	/** It may be left out; only the last may. */
	readonly optional?: true;
	/** It and all after it; only the last may. */
	readonly many?: true;
}

/** Options or operands by their names, in the order of the help. */
export type OptionTable = Readonly<Record<string, Option>>;
export type OperandTable = Readonly<Record<string, Operand>>;

/** What `run` is given for an option. */
export type OptionValue<Given extends Option> = Given extends Flag ? boolean
	: Given extends ManyOption<infer T> ? readonly T[]
	: Given extends ValueOption<infer T> ? T | undefined
	: never;

/** What `run` is given for an operand. */
export type OperandValue<Given extends Operand> = Given extends { readonly many: true } ? readonly string[]
	: Given extends { readonly optional: true } ? string | undefined
	: string;
