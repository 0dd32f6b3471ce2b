import {
	defineCommands,
	OF_MENTORSHIP,
	SAVES_TO,
	IN_NOTE,
	NOTES,
	inTrees,
	inView,
	itemHas,
	defineMenus,
} from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';

/** On an item of the page, in a panel or in the side bar. */
function onPage(...more: readonly string[]): string {
	return [`webviewId =~ /^mentoring\\.checklist(View)?$/`, 'mentoringItem', ...more].join(' && ');
}

/** Rows for notes that have checklists. */
const HAS_CHECKLIST = 'viewItem =~ /\\.(meeting|goal|mentorship)\\./';

/** The Checklist and the Dashboard. */
export const PAGES_COMMANDS = defineCommands({
	'mentoring.openChecklist': { title: 'Open Checklist to the Side', icon: '$(tasklist)', palette: IN_NOTE },
	'mentoring.openDashboard': {
		title: 'Open Dashboard',
		argument: OF_MENTORSHIP,
		icon: '$(dashboard)',
		palette: NOTES,
	},
	'mentoring.saveDashboard': {
		title: 'Save Dashboard as HTML…',
		argument: { ...OF_MENTORSHIP, ...SAVES_TO },
		palette: NOTES,
	},
});

/** Where the commands that open pages stand in menus. */
export const PAGES_MENUS = defineMenus({
	'editor/title': [
		{ command: 'mentoring.openChecklist', when: IN_NOTE, group: 'navigation@50' },
	],
	'webview/context': [
		{ command: 'mentoring.toggleTask', when: onPage(), group: '1_state@1' },
		{ command: 'mentoring.startTask', when: onPage('mentoringActive'), group: '1_state@2' },
		{ command: 'mentoring.cancelTask', when: onPage('mentoringActive'), group: '1_state@3' },
		{ command: 'mentoring.reopenTask', when: onPage('!mentoringActive'), group: '1_state@4' },
		{ submenu: 'mentoring.reschedule', when: onPage('mentoringActive', 'mentoringHomework'), group: '2_plan@1' },
		{ command: 'mentoring.assignTask', when: onPage('mentoringActive', 'mentoringHomework'), group: '2_plan@2' },
		{ command: 'mentoring.goTo', when: onPage(), group: '3_open@1' },
	],
	'view/title': [
		{
			command: 'mentoring.openDashboard',
			when: inView('mentorships', CONTEXTS.hasMentorships),
			group: 'navigation@1',
		},
	],
	'view/item/context': [
		{ command: 'mentoring.openChecklist', when: inTrees(HAS_CHECKLIST, itemHas('note')), group: '1_open@3' },
		{ command: 'mentoring.openDashboard', when: inView('mentorships', itemHas('mentorship')), group: '1_open@4' },
	],
});
