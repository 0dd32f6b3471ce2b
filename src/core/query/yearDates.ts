import { compareText } from './order.ts';
import { daysBetween, type CalendarDate } from '../model/calendarDate.ts';
import type { Note } from '../model/note.ts';
import type { NotebookView } from '../model/notebookView.ts';
import type { Words } from '../text/words.ts';
import { isRelationship } from '../model/vocabulary.ts';

/** A day of the year at which something is looked at again (`review_date`), or ends (`end_date`). */
export interface YearDate {
	readonly note: Note;
	readonly kind: 'review' | 'end';
	readonly date: CalendarDate;
}

/** What it is called where it stands in a list: `Look again: The agreement`. `title` as it is to be shown. */
export function yearDateInWords(kind: YearDate['kind'], title: string, l10n: Words): string {
	return kind === 'review' ? l10n.t('Look again: {0}', title) : l10n.t('Agreed end: {0}', title);
}

/** Of these there is one at a time: a later note takes the place of the earlier. */
const ONE_AT_A_TIME: ReadonlySet<string> = new Set(['idp', 'priorities', 'mission']);

/**
 * The dates of the year that still ask for something (domain rows 5, 8, 9, 15, 37), the earliest first. One is dealt
 * with when it is moved, when a review of the relationship was written on that day or later, when a later plan, list or
 * mission took the place of the note, when a goal is closed, and with the end of the relationship.
 */
export function yearDates(view: Pick<NotebookView, 'notes' | 'mentorshipOf'>): YearDate[] {
	const notes = [...view.notes()];
	const dates = notes.filter(note => !isOver(note, notes)).flatMap(
		note => [...reviewOf(note, notes, view), ...endOf(note)],
	);
	return dates.sort((a, b) => compareText(a.date, b.date) || compareText(a.note.path, b.note.path));
}

/** Those that have come by a day, or come within so many days after it. */
export function dueWithin(dates: readonly YearDate[], day: CalendarDate, days: number): YearDate[] {
	return dates.filter(({ date }) => daysBetween(day, date) <= days);
}

/**
 * A relationship that has ended or goes on informally, a closed goal, or a plan that a later one has replaced: nothing
 * of it is to be looked at again.
 */
export function isOver({ path, type, fields }: Note, notes: Iterable<Note>): boolean {
	const { date, mentorship, mentorshipStatus, goalStatus } = fields;
	if (
		mentorshipStatus === 'ended' || mentorshipStatus === 'informal' || goalStatus === 'achieved'
		|| goalStatus === 'dropped'
	) { return true; }
	if (!ONE_AT_A_TIME.has(type) || date === undefined) { return false; }
	for (const otherNote of notes) {
		const isOfSame = mentorship === undefined || otherNote.fields.mentorship === undefined
			|| otherNote.fields.mentorship === mentorship;
		if (
			otherNote.path !== path && otherNote.type === type && isOfSame
			&& (otherNote.fields.date?.date ?? '') > date.date
		) { return true; }
	}
	return false;
}

function reviewOf(note: Note, notes: readonly Note[], view: Pick<NotebookView, 'mentorshipOf'>): YearDate[] {
	const date = note.fields.reviewDate;
	if (date === undefined) { return []; }
	return reviewIsDone(note, notes, view) ? [] : [{ note, kind: 'review', date }];
}

/** Whether a review of a relationship was written on its day to be looked at again, or later. */
export function reviewIsDone(note: Note, notes: readonly Note[], view: Pick<NotebookView, 'mentorshipOf'>): boolean {
	const { reviewDate } = note.fields;
	return reviewDate !== undefined && isRelationship(note)
		&& notes.some(({ type, path, fields }) =>
			type === 'review' && (fields.date?.date ?? '') >= reviewDate && view.mentorshipOf(path) === note.path
		);
}

function endOf(note: Note): YearDate[] {
	const { endDate } = note.fields;
	return endDate === undefined || note.type === 'opportunity' ? [] : [{ note, kind: 'end', date: endDate }];
}
