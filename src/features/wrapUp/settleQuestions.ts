import * as vscode from 'vscode';
import { addDays, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { MeetingStatus } from '../../core/model/vocabulary.ts';
import { longDay, longDayTime } from '../../core/text/dayWords.ts';
import { askDay, type DayAnswer, type OfferedDay } from '../../host/ui/askDay.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { meetingDays } from '../../host/ui/meetingDays.ts';
import type { ChosenMeeting } from './chooseMeeting.ts';

/** What can have become of a meeting. */
export type SettledStatus = Exclude<MeetingStatus, 'planned'>;

/** Whether it was held; not asked again where the note says so. */
export async function askStatus({ folder, path, date }: ChosenMeeting): Promise<SettledStatus | undefined> {
	const written = folder.view.note(path)?.fields.meetingStatus;
	if (written !== undefined && written !== 'planned') { return written; }
	const items: (vscode.QuickPickItem & { status: SettledStatus })[] = [
		{ label: vscode.l10n.t('It was held'), status: 'held' },
		{ label: vscode.l10n.t('It was postponed'), description: vscode.l10n.t('to another day, asked for next'), status: 'postponed' },
		{ label: vscode.l10n.t('It was cancelled'), status: 'cancelled' },
	];
	const title = date ? vscode.l10n.t('The meeting on {0}', longDayTime(date, LANGUAGE)) : vscode.l10n.t('This meeting');
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('What became of it?') }))?.status;
}

/** The day of the next meeting; one that is booked already comes first. */
export async function askNext(chosen: ChosenMeeting, status: SettledStatus, today: CalendarDate): Promise<DayAnswer | undefined> {
	const title = status === 'postponed' ? vscode.l10n.t('To which day is it moved?') : vscode.l10n.t('When do you meet next?');
	const none = vscode.l10n.t('Leave it open');
	return askDay(today, { title, placeHolder: chosen.mentorship?.title ?? chosen.path, offers: [...booked(chosen), ...offers(chosen, status, today)], none, withTime: true });
}

function booked({ mentorship, date }: ChosenMeeting): OfferedDay[] {
	const next = mentorship?.nextMeeting;
	return next && next.date > (date?.date ?? '') ? [{ label: vscode.l10n.t('Booked already'), when: next }] : [];
}

function offers({ mentorship, date }: ChosenMeeting, status: SettledStatus, today: CalendarDate): OfferedDay[] {
	const from = date && date.date > today ? date.date : today;
	if (status === 'postponed' || !mentorship) {
		const at = date?.time === undefined ? {} : { time: date.time };
		const weeksOn = (days: number) => date && date.date <= today ? nextOn(date.date, addDays(today, 1), days) : addDays(from, days);
		return [{ label: vscode.l10n.t('A week later'), when: { date: weeksOn(7), ...at } }, { label: vscode.l10n.t('Two weeks later'), when: { date: weeksOn(14), ...at } }];
	}
	return meetingDays(mentorship, today, date?.date);
}

/** So many days after `date`, by whole weeks moved on until it is not before `earliest`. */
function nextOn(date: CalendarDate, earliest: CalendarDate, days: number): CalendarDate {
	let day = addDays(date, days);
	while (day < earliest) { day = addDays(day, 7); }
	return day;
}

/** The words for a settled meeting: `Wednesday, December 16, 2026: held`. */
export function settledInWords({ date, path }: ChosenMeeting, status: SettledStatus): string {
	const day = date ? longDay(date.date, LANGUAGE) : path;
	switch (status) {
		case 'held': return vscode.l10n.t('The meeting on {0} is wrapped up.', day);
		case 'postponed': return vscode.l10n.t('The meeting on {0} is marked as postponed.', day);
		case 'cancelled': return vscode.l10n.t('The meeting on {0} is marked as cancelled.', day);
	}
}
