import { defineCommands, NOTES, inView, itemHas, type MenuEntries } from '../../contributions/definitions.ts';

/** Reviewing and closing a mentorship, and what to do where a boundary is touched. */
export const MENTORSHIPS_COMMANDS = defineCommands({
	'mentoring.reviewMentorship': { title: 'Review Mentorship…', palette: NOTES },
	'mentoring.closeMentorship': { title: 'Close Mentorship…', palette: NOTES },
	'mentoring.showBoundaries': { title: 'Show Boundaries and Contacts' },
});

export const MENTORSHIPS_MENUS: MenuEntries = {
	'view/item/context': [
		{ command: 'mentoring.reviewMentorship', when: inView('mentorships', itemHas('mentorship')), group: '9_end@0' },
		{ command: 'mentoring.closeMentorship', when: inView('mentorships', itemHas('mentorship')), group: '9_end@1' },
	],
};
