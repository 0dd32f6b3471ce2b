import { notebookWords } from '../../host/notebookWords.ts';
import * as vscode from 'vscode';
import { addDays, type CalendarDate, type CalendarDateTime } from '../../core/model/calendarDate.ts';
import type { HomeworkChange } from '../../core/edit/wrapUpEdits.ts';
import type { Homework, Mentorship } from '../../core/model/notebookView.ts';
import { isOpen } from '../../core/query/homework.ts';
import { workday } from '../../core/text/datePhrases.ts';
import { dueInWords, longDay, longDayTime } from '../../core/text/words.ts';
import { ownerName, ownerNames } from '../../core/text/names.ts';
import { askDay, type DayAnswer, type OfferedDay, meetingDays } from '../../host/pick/chooseDay.ts';
import { LANGUAGE, editorPlace, type CommandCall, UserError } from '../../host/commands/commands.ts';
import { peopleFor } from '../../host/pick/peopleToPick.ts';
import type { MeetingStatus } from '../../core/model/vocabulary.ts';
import { newMeeting } from '../../core/documents/notePlace.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { mentorshipOfRow } from '../../host/pick/chooseMentorship.ts';

/** A row of the list: an item, or the end. */
interface HomeworkRow extends vscode.QuickPickItem {
	readonly homework?: Homework;
}

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
 * item can be given both. Esc ends it, and what was said so far counts.
 */
export async function askHomework(
	chosen: ChosenMeeting,
	next: DayAnswer,
	today: CalendarDate,
): Promise<readonly HomeworkChange[]> {
	const homework = openHomeworkOf(chosen);
	const changes = new Map<number, HomeworkChange>();
	while (homework.length > 0) {
		const picked = await vscode.window.showQuickPick(rows(homework, changes, today), {
			title: vscode.l10n.t('Homework until next time'),
			placeHolder: vscode.l10n.t('Choose an item to say whose it is and until when'),
			matchOnDescription: true,
		});
		if (!picked?.homework) { break; }
		const change = await askChange(chosen, picked.homework, next, today);
		if (change) { changes.set(change.line, { ...changes.get(change.line), ...change }); }
	}
	return [...changes.values()];
}

function rows(
	homework: readonly Homework[],
	changes: ReadonlyMap<number, HomeworkChange>,
	today: CalendarDate,
): HomeworkRow[] {
	const isOff = (item: Homework) => isIncomplete(item, changes.get(item.task.line));
	const group = (label: string, items: readonly Homework[]): HomeworkRow[] =>
		items.length === 0 ? [] : [
			{ label, kind: vscode.QuickPickItemKind.Separator },
			...items.map(item => row(item, changes.get(item.task.line), today)),
		];
	return [
		{ label: `$(check) ${vscode.l10n.t('Done')}`, alwaysShow: true },
		...group(
			vscode.l10n.t('without an owner'),
			homework.filter(item => isOff(item) && hasNoOwner(item, changes.get(item.task.line))),
		),
		...group(
			vscode.l10n.t('without a date'),
			homework.filter(item => isOff(item) && !hasNoOwner(item, changes.get(item.task.line))),
		),
		...group(vscode.l10n.t('complete'), homework.filter(item => !isOff(item))),
	];
}

function hasNoOwner({ ownerImplied }: Homework, change: HomeworkChange | undefined): boolean {
	return ownerImplied && change?.owner === undefined;
}

function row(homework: Homework, change: HomeworkChange | undefined, today: CalendarDate): HomeworkRow {
	const { owners, ownerImplied, task } = homework;
	const names = ownerNames(change?.owner === undefined ? owners : [change.owner], LANGUAGE);
	const who = ownerImplied && change?.owner === undefined
		? vscode.l10n.t('no owner named, so the {0}’s', names)
		: names;
	const due = change?.due ?? task.fields.due;
	const when = due === undefined
		? vscode.l10n.t('no date, so by the next meeting')
		: dueInWords(due, today, LANGUAGE);
	return { label: task.text || vscode.l10n.t('(no words)'), description: `${who} · ${when}`, homework };
}

