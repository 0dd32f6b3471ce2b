import { parseArgs } from 'node:util';
import { nearestWord } from '../core/text/nearestWord.ts';
import { CommandError, didYouMean } from './terminal.ts';
import type { Operand, Option, OptionTable, Call, Verb } from './verbs/verb.ts';

/** What the command is called where it is installed; the first word of its usage and of its errors. */
export const PROGRAM = 'mentoring-notebook';

/** What stands for every verb. */
export const GENERAL_OPTIONS = {
	help: { kind: 'flag', short: 'h', summary: 'this text' },
	version: { kind: 'flag', short: 'v', summary: 'the version' },
} as const satisfies OptionTable;

/** What the user asked for. */
export type CommandLine =
	| { readonly kind: 'call', readonly verb: Verb, readonly call: Call<Verb['operands'], OptionTable> }
	/** Of one verb, or of all. */
	| { readonly kind: 'help', readonly verb?: Verb }
	| { readonly kind: 'version' };

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];
type OptionToken = Extract<Token, { readonly kind: 'option' }>;

/** The word that asks for help as an option does: `help status`. */
export const HELP_WORD = 'help';

/**
 * Reads the command line (without `node` and the script). Throws a {@link CommandError} that says what is wrong with
 * it.
 */
export function parseCommandLine(argv: readonly string[], verbs: readonly Verb[]): CommandLine {
	const tokens = tokensOf(argv, verbs);
	const words = tokens.flatMap(token => token.kind === 'positional' ? [token.value] : []);
	const optionTokens = tokens.filter((token): token is OptionToken => token.kind === 'option');
	if (words[0] === HELP_WORD || optionTokens.some(({ name }) => name === 'help')) {
		return helpFor(words[0] === HELP_WORD ? words[1] : words[0], verbs);
	}
	if (optionTokens.some(({ name }) => name === 'version')) { return { kind: 'version' }; }
	const [first] = optionTokens;
	if (words.length === 0 && first) { refuseWithoutVerb(first); }
	const verb = verbFor(words[0], verbs);
	// Options first: the value of an unknown one stands there as if it were an operand.
	const options = optionsOf(optionTokens, verb);
	return { kind: 'call', verb, call: { operands: operandsOf(words.slice(1), verb), options } };
}

/**
 * All verbs' options at once: so that they may stand before the verb, too. One name means one kind everywhere, which a
 * test holds.
 */
