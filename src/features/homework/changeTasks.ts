import * as vscode from 'vscode';
import { plainText } from '../../core/markdown/plainText.ts';
import { addDays, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { TaskStatus } from '../../core/model/vocabulary.ts';
import { isHandle } from '../../core/taskFields/owners.ts';
import { workday, readTypedDate } from '../../core/text/datePhrases.ts';
import { foldHandle } from '../../core/text/foldText.ts';
import { ownerName } from '../../core/text/names.ts';
import { LANGUAGE, UserError, registerCommands, type CommandCall, type GivenTo } from '../../host/commands/commands.ts';
import { askDay, askTypedDay } from '../../host/pick/chooseDay.ts';
import { type ChosenTask, chosenTasks } from '../../host/pick/chosenTasks.ts';
import { peopleFor, type Person } from '../../host/pick/peopleToPick.ts';
import type { EditOutcome, Services } from '../../host/services.ts';
import { nextMeetingOf } from '../../host/tree/taskRow.ts';

/** Asks whose the items are, unless it is given (`'mentor'` or a list), and writes it. */
async function assignTasks(
	{ edits }: Services,
	tasks: readonly ChosenTask[],
	chosenOwners: string | readonly string[] | undefined,
): Promise<EditOutcome | undefined> {
	const owners = toOwners(chosenOwners) ?? await askOwners(tasks);
	return owners && edits.setOwners(tasks.map(({ target }) => target), owners);
}

function toOwners(chosenOwners: string | readonly string[] | undefined): string[] | undefined {
	const owners = typeof chosenOwners === 'string' ? [chosenOwners] : chosenOwners;
	return owners?.map(owner => {
		if (!isHandle(owner)) {
			throw new UserError(
				vscode.l10n.t('“{0}” cannot be an owner. Write one word, such as mentor or a family name.', owner),
			);
		}
		return foldHandle(owner);
	});
}

async function askOwners(tasks: readonly ChosenTask[]): Promise<string[] | undefined> {
	const [first] = tasks;
	if (!first) { return undefined; }
	const placeHolder = tasks.length === 1
		? vscode.l10n.t('Who does “{0}”?', plainText(first.task.text))
		: vscode.l10n.t('Who does these {0} items?', tasks.length);
	const chosen = await vscode.window.showQuickPick(
		peopleFor(first.folder, first.path).map(person => toItem(person, first)),
		{ placeHolder, canPickMany: true, matchOnDescription: true },
	);
	return chosen?.map(({ owner }) => owner);
}

function toItem({ owner, name }: Person, { folder, path, task }: ChosenTask) {
	const homework = folder.view.homeworkOf(path).find(item => item.task.line === task.line);
	const picked = homework !== undefined && !homework.ownerImplied && homework.owners.includes(owner);
	return { label: ownerName(owner, LANGUAGE), ...name === undefined ? {} : { description: name }, picked, owner };
}

/** `tomorrow`, `week`, `next-meeting`, `none`, `typed` (ask for it), or a date as typed. */
type When = string;

/** Asks for when, unless it is given, and moves the items there. */
async function askReschedule(
	services: Services,
	tasks: readonly ChosenTask[],
	chosenDay: When | undefined,
): Promise<EditOutcome | undefined> {
	const when = chosenDay ?? await askWhen(services, tasks);
	return when === undefined ? undefined : rescheduleTasks(services, tasks, when);
}

/** Moves the items to a day, each to its own next meeting if that is asked for, as one undo step. */
async function rescheduleTasks(
	services: Services,
	tasks: readonly ChosenTask[],
	when: When,
): Promise<EditOutcome | undefined> {
	if (when === 'next-meeting') { return toNextMeeting(services, tasks); }
	if (when === 'typed') {
		const date = await askTypedDay(services.clock.today(), commonMeeting(tasks));
		return date && moveTo(services, tasks, date);
	}
	return moveTo(services, tasks, when === 'none' ? undefined : toDay(when, services.clock.today()));
}

function toDay(when: When, today: CalendarDate): CalendarDate {
	if (when === 'tomorrow') { return addDays(today, 1); }
	if (when === 'week') { return addDays(today, 7); }
	const typed = readTypedDate(when, today, LANGUAGE);
	if ('reason' in typed) { throw new UserError(typed.reason); }
	return typed.date;
}

function moveTo(
	{ edits }: Services,
	tasks: readonly ChosenTask[],
	date: CalendarDate | undefined,
): Promise<EditOutcome> {
	return edits.setDue(tasks.map(({ target }) => target), date);
}

async function toNextMeeting(services: Services, tasks: readonly ChosenTask[]): Promise<EditOutcome> {
	const byDay = new Map<CalendarDate, ChosenTask[]>();
	for (const task of tasks) {
		const day = nextMeetingOf(task.folder, task.folder.view.mentorshipOf(task.path));
		if (day === undefined) {
			throw new UserError(
				vscode.l10n.t('No next meeting is booked for “{0}”, so nothing was moved.', plainText(task.task.text)),
			);
		}
		byDay.set(day, [...byDay.get(day) ?? [], task]);
	}
	return services.edits.setDueEach(
		[...byDay].map(([due, those]) => ({ due, targets: those.map(({ target }) => target) })),
	);
}

/** What “next meeting” means for all of them; nothing where they have several. */
function commonMeeting(tasks: readonly ChosenTask[]): CalendarDate | undefined {
	const meetings = new Set(tasks.map(({ folder, path }) => nextMeetingOf(folder, folder.view.mentorshipOf(path))));
	return meetings.size === 1 ? [...meetings][0] : undefined;
}

async function askWhen({ clock }: Services, tasks: readonly ChosenTask[]): Promise<When | undefined> {
	const today = clock.today();
	const meeting = commonMeeting(tasks);
	const answer = await askDay(today, {
		title: vscode.l10n.t('Reschedule'),
		meeting,
		placeHolder: tasks.length === 1
			? vscode.l10n.t('Move “{0}” to', plainText(tasks[0]!.task.text))
			: vscode.l10n.t('Move {0} items to', tasks.length),
		offers: [
			{ label: vscode.l10n.t('Tomorrow'), when: { date: addDays(today, 1) } },
			{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
			...meeting ? [{ label: vscode.l10n.t('Next meeting'), when: { date: meeting } }] : [],
		],
		...tasks.some(({ task }) => task.fields.due) ? { none: vscode.l10n.t('No date') } : {},
	});
	return typeof answer === 'object' ? answer.date : answer;
}

/** What a command reports to a caller that asks: items changed, and why others were not. */
interface ActionResult {
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
