/** Commands of the trees and of the task lines. */
import { EDITABLE_NOTE, FOLDER, IN_NOTE, NEVER, NOTES, type CommandDefinition } from '../definitions.ts';
import { CONTEXTS } from '../views.ts';

export const HOMEWORK_COMMANDS = {
	'mentoring.toggleTask': {
		title: 'Tick or Untick', icon: '$(check)', palette: EDITABLE_NOTE,
		key: { default: 'ctrl+k x', mac: 'cmd+k x', when: `editorTextFocus && !editorReadonly && ${IN_NOTE}` },
	},
	'mentoring.undoLastChange': { title: 'Undo Last Change', icon: '$(discard)', palette: CONTEXTS.canUndo },
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
	'mentoring.openWalkthrough': { title: 'Take the Tour' },
	'mentoring.newMentorship': { title: 'Create First Notes', icon: '$(add)', palette: FOLDER },
	'mentoring.groupHomework': { title: 'Group Homework By…', icon: '$(list-tree)', palette: NOTES },
	'mentoring.filterHomework': { title: 'Filter Homework…', icon: '$(filter)', palette: NOTES },
	'mentoring.clearHomeworkFilter': { title: 'Clear Homework Filter', icon: '$(clear-all)', palette: `${NOTES} && ${CONTEXTS.isFiltered}` },
	'mentoring.showDone': { title: 'Show Done Homework', icon: '$(eye)', palette: `${NOTES} && !${CONTEXTS.showsDone}` },
	'mentoring.hideDone': { title: 'Hide Done Homework', icon: '$(eye-closed)', palette: `${NOTES} && ${CONTEXTS.showsDone}` },
	'mentoring.refresh': { title: 'Refresh', icon: '$(refresh)', palette: FOLDER },
	'mentoring.revealTask': { title: 'Show Current Line in Mentoring View', palette: IN_NOTE },
	'mentoring.showOverdue': { title: 'Show Overdue Homework', palette: NOTES },
} as const satisfies Record<string, CommandDefinition>;
