import { NOTES, type CommandDefinition, inView, itemHas, type MenuEntries } from '../definitions.ts';

export const OFFERS_COMMANDS = {
	'mentoring.weighOpportunity': { title: 'Weigh Opportunity…', icon: '$(law)', palette: NOTES },
	'mentoring.askMentor': { title: 'Ask My Mentor…', icon: '$(comment)', palette: NOTES },
	'mentoring.declineViaMentor': { title: 'Decline Through My Mentor…', icon: '$(circle-slash)', palette: NOTES },
	'mentoring.comparePriorities': { title: 'Compare Priorities', icon: '$(list-selection)', palette: NOTES },
	'mentoring.gatherAccomplishments': { title: 'Gather Accomplishments…', icon: '$(star)', palette: NOTES },
	'mentoring.logIntroduction': { title: 'Log Introduction…', icon: '$(organization)', palette: NOTES },
	'mentoring.reviewMentorship': { title: 'Review Mentorship…', palette: NOTES },
	'mentoring.closeMentorship': { title: 'Close Mentorship…', palette: NOTES },
	'mentoring.showBoundaries': { title: 'Show Boundaries and Contacts' },
} as const satisfies Record<string, CommandDefinition>;

export const OFFERS_MENUS: MenuEntries = {
	'view/item/context': [
		{ command: 'mentoring.reviewMentorship', when: inView('mentorships', itemHas('mentorship')), group: '9_end@0' },
		{ command: 'mentoring.closeMentorship', when: inView('mentorships', itemHas('mentorship')), group: '9_end@1' },
	],
};
