import { FILE_OPTIONS, FOLDER, MENTORSHIP, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': MENTORSHIP,
		'chairs-page': { kind: 'flag', summary: 'of a committee that has met: the page its chair files' },
		...FILE_OPTIONS,
	},
} as const satisfies VerbForm;

/** What was asked of `pack`. */
export type PackCall = CallOf<typeof FORM>;

/** `pack`: what it is for, and what it may be given. */
export const packVerb = defineVerb({
	name: 'pack',
	summary: 'the papers for the next meeting, as one page to print',
	details: [
		'One HTML file for A4, without scripts and without anything from elsewhere. A browser prints it or saves it as PDF.',
	],
	...FORM,
	examples: [
		{ line: 'pack mentoring', does: 'For the meeting that comes first.' },
		{
			line: 'pack mentoring --mentorship committee --chairs-page -o report.html',
			does: 'What the chair of a committee files.',
		},
	],
});
