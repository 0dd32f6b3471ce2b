import { DUE_GROUPS, type NotebookView } from '../src/core/model/notebookView.ts';

/**
 * Asks everything that the three trees and the status bar show of a notebook; a count, so that nothing is optimised
 * away.
 */
export function askThreeTrees(notebook: NotebookView): number {
	const homework = DUE_GROUPS.reduce((sum, group) => sum + notebook.openHomework(group).length, 0);
	const goals = notebook.goals().reduce((sum, goal) => sum + goal.steps.total, 0);
	const mentorships = notebook.mentorships().reduce(
		(sum, { mentorTotals, menteeTotals }) => sum + mentorTotals.open + menteeTotals.open,
		0,
	);
	return homework + goals + mentorships + notebook.problems().length;
}
