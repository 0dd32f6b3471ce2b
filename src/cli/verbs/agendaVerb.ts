import { FOLDER, JSON_OUTPUT, MENTORSHIP, TODAY, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		mentorship: MENTORSHIP,
		today: TODAY,
		json: JSON_OUTPUT,
		markdown: { kind: 'flag', summary: 'one page of Markdown, as the editor shows it' },
	},
} as const satisfies VerbForm;

/** What was asked of `agenda`. */
export type AgendaCall = CallOf<typeof FORM>;

/** `agenda`: what it is for, and what it may be given. */
export const agendaVerb = defineVerb({
	name: 'agenda',
	summary: 'the card for the ten minutes before a meeting',
	details: [
		'What you owe and what they owe, what you need this time, what was decided last time, what waits for an answer, and what is on the agenda: on one screen, without private parts.',
	],
	...FORM,
	examples: [
		{ line: 'agenda mentoring', does: 'Of the meeting that comes first.' },
		{ line: 'agenda mentoring --mentorship eklund --markdown | lpr', does: 'Of one mentorship, on paper.' },
	],
});
