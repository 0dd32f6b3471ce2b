import {
	defineCommands,
	OF_MENTORSHIP,
	NOTES,
	inTrees,
	inView,
	itemHas,
	defineMenus,
} from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';

/** What is shown while others look at the screen. */
export const SCREEN_COMMANDS = defineCommands({
	'mentoring.hidePrivate': {
		title: 'Hide What Is Private',
		icon: '$(eye-closed)',
		palette: `${NOTES} && !${CONTEXTS.hidesPrivate}`,
		key: { default: 'ctrl+k h', mac: 'cmd+k h', when: `${NOTES} && !${CONTEXTS.hidesPrivate}` },
	},
	'mentoring.showPrivate': {
		title: 'Show What Is Private',
		icon: '$(eye)',
		palette: CONTEXTS.hidesPrivate,
		key: { default: 'ctrl+k h', mac: 'cmd+k h', when: CONTEXTS.hidesPrivate },
	},
	'mentoring.showOneMentorship': {
		title: 'Show One Mentorship Only…',
		argument: OF_MENTORSHIP,
		palette: CONTEXTS.hasMentorships,
	},
});

/** Where hiding what is private while others look on stands in menus. */
export const SCREEN_MENUS = defineMenus({
	'view/title': [
		{ command: 'mentoring.hidePrivate', when: inTrees(NOTES, `!${CONTEXTS.hidesPrivate}`), group: '8_screen@1' },
		{ command: 'mentoring.showPrivate', when: inTrees(CONTEXTS.hidesPrivate), group: '8_screen@1' },
	],
	'view/item/context': [
		{
			command: 'mentoring.showOneMentorship',
			when: inView('mentorships', itemHas('mentorship')),
			group: '8_screen@1',
		},
	],
});
