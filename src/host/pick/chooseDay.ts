import * as vscode from 'vscode';
import { addDays, type CalendarDate, type CalendarDateTime } from '../../core/model/calendarDate.ts';
import { longDayTime } from '../../core/text/words.ts';
import { readTypedDate, readTypedDateTime, type DateLeaning, type TypedDateTime } from '../../core/text/datePhrases.ts';
import { cadenceInWords } from '../../core/text/names.ts';
import { LANGUAGE } from '../commands/commands.ts';
import type { Mentorship } from '../../core/model/notebookView.ts';
import { offeredDays, type DayOffer } from '../../core/query/offeredDays.ts';

/** A day the user may take as it is. */
export interface OfferedDay {
	/** Why it is offered: “A month after the last meeting”. */
	readonly label: string;
	readonly when: CalendarDateTime;
}

/** How a day is asked for. */
interface DayQuestion {
	/** What the day is for, above the list. */
	readonly title: string;
	readonly placeHolder: string;
	readonly offers: readonly OfferedDay[];
	/** A row that stands for “no day”; absent where there must be one. */
	readonly none?: string;
	/** What “next meeting” means when it is typed. */
	readonly meeting?: CalendarDate | undefined;
	/** Which year a typed “12 nov” is of; the coming one unless this says otherwise. */
	readonly lean?: DateLeaning['lean'];
	/** A time of day may be typed behind the day. */
	readonly withTime?: boolean;
}

/** The day chosen, or that there is to be none; `undefined` on Esc. */
export type DayAnswer = CalendarDateTime | 'none';

interface DayRow extends vscode.QuickPickItem {
	readonly answer: DayAnswer | 'typed';
}

/**
 * Offers days and takes any other that is typed right there, in words or as a date. Without offers it is asked for at
 * once.
 */
export async function askDay(today: CalendarDate, question: DayQuestion): Promise<DayAnswer | undefined> {
	const rows: DayRow[] = [
		...question.offers.map(({ label, when }) => ({
			label,
			description: longDayTime(when, LANGUAGE),
			answer: when,
		})),
		{ label: vscode.l10n.t('Choose a date…'), answer: 'typed' },
		...question.none === undefined ? [] : [{ label: question.none, answer: 'none' as const }],
	];
	const choice = rows.length === 1 ? { answer: 'typed' as const, typed: '' } : await chooseRow(today, question, rows);
	return choice?.answer === 'typed' ? askTyped(today, question, choice.typed) : choice?.answer;
}

interface Choice {
	readonly answer: DayRow['answer'];
	readonly typed: string;
}

/** The rows, above them the day that is typed, or below them why it is none. */
function chooseRow(today: CalendarDate, question: DayQuestion, rows: readonly DayRow[]): Promise<Choice | undefined> {
	const picker = vscode.window.createQuickPick<DayRow>();
	picker.title = question.title;
	picker.placeholder = vscode.l10n.t('{0} – choose, or type a day', question.placeHolder);
	picker.matchOnDescription = true;
	picker.items = rows;
	return new Promise(resolve => {
		picker.onDidChangeValue(value => {
			const typed = typedRow(value, today, question);
			if (!typed) {
				picker.items = rows;
				return;
			}
			const isDay = typed.answer !== 'typed';
			picker.items = isDay ? [typed, ...rows] : [...rows, typed];
			if (isDay) { picker.activeItems = [typed]; }
		});
		picker.onDidAccept(() => {
			const [row] = picker.activeItems;
			if (row) {
				resolve({ answer: row.answer, typed: picker.value });
				picker.hide();
			}
		});
		picker.onDidHide(() => {
			resolve(undefined);
			picker.dispose();
		});
		picker.show();
	});
}

/** The day that is typed so far; else why it is none, and a way to go on typing it. */
function typedRow(value: string, today: CalendarDate, question: DayQuestion): DayRow | undefined {
	if (value.trim() === '') { return undefined; }
	const answer = readAnswer(value, today, question);
	if ('reason' in answer) {
		return { label: vscode.l10n.t('Choose a date…'), detail: answer.reason, alwaysShow: true, answer: 'typed' };
	}
	return { label: judge(answer, today).message, description: value.trim(), alwaysShow: true, answer: answer.when };
}

/** A time only where one is asked for. */
function readAnswer(
	text: string,
	today: CalendarDate,
	{ withTime, meeting, lean }: Partial<DayQuestion>,
): TypedDateTime {
	if (withTime) { return readTypedDateTime(text, today, LANGUAGE, { meeting, lean }); }
	const answer = readTypedDate(text, today, LANGUAGE, { meeting, lean });
	return 'reason' in answer ? answer : { when: { date: answer.date } };
}

/**
 * Asks for a day to be typed; says as one types which day it is, or why it is none.
 *
 * @param meeting What “next meeting” means.
 */
export async function askTypedDay(today: CalendarDate, meeting?: CalendarDate): Promise<CalendarDate | undefined> {
	return (await askTyped(today, { meeting }, ''))?.date;
}

async function askTyped(
	today: CalendarDate,
	question: Partial<DayQuestion>,
	value: string,
): Promise<CalendarDateTime | undefined> {
	const day = addDays(today, 14);
	const typed = await vscode.window.showInputBox({
		...question.title === undefined ? {} : { title: question.title },
		value,
		prompt: question.withTime
			? vscode.l10n.t(
				'A day such as {0}, with a time if you like: {0} 15:00; or 2w for two weeks from today; or words such as “next Wednesday”',
				day,
			)
			: vscode.l10n.t(
				'A day such as {0}; or +3 for three days from today, 2w for two weeks; or words such as “next Wednesday”',
				day,
			),
		validateInput: text => text.trim() === '' ? undefined : judge(readAnswer(text, today, question), today),
	});
	const answer = typed === undefined ? undefined : readAnswer(typed, today, question);
	return answer && 'when' in answer ? answer.when : undefined;
}

function judge(answer: TypedDateTime, today: CalendarDate): vscode.InputBoxValidationMessage {
	if ('reason' in answer) { return { message: answer.reason, severity: vscode.InputBoxValidationSeverity.Error }; }
	const day = longDayTime(answer.when, LANGUAGE);
	const message = answer.when.date < today ? vscode.l10n.t('{0} is past.', day) : day;
	return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

/** Days for the next meeting after one on `from`, in words. */
export function meetingDays(mentorship: Mentorship, today: CalendarDate, from?: CalendarDate): OfferedDay[] {
	return offeredDays(mentorship, today, from).map(({ why, when }) => ({ label: labelOf(why, mentorship), when }));
}

function labelOf(why: DayOffer['why'], { cadence }: Mentorship): string {
	switch (why) {
		case 'cadence':
			return vscode.l10n.t('As agreed: {0}', cadence === undefined ? '' : cadenceInWords(cadence, LANGUAGE));
		case 'week-earlier':
			return vscode.l10n.t('A week earlier');
		case 'week-later':
			return vscode.l10n.t('A week later');
		case 'four-weeks':
			return vscode.l10n.t('Four weeks later');
		case 'three-months':
			return vscode.l10n.t('Three months later');
	}
}
