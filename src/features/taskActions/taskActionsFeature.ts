import type * as vscode from 'vscode';
import type { TaskStatus } from '../../core/model/vocabulary.ts';
import type { EditOutcome, Services } from '../../host/services.ts';
import { registerCommands } from '../../host/ui/commands.ts';
import type { CommandHandler } from '../../host/ui/commands.ts';
import { assignTasks } from './assignTasks.ts';
import { chosenTasks } from './chosenTasks.ts';
import type { ChosenTask } from './chosenTasks.ts';
import { askReschedule, rescheduleTasks } from './rescheduleTasks.ts';

/** What a command reports to a caller that asks: items changed, and why others were not. */
export interface ActionResult {
	readonly done: number;
	readonly refused: readonly string[];
}

type Action = (tasks: readonly ChosenTask[], given: unknown) => Promise<EditOutcome | undefined>;

/** Ticking, moving and assigning task items, from the trees and from the editor. */
export function registerTaskActions(services: Services): vscode.Disposable {
	const { edits } = services;
	const on = (action: Action): CommandHandler => async (...args) => toResult(await action(await chosenTasks(services, args), args[1]));
	const setStatus = (status: TaskStatus) => on(tasks => edits.setStatus(targets(tasks), status));
	return registerCommands(services, {
		'mentoring.toggleTask': on(tasks => edits.toggle(targets(tasks))),
		'mentoring.startTask': setStatus('in-progress'),
		'mentoring.cancelTask': setStatus('cancelled'),
		'mentoring.reopenTask': setStatus('open'),
		'mentoring.rescheduleTask': on((tasks, given) => askReschedule(services, tasks, given)),
		'mentoring.rescheduleTomorrow': on(tasks => rescheduleTasks(services, tasks, 'tomorrow')),
		'mentoring.rescheduleInAWeek': on(tasks => rescheduleTasks(services, tasks, 'week')),
		'mentoring.rescheduleNextMeeting': on(tasks => rescheduleTasks(services, tasks, 'next-meeting')),
		'mentoring.rescheduleToDate': on((tasks, given) => rescheduleTasks(services, tasks, typeof given === 'string' ? given : 'typed')),
		'mentoring.assignTask': on((tasks, given) => assignTasks(services, tasks, given)),
	});
}

function targets(tasks: readonly ChosenTask[]) {
	return tasks.map(({ target }) => target);
}

function toResult(outcome: EditOutcome | undefined): ActionResult | undefined {
	return outcome && { done: outcome.done, refused: outcome.refused.map(({ reason }) => reason) };
}
