import * as vscode from 'vscode';
import { addDays, type CalendarDate } from '../../core/model/calendarDate.ts';
import type { HomeworkChange } from '../../core/edit/wrapUpEdits.ts';
import type { Homework } from '../../core/model/homework.ts';
import { isOpen } from '../../core/query/isOpen.ts';
import { workday } from '../../core/text/datePhrases.ts';
import { dueInWords } from '../../core/text/dayWords.ts';
import { ownerName } from '../../core/text/names.ts';
import { askDay, type DayAnswer } from '../../host/ui/askDay.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { peopleFor } from '../../host/ui/people.ts';
import type { ChosenMeeting } from './chooseMeeting.ts';

/** A row of the list: an item, or the end. */
interface HomeworkRow extends vscode.QuickPickItem { readonly homework?: Homework }

/** Open homework written in the meeting's note. */
export function openHomeworkOf({ folder, path }: ChosenMeeting): Homework[] {
	return folder.view.homeworkOf(path).filter(({ task }) => isOpen(task));
}

/** An item that does not say whose it is, or until when. */
export function isIncomplete({ ownerImplied, task: { fields } }: Homework, change?: HomeworkChange): boolean {
	return ownerImplied && change?.owner === undefined || fields.due === undefined && change?.due === undefined;
}

/**
 * Lists what was pledged, that without an owner or a date first, until the user is done; each
 * item can be given both. `undefined` where the user gives up.
 */
export async function askHomework(chosen: ChosenMeeting, next: DayAnswer, today: CalendarDate): Promise<readonly HomeworkChange[] | undefined> {
	const homework = openHomeworkOf(chosen);
	const changes = new Map<number, HomeworkChange>();
	while (homework.length > 0) {
		const picked = await vscode.window.showQuickPick(rows(homework, changes, today), {
			title: vscode.l10n.t('Homework until next time'), placeHolder: vscode.l10n.t('Choose an item to say whose it is and until when'), matchOnDescription: true,
		});
		if (!picked) { return undefined; }
		if (!picked.homework) { break; }
		const change = await askChange(chosen, picked.homework, next, today);
		if (change) { changes.set(change.line, { ...changes.get(change.line), ...change }); }
	}
	return [...changes.values()];
}

function rows(homework: readonly Homework[], changes: ReadonlyMap<number, HomeworkChange>, today: CalendarDate): HomeworkRow[] {
	const isOff = (item: Homework) => isIncomplete(item, changes.get(item.task.line));
	const group = (label: string, items: readonly Homework[]): HomeworkRow[] => items.length === 0 ? [] : [
		{ label, kind: vscode.QuickPickItemKind.Separator }, ...items.map(item => row(item, changes.get(item.task.line), today)),
	];
	return [
		{ label: `$(check) ${vscode.l10n.t('Done')}`, alwaysShow: true },
		...group(vscode.l10n.t('without an owner or a date'), homework.filter(isOff)),
		...group(vscode.l10n.t('complete'), homework.filter(item => !isOff(item))),
	];
}

function row(homework: Homework, change: HomeworkChange | undefined, today: CalendarDate): HomeworkRow {
	const { owners, ownerImplied, task } = homework;
	const names = (change?.owner === undefined ? owners : [change.owner]).map(owner => ownerName(owner, LANGUAGE)).join(', ');
	const who = ownerImplied && change?.owner === undefined ? vscode.l10n.t('no owner named, so the {0}’s', names) : names;
	const due = change?.due ?? task.fields.due;
	const when = due === undefined ? vscode.l10n.t('no date, so by the next meeting') : dueInWords(due, today, LANGUAGE);
	return { label: task.text || vscode.l10n.t('(no words)'), description: `${who} · ${when}`, homework };
}

/** Esc leads back to the list with nothing changed. */
async function askChange({ folder, path }: ChosenMeeting, { task, owners }: Homework, next: DayAnswer, today: CalendarDate): Promise<HomeworkChange | undefined> {
	const people = peopleFor(folder, path).map(({ owner, name }) => ({ label: ownerName(owner, LANGUAGE), ...name === undefined ? {} : { description: name }, owner }));
	people.sort((a, b) => Number(owners.includes(b.owner)) - Number(owners.includes(a.owner)));
	const who = await vscode.window.showQuickPick(people, { placeHolder: vscode.l10n.t('Who does “{0}”?', task.text), matchOnDescription: true });
	const when = who && await askDay(today, {
		title: vscode.l10n.t('Until when?'), placeHolder: task.text, none: task.fields.due ? vscode.l10n.t('Leave the date as it is') : vscode.l10n.t('No date: by the next meeting'),
		...next === 'none' ? {} : { meeting: next.date },
		offers: [
			...next === 'none' ? [] : [{ label: vscode.l10n.t('Next meeting'), when: { date: next.date } }],
			{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
			{ label: vscode.l10n.t('In two weeks'), when: { date: workday(addDays(today, 14)) } },
		],
	});
	return who && when && { line: task.line, lineHash: task.lineHash, owner: who.owner, ...when === 'none' ? {} : { due: when.date } };
}
