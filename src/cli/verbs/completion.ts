import { DONE } from '../terminal.ts';
import { type Operand, defineVerb, type Verb } from './verb.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = typeof SHELLS[number];

const SHELL = {
	name: 'SHELL',
	summary: SHELLS.join(', '),
	question: 'For which shell?',
	choices: SHELLS,
} as const satisfies Operand;

/** @param verbs What the script completes: all verbs, this one too. */
export const completionVerb = (verbs: () => readonly Verb[]) =>
	defineVerb({
		name: 'completion',
		summary: 'a script that completes commands and options in your shell',
		details: [
			'Writes a script for bash, zsh or fish to standard output. Put it where your shell looks for such scripts, or load it from your profile.',
		],
		operands: { shell: SHELL },
		options: {},
		examples: [
			{
				line: 'completion bash > ~/.local/share/bash-completion/completions/mentoring-notebook',
				does: 'For bash.',
			},
			{ line: 'completion zsh > "${fpath[1]}/_mentoring-notebook"', does: 'For zsh.' },
			{ line: 'completion fish > ~/.config/fish/completions/mentoring-notebook.fish', does: 'For fish.' },
		],
		run: async ({ operands: { shell } }, terminal) => {
			const { completionScript } = await import('../help/completionScript.ts');
			terminal.writeOut(completionScript(verbs(), shell as Shell));
			return DONE;
		},
	});
