import {
	defineCommands,
	OF_MENTORSHIP,
	NOTES,
	inView,
	itemHas,
	defineMenus,
	setting,
} from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import { isFlag, isList, isText } from '../../core/shape/guards.ts';

/** Meetings: the next one, preparing and settling it. */
export const MEETINGS_COMMANDS = defineCommands({
	'mentoring.openNextMeeting': { title: 'Open Next Meeting', icon: '$(calendar)', palette: CONTEXTS.hasNextMeeting },
	'mentoring.beforeMeeting': {
		title: 'Before the Meeting',
		argument: OF_MENTORSHIP,
		icon: '$(coffee)',
		palette: NOTES,
	},
	'mentoring.prepareMeeting': {
		title: 'Prepare Next Meeting…',
		argument: { ...OF_MENTORSHIP, date: isText, confirm: isFlag, carry: isFlag },
		icon: '$(checklist)',
		palette: NOTES,
	},
	'mentoring.wrapUpMeeting': {
		title: 'Wrap Up Meeting…',
		argument: { status: isText, next: isText, homework: isList },
		icon: '$(pass)',
		palette: NOTES,
	},
});

/** Where the commands of meetings stand in menus. */
export const MEETINGS_MENUS = defineMenus({
	'view/title': [
		{
			command: 'mentoring.openNextMeeting',
			when: inView('mentorships', CONTEXTS.hasNextMeeting),
			group: 'navigation@1',
		},
		{ command: 'mentoring.beforeMeeting', when: inView('mentorships', CONTEXTS.hasNotes), group: 'navigation@0' },
	],
	'view/item/context': [
		{
			command: 'mentoring.openNextMeeting',
			when: inView('mentorships', itemHas('mentorship', 'next')),
			group: 'inline@1',
		},
		{
			command: 'mentoring.openNextMeeting',
			when: inView('mentorships', itemHas('mentorship', 'next')),
			group: '1_open@2',
		},
		{ command: 'mentoring.beforeMeeting', when: inView('mentorships', itemHas('mentorship')), group: '1_open@3' },
		{
			command: 'mentoring.prepareMeeting',
			when: inView('mentorships', itemHas('mentorship', 'next')),
			group: 'inline@0',
		},
		{
			command: 'mentoring.prepareMeeting',
			when: inView('mentorships', itemHas('mentorship', 'unbooked')),
			group: 'inline@0',
		},
		{
			command: 'mentoring.prepareMeeting',
			when: inView('mentorships', itemHas('mentorship', 'current')),
			group: '3_plan@0',
		},
		{
			command: 'mentoring.prepareMeeting',
			when: inView('mentorships', itemHas('meeting', 'planned', 'coming')),
			group: '3_plan@0',
		},
		{ command: 'mentoring.wrapUpMeeting', when: inView('mentorships', itemHas('unsettled')), group: 'inline@0' },
		{ command: 'mentoring.wrapUpMeeting', when: inView('mentorships', itemHas('meeting')), group: '3_plan@2' },
	],
});

/** Preparing a meeting. */
export const MEETINGS_SETTINGS = {
	undiscussedAfter: setting<number>({
		description:
			'After how many held meetings an area that was not spoken of is pointed out when the next meeting is prepared.',
		default: 3,
		minimum: 1,
		maximum: 50,
	}),
	sendPageDays: setting<number>({
		description:
			'How many days before a meeting the page for the mentor is to go out: on that day you are reminded once, and an exported calendar has an entry. 0 for neither.',
		default: 2,
		minimum: 0,
		maximum: 30,
	}),
};
