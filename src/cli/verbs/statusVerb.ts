import {
	FOLDER,
	INCLUDE_PRIVATE,
	JSON_OUTPUT,
	TODAY,
	WATCH,
	WATCH_ENDS,
	someOf,
	OWNER,
	defineVerb,
	type CallOf,
	type VerbForm,
} from './verb.ts';

/** What `--fail-on` can watch for. */
const FAIL_ON = ['overdue', 'problems'] as const;

/** What makes `status` exit with 1: homework that is overdue, or problems in notes. */
export type FailOn = typeof FAIL_ON[number];

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'json': JSON_OUTPUT,
		'today': TODAY,
		'owner': OWNER,
		'fail-on': someOf('fail-on', FAIL_ON, 'exit with 1 if there are any; may be given twice'),
		'include-private': INCLUDE_PRIVATE,
		'watch': WATCH,
	},
} as const satisfies VerbForm;

/** What was asked of `status`. */
export type StatusCall = CallOf<typeof FORM>;

/** `status`: what it is for, and what it may be given. */
export const statusVerb = defineVerb({
	name: 'status',
	summary: 'what is owed, by whom and since when; goals; next meetings',
	details: [
		'Reads the mentoring notes in FOLDER and says what is owed, by whom and since when, where each goal stands, and when the next meetings are. Nothing is changed, and nothing leaves this machine.',
		'The JSON report is described in docs/format.md, section 8. With --json and --watch each report is one line: the whole of it, for programs that read line by line.',
		WATCH_ENDS,
	],
	...FORM,
	examples: [
		{ line: 'status mentoring', does: 'Everything, for people.' },
		{
			line: 'status mentoring --owner me --fail-on overdue',
			does: 'What you owe; fails when something of it is overdue.',
		},
		{ line: 'status mentoring --json > status.json', does: 'Everything, for scripts.' },
		{ line: 'status mentoring --watch', does: 'Everything, and anew whenever a note changes.' },
	],
});
