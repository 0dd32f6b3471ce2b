import { EXIT_STATUSES } from '../terminal.ts';
import { GENERAL_OPTIONS, PROGRAM, usageOf } from '../parseCommandLine.ts';
import type { Option, OptionTable, Verb } from '../verbs/verb.ts';

const WIDTH = 80;

/** What the program is, for every kind of help. */
export const ABOUT =
	'Reads mentoring notes kept as Markdown, and makes of them what a meeting needs. Nothing leaves this machine by itself.';

/** The sentence of every help page on when output is coloured. */
export const COLOUR = 'Colour on a terminal only; NO_COLOR and FORCE_COLOR are respected.';

/** The text of `--help`: all verbs, a line each. */
export function generalHelp(verbs: readonly Verb[]): string {
	return joined([
		`Usage: ${PROGRAM} COMMAND [options]`,
		wrapped(ABOUT).join('\n'),
		section('Commands', twoColumns(verbs.map(({ name, summary }) => [name, summary]))),
		section('Options', optionLines({})),
		`${PROGRAM} COMMAND --help tells of one command.`,
		...ending(),
	]);
}

/** The text of `VERB --help`. */
export function verbHelp(verb: Verb): string {
	const operands = Object.values(verb.operands).map(({ name, summary }): [string, string] => [name, summary]);
	return joined([
		`Usage: ${usageOf(verb)} [options]`,
		...verb.details.map(text => wrapped(text).join('\n')),
		...operands.length > 0 ? [twoColumns(operands).join('\n')] : [],
		section('Options', optionLines(verb.options)),
		section(
			'Examples',
			verb.examples.flatMap(({ line, does }) => [
				`${PROGRAM} ${line}`,
				...wrapped(does, WIDTH - 6).map(text => `    ${text}`),
			]),
		),
		...ending(),
	]);
}

function ending(): string[] {
	return [
		section('Exit status', twoColumns(EXIT_STATUSES.map(({ status, meaning }) => [String(status), meaning]))),
		COLOUR,
	];
}

function joined(parts: readonly string[]): string {
	return `${parts.join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
	return [heading, ...lines.map(line => `  ${line}`)].join('\n');
}

function optionLines(options: OptionTable): string[] {
	return twoColumns(
		Object.entries({ ...options, ...GENERAL_OPTIONS }).map((
			[name, option],
		) => [optionForm(name, option), option.summary]),
	);
}

/** `-h, --help`, `--today YYYY-MM-DD`. */
export function optionForm(name: string, option: Option): string {
	const forms = option.short === undefined ? `--${name}` : `-${option.short}, --${name}`;
	return option.kind === 'flag' ? forms : `${forms} ${option.placeholder}`;
}

/** Names to the left, what they mean to the right, continued where it stands; a long name has a line of its own. */
function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
	const widest = Math.min(28, Math.max(...rows.map(([name]) => name.length)));
	return rows.flatMap(([name, meaning]) => {
		const lines = wrapped(meaning, WIDTH - widest - 4).map(line => `${' '.repeat(widest + 2)}${line}`);
		return name.length > widest ? [name, ...lines] : [name + lines[0]!.slice(name.length), ...lines.slice(1)];
	});
}

/** Lines of whole words. */
function wrapped(text: string, width = WIDTH): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else { lines.push(word); }
	}
	return lines;
}
