import { HOMEWORK_ENTRIES } from '../../core/export/exportFormats.ts';
import { CommandError } from '../terminal.ts';
import {
	type ValueOption,
	FILE_OPTIONS,
	FOLDER,
	MENTORSHIP,
	oneOf,
	defineVerb,
	type CallOf,
	type VerbForm,
} from './verb.ts';

const FORM = {
	operands: { folder: FOLDER },
	options: {
		'mentorship': {
			...MENTORSHIP,
			summary: 'of one mentorship: the name of its note, or words of its title (default: all)',
		},
		'homework': oneOf(
			'homework',
			HOMEWORK_ENTRIES,
			'how homework stands in it: on its day, or as a task (default: event)',
		),
		'remind': {
			kind: 'value',
			placeholder: 'MINUTES',
			summary: 'be reminded so long before a meeting; 0 is never (default: 60)',
			read: text => {
				if (!/^\d{1,5}$/.test(text)) {
					throw new CommandError(`--remind takes a number of minutes, not “${text}”.`);
				}
				return Number(text);
			},
		} satisfies ValueOption<number>,
		...FILE_OPTIONS,
	},
} as const satisfies VerbForm;

/** What was asked of `calendar`. */
export type CalendarCall = CallOf<typeof FORM>;

/** `calendar`: what it is for, and what it may be given. */
export const calendarVerb = defineVerb({
	name: 'calendar',
	summary: 'meetings to come and homework, as a calendar file',
	details: [
		'An .ics file that every calendar takes. The same meeting or item has the same identity in each, so that taking the file again moves an entry and doubles none.',
	],
	...FORM,
	examples: [
		{ line: 'calendar mentoring', does: 'Of all mentorships.' },
		{
			line: 'calendar mentoring --output - > ~/public/mentoring.ics',
			does: 'Each night, for a calendar that is subscribed to.',
		},
	],
});