/** Esc leads back to the list with nothing changed. */
async function askChange(
	{ folder, path }: ChosenMeeting,
	{ task, owners }: Homework,
	next: DayAnswer,
	today: CalendarDate,
): Promise<HomeworkChange | undefined> {
	const people = peopleFor(folder, path).map(({ owner, name }) => ({
		label: ownerName(owner, LANGUAGE),
		...name === undefined ? {} : { description: name },
		owner,
	}));
	people.sort((a, b) => Number(owners.includes(b.owner)) - Number(owners.includes(a.owner)));
	const who = await vscode.window.showQuickPick(people, {
		placeHolder: vscode.l10n.t('Who does “{0}”?', task.text),
		matchOnDescription: true,
	});
	const when = who && await askDay(today, {
		title: vscode.l10n.t('Until when?'),
		placeHolder: task.text,
		none: task.fields.due
			? vscode.l10n.t('Leave the date as it is')
			: vscode.l10n.t('No date: by the next meeting'),
		...next === 'none' ? {} : { meeting: next.date },
		offers: [
			...next === 'none' ? [] : [{ label: vscode.l10n.t('Next meeting'), when: { date: next.date } }],
			{ label: vscode.l10n.t('In a week'), when: { date: workday(addDays(today, 7)) } },
			{ label: vscode.l10n.t('In two weeks'), when: { date: workday(addDays(today, 14)) } },
		],
	});
	return who && when
		&& { line: task.line, lineHash: task.lineHash, owner: who.owner, ...when === 'none' ? {} : { due: when.date } };
}

/** What can have become of a meeting. */
export type SettledStatus = Exclude<MeetingStatus, 'planned'>;

/** Whether it was held; not asked again where the note says so. */
export async function askStatus({ folder, path, date }: ChosenMeeting): Promise<SettledStatus | undefined> {
	const written = folder.view.note(path)?.fields.meetingStatus;
	if (written !== undefined && written !== 'planned') { return written; }
	const items: (vscode.QuickPickItem & { status: SettledStatus })[] = [
		{ label: vscode.l10n.t('It was held'), status: 'held' },
		{
			label: vscode.l10n.t('It was postponed'),
			description: vscode.l10n.t('to another day, asked for next'),
			status: 'postponed',
		},
		{ label: vscode.l10n.t('It was cancelled'), status: 'cancelled' },
	];
	const title = date
		? vscode.l10n.t('The meeting on {0}', longDayTime(date, LANGUAGE))
		: vscode.l10n.t('This meeting');
	return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('What became of it?') }))
		?.status;
}

/** The day of the next meeting; one that is booked already comes first. */
export async function askNext(
	chosen: ChosenMeeting,
	status: SettledStatus,
	today: CalendarDate,
): Promise<DayAnswer | undefined> {
	const title = status === 'postponed'
		? vscode.l10n.t('To which day is it moved?')
		: vscode.l10n.t('When do you meet next?');
	const none = vscode.l10n.t('Leave it open');
	return askDay(today, {
		title,
		placeHolder: chosen.mentorship?.title ?? chosen.path,
		offers: [...booked(chosen), ...offers(chosen, status, today)],
		none,
		withTime: true,
	});
}

function booked({ mentorship, date }: ChosenMeeting): OfferedDay[] {
	const next = mentorship?.nextMeeting;
	return next && next.date > (date?.date ?? '') ? [{ label: vscode.l10n.t('Booked already'), when: next }] : [];
}

function offers({ mentorship, date }: ChosenMeeting, status: SettledStatus, today: CalendarDate): OfferedDay[] {
	const from = date && date.date > today ? date.date : today;
	if (status === 'postponed' || !mentorship) {
		const at = date?.time === undefined ? {} : { time: date.time };
		const weeksOn = (days: number) =>
			date && date.date <= today ? nextOn(date.date, addDays(today, 1), days) : addDays(from, days);
		return [{ label: vscode.l10n.t('A week later'), when: { date: weeksOn(7), ...at } }, {
			label: vscode.l10n.t('Two weeks later'),
			when: { date: weeksOn(14), ...at },
		}];
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
		case 'held':
			return vscode.l10n.t('The meeting on {0} is wrapped up.', day);
		case 'postponed':
			return vscode.l10n.t('The meeting on {0} is marked as postponed.', day);
		case 'cancelled':
			return vscode.l10n.t('The meeting on {0} is marked as cancelled.', day);
	}
}

