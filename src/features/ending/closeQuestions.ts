import * as vscode from 'vscode';
import type { Closing } from '../../core/edit/closeMentorship.ts';
import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { longDay } from '../../core/text/dayWords.ts';
import { stemOf } from '../../core/text/notePath.ts';
import type { Services } from '../../host/services.ts';
import { askDay } from '../../host/ui/askDay.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { UserError } from '../../host/userError.ts';

/** What becomes of unfinished homework; with a relationship, the keeper's own goes to its next meeting. */
export type HomeworkEnd = 'cancel' | 'leave' | Mentorship;

/** How a relationship is closed. */
export interface CloseAnswers {
	readonly status: Closing['status'];
	readonly endDate: CalendarDate;
	readonly homework: HomeworkEnd;
	/** The closing note is made from its template, too. */
	readonly closingNote: boolean;
}

/** What is asked about. */
export interface ClosingSubject {
	readonly title: string;
	/** Unfinished items. */
	readonly open: number;
	readonly successors: readonly Mentorship[];
	/** There is a closing note already. */
	readonly hasClosing: boolean;
}

/** `{ status, homework: 'cancel' | 'leave' | 'carry', carryTo?, date?, closingNote? }`, else `undefined`. */
export function givenClosing({ clock }: Services, argument: unknown, { successors }: ClosingSubject): CloseAnswers | undefined {
	if (typeof argument !== 'object' || argument === null || !('homework' in argument) || !('status' in argument)) { return undefined; }
	const { status } = argument;
	const date = 'date' in argument ? argument.date : clock.today();
	const endDate = typeof date === 'string' ? parseCalendarDate(date) : undefined;
	const homework = givenHomework(argument.homework, 'carryTo' in argument ? argument.carryTo : undefined, successors);
	if (status !== 'ended' && status !== 'informal' || !homework || !endDate) {
		throw new UserError(vscode.l10n.t('Closing takes a status (ended or informal), what becomes of homework (cancel, leave, or carry to a relationship with a next meeting) and a day as YYYY-MM-DD.'));
	}
	return { status, endDate, homework, closingNote: 'closingNote' in argument && argument.closingNote === true };
}

function givenHomework(homework: unknown, to: unknown, successors: readonly Mentorship[]): HomeworkEnd | undefined {
	if (homework === 'cancel' || homework === 'leave') { return homework; }
	return homework === 'carry' ? successors.find(({ key, note }) => key === to || note && stemOf(note.path) === to) : undefined;
}

/** Asks how it goes on, on which day it ends, and what becomes of homework; Esc at any question gives nothing. */
export async function askClosing({ clock }: Services, subject: ClosingSubject): Promise<CloseAnswers | undefined> {
	const { title, open, hasClosing } = subject;
	const status = (await vscode.window.showQuickPick<vscode.QuickPickItem & { status: Closing['status'] }>([
		{ label: vscode.l10n.t('End it'), detail: vscode.l10n.t('It goes to “Past and informal”; nothing is late any more'), status: 'ended' },
		{ label: vscode.l10n.t('Stay on informally'), detail: vscode.l10n.t('You still meet now and then, without a rhythm'), status: 'informal' },
	], { title, placeHolder: vscode.l10n.t('How do you go on?') }))?.status;
	const day = status && await askDay(clock.today(), { title, placeHolder: vscode.l10n.t('On which day does it end?'), lean: 'nearest', offers: [{ label: vscode.l10n.t('Today'), when: { date: clock.today() } }] });
	if (!status || day === undefined || day === 'none') { return undefined; }
	const homework = open === 0 ? 'leave' : await askHomework(subject);
	const closingNote = homework && (hasClosing ? false : await askClosingNote(title));
	return homework === undefined || closingNote === undefined ? undefined : { status, endDate: day.date, homework, closingNote };
}

async function askHomework({ title, open, successors }: ClosingSubject): Promise<HomeworkEnd | undefined> {
	const placeHolder = open === 1 ? vscode.l10n.t('1 item of homework is unfinished') : vscode.l10n.t('{0} items of homework are unfinished', open);
	const items: (vscode.QuickPickItem & { homework: HomeworkEnd })[] = [
		{ label: vscode.l10n.t('Cancel them'), detail: vscode.l10n.t('They stay in their notes, marked as cancelled'), homework: 'cancel' },
		{ label: vscode.l10n.t('Leave them open'), detail: vscode.l10n.t('They can still be finished'), homework: 'leave' },
		...successors.map(one => ({
			label: vscode.l10n.t('Take mine along to {0}', one.title), description: one.nextMeeting ? longDay(one.nextMeeting.date, LANGUAGE) : '',
			detail: vscode.l10n.t('My own go to that next meeting’s note, for its readers to see; the other side’s are cancelled'), homework: one,
		})),
	];
	return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.homework;
}

async function askClosingNote(title: string): Promise<boolean | undefined> {
	return (await vscode.window.showQuickPick([
		{ label: vscode.l10n.t('Make the closing note as well'), detail: vscode.l10n.t('What came of it, what is open, how we go on, thanks'), makes: true },
		{ label: vscode.l10n.t('Without a closing note'), detail: vscode.l10n.t('It can be made at any time, with New Closing…'), makes: false },
	], { title, placeHolder: vscode.l10n.t('Write a few last words?') }))?.makes;
}
