import { defineCommands, NOTES, OF_MENTORSHIP, defineMenus, setting } from '../../contributions/definitions.ts';
import { isFlag, isText } from '../../core/shape/guards.ts';

const ANSWER_FILES = 'resourceExtname =~ /^\\.(eml|docx|ics)$/i';

/** What comes back from the other person: documents, mails, messages, invitations. */
export const ANSWERS_COMMANDS = defineCommands({
	'mentoring.readWhatCameBack': {
		title: 'Read What Came Back…',
		argument: { ...OF_MENTORSHIP, text: isText, accept: isFlag },
		icon: '$(mail-read)',
		palette: NOTES,
	},
});

/** Where the commands of answers stand in menus. */
export const ANSWERS_MENUS = defineMenus({
	'explorer/context': [
		{ command: 'mentoring.readWhatCameBack', when: ANSWER_FILES, group: '5_mentoring@1' },
	],
});

/** What is looked at for answers. */
export const ANSWERS_SETTINGS = {
	'calendar.watch': setting<string>({
		description:
			'A calendar file in the folder of the notes that another program keeps, such as `calendar.ics`: when it changes, what it says of your meetings is offered. Empty for none.',
		default: '',
	}),
};
