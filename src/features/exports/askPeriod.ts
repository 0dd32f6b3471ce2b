import * as vscode from 'vscode';
import { addDays, addMonths, dateParts, toCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { longDay } from '../../core/text/words.ts';
import { LANGUAGE } from '../../host/commands/commands.ts';
import { askDay } from '../../host/pick/chooseDay.ts';

/** From a day to a day, both included; without one there is no such end. */
interface Period {
	readonly from: CalendarDate | undefined;
	readonly until: CalendarDate | undefined;
}

interface PeriodRow extends vscode.QuickPickItem {
	readonly period: Period | 'asked';
}

/** Asks for a period: years are offered, and any other is typed. `undefined` when the user gave up. */
export async function askPeriod(today: CalendarDate, title: string): Promise<Period | undefined> {
	const { year, month } = dateParts(today);
	const autumn = month >= 9 ? year : year - 1;
	const row = (label: string, from: CalendarDate, until: CalendarDate): PeriodRow => ({
		label,
		description: vscode.l10n.t('{0} to {1}', longDay(from, LANGUAGE), longDay(until, LANGUAGE)),
		period: { from, until },
	});
	const rows: PeriodRow[] = [
		row(vscode.l10n.t('The last twelve months'), addDays(addMonths(today, -12), 1), today),
		row(vscode.l10n.t('This year so far'), toCalendarDate(year, 1, 1)!, today),
		row(vscode.l10n.t('Last year'), toCalendarDate(year - 1, 1, 1)!, toCalendarDate(year - 1, 12, 31)!),
		row(vscode.l10n.t('This academic year so far'), toCalendarDate(autumn, 9, 1)!, today),
		row(vscode.l10n.t('Last academic year'), toCalendarDate(autumn - 1, 9, 1)!, toCalendarDate(autumn, 8, 31)!),
		{ label: vscode.l10n.t('Other days…'), period: 'asked' },
	];
	const choice = await vscode.window.showQuickPick(rows, {
		title,
		placeHolder: vscode.l10n.t('From which day to which?'),
	});
	return choice?.period === 'asked' ? askEnds(today, title) : choice?.period;
}

async function askEnds(today: CalendarDate, title: string): Promise<Period | undefined> {
	const from = await askDay(today, { title, placeHolder: vscode.l10n.t('The first day'), lean: 'past', offers: [] });
	if (from === undefined || from === 'none') { return undefined; }
	const until = await askDay(today, {
		title,
		placeHolder: vscode.l10n.t('The last day'),
		lean: 'nearest',
		offers: [{ label: vscode.l10n.t('Today'), when: { date: today } }],
	});
	return until === undefined || until === 'none' ? undefined : { from: from.date, until: until.date };
}
