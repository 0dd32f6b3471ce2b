import { FOLDER, inTrees, inView, itemHas, type MenuEntries } from '../definitions.ts';
import { CONTEXTS } from '../views.ts';

export const HOMEWORK_SUBMENUS = {
	'mentoring.reschedule': { label: 'Reschedule' },
} as const;

const OPEN_TASK = itemHas('task', 'active');
const EDITOR = `editorLangId == markdown && ${CONTEXTS.editorIsNote} && !editorReadonly`;

export const HOMEWORK_MENUS: MenuEntries = {
	'view/title': [
		{ command: 'mentoring.groupHomework', when: inView('homework', CONTEXTS.hasNotes), group: 'navigation@1' },
		{ command: 'mentoring.filterHomework', when: inView('homework', CONTEXTS.hasNotes), group: 'navigation@2' },
		{ command: 'mentoring.clearHomeworkFilter', when: inView('homework', CONTEXTS.isFiltered), group: 'navigation@3' },
		{ command: 'mentoring.showDone', when: inView('homework', CONTEXTS.hasNotes, `!${CONTEXTS.showsDone}`), group: '1_show@1' },
		{ command: 'mentoring.hideDone', when: inView('homework', CONTEXTS.hasNotes, CONTEXTS.showsDone), group: '1_show@1' },
		{ command: 'mentoring.openNextMeeting', when: inView('mentorships', CONTEXTS.hasNextMeeting), group: 'navigation@1' },
		{ command: 'mentoring.undoLastChange', when: inTrees(CONTEXTS.canUndo), group: '2_undo@1' },
		{ command: 'mentoring.refresh', when: inTrees(FOLDER), group: '9_refresh@1' },
	],
	'view/item/context': [
		{ command: 'mentoring.rescheduleTask', when: inTrees(OPEN_TASK), group: 'inline@1' },
		{ command: 'mentoring.openNextMeeting', when: inView('mentorships', itemHas('mentorship', 'next')), group: 'inline@1' },
		{ command: 'mentoring.carryForward', when: inView('mentorships', itemHas('meeting', 'planned')), group: 'inline@1' },
		{ command: 'mentoring.goTo', when: inTrees(itemHas('note')), group: 'inline@2' },
		{ command: 'mentoring.openLink', when: inTrees(itemHas('link')), group: 'inline@1' },
		{ command: 'mentoring.goTo', when: inTrees(itemHas('note')), group: '1_open@1' },
		{ command: 'mentoring.openNextMeeting', when: inView('mentorships', itemHas('mentorship', 'next')), group: '1_open@2' },
		{ command: 'mentoring.carryForward', when: inView('mentorships', itemHas('mentorship', 'next')), group: '3_plan@1' },
		{ command: 'mentoring.carryForward', when: inView('mentorships', itemHas('meeting', 'planned')), group: '3_plan@1' },
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
		{ command: 'mentoring.revealTask', when: `editorLangId == markdown && ${CONTEXTS.editorIsNote}`, group: 'navigation@90' },
	],
};
