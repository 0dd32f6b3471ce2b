import { GENERAL_OPTIONS, HELP_WORD, PROGRAM } from '../parseCommandLine.ts';
import { DONE, type Terminal } from '../terminal.ts';
import type { CompletionCall, Shell } from '../verbs/completionVerb.ts';
import type { Operand, Option, Verb } from '../verbs/verb.ts';

/** A script with which the shell proposes verbs, options, their values, and files or folders. */
export function completionScript(verbs: readonly Verb[], shell: Shell): string {
	return `${{ bash, zsh, fish }[shell](verbs).join('\n')}\n`;
}

/** Carries out `completion`: writes the script for the shell that was named, which completes these verbs. */
export function showCompletion(verbs: readonly Verb[]) {
	return ({ operands: { shell } }: CompletionCall, terminal: Terminal): Promise<number> => {
		terminal.writeOut(completionScript(verbs, shell as Shell));
		return Promise.resolve(DONE);
	};
}

type NamedOption = readonly [name: string, option: Option];

function optionsOf(verb: Verb): NamedOption[] {
	return Object.entries({ ...verb.options, ...GENERAL_OPTIONS });
}

/** A value that a shell may propose words or files for; a flag has none. */
type Completed = Pick<Operand, 'choices' | 'proposes' | 'completes'>;

/** The first operand of a verb, and the one that stands behind it. */
function operandsOf(verb: Verb): readonly [Completed, Completed | undefined] {
	const [first = {}, second] = Object.values(verb.operands);
	return [first, second];
}

function namesOf(verbs: readonly Verb[]): string {
	return verbs.map(({ name }) => name).join(' ');
}

function bash(verbs: readonly Verb[]): string[] {
	return [
		'# bash completion for mentoring-notebook',
		'_mentoring_notebook() {',
		'\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}',
		// `--format=csv` is three words.
		'\tif [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
		'\tif ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W '
		+ `'${namesOf(verbs)} ${HELP_WORD} --help --version' -- "$cur")); return; fi`,
		`\tif [[ $verb == ${HELP_WORD} ]]; then ${bashReply({ choices: verbs.map(({ name }) => name) })}; return; fi`,
		'\tcase "$verb $prev" in',
		...verbs.flatMap(verb => optionsOf(verb).flatMap(bashValues(verb))),
		'\tesac',
		'\tcase $verb in',
		...verbs.map(bashVerb),
		'\tesac',
		'}',
		`complete -F _mentoring_notebook ${PROGRAM}`,
	];
}

function bashValues({ name: verb }: Verb): (option: NamedOption) => string[] {
	return ([name, option]) => {
		if (option.kind === 'flag') { return []; }
		const short = option.short === undefined ? '' : `|'${verb} -${option.short}'`;
		return [`\t\t'${verb} --${name}'${short}) ${bashReply(option)}; return ;;`];
	};
}

function bashVerb(verb: Verb): string {
	const options = optionsOf(verb).map(([name]) => `--${name}`).join(' ');
	const [first, second] = operandsOf(verb);
	const behind = second === undefined ? '' : `elif ((COMP_CWORD > 2)); then ${bashReply(second)}; `;
	return `\t\t${verb.name}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '${options}' -- "$cur")); ${behind}else `
		+ `${bashReply(first)}; fi ;;`;
}

function bashReply({ choices, proposes, completes }: Completed): string {
	if (proposes) {
		// Behind `owner:` its value follows at once.
		return `COMPREPLY=($(compgen -W '${proposes.join(' ')}' -- "$cur")); `
			+ '[[ ${COMPREPLY[0]} == *: ]] && compopt -o nospace';
	}
	if (choices) { return `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$cur"))`; }
	if (!completes) { return 'COMPREPLY=()'; }
	return `compopt -o filenames; COMPREPLY=($(compgen ${completes === 'folder' ? '-d' : '-f'} -- "$cur"))`;
}

