import {
	defineCommands,
	OF_MENTORSHIP,
	FOLDER,
	NEVER,
	inTrees,
	inView,
	itemHas,
	defineMenus,
	setting,
} from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import { NOTE_TYPES, ROLES, type NoteType } from '../../core/model/vocabulary.ts';
import { isAnything, isFlag, isOneOf, isShape, isText } from '../../core/shape/guards.ts';

/**
 * What a new note says; `fields` by keys of the front matter, for a new mentorship mentor, mentee, role and cadence.
 */
const ANSWERS = { ...OF_MENTORSHIP, title: isText, date: isText, folder: isText, fields: isShape<object>({}) };

const ON_MENTORSHIP = inView('mentorships', itemHas('mentorship'));

/**
 * Notes: making them, opening what they link to, the sample. In the palette “New Note…” lists every kind; of the others
 * only the four that are made most stand there.
 */
export const NOTES_COMMANDS = defineCommands({
	'mentoring.goTo': { title: 'Go to Note', icon: '$(go-to-file)', palette: NEVER },
	'mentoring.openLink': { title: 'Open', argument: { link: isText }, icon: '$(link-external)', palette: NEVER },
	'mentoring.openSample': { title: 'Open Sample Notebook', argument: { folder: isAnything } },
	'mentoring.bringInNotes': {
		title: 'Bring In Notes…',
		argument: { with: isText, confirm: isFlag },
		icon: '$(cloud-download)',
		palette: FOLDER,
	},
	'mentoring.newMentorship': {
		title: 'Create First Notes…',
		argument: {
			mentor: isText,
			mentee: isText,
			role: isOneOf(...ROLES),
			cadence: isText,
			date: isText,
			folder: isText,
		},
		icon: '$(add)',
		palette: FOLDER,
	},
	'mentoring.refresh': { title: 'Refresh', icon: '$(refresh)', palette: FOLDER },
	'mentoring.newNote': {
		title: 'New Note…',
		argument: { ...ANSWERS, type: isOneOf(...NOTE_TYPES) },
		icon: '$(new-file)',
		palette: FOLDER,
	},
	'mentoring.newMentorshipNote': { title: 'New Mentorship…', argument: ANSWERS, palette: FOLDER },
	'mentoring.newCommittee': { title: 'New Committee…', argument: ANSWERS, palette: NEVER },
	'mentoring.newMeeting': { title: 'New Meeting…', argument: ANSWERS, icon: '$(add)', palette: FOLDER },
	'mentoring.newGoal': { title: 'New Goal…', argument: ANSWERS, icon: '$(add)', palette: FOLDER },
	'mentoring.newPlan': { title: 'New Development Plan…', argument: ANSWERS, palette: NEVER },
	'mentoring.newPriorities': { title: 'New Priority Lists…', argument: ANSWERS, palette: NEVER },
	'mentoring.newOpportunity': { title: 'New Opportunity…', argument: ANSWERS, palette: FOLDER },
	'mentoring.newSummary': { title: 'New Summary…', argument: ANSWERS, palette: NEVER },
	'mentoring.newMission': { title: 'New Mission Statement…', argument: ANSWERS, palette: NEVER },
	'mentoring.newNetwork': { title: 'New Network…', argument: ANSWERS, palette: NEVER },
	'mentoring.newAccomplishments': { title: 'New Accomplishments…', argument: ANSWERS, palette: NEVER },
	'mentoring.newReview': { title: 'New Review…', argument: ANSWERS, palette: NEVER },
	'mentoring.newClosing': { title: 'New Closing…', argument: ANSWERS, palette: NEVER },
	'mentoring.newConcern': { title: 'New Concern…', argument: ANSWERS, palette: NEVER },
	'mentoring.customizeTemplate': {
		title: 'Customize Note Template…',
		argument: { type: isText },
		palette: CONTEXTS.hasNotes,
	},
});

/** The menu for new notes within the menus of views. */
export const NOTES_SUBMENUS = { 'mentoring.new': { label: 'New' } } as const;

