import { defineVerb, type CallOf, type Operand, type VerbForm } from './verb.ts';

/** Shells that there is a script for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** One of `SHELLS`. */
export type Shell = typeof SHELLS[number];

const SHELL = {
	name: 'SHELL',
	summary: SHELLS.join(', '),
	question: 'For which shell?',
	choices: SHELLS,
} as const satisfies Operand;

const FORM = { operands: { shell: SHELL }, options: {} } as const satisfies VerbForm;

/** What was asked of `completion`. */
export type CompletionCall = CallOf<typeof FORM>;

/** `completion`: which shell's script is wanted. */
export const completionVerb = defineVerb({
	name: 'completion',
	summary: 'a script that completes commands and options in your shell',
	details: [
		'Writes a script for bash, zsh or fish to standard output. Put it where your shell looks for such scripts, or load it from your profile.',
	],
	...FORM,
	examples: [
		{
			line: 'completion bash > ~/.local/share/bash-completion/completions/mentoring-notebook',
			does: 'For bash.',
		},
		{ line: 'completion zsh > "${fpath[1]}/_mentoring-notebook"', does: 'For zsh.' },
		{ line: 'completion fish > ~/.config/fish/completions/mentoring-notebook.fish', does: 'For fish.' },
	],
});
