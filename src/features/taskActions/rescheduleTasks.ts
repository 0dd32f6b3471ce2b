import * as vscode from 'vscode';
import { addDays } from '../../core/model/calendarDate.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { workday } from '../../core/text/datePhrases.ts';
import { readTypedDate } from '../../core/text/typedDate.ts';
import { plainText } from '../../core/text/plainText.ts';
import type { EditOutcome, Services } from '../../host/services.ts';
import { nextMeetingOf } from '../../host/tree/taskRow.ts';
import { askDay, askTypedDay } from '../../host/ui/askDay.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { UserError } from '../../host/userError.ts';
import type { ChosenTask } from './chosenTasks.ts';

/** `tomorrow`, `week`, `next-meeting`, `none`, `typed` (ask for it), or a date as typed. */
export type When = string;

/** Asks for when, unless it is given, and moves the items there. */
export async function askReschedule(services: Services, tasks: readonly ChosenTask[], given: unknown): Promise<EditOutcome | undefined> {
	const when = typeof given === 'string' ? given : await askWhen(services, tasks);
	return when === undefined ? undefined : rescheduleTasks(services, tasks, when);
}

/** Moves the items to a day, each to its own next meeting if that is asked for, as one undo step. */
export async function rescheduleTasks(services: Services, tasks: readonly ChosenTask[], when: When): Promise<EditOutcome | undefined> {
	if (when === 'next-meeting') { return toNextMeeting(services, tasks); }
	if (when === 'typed') {
		const date = await askTypedDay(services.clock.today());
		return date && moveTo(services, tasks, date);
	}
	return moveTo(services, tasks, when === 'none' ? undefined : toDay(when, services.clock.today()));
}

function toDay(when: When, today: CalendarDate): CalendarDate {
	if (when === 'tomorrow') { return addDays(today, 1); }
	if (when === 'week') { return addDays(today, 7); }
	const read = readTypedDate(when, today, LANGUAGE);
	if ('reason' in read) { throw new UserError(read.reason); }
	return read.date;
}

function moveTo({ edits }: Services, tasks: readonly ChosenTask[], date: CalendarDate | undefined): Promise<EditOutcome> {
	return edits.setDue(tasks.map(({ target }) => target), date);
}

async function toNextMeeting(services: Services, tasks: readonly ChosenTask[]): Promise<EditOutcome> {
	const byDay = new Map<CalendarDate, ChosenTask[]>();
	for (const task of tasks) {
		const day = nextMeetingOf(task.folder, task.folder.view.mentorshipOf(task.path));
		if (day === undefined) { throw new UserError(vscode.l10n.t('No next meeting is booked for “{0}”, so it was not moved.', plainText(task.task.text))); }
		byDay.set(day, [...byDay.get(day) ?? [], task]);
	}
	return services.edits.setDueEach([...byDay].map(([due, those]) => ({ due, targets: those.map(({ target }) => target) })));
}

async function askWhen({ clock }: Services, tasks: readonly ChosenTask[]): Promise<When | undefined> {
	const today = clock.today();
	const meetings = new Set(tasks.map(({ folder, path }) => nextMeetingOf(folder, folder.view.mentorshipOf(path))));
	const meeting = meetings.size === 1 ? [...meetings][0] : undefined;
	const answer = await askDay(today, {
		title: vscode.l10n.t('Reschedule'), meeting,
		placeHolder: tasks.length === 1 ? vscode.l10n.t('Move “{0}” to', plainText(tasks[0]!.task.text)) : vscode.l10n.t('Move {0} items to', tasks.length),
		offers: [
			{ label: vscode.l10n.t('Tomorrow'), when: { date: addDays(today, 1) } },
			{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
			...meeting ? [{ label: vscode.l10n.t('Next meeting'), when: { date: meeting } }] : [],
		],
		...tasks.some(({ task }) => task.fields.due) ? { none: vscode.l10n.t('No date') } : {},
	});
	return typeof answer === 'object' ? answer.date : answer;
}
