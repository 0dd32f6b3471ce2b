import type { CalendarDateTime } from '../model/calendarDate.ts';
import type { Meeting, Mentorship } from '../model/mentorship.ts';
import { longDay } from '../text/dayWords.ts';
import { folderOf, stemOf } from '../text/notePath.ts';
import type { Words } from '../text/words.ts';

/** The meeting homework is carried to. */
export interface CarryTarget {
	readonly path: string;
	readonly date: CalendarDateTime;
	/** The text of the note to create, where none is written yet. */
	readonly newText?: string;
}

/** The planned meeting at `path` if it is one, else the next meeting; without one, nothing. */
export function carryTarget(mentorship: Mentorship, path: string | undefined, l10n: Words): CarryTarget | undefined {
	const asked = mentorship.meetings.find(({ note, status }) => note.path === path && status === 'planned');
	if (asked) { return { path: asked.note.path, date: asked.date }; }
	const { nextMeeting, nextMeetingNote } = mentorship;
	if (!nextMeeting) { return undefined; }
	return nextMeetingNote ? { path: nextMeetingNote.path, date: nextMeeting } : newMeeting(mentorship, nextMeeting, l10n);
}

/** Earlier meetings, oldest first, be they held, postponed, cancelled or not settled. */
export function earlierMeetings({ meetings }: Mentorship, { path, date }: CarryTarget): Meeting[] {
	return meetings.filter(({ note, date: { date: day } }) => note.path !== path && day < date.date).reverse();
}

/**
 * A note that says no more than it must, beside the last one and named like it:
 * `meetings/2026-11-18-abara.md` is followed by `meetings/2026-12-16-abara.md`.
 *
 * @param more Further lines of its front matter.
 */
export function newMeeting(mentorship: Mentorship, date: CalendarDateTime, l10n: Words, more: readonly string[] = []): CarryTarget {
	const newest = mentorship.meetings[0];
	const folder = newest ? folderOf(newest.note.path) : [folderOf(folderOf(mentorship.note?.path ?? '')), 'meetings'].filter(Boolean).join('/');
	const path = [folder, `${newStem(mentorship, newest, date)}.md`].filter(Boolean).join('/');
	const front = ['type: meeting', ...belonging(mentorship, newest), `date: ${dayAndTime(date)}`, 'status: planned', ...more];
	return { path, date, newText: ['---', ...front, '---', '', `# ${l10n.t('Meeting on {0}', longDay(date.date, l10n))}`, ''].join('\n') };
}

/** As the front matter writes it: `2026-12-16 15:00`, or the day alone. */
export function dayAndTime({ date, time }: CalendarDateTime): string {
	return time === undefined ? date : `${date} ${time}`;
}

function newStem({ note }: Mentorship, newest: Meeting | undefined, { date }: CalendarDateTime): string {
	const before = newest && stemOf(newest.note.path);
	if (before?.includes(newest!.date.date)) { return before.replace(newest!.date.date, date); }
	return note ? `${date}-${stemOf(note.path)}` : date;
}

/** As the last meeting says it, else by the name of the mentorship's note. */
function belonging({ note, mentor, mentee }: Mentorship, newest: Meeting | undefined): string[] {
	const named = newest?.note.fields.mentorship ?? (note && stemOf(note.path));
	if (named !== undefined) { return [`mentorship: ${JSON.stringify(named)}`]; }
	return [mentor === undefined ? [] : `mentor: ${JSON.stringify(mentor)}`, mentee === undefined ? [] : `mentee: ${JSON.stringify(mentee)}`].flat();
}