/** Where the commands of notes stand in menus. */
export const NOTES_MENUS = defineMenus({
	'explorer/context': [
		{
			command: 'mentoring.bringInNotes',
			when: 'resourceLangId == markdown || resourceExtname =~ /^\\.docx$/i || explorerResourceIsFolder',
			group: '5_mentoring@1',
		},
	],
	'view/title': [
		{ command: 'mentoring.refresh', when: inTrees(FOLDER), group: '9_refresh@1' },
		{ command: 'mentoring.newGoal', when: inView('goals', CONTEXTS.hasNotes), group: 'navigation@1' },
		{ command: 'mentoring.newNote', when: inView('mentorships', CONTEXTS.hasNotes), group: 'navigation@2' },
		{ command: 'mentoring.newMentorshipNote', when: inView('mentorships', CONTEXTS.hasNotes), group: '1_new@1' },
		{ command: 'mentoring.newCommittee', when: inView('mentorships', CONTEXTS.hasNotes), group: '1_new@2' },
		{ command: 'mentoring.newMeeting', when: inView('mentorships', CONTEXTS.hasNotes), group: '1_new@3' },
		{ command: 'mentoring.newOpportunity', when: inView('mentorships', CONTEXTS.hasNotes), group: '1_new@4' },
		{ command: 'mentoring.newNetwork', when: inView('mentorships', CONTEXTS.hasNotes), group: '1_new@5' },
		{ command: 'mentoring.newPlan', when: inView('goals', CONTEXTS.hasNotes), group: '1_new@1' },
		{ command: 'mentoring.newMission', when: inView('goals', CONTEXTS.hasNotes), group: '1_new@2' },
		{ command: 'mentoring.newAccomplishments', when: inView('goals', CONTEXTS.hasNotes), group: '1_new@3' },
	],
	'view/item/context': [
		{ command: 'mentoring.goTo', when: inTrees(itemHas('note')), group: 'inline@2' },
		{ command: 'mentoring.openLink', when: inTrees(itemHas('link')), group: 'inline@1' },
		{ command: 'mentoring.goTo', when: inTrees(itemHas('note')), group: '1_open@1' },
		{ submenu: 'mentoring.new', when: ON_MENTORSHIP, group: '2_new@1' },
	],
	'mentoring.new': [
		{ command: 'mentoring.newMeeting', group: '1@1' },
		{ command: 'mentoring.newSummary', group: '1@2' },
		{ command: 'mentoring.newGoal', group: '2@1' },
		{ command: 'mentoring.newOpportunity', group: '2@2' },
		{ command: 'mentoring.newPriorities', group: '2@3' },
		{ command: 'mentoring.newReview', group: '3@1' },
		{ command: 'mentoring.newClosing', group: '3@2' },
		{ command: 'mentoring.newConcern', group: '3@3' },
	],
});

/** Where new notes of each type go. */
const NEW_NOTE_PATHS: Readonly<Record<NoteType, string>> = {
	mentorship: 'mentoring/mentorships/${mentorship}',
	committee: 'mentoring/mentorships/${title}',
	meeting: 'mentoring/meetings/${date}-${mentorship}',
	goal: 'mentoring/goals/${title}',
	idp: 'mentoring/idp/${year}-plan',
	priorities: 'mentoring/priorities/${date}-priorities',
	opportunity: 'mentoring/opportunities/${title}',
	summary: 'mentoring/summaries/${date}-${mentorship}-summary',
	mission: 'mentoring/mission',
	network: 'mentoring/network',
	accomplishments: 'mentoring/accomplishments',
	review: 'mentoring/reviews/${date}-${mentorship}-review',
	closing: 'mentoring/reviews/closing-${mentorship}',
	concern: 'mentoring/concerns/${date}-concern',
};

/** For whom prompts and templates are: research careers, or physicians in the community. */
type Track = 'academic' | 'community';

/** Where new notes go, and how notes are shown. */
export const NOTES_SETTINGS = {
	'newNotes.paths': setting<Readonly<Record<string, string>>>({
		description:
			'Where new notes go, by note type: folder and file name without `.md`, in the folder of the notebook. `${date}`, `${year}`, `${mentorship}`, `${title}` and `${type}` are filled in. A type left as it is here goes beside the notes of its type, where there are some.',
		default: NEW_NOTE_PATHS,
	}),
	foldFrontMatter: setting<boolean>({
		description: 'Fold the first lines of a note, with its type and dates, when a command has made it.',
		default: true,
	}),
	explorerBadges: setting<boolean>({
		description: 'Show the number of overdue items beside notes in the Explorer.',
		default: true,
	}),
	track: setting<Track>({
		description: 'For whom prompts and templates are written.',
		default: 'academic',
		choices: {
			academic: 'Academic medicine: research, promotion, grants',
			community: 'Community practice: care, finances, fulfilment, balance',
		} satisfies Record<Track, string>,
	}),
};
