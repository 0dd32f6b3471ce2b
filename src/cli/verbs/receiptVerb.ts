import {
	type Flag,
	type ValueOption,
	FILE_OPTIONS,
	FOLDER,
	MENTORSHIP,
	dayOption,
	textFor,
	defineVerb,
	type CallOf,
	type VerbForm,
} from './verb.ts';

const words = (
	placeholder: string,
	summary: string,
	needs: string,
) => ({ kind: 'value', placeholder, summary, read: textFor(needs) } satisfies ValueOption<string>);

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': MENTORSHIP,
		'from': dayOption('from', 'the first day it is about (default: twelve months back)'),
		'until': dayOption('until', 'the last day it is about (default: today)'),
		'programme': words('NAME', 'the programme, where the note does not name it', '--programme needs a name.'),
		'department': words('NAME', 'the department, where the note does not name it', '--department needs a name.'),
		'code': words('CODE', 'in place of the names', '--code needs a code, such as one that the programme gave you.'),
		'words': {
			kind: 'flag',
			summary: 'show in plain words what the programme is told, and write nothing',
		} satisfies Flag,
		...FILE_OPTIONS,
	},
} as const satisfies VerbForm;

/** What was asked of `receipt`. */
export type ReceiptCall = CallOf<typeof FORM>;

/** `receipt`: what it is for, and what it may be given. */
export const receiptVerb = defineVerb({
	name: 'receipt',
	summary: 'for a programme: that a pair met and when, and nothing that was said',
	details: [
		'Writes what a programme is told as a small file, and with --words or --dry-run shows it first: names or a code, the agreed rhythm, days on which meetings were held, moved or did not take place, and a few facts by yes, no or number. No title, text, goal or satisfaction can be in it.',
		'The form is described in docs/programme.md and schemas/receipt.schema.json.',
	],
	...FORM,
	examples: [
		{ line: 'receipt mentoring --mentorship abara --words', does: 'Shows it and writes nothing.' },
		{ line: 'receipt mentoring --mentorship abara --code A-17 -o a17.json', does: 'Without your names.' },
	],
});