function zsh(verbs: readonly Verb[]): string[] {
	return [
		`#compdef ${PROGRAM}`,
		'',
		'_mentoring_notebook() {',
		'\tlocal -a verbs=(',
		...verbs.map(({ name, summary }) => `\t\t${zshText(`${name}:${summary}`)}`),
		'\t)',
		`\tif ((CURRENT == 2)) || [[ $words[2] == ${HELP_WORD} ]]; then _describe 'command' verbs; return; fi`,
		'\tlocal verb=$words[2]',
		'\tshift words',
		'\t((CURRENT--))',
		'\tcase $verb in',
		...verbs.flatMap(
			verb => [
				`\t\t${verb.name})`,
				'\t\t\t_arguments '
				+ `${[...optionsOf(verb).map(zshOption), ...Object.values(verb.operands).map(zshOperand)].join(' ')} `
				+ ';;',
			],
		),
		'\tesac',
		'}',
		'',
		'_mentoring_notebook "$@"',
	];
}

/** With its short form, either of which leaves the other out; a value may stand behind `=`, too. */
function zshOption([name, option]: NamedOption): string {
	const isFlag = option.kind === 'flag';
	const said = `[${option.summary.replace(/[[\]]/g, '')}]`
		+ `${isFlag ? '' : `:${option.placeholder.replaceAll(':', '')}:${zshAction(option)}`}`;
	const long = `--${name}${isFlag ? '' : '='}`;
	const many = option.kind === 'many' ? '*' : '';
	if (option.short === undefined) { return zshText(`${many}${long}${said}`); }
	const others = many === '' ? zshText(`(-${option.short} --${name})`) : "'*'";
	return `${others}{-${option.short},${long}}${zshText(said)}`;
}

function zshOperand(operand: Operand): string {
	return zshText(`${operand.many ? '*' : ''}:${operand.name}:${zshAction(operand)}`);
}

function zshAction({ choices, proposes, completes }: Completed): string {
	const words = choices ?? proposes;
	if (words) { return `(${words.join(' ')})`; }
	return { folder: '_files -/', file: '_files', nothing: ' ' }[completes ?? 'nothing'];
}

function zshText(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

function fish(verbs: readonly Verb[]): string[] {
	const complete = `complete -c ${PROGRAM}`;
	return [
		'# fish completion for mentoring-notebook',
		`${complete} -f`,
		...verbs.map(({ name, summary }) => `${complete} -n __fish_use_subcommand -a ${name} -d ${fishText(summary)}`),
		...Object.entries(GENERAL_OPTIONS).map(option => `${complete} -n __fish_use_subcommand${fishOption(option)}`),
		`${complete} -n '__fish_seen_subcommand_from ${HELP_WORD}' -a ${fishText(namesOf(verbs))}`,
		...verbs.flatMap(verb => {
			const within = `${complete} -n '__fish_seen_subcommand_from ${verb.name}'`;
			const [{ choices, completes }, second] = operandsOf(verb);
			const paths =
				{ folder: " -a '(__fish_complete_directories)'", file: ' -F', nothing: '' }[completes ?? 'nothing'];
			return [
				...choices || completes
					? [`${within}${choices ? ` -a ${fishText(choices.join(' '))}` : paths}`]
					: [],
				...second?.proposes ? [`${within} -a ${fishText(second.proposes.join(' '))}`] : [],
				...optionsOf(verb).map(option => `${within}${fishOption(option)}`),
			];
		}),
	];
}

function fishOption([name, option]: NamedOption): string {
	const form = `${option.short === undefined ? '' : ` -s ${option.short}`} -l ${name} -d ${fishText(option.summary)}`;
	if (option.kind === 'flag') { return form; }
	if (option.choices) { return `${form} -x -a ${fishText(option.choices.join(' '))}`; }
	return `${form} `
		+ `${
			{
				folder: "-x -a '(__fish_complete_directories)'",
				file: '-r -F',
				nothing: '-x',
			}[option.completes ?? 'nothing']
		}`;
}

function fishText(text: string): string {
	return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