function tokensOf(argv: readonly string[], verbs: readonly Verb[]): readonly Token[] {
	const allOptions: OptionTable = Object.assign(
		{},
		...verbs.map(({ options }) => options),
		GENERAL_OPTIONS,
	) as OptionTable;
	const options = Object.fromEntries(
		Object.entries(allOptions).map((
			[name, { kind, short }],
		) => [name, {
			type: kind === 'flag' ? 'boolean' as const : 'string' as const,
			multiple: true,
			...short === undefined ? {} : { short },
		}]),
	);
	return parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

function helpFor(word: string | undefined, verbs: readonly Verb[]): CommandLine {
	return word === undefined || word === HELP_WORD ? { kind: 'help' } : { kind: 'help', verb: verbFor(word, verbs) };
}

function verbFor(word: string | undefined, verbs: readonly Verb[]): Verb {
	if (word === undefined) { throw new CommandError(`Say what to do: ${usageOf(verbs[0]!)}.`); }
	const verb = verbs.find(({ name }) => name === word);
	if (!verb) {
		throw new CommandError(
			`“${word}” is not a command.${didYouMean(nearestTo(word, commandsAndOptions(verbs)))}`,
		);
	}
	return verb;
}

/** `version` is an option, for one who looks for a command. */
function commandsAndOptions(verbs: readonly Verb[]): string[] {
	return [...verbs.map(({ name }) => name), HELP_WORD, ...Object.keys(GENERAL_OPTIONS).map(name => `--${name}`)];
}

/** What stands there alone may be a general option that is spelled otherwise. */
function refuseWithoutVerb({ rawName }: OptionToken): never {
	const nearest = nearestTo(rawName, Object.keys(GENERAL_OPTIONS).map(name => `--${name}`));
	throw new CommandError(`“${rawName}” says something of a command, but there is none.${didYouMean(nearest)}`);
}

function nearestTo(word: string, candidates: readonly string[]): string | undefined {
	return candidates.find(known => word.length > '--'.length && known.startsWith(word))
		?? nearestWord(word, candidates);
}

/** `mentoring-notebook status FOLDER`. */
export function usageOf({ name, operands }: Verb): string {
	return [PROGRAM, name, ...Object.values(operands).map(usageOfOperand)].join(' ');
}

function usageOfOperand({ name, optional, many }: Operand): string {
	const placeholder = many ? `${name}...` : name;
	return optional ? `[${placeholder}]` : placeholder;
}

function operandsOf(words: readonly string[], verb: Verb): Record<string, string & readonly string[]> {
	const left = [...words];
	const values: [string, unknown][] = Object.entries(verb.operands).map(([name, operand]) => {
		if (operand.many) { return [name, operandWords(left.splice(0), operand, verb)]; }
		return [name, operandWords(left.splice(0, 1), operand, verb)[0]];
	});
	if (left.length > 0) { throw new CommandError(tooMany(left[0]!, verb)); }
	return Object.fromEntries(values) as Record<string, string & readonly string[]>;
}

function operandWords(words: readonly string[], operand: Operand, verb: Verb): readonly string[] {
	if (words.length === 0 && operand.optional) { return words; }
	if (words.length === 0 || words.includes('')) {
		throw new CommandError(`${operand.question} ${ended(usageOf(verb))}`);
	}
	const wrong = operand.choices && words.find(word => !operand.choices!.includes(word));
	if (wrong !== undefined) {
		throw new CommandError(
			`${operand.name} is one of ${operand.choices!.join(', ')}, not `
				+ `“${wrong}”.${didYouMean(nearestTo(wrong, operand.choices!))}`,
		);
	}
	return words;
}

/** `QUERY...` ends a sentence by itself. */
function ended(usage: string): string {
	return usage.endsWith('.') ? usage : `${usage}.`;
}

function tooMany(word: string, { name, operands }: Verb): string {
	const last = Object.values(operands).at(-1);
	return last
		? `One ${last.name.toLowerCase()} at a time; “${word}” is one too many.`
		: `${name} takes no such word as “${word}”.`;
}

function optionsOf(tokens: readonly OptionToken[], verb: Verb): Record<string, never> {
	const values: Record<string, unknown> = {};
	for (const [name, { kind }] of Object.entries(verb.options)) { values[name] = emptyValue(kind); }
	for (const token of tokens) {
		const option = Object.hasOwn(verb.options, token.name) ? verb.options[token.name]! : unknownOption(token, verb);
		if (option.kind === 'flag') {
			values[token.name] = flagValue(token);
			continue;
		}
		const value = option.read(textOf(token, option));
		if (option.kind === 'many') { (values[token.name] as unknown[]).push(value); }
		else { values[token.name] = value; }
	}
	return values as Record<string, never>;
}

function emptyValue(kind: Option['kind']): unknown {
	return { flag: false, value: undefined, many: [] }[kind];
}

function unknownOption({ rawName }: OptionToken, verb: Verb): never {
	const names = Object.keys({ ...verb.options, ...GENERAL_OPTIONS }).map(name => `--${name}`);
	throw new CommandError(`${verb.name} has no option “${rawName}”.${didYouMean(nearestTo(rawName, names))}`);
}

function flagValue({ rawName, value, inlineValue }: OptionToken): boolean {
	if (inlineValue) { throw new CommandError(`${rawName} takes no value, so not “${value}”.`); }
	return true;
}

/** A value that looks like an option was forgotten, unless it stands behind `=`. */
function textOf(
	token: OptionToken,
	{ placeholder }: Exclude<Option, { readonly kind: 'flag' }>,
): string {
	const { rawName, value, inlineValue } = token;
	if (value === undefined || !inlineValue && value.length > 1 && value.startsWith('-')) {
		const meant = value === undefined ? '' : ` If “${value}” is meant, write ${withEquals(token, value)}.`;
		throw new CommandError(`${rawName} needs a value: ${rawName} ${placeholder}.${meant}`);
	}
	return value;
}

function withEquals({ name }: OptionToken, value: string): string {
	return `--${name}=${value}`;
}
