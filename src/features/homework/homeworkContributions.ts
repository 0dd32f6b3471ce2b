import type { NextPlace } from '../../core/edit/nextOccurrence.ts';
import type { Dialect } from '../../core/model/vocabulary.ts';
import {
	defineCommands,
	OF_MENTORSHIP,
	EDITABLE_NOTE,
	IN_NOTE,
	NEVER,
	NOTES,
	inTrees,
	inView,
	itemHas,
	defineMenus,
	setting,
} from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';
import { isEither, isFlag, isListOf, isOneOf, isText, isWhole } from '../../core/shape/guards.ts';

/** The line's hash when the caller saw it, beside `uri` and `line`: it may have moved since. */
const SEEN_LINE = { lineHash: isWhole };

const OPEN_TASK = itemHas('task', 'active');
const EDITOR = `editorLangId == markdown && ${CONTEXTS.editorIsNote} && !editorReadonly`;

/** Homework: the tree, and what is done with task lines in it, on pages and in the editor. */
export const HOMEWORK_COMMANDS = defineCommands({
	'mentoring.toggleTask': {
		title: 'Tick or Untick',
		argument: SEEN_LINE,
		icon: '$(check)',
		palette: EDITABLE_NOTE,
		key: { default: 'ctrl+k x', mac: 'cmd+k x', when: `editorTextFocus && !editorReadonly && ${IN_NOTE}` },
	},
	'mentoring.startTask': {
		title: 'Mark as In Progress',
		argument: SEEN_LINE,
		icon: '$(play)',
		palette: EDITABLE_NOTE,
	},
	'mentoring.cancelTask': { title: 'Cancel Homework', argument: SEEN_LINE, palette: EDITABLE_NOTE },
	'mentoring.reopenTask': { title: 'Reopen', argument: SEEN_LINE, icon: '$(discard)', palette: EDITABLE_NOTE },
	'mentoring.rescheduleTask': {
		title: 'Reschedule…',
		argument: SEEN_LINE,
		value: isText,
		icon: '$(calendar)',
		palette: EDITABLE_NOTE,
	},
	'mentoring.rescheduleTomorrow': { title: 'Tomorrow', argument: SEEN_LINE, palette: NEVER },
	'mentoring.rescheduleInAWeek': { title: 'In a Week', argument: SEEN_LINE, palette: NEVER },
	'mentoring.rescheduleNextMeeting': { title: 'Next Meeting', argument: SEEN_LINE, palette: NEVER },
	'mentoring.rescheduleToDate': { title: 'Choose a Date…', argument: SEEN_LINE, value: isText, palette: NEVER },
	'mentoring.assignTask': {
		title: 'Assign…',
		argument: SEEN_LINE,
		value: isEither(isText, isListOf(isText)),
		icon: '$(person)',
		palette: EDITABLE_NOTE,
	},
	'mentoring.carryForward': {
		title: 'Carry Homework Forward…',
		argument: { ...OF_MENTORSHIP, confirm: isFlag },
		icon: '$(debug-step-over)',
		palette: CONTEXTS.hasNextMeeting,
	},
	'mentoring.groupHomework': { title: 'Group Homework By…', argument: isText, icon: '$(list-tree)', palette: NOTES },
	'mentoring.filterHomework': {
		title: 'Filter Homework…',
		argument: { side: isText, mentorship: isText, text: isText },
		icon: '$(filter)',
		palette: NOTES,
	},
	'mentoring.clearHomeworkFilter': {
		title: 'Clear Homework Filter',
		icon: '$(clear-all)',
		palette: `${NOTES} && ${CONTEXTS.isFiltered}`,
	},
	'mentoring.showDone': {
		title: 'Show Done Homework',
		icon: '$(eye)',
		palette: `${NOTES} && !${CONTEXTS.showsDone}`,
	},
	'mentoring.hideDone': {
		title: 'Hide Done Homework',
		icon: '$(eye-closed)',
		palette: `${NOTES} && ${CONTEXTS.showsDone}`,
	},
	'mentoring.settleOldHomework': {
		title: 'Settle Old Homework…',
		argument: { as: isOneOf('done', 'cancelled') },
		icon: '$(archive)',
		palette: NOTES,
	},
	'mentoring.showOverdue': { title: 'Show Overdue Homework', palette: NOTES },
});

