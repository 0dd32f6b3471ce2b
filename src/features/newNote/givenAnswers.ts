import * as vscode from 'vscode';
import type { FieldValue } from '../../core/compose/fillTemplate.ts';
import type { TemplateName } from '../../core/compose/templateRecipes.ts';
import { parseCalendarDateTime, type CalendarDateTime } from '../../core/model/calendarDate.ts';
import type { Mentorship } from '../../core/model/mentorship.ts';
import type { NoteType } from '../../core/model/vocabulary.ts';
import { familyWord } from '../../core/text/personName.ts';
import { stemOf } from '../../core/text/notePath.ts';
import type { NoteToCreate } from '../../host/notes/createNote.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { asNode } from '../../host/ui/placeArgument.ts';
import { UserError } from '../../host/userError.ts';
import { noteTypeName } from './noteTypeNames.ts';
import { LANGUAGE } from '../../host/ui/language.ts';

/** What is known of a note before it is made. */
export interface Answers {
	readonly title?: string;
	readonly when?: CalendarDateTime;
	readonly mentorship?: Mentorship;
	readonly fields?: Readonly<Record<string, FieldValue | undefined>>;
}

const NEEDS_TITLE: ReadonlySet<NoteType> = new Set(['goal', 'opportunity', 'committee']);

/**
 * The answers of another extension or a test: `{ title?, date?, mentorship?, folder?, fields? }`,
 * `mentorship` by its key, path or file stem, `fields` by keys of the front matter (for a new
 * mentorship: mentor, mentee, role, cadence). `undefined` if the argument is no such object.
 */
export function givenAnswers(services: Services, type: NoteType, argument: unknown): NoteToCreate | undefined {
	if (typeof argument !== 'object' || argument === null || asNode(argument) || argument instanceof vscode.Uri) { return undefined; }
	const given = argument as Record<string, unknown>;
	const text = (key: string) => typeof given[key] === 'string' ? given[key] : undefined;
	const folder = folderOf(services, text('folder'));
	const when = text('date') === undefined ? undefined : parseCalendarDateTime(text('date')!);
	if (text('date') !== undefined && !when) { throw new UserError(vscode.l10n.t('“{0}” is not a date on the calendar. Write YYYY-MM-DD.', text('date')!)); }
	const title = text('title') ?? (NEEDS_TITLE.has(type) ? noteTypeName(type, LANGUAGE).label : undefined);
	const mentorship = text('mentorship') === undefined ? undefined : named(folder, text('mentorship')!);
	const fields = typeof given['fields'] === 'object' && given['fields'] !== null ? given['fields'] as Readonly<Record<string, FieldValue>> : {};
	return noteFromAnswers(services, folder, type, { ...title === undefined ? {} : { title }, ...when ? { when } : {}, ...mentorship ? { mentorship } : {}, fields });
}

/** The note that the answers ask for. */
export function noteFromAnswers({ clock }: Services, folder: NotebookFolder, type: NoteType, { title, when, mentorship, fields }: Answers): NoteToCreate {
	const date = when?.date ?? clock.today();
	const moment = when?.time === undefined ? {} : { date: `${when.date} ${when.time}` };
	return {
		folder, date, template: templateFor(type, mentorship),
		...title === undefined ? {} : { title },
		...mentorship ? { mentorship } : {},
		...type === 'mentorship' ? { name: nameOfOther(fields) } : {},
		fields: { ...moment, ...standardFields(type, folder, date, mentorship), ...fields },
	};
}

function templateFor(type: NoteType, mentorship: Mentorship | undefined): TemplateName {
	if (type !== 'meeting') { return type; }
	if (mentorship?.kind === 'committee') { return 'committee-meeting'; }
	return mentorship?.meetings.length ? 'meeting' : 'first-meeting';
}

/** What follows from the notebook without asking. */
function standardFields(type: NoteType, folder: NotebookFolder, date: string, mentorship: Mentorship | undefined): Record<string, FieldValue | undefined> {
	switch (type) {
		case 'mentorship': return { start_date: date };
		case 'committee': return { start_date: date, mentee: folder.view.mentorships().find(({ kind, role }) => kind === 'mentorship' && role === 'mentee')?.mentee };
		case 'summary': return { meeting: mentorship?.nextMeetingNote && stemOf(mentorship.nextMeetingNote.path) };
		default: return {};
	}
}

/** `Dr. Tomás Eklund` is `eklund` in file names; the user's own side is not what tells notes apart. */
function nameOfOther(fields: Answers['fields']): string {
	const name = fields?.['role'] === 'mentor' ? fields['mentee'] : fields?.['mentor'];
	return (typeof name === 'string' ? familyWord(name) : '') || 'mentorship';
}

function folderOf({ notebooks }: Services, address: string | undefined): NotebookFolder {
	const folder = address === undefined ? notebooks.folders[0] : notebooks.folders.find(({ uri }) => uri.toString() === vscode.Uri.parse(address, true).toString());
	if (!folder) { throw new UserError(vscode.l10n.t('Open a folder first; the notes are files in it.')); }
	return folder;
}

function named({ view }: NotebookFolder, name: string): Mentorship {
	const found = view.mentorship(name) ?? view.mentorships().find(({ note }) => note && stemOf(note.path) === name);
	if (!found) { throw new UserError(vscode.l10n.t('There is no mentorship “{0}” in the notebook.', name)); }
	return found;
}
