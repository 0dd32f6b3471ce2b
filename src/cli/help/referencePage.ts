import { EXIT_STATUSES } from '../terminal.ts';
import { PROGRAM, usageOf } from '../parseCommandLine.ts';
import type { Verb } from '../verbs/verb.ts';
import { ABOUT, COLOUR, optionForm } from './helpText.ts';

/** docs/cli.md. */
export function referencePage(verbs: readonly Verb[]): string {
	return `${
		[
			'# The command line',
			'<!-- Written by `npm run generate` from src/cli/verbs. -->',
			ABOUT,
			...verbs.map(({ name, summary }) => `- [\`${name}\`](#${name}): ${cell(summary)}`).join('\n').split('\n\n'),
			`Every command has \`--help\`. The package has a manual page, and \`${PROGRAM} completion\` writes `
			+ `completions for bash, zsh and fish. ${COLOUR}`,
			'What is made of a notebook (papers, slides, the agenda, the digest, prepared notes, a calendar) speaks the first '
			+ '`language` of its `.mentoring/config.yml`, where that is French, German or Spanish. What the program itself '
			+ 'says (status, check, query, help, errors) is in English whatever the notebook and the terminal speak, so '
			+ 'that scripts and pages about it find the same words everywhere; the editor shows problems in its own language.',
			...verbs.flatMap(verbParts),
			'## Exit status',
			table(['status', 'meaning'], EXIT_STATUSES.map(({ status, meaning }) => [String(status), meaning])),
		].join('\n\n')
	}\n`;
}

function verbParts(verb: Verb): string[] {
	const rows = [
		...Object.values(verb.operands).map(({ name, summary }) => [`\`${name}\``, summary]),
		...Object.entries(verb.options).map(([name, option]) => [`\`${optionForm(name, option)}\``, option.summary]),
	];
	const examples = verb.examples.flatMap(({ line, does }) => [`# ${does}`, `${PROGRAM} ${line}`]);
	return [
		`## ${verb.name}`,
		`\`${usageOf(verb)} [options]\``,
		...verb.details.map(cell),
		...rows.length > 0 ? [table(['', 'meaning'], rows)] : [],
		['```sh', ...examples, '```'].join('\n'),
	];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [
		`| ${head.join(' | ')} |`,
		`|${head.map(() => '--|').join('')}`,
		...rows.map(row => `| ${row.map(text => cell(text.replaceAll('|', '\\|'))).join(' | ')} |`),
	].join('\n');
}

/** Text in a page: angle brackets are themselves. */
function cell(text: string): string {
	return text.replace(/<(?=[a-z])/gi, '\\<');
}