/** A meeting to wrap up. */
export interface ChosenMeeting {
	readonly folder: NotebookFolder;
	readonly path: string;
	readonly date?: CalendarDateTime;
	/** Absent for a meeting of nobody known. */
	readonly mentorship?: Mentorship;
	/** Text of the note, where the meeting was booked but never written about. */
	readonly newText?: string;
}

/**
 * The meeting of the row, of `{ uri }` or in the editor; else the one that waits to be settled, or the user is asked
 * which.
 */
export async function chooseMeeting(
	{ notebooks, clock }: Services,
	{ row, place: calledOn }: Pick<CommandCall, 'row' | 'place'>,
): Promise<ChosenMeeting | undefined> {
	const place = row ? calledOn : calledOn ?? editorPlace(notebooks);
	const direct = place && ofNote(place.folder, place.path);
	if (direct) { return direct; }
	if (row?.mentorship !== undefined) {
		const of = mentorshipOfRow(notebooks, row);
		return pick(of ? waiting(of.folder, of.mentorship, clock.today()) : []);
	}
	const isCurrent = ({ status }: Mentorship) => status === 'active' || status === 'proposed';
	return pick(
		notebooks.folders.flatMap(folder =>
			folder.view.mentorships().filter(isCurrent).flatMap(mentorship =>
				waiting(folder, mentorship, clock.today())
			)
		),
	);
}

function ofNote(folder: NotebookFolder, path: string): ChosenMeeting | undefined {
	const note = folder.view.note(path);
	if (note?.type !== 'meeting') { return undefined; }
	const key = folder.view.mentorshipOf(path);
	const mentorship = key === undefined ? undefined : folder.view.mentorship(key);
	return { folder, path, ...note.fields.date ? { date: note.fields.date } : {}, ...mentorship ? { mentorship } : {} };
}

/**
 * Meetings up to today that are planned still, and a booked day without a note; else the last one, where no next is
 * booked.
 */
function waiting(folder: NotebookFolder, mentorship: Mentorship, today: string): ChosenMeeting[] {
	const planned = mentorship.meetings.filter(({ status, date }) => status === 'planned' && date.date <= today);
	const meetings = planned.map(({ note, date }) => ({ folder, path: note.path, date, mentorship }));
	const { unsettled } = mentorship;
	if (unsettled && !mentorship.meetings.some(({ date }) => date.date === unsettled)) {
		const { path, newText } = newMeeting(mentorship, { date: unsettled }, notebookWords(folder.uri));
		meetings.push({
			folder,
			path,
			date: { date: unsettled },
			mentorship,
			...newText === undefined ? {} : { newText },
		});
	}
	const last = mentorship.meetings.find(({ date }) => date.date <= today);
	return meetings.length > 0 || !last || mentorship.nextMeeting
		? meetings
		: [{ folder, path: last.note.path, date: last.date, mentorship }];
}

async function pick(meetings: readonly ChosenMeeting[]): Promise<ChosenMeeting | undefined> {
	if (meetings.length === 0) {
		throw new UserError(
			vscode.l10n.t('No meeting waits to be wrapped up. Open the note of the one you mean, then try again.'),
		);
	}
	if (meetings.length === 1) { return meetings[0]; }
	const items = meetings.map(chosen => ({
		label: chosen.mentorship?.title ?? chosen.path,
		...chosen.date ? { description: longDay(chosen.date.date, LANGUAGE) } : {},
		chosen,
	}));
	return (await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('Wrap up which meeting?'),
		matchOnDescription: true,
	}))?.chosen;
}
