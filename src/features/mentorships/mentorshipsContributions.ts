import {
	defineCommands,
	OF_MENTORSHIP,
	NOTES,
	inView,
	itemHas,
	defineMenus,
	setting,
} from '../../contributions/definitions.ts';
import { isAnything, isFlag } from '../../core/shape/guards.ts';

/** The agreement, reviewing and closing a mentorship, and what to do where a boundary is touched. */
export const MENTORSHIPS_COMMANDS = defineCommands({
	'mentoring.openAgreement': { title: 'Open Agreement', argument: OF_MENTORSHIP, palette: NOTES },
	'mentoring.reviewMentorship': {
		title: 'Review Mentorship…',
		argument: { ...OF_MENTORSHIP, fit: isAnything, reviewDate: isAnything },
		palette: NOTES,
	},
	'mentoring.closeMentorship': {
		title: 'Close Mentorship…',
		argument: {
			...OF_MENTORSHIP,
			status: isAnything,
			homework: isAnything,
			carryTo: isAnything,
			date: isAnything,
			closingNote: isFlag,
		},
		palette: NOTES,
	},
	'mentoring.showBoundaries': { title: 'Show Boundaries and Contacts' },
});

/** Where the commands of mentorships stand in menus. */
export const MENTORSHIPS_MENUS = defineMenus({
	'view/item/context': [
		{ command: 'mentoring.openAgreement', when: inView('mentorships', itemHas('mentorship')), group: '1_open@2' },
		{ command: 'mentoring.reviewMentorship', when: inView('mentorships', itemHas('mentorship')), group: '9_end@0' },
		{ command: 'mentoring.closeMentorship', when: inView('mentorships', itemHas('mentorship')), group: '9_end@1' },
	],
});

/** Whom to turn to. */
export const MENTORSHIPS_SETTINGS = {
	contacts: setting<readonly string[]>({
		description:
			'Whom to turn to when a boundary is touched: a name and how to reach them, one an entry. Kept on this machine; for all your computers, write `contacts:` into `.mentoring/config.yml` of the notebook instead.',
		default: [],
		scope: 'machine',
	}),
};
