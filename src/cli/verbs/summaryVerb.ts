import { DRY_RUN, FOLDER, MENTORSHIP, TODAY, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: { 'mentorship': MENTORSHIP, 'today': TODAY, 'dry-run': DRY_RUN },
} as const satisfies VerbForm;

/** What was asked of `summary`. */
export type SummaryCall = CallOf<typeof FORM>;

/** `summary`: what it is for, and what it may be given. */
export const summaryVerb = defineVerb({
	name: 'summary',
	summary: 'the page for the mentor, as a note',
	details: [
		'Makes the page that the mentor reads before the meeting: goals and where they stand, what went well, what was done and what is still open since last time. Where the page is there already, the parts that it lacks are added.',
	],
	...FORM,
	examples: [
		{ line: 'summary mentoring --dry-run', does: 'The page, as a diff.' },
		{ line: 'summary mentoring --mentorship abara', does: 'The page for one mentor.' },
	],
});
