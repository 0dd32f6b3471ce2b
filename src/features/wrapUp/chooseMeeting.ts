import * as vscode from 'vscode';
import { newMeeting } from '../../core/compose/nextMeetingNote.ts';
import type { CalendarDateTime } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import { longDay } from '../../core/text/dayWords.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { LANGUAGE } from '../../host/ui/language.ts';
import { asNode, asPlace, editorPlace } from '../../host/ui/placeArgument.ts';
import { UserError } from '../../host/userError.ts';

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

/** The meeting of the row, of `{ uri }` or in the editor; else the one that waits to be settled, or the user is asked which. */
export async function chooseMeeting({ notebooks, clock }: Services, argument: unknown): Promise<ChosenMeeting | undefined> {
	const node = asNode(argument);
	const place = node ? node.place : asPlace(notebooks, argument) ?? editorPlace(notebooks);
	const direct = place && ofNote(place.folder, place.path);
	if (direct) { return direct; }
	if (node?.mentorship !== undefined) {
		const { mentorship: key } = node;
		const among = place ? [place.folder] : notebooks.folders;
		return pick(among.flatMap(folder => { const found = folder.view.mentorship(key); return found ? waiting(folder, found, clock.today()) : []; }));
	}
	const isCurrent = ({ status }: Mentorship) => status === 'active' || status === 'proposed';
	return pick(notebooks.folders.flatMap(folder => folder.view.mentorships().filter(isCurrent).flatMap(mentorship => waiting(folder, mentorship, clock.today()))));
}

function ofNote(folder: NotebookFolder, path: string): ChosenMeeting | undefined {
	const note = folder.view.note(path);
	if (note?.type !== 'meeting') { return undefined; }
	const key = folder.view.mentorshipOf(path);
	const mentorship = key === undefined ? undefined : folder.view.mentorship(key);
	return { folder, path, ...note.fields.date ? { date: note.fields.date } : {}, ...mentorship ? { mentorship } : {} };
}

/** Meetings up to today that are planned still, and a booked day without a note; else the last one, where no next is booked. */
function waiting(folder: NotebookFolder, mentorship: Mentorship, today: string): ChosenMeeting[] {
	const planned = mentorship.meetings.filter(({ status, date }) => status === 'planned' && date.date <= today);
	const found = planned.map(({ note, date }) => ({ folder, path: note.path, date, mentorship }));
	const { unsettled } = mentorship;
	if (unsettled && !mentorship.meetings.some(({ date }) => date.date === unsettled)) {
		const { path, newText } = newMeeting(mentorship, { date: unsettled }, LANGUAGE);
		found.push({ folder, path, date: { date: unsettled }, mentorship, ...newText === undefined ? {} : { newText } });
	}
	const last = mentorship.meetings.find(({ date }) => date.date <= today);
	return found.length > 0 || !last || mentorship.nextMeeting ? found : [{ folder, path: last.note.path, date: last.date, mentorship }];
}

async function pick(all: readonly ChosenMeeting[]): Promise<ChosenMeeting | undefined> {
	if (all.length === 0) { throw new UserError(vscode.l10n.t('No meeting waits to be wrapped up. Open the note of the one you mean, then try again.')); }
	if (all.length === 1) { return all[0]; }
	const items = all.map(chosen => ({ label: chosen.mentorship?.title ?? chosen.path, ...chosen.date ? { description: longDay(chosen.date.date, LANGUAGE) } : {}, chosen }));
	return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Wrap up which meeting?'), matchOnDescription: true }))?.chosen;
}
