import { IN_NOTE, NOTES, type CommandDefinition, inTrees, inView, itemHas, type MenuEntries } from '../definitions.ts';
import { CONTEXTS } from '../views.ts';

export const PAGES_COMMANDS = {
	'mentoring.openChecklist': { title: 'Open Checklist to the Side', icon: '$(tasklist)', palette: IN_NOTE },
	'mentoring.openDashboard': { title: 'Open Dashboard', icon: '$(dashboard)', palette: NOTES },
	'mentoring.saveDashboard': { title: 'Save Dashboard as HTML…', palette: NOTES },
	'mentoring.hidePrivate': {
		title: 'Hide What Is Private', icon: '$(eye-closed)', palette: `${NOTES} && !${CONTEXTS.hidesPrivate}`,
		key: { default: 'ctrl+k h', mac: 'cmd+k h', when: `${NOTES} && !${CONTEXTS.hidesPrivate}` },
	},
	'mentoring.showPrivate': {
		title: 'Show What Is Private', icon: '$(eye)', palette: CONTEXTS.hidesPrivate,
		key: { default: 'ctrl+k h', mac: 'cmd+k h', when: CONTEXTS.hidesPrivate },
	},
	'mentoring.showOneMentorship': { title: 'Show One Mentorship Only…', palette: CONTEXTS.hasMentorships },
} as const satisfies Record<string, CommandDefinition>;

/** On an item of the page, in a panel or in the side bar. */
function onPage(...more: readonly string[]): string {
	return [`webviewId =~ /^mentoring\\.checklist(View)?$/`, 'mentoringItem', ...more].join(' && ');
}

/** Rows for notes that have checklists. */
const HAS_CHECKLIST = 'viewItem =~ /\\.(meeting|goal|mentorship)\\./';

export const PAGES_MENUS: MenuEntries = {
	'editor/title': [{ command: 'mentoring.openChecklist', when: IN_NOTE, group: 'navigation@50' }],
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
		{ command: 'mentoring.openDashboard', when: inView('mentorships', CONTEXTS.hasMentorships), group: 'navigation@1' },
		{ command: 'mentoring.hidePrivate', when: inTrees(NOTES, `!${CONTEXTS.hidesPrivate}`), group: '8_screen@1' },
		{ command: 'mentoring.showPrivate', when: inTrees(CONTEXTS.hidesPrivate), group: '8_screen@1' },
	],
	'view/item/context': [
		{ command: 'mentoring.openChecklist', when: inTrees(HAS_CHECKLIST, itemHas('note')), group: '1_open@3' },
		{ command: 'mentoring.openDashboard', when: inView('mentorships', itemHas('mentorship')), group: '1_open@4' },
		{ command: 'mentoring.showOneMentorship', when: inView('mentorships', itemHas('mentorship')), group: '8_screen@1' },
	],
};
