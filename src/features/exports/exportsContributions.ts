import {
	defineCommands,
	OF_MENTORSHIP,
	SAVES_TO,
	inView,
	itemHas,
	defineMenus,
	setting,
} from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import {
	ATTESTATION_FORMATS,
	HOMEWORK_ENTRIES,
	PACK_FORMATS,
	SLIDE_SOURCES,
	WORD_PAGES,
} from '../../core/export/exportFormats.ts';
import { isFlag, isOneOf, isText } from '../../core/shape/guards.ts';

const ON_MENTORSHIP = inView('mentorships', itemHas('mentorship'));

/** What is made for a meeting and leaves the notebook. */
export const EXPORTS_COMMANDS = defineCommands({
	'mentoring.buildSummary': {
		title: 'Build Summary for the Meeting',
		argument: { ...OF_MENTORSHIP, addMissing: isFlag },
		icon: '$(note)',
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.sendSummary': {
		title: 'Send Summary…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO, attach: isFlag },
		icon: '$(mail)',
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.homeworkReminder': {
		title: 'Homework Reminder…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO },
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.exportSlides': {
		title: 'Export Slides…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO, source: isOneOf(...SLIDE_SOURCES) },
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.exportMeetingPack': {
		title: 'Export Meeting Pack…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO, format: isOneOf(...PACK_FORMATS) },
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.exportChairsPage': {
		title: 'Export Chair’s Page…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO, format: isOneOf(...PACK_FORMATS), filed: isFlag },
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.saveAsWord': {
		title: 'Save as Word…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO, page: isOneOf(...WORD_PAGES) },
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.exportCalendar': {
		title: 'Export Calendar…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO, homework: isOneOf(...HOMEWORK_ENTRIES), stamp: isText },
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.exportAttestation': {
		title: 'Export Meeting Dates…',
		argument: {
			...OF_MENTORSHIP,
			...SAVES_TO,
			format: isOneOf(...ATTESTATION_FORMATS),
			from: isText,
			until: isText,
		},
		palette: CONTEXTS.hasMentorships,
	},
	'mentoring.shareDates': {
		title: 'Share Dates with the Programme…',
		argument: {
			...OF_MENTORSHIP,
			...SAVES_TO,
			from: isText,
			until: isText,
			programme: isText,
			department: isText,
			code: isText,
		},
		palette: CONTEXTS.hasMentorships,
	},
});

/** Where the commands of exports stand in menus. */
export const EXPORTS_MENUS = defineMenus({
	'view/title': [
		{
			command: 'mentoring.exportCalendar',
			when: inView('mentorships', CONTEXTS.hasMentorships),
			group: '5_export@1',
		},
	],
	'view/item/context': [
		{ command: 'mentoring.buildSummary', when: ON_MENTORSHIP, group: '5_export@1' },
		{ command: 'mentoring.sendSummary', when: ON_MENTORSHIP, group: '4_mail@1' },
		{ command: 'mentoring.homeworkReminder', when: ON_MENTORSHIP, group: '4_mail@2' },
		{ command: 'mentoring.exportSlides', when: ON_MENTORSHIP, group: '5_export@2' },
		{ command: 'mentoring.exportMeetingPack', when: ON_MENTORSHIP, group: '5_export@3' },
		{
			command: 'mentoring.exportChairsPage',
			when: inView('mentorships', itemHas('committee')),
			group: '5_export@4',
		},
		{ command: 'mentoring.saveAsWord', when: ON_MENTORSHIP, group: '5_export@5' },
		{ command: 'mentoring.exportCalendar', when: ON_MENTORSHIP, group: '5_export@6' },
		{ command: 'mentoring.exportAttestation', when: ON_MENTORSHIP, group: '5_export@7' },
		{ command: 'mentoring.shareDates', when: ON_MENTORSHIP, group: '5_export@8' },
	],
});

/** How calendars, documents and packs are made. */
export const EXPORTS_SETTINGS = {
	'calendar.homework': setting<'event' | 'todo'>({
		description: 'How homework stands in an exported calendar.',
		default: 'event',
		choices: {
			event: 'On its day, all day, which every calendar shows',
			todo: 'As a task, which some calendars do not show',
		},
	}),
	'calendar.remindMinutes': setting<number>({
		description: 'How many minutes before a meeting an exported calendar reminds of it; 0 for not at all.',
		default: 60,
		minimum: 0,
		maximum: 10_080,
	}),
	'exports.paper': setting<'a4' | 'letter'>({
		description: 'The paper that Word documents are made for.',
		default: 'a4',
		choices: { a4: '210 × 297 mm', letter: '8½ × 11 inches' },
	}),
	'exports.browser': setting<string>({
		description:
			'Full path of the browser (Chrome, Chromium, Edge or Brave) that makes a PDF of a meeting pack. Left empty, one is looked for where browsers usually are. Only kept on this machine: a folder of notes can name no program.',
		default: '',
		scope: 'machine',
	}),
};
