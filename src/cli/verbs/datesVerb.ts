import { ATTESTATION_FORMATS } from '../../core/export/exportFormats.ts';
import { FILE_OPTIONS, FOLDER, MENTORSHIP, dayOption, oneOf, defineVerb, type CallOf, type VerbForm } from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': MENTORSHIP,
		'format': oneOf('format', ATTESTATION_FORMATS, 'a page, or a table (default: markdown)'),
		'from': dayOption('from', 'not before this day'),
		'until': dayOption('until', 'not after this day'),
		...FILE_OPTIONS,
	},
} as const satisfies VerbForm;

/** What was asked of `dates`. */
export type DatesCall = CallOf<typeof FORM>;

/** `dates`: what it is for, and what it may be given. */
export const datesVerb = defineVerb({
	name: 'dates',
	summary: 'who met, and on which days: nothing else',
	details: [
		'For a department that wants to know that mentoring takes place: who met and when, no subjects and no words of the notes.',
	],
	...FORM,
	examples: [{
		line: 'dates mentoring --mentorship abara --from 2026-01-01 --format csv -o dates.csv',
		does: 'Of one year, as a table.',
	}],
});