/** Menus within the menu of a row of homework. */
export const HOMEWORK_SUBMENUS = { 'mentoring.reschedule': { label: 'Reschedule' } } as const;

/** Where the commands of homework stand in menus. */
export const HOMEWORK_MENUS = defineMenus({
	'view/title': [
		{ command: 'mentoring.groupHomework', when: inView('homework', CONTEXTS.hasNotes), group: 'navigation@1' },
		{ command: 'mentoring.filterHomework', when: inView('homework', CONTEXTS.hasNotes), group: 'navigation@2' },
		{
			command: 'mentoring.clearHomeworkFilter',
			when: inView('homework', CONTEXTS.isFiltered),
			group: 'navigation@3',
		},
		{
			command: 'mentoring.showDone',
			when: inView('homework', CONTEXTS.hasNotes, `!${CONTEXTS.showsDone}`),
			group: '1_show@1',
		},
		{
			command: 'mentoring.hideDone',
			when: inView('homework', CONTEXTS.hasNotes, CONTEXTS.showsDone),
			group: '1_show@1',
		},
	],
	'view/item/context': [
		{
			command: 'mentoring.settleOldHomework',
			when: inView('homework', itemHas('group', 'old')),
			group: 'inline@1',
		},
		{ command: 'mentoring.rescheduleTask', when: inTrees(OPEN_TASK), group: 'inline@1' },
		{
			command: 'mentoring.carryForward',
			when: inView('mentorships', itemHas('meeting', 'planned')),
			group: 'inline@1',
		},
		{
			command: 'mentoring.carryForward',
			when: inView('mentorships', itemHas('mentorship', 'next')),
			group: '3_plan@1',
		},
		{
			command: 'mentoring.carryForward',
			when: inView('mentorships', itemHas('meeting', 'planned')),
			group: '3_plan@1',
		},
		{ command: 'mentoring.toggleTask', when: inTrees(itemHas('task')), group: '2_state@1' },
		{ command: 'mentoring.startTask', when: inTrees(itemHas('task', 'open')), group: '2_state@2' },
		{ command: 'mentoring.cancelTask', when: inTrees(OPEN_TASK), group: '2_state@3' },
		{ command: 'mentoring.reopenTask', when: inTrees(itemHas('task', 'settled')), group: '2_state@4' },
		{ submenu: 'mentoring.reschedule', when: inTrees(OPEN_TASK), group: '3_plan@1' },
		{ command: 'mentoring.assignTask', when: inTrees(OPEN_TASK), group: '3_plan@2' },
	],
	'mentoring.reschedule': [
		{ command: 'mentoring.rescheduleTomorrow', group: '1@1' },
		{ command: 'mentoring.rescheduleInAWeek', group: '1@2' },
		{ command: 'mentoring.rescheduleNextMeeting', when: itemHas('next'), group: '1@3' },
		{ command: 'mentoring.rescheduleToDate', group: '2@1' },
	],
	'editor/context': [
		{ command: 'mentoring.toggleTask', when: EDITOR, group: '1_modification@90' },
	],
});

/** How homework is written and shown. */
export const HOMEWORK_SETTINGS = {
	taskDialect: setting<Dialect>({
		description: 'How a new date or owner is written on a line that has none yet.',
		default: 'plain',
		choices: {
			plain: 'As words: due:2026-10-31',
			emoji: 'As Obsidian Tasks does: 📅 2026-10-31',
			bracketed: 'As Dataview does: [due:: 2026-10-31]',
		} satisfies Record<Dialect, string>,
	}),
	addDoneDate: setting<boolean>({
		description: 'Write the day on which homework was ticked, and remove it when it is unticked.',
		default: true,
	}),
	nextOccurrence: setting<NextPlace>({
		description: 'Where the next of a recurring homework item is written when one is ticked.',
		default: 'above',
		choices: {
			above: 'On the line above, so that what is done sinks down',
			below: 'On the line below',
		} satisfies Record<NextPlace, string>,
	}),
	colorDueDates: setting<boolean>({
		description: 'Colour due dates in notes: what is overdue, and what is due in the next seven days.',
		default: true,
	}),
};
