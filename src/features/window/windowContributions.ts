import { defineCommands, IN_NOTE, NOTES, inTrees, defineMenus, setting } from '../../contributions/definitions.ts';
import { CONTEXTS } from '../../contributions/views.ts';

/** The window: undo, the tour, the log, showing the current line in a tree. */
export const WINDOW_COMMANDS = defineCommands({
	'mentoring.undoLastChange': { title: 'Undo Last Change', icon: '$(discard)', palette: CONTEXTS.canUndo },
	'mentoring.openWalkthrough': { title: 'Take the Tour' },
	'mentoring.revealTask': { title: 'Show Current Line in Mentoring View', palette: IN_NOTE },
	'mentoring.showProblems': { title: 'List Problems of All Notes', palette: NOTES },
});

/** Where the commands of the window stand in menus. */
export const WINDOW_MENUS = defineMenus({
	'view/title': [
		{ command: 'mentoring.undoLastChange', when: inTrees(CONTEXTS.canUndo), group: '2_undo@1' },
	],
	'editor/context': [
		{
			command: 'mentoring.revealTask',
			when: `editorLangId == markdown && ${CONTEXTS.editorIsNote}`,
			group: 'navigation@90',
		},
	],
});

/** What is shown at a glance. */
export const WINDOW_SETTINGS = {
	badge: setting<'mine' | 'all' | 'none'>({
		description:
			'What the number on the Mentoring icon counts of what is overdue. Homework overdue for more than a year is never counted.',
		default: 'mine',
		choices: { mine: 'What I owe', all: 'What anybody owes', none: 'Nothing' },
		scope: 'window',
	}),
	'statusBar.enabled': setting<boolean>({
		description: 'Show how much is overdue, mine and theirs, and whom I meet next, in the status bar.',
		default: true,
		scope: 'window',
	}),
};
