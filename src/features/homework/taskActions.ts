import type * as vscode from 'vscode';
import type { TaskStatus } from '../../core/model/vocabulary.ts';
import type { EditOutcome, Services } from '../../host/services.ts';
import { registerCommands, type CommandCall, type GivenTo } from '../../host/commands/commands.ts';
import { assignTasks, askReschedule, rescheduleTasks } from './changeTasks.ts';
import { chosenTasks, type ChosenTask } from '../../host/pick/chosenTasks.ts';

/** What a command reports to a caller that asks: items changed, and why others were not. */
export interface ActionResult {
	readonly done: number;
	readonly refused: readonly string[];
}

type Action<Value> = (tasks: readonly ChosenTask[], value: Value | undefined) => Promise<EditOutcome | undefined>;
type TaskCall<Value = unknown> = CommandCall<GivenTo<'mentoring.toggleTask'>, Value>;

/** Ticking, moving and assigning task items, from the trees and from the editor. */
export function registerTaskActions(services: Services): vscode.Disposable {
	const { edits } = services;
	const on = <Value>(action: Action<Value>) => async (call: TaskCall<Value>) =>
		toResult(await action(await chosenTasks(services, call), call.value));
	const setStatus = (status: TaskStatus) => on(tasks => edits.setStatus(targets(tasks), status));
	return registerCommands(services, {
		'mentoring.toggleTask': on(tasks => edits.toggle(targets(tasks))),
		'mentoring.startTask': setStatus('in-progress'),
		'mentoring.cancelTask': setStatus('cancelled'),
		'mentoring.reopenTask': setStatus('open'),
		'mentoring.rescheduleTask': on<string>((tasks, when) => askReschedule(services, tasks, when)),
		'mentoring.rescheduleTomorrow': on(tasks => rescheduleTasks(services, tasks, 'tomorrow')),
		'mentoring.rescheduleInAWeek': on(tasks => rescheduleTasks(services, tasks, 'week')),
		'mentoring.rescheduleNextMeeting': on(tasks => rescheduleTasks(services, tasks, 'next-meeting')),
		'mentoring.rescheduleToDate': on<string>((tasks, when) => rescheduleTasks(services, tasks, when ?? 'typed')),
		'mentoring.assignTask': on<string | readonly string[]>((tasks, owners) => assignTasks(services, tasks, owners)),
	});
}

function targets(tasks: readonly ChosenTask[]) {
	return tasks.map(({ target }) => target);
}

function toResult(outcome: EditOutcome | undefined): ActionResult | undefined {
	return outcome && { done: outcome.done, refused: outcome.refused.map(({ reason }) => reason) };
}
