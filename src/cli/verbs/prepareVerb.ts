import { DIALECTS } from '../../core/model/vocabulary.ts';
import { parseCalendarDateTime, type CalendarDateTime } from '../../core/model/calendarDate.ts';
import { CommandError } from '../terminal.ts';
import {
	type ValueOption,
	DRY_RUN,
	FOLDER,
	MENTORSHIP,
	TODAY,
	oneOf,
	defineVerb,
	type CallOf,
	type VerbForm,
} from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': MENTORSHIP,
		'date': {
			kind: 'value',
			placeholder: 'YYYY-MM-DD[ HH:MM]',
			summary: 'the day of the meeting, where none is booked yet',
			read: text => {
				const day = parseCalendarDateTime(text);
				if (!day) {
					throw new CommandError(
						`--date: “${text}” is not a date on the calendar. Write YYYY-MM-DD or "YYYY-MM-DD HH:MM".`,
					);
				}
				return day;
			},
		} satisfies ValueOption<CalendarDateTime>,
		'no-carry': { kind: 'flag', summary: 'leave open homework where it is and only refer to it' },
		'track': oneOf('track', ['academic', 'community'], 'whose checklist is used (default: academic)'),
		'dialect': oneOf('dialect', DIALECTS, 'how fields are written on lines that have none yet (default: plain)'),
		'today': TODAY,
		'dry-run': DRY_RUN,
	},
} as const satisfies VerbForm;

/** What was asked of `prepare`. */
export type PrepareCall = CallOf<typeof FORM>;

/** `prepare`: what it is for, and what it may be given. */
export const prepareVerb = defineVerb({
	name: 'prepare',
	summary: 'the note of the next meeting, with what is open carried into it',
	details: [
		'Makes the note of the next meeting, or adds to the one that is there what it lacks. Open homework of earlier meetings is carried into it: nothing is lost, doubled or taken away. All files are written, or none.',
	],
	...FORM,
	examples: [
		{ line: 'prepare mentoring --dry-run', does: 'What would be written, as a diff.' },
		{ line: 'prepare mentoring --mentorship abara', does: 'The next meeting of one mentorship.' },
		{
			line: 'prepare mentoring --mentorship eklund --date "2027-01-20 15:00"',
			does: 'A meeting that is not booked yet.',
		},
	],
});
