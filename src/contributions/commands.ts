/**
 * The commands: ids, titles, icons, and where the palette offers them. The manifest is
 * generated from here and code registers by these ids, so neither can drift.
 */
import { CONTEXTS } from './views.ts';

/** One command of the manifest. */
export interface CommandDefinition {
	readonly title: string;
	/** In buttons of trees, where the category would be noise. */
	readonly icon?: string;
	/** Offered in the palette when this holds; `never` for those that need a tree item. Absent: always. */
	readonly palette?: string;
	/** The command can be used at all when this holds; absent: always. */
	readonly enablement?: string;
	readonly key?: { readonly default: string; readonly mac: string; readonly when: string };
}

const NOTES = CONTEXTS.hasNotes;
const IN_NOTE = `editorLangId == markdown && ${CONTEXTS.editorIsNote}`;
const EDITABLE_NOTE = `${IN_NOTE} && !activeEditorIsReadonly`;
const NEVER = 'false';

export const COMMANDS = {
	'mentoring.toggleTask': {
		title: 'Tick or Untick', icon: '$(check)', palette: EDITABLE_NOTE,
		key: { default: 'ctrl+k x', mac: 'cmd+k x', when: `editorTextFocus && !editorReadonly && ${IN_NOTE}` },
	},
	'mentoring.startTask': { title: 'Mark as In Progress', icon: '$(play)', palette: EDITABLE_NOTE },
	'mentoring.cancelTask': { title: 'Cancel Homework', palette: EDITABLE_NOTE },
	'mentoring.reopenTask': { title: 'Reopen', icon: '$(discard)', palette: EDITABLE_NOTE },
	'mentoring.rescheduleTask': { title: 'Reschedule…', icon: '$(calendar)', palette: EDITABLE_NOTE },
	'mentoring.rescheduleTomorrow': { title: 'Tomorrow', palette: NEVER },
	'mentoring.rescheduleInAWeek': { title: 'In a Week', palette: NEVER },
	'mentoring.rescheduleNextMeeting': { title: 'Next Meeting', palette: NEVER },
	'mentoring.rescheduleToDate': { title: 'Choose a Date…', palette: NEVER },
	'mentoring.assignTask': { title: 'Assign…', icon: '$(person)', palette: EDITABLE_NOTE },
	'mentoring.goTo': { title: 'Go to Note', icon: '$(go-to-file)', palette: NEVER },
	'mentoring.openLink': { title: 'Open', icon: '$(link-external)', palette: NEVER },
	'mentoring.openNextMeeting': { title: 'Open Next Meeting', icon: '$(calendar)', palette: CONTEXTS.hasNextMeeting },
	'mentoring.carryForward': { title: 'Carry Homework Forward…', icon: '$(debug-step-over)', palette: CONTEXTS.hasNextMeeting },
	'mentoring.openSample': { title: 'Open Sample Notebook' },
	'mentoring.newMentorship': { title: 'Create First Notes', icon: '$(add)', palette: 'workspaceFolderCount > 0' },
	'mentoring.groupHomework': { title: 'Group Homework By…', icon: '$(list-tree)', palette: NOTES },
	'mentoring.filterHomework': { title: 'Filter Homework…', icon: '$(filter)', palette: NOTES },
	'mentoring.clearHomeworkFilter': { title: 'Clear Homework Filter', icon: '$(clear-all)', palette: `${NOTES} && ${CONTEXTS.isFiltered}` },
	'mentoring.showDone': { title: 'Show Done Homework', icon: '$(eye)', palette: `${NOTES} && !${CONTEXTS.showsDone}` },
	'mentoring.hideDone': { title: 'Hide Done Homework', icon: '$(eye-closed)', palette: `${NOTES} && ${CONTEXTS.showsDone}` },
	'mentoring.refresh': { title: 'Refresh', icon: '$(refresh)', palette: 'workspaceFolderCount > 0' },
	'mentoring.revealTask': { title: 'Show Current Line in Mentoring View', palette: IN_NOTE },
	'mentoring.showOverdue': { title: 'Show Overdue Homework', palette: NOTES },
} as const satisfies Record<string, CommandDefinition>;

/** The id of a command of this extension. */
export type CommandId = keyof typeof COMMANDS;

/** Before each title in the palette. */
export const CATEGORY = 'Mentoring';
