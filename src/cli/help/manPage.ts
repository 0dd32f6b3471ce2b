import { EXIT_STATUSES } from '../terminal.ts';
import { GENERAL_OPTIONS, PROGRAM, usageOf } from '../parseCommandLine.ts';
import type { OptionTable, Verb } from '../verbs/verb.ts';
import { ABOUT, COLOUR, optionForm } from './helpText.ts';

/** The manual page, in the macros of man(7). It has no date, so that it is the same until a verb changes. */
export function manPage(verbs: readonly Verb[]): string {
	return `${
		[
			'.\\" Written by `npm run generate` from src/cli/verbs.',
			'.TH MENTORING\\-NOTEBOOK 1',
			'.SH NAME',
			`${roff(PROGRAM)} \\- mentoring notes kept as Markdown, without a window`,
			'.SH SYNOPSIS',
			`.B ${roff(PROGRAM)}`,
			'.I COMMAND',
			'[\\fIoptions\\fR]',
			'.SH DESCRIPTION',
			roff(ABOUT),
			'.SH COMMANDS',
			...verbs.flatMap(verbLines),
			'.SH OPTIONS',
			...optionLines(GENERAL_OPTIONS),
			'.SH EXIT STATUS',
			...EXIT_STATUSES.flatMap(({ status, meaning }) => ['.TP', `.B ${status}`, roff(meaning)]),
			'.SH ENVIRONMENT',
			'.TP',
			'.B NO_COLOR\\fR, \\fBFORCE_COLOR',
			roff(COLOUR),
		].join('\n')
	}\n`;
}

function verbLines(verb: Verb): string[] {
	return [
		`.SS ${roff(usageOf(verb).slice(PROGRAM.length + 1))}`,
		...verb.details.flatMap((text, index) => [...index > 0 ? ['.PP'] : [], roff(text)]),
		...Object.values(verb.operands).flatMap(({ name, summary }) => ['.TP', `.I ${roff(name)}`, roff(summary)]),
		...optionLines(verb.options),
		...verb.examples.flatMap((
			{ line, does },
		) => ['.PP', roff(does), '.PP', '.RS', '.EX', roff(`${PROGRAM} ${line}`), '.EE', '.RE']),
	];
}

function optionLines(options: OptionTable): string[] {
	return Object.entries(options).flatMap((
		[name, option],
	) => ['.TP', `.B ${roff(optionForm(name, option))}`, roff(option.summary)]);
}

/** Text that troff sets as it is: no macro at the start of a line, no escape, hyphens that can be copied. */
function roff(text: string): string {
	return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}
