import { NOTES, type CommandDefinition, inView, itemHas, type MenuEntries } from '../definitions.ts';

export const MEETINGS_COMMANDS = {
	'mentoring.prepareMeeting': { title: 'Prepare Next Meeting…', icon: '$(checklist)', palette: NOTES },
	'mentoring.wrapUpMeeting': { title: 'Wrap Up Meeting…', icon: '$(pass)', palette: NOTES },
} as const satisfies Record<string, CommandDefinition>;

export const MEETINGS_MENUS: MenuEntries = {
	'view/item/context': [
		{ command: 'mentoring.prepareMeeting', when: inView('mentorships', itemHas('mentorship', 'next')), group: 'inline@0' },
		{ command: 'mentoring.prepareMeeting', when: inView('mentorships', itemHas('mentorship', 'unbooked')), group: 'inline@0' },
		{ command: 'mentoring.prepareMeeting', when: inView('mentorships', itemHas('mentorship', 'current')), group: '3_plan@0' },
		{ command: 'mentoring.prepareMeeting', when: inView('mentorships', itemHas('meeting', 'planned', 'coming')), group: '3_plan@0' },
		{ command: 'mentoring.wrapUpMeeting', when: inView('mentorships', itemHas('unsettled')), group: 'inline@0' },
		{ command: 'mentoring.wrapUpMeeting', when: inView('mentorships', itemHas('meeting')), group: '3_plan@2' },
	],
};
