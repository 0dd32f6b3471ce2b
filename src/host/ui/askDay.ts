import * as vscode from 'vscode';
import { addDays, type CalendarDate, type CalendarDateTime } from '../../core/model/calendarDate.ts';
import { longDayTime } from '../../core/text/dayWords.ts';
import { readTypedDate, readTypedDateTime } from '../../core/text/typedDate.ts';
import { LANGUAGE } from './language.ts';

/** A day the user may take as it is. */
export interface OfferedDay {
	/** Why it is offered: “A month after the last meeting”. */
	readonly label: string;
	readonly when: CalendarDateTime;
}

/** How a day is asked for. */
export interface DayQuestion {
	/** What the day is for, above the list. */
	readonly title: string;
	readonly placeHolder: string;
	readonly offers: readonly OfferedDay[];
	/** A row that stands for “no day”; absent where there must be one. */
	readonly none?: string;
	/** What “next meeting” means when it is typed. */
	readonly meeting?: CalendarDate;
}

/** The day chosen, or that there is to be none; `undefined` on Esc. */
export type DayAnswer = CalendarDateTime | 'none';

/** Offers days and takes any other that is typed, with or without a time of day. Without offers it is asked for at once. */
export async function askDay(today: CalendarDate, { title, placeHolder, offers, none, meeting }: DayQuestion): Promise<DayAnswer | undefined> {
	const items: (vscode.QuickPickItem & { answer: DayAnswer | 'typed' })[] = [
		...offers.map(({ label, when }) => ({ label, description: longDayTime(when, LANGUAGE), answer: when })),
		{ label: vscode.l10n.t('Choose a date…'), answer: 'typed' },
		...none === undefined ? [] : [{ label: none, answer: 'none' as const }],
	];
	const answer = items.length === 1 ? 'typed' : (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.answer;
	return answer === 'typed' ? askTypedMoment(today, title, meeting) : answer;
}

/** Asks for a day to be typed; says as one types which day it is, or why it is none. */
export async function askTypedDay(today: CalendarDate, title?: string): Promise<CalendarDate | undefined> {
	const typed = await vscode.window.showInputBox({
		...title === undefined ? {} : { title },
		prompt: vscode.l10n.t('A day such as {0}; or +3 for three days from today, 2w for two weeks; or words such as “next Wednesday”', addDays(today, 14)),
		validateInput: text => {
			const read = readTypedDate(text, today, LANGUAGE);
			return judge('reason' in read ? read : { when: { date: read.date } }, today);
		},
	});
	const read = typed === undefined ? undefined : readTypedDate(typed, today, LANGUAGE);
	return read && 'date' in read ? read.date : undefined;
}

/** {@link askTypedDay} that takes a time as well. */
async function askTypedMoment(today: CalendarDate, title: string, meeting: CalendarDate | undefined): Promise<CalendarDateTime | undefined> {
	const typed = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('A day such as {0}, with a time if you like: {0} 15:00; or 2w for two weeks from today; or words such as “next Wednesday”', addDays(today, 14)),
		validateInput: text => judge(readTypedDateTime(text, today, LANGUAGE, meeting), today),
	});
	const read = typed === undefined ? undefined : readTypedDateTime(typed, today, LANGUAGE, meeting);
	return read && 'when' in read ? read.when : undefined;
}

function judge(read: ReturnType<typeof readTypedDateTime>, today: CalendarDate): vscode.InputBoxValidationMessage {
	if ('reason' in read) { return { message: read.reason, severity: vscode.InputBoxValidationSeverity.Error }; }
	const day = longDayTime(read.when, LANGUAGE);
	const message = read.when.date < today ? vscode.l10n.t('{0} is past.', day) : day;
	return { message, severity: vscode.InputBoxValidationSeverity.Info };
}
