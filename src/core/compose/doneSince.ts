import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { Homework } from '../model/homework.ts';
import type { MeetingScope } from './meetingScope.ts';
import type { PublicNotes } from './publicNotes.ts';

/** Homework finished since the last meeting: by its day, or without one because it was pledged then. */
export function doneSince({ homework, since }: MeetingScope): Homework[] {
	if (since === undefined) { return []; }
	return homework.filter(({ task: { status, fields }, note }) => status === 'done' && (fields.done === undefined ? note.fields.date?.date === since : fields.done >= since));
}

/** A dated line of an accomplishments note. */
export interface Accomplishment {
	readonly date: CalendarDate;
	/** Its Markdown, on one line. */
	readonly text: string;
}

const DATED = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?\**(\d{4}-\d{2}-\d{2})\**[:,.]?\s+(.+)$/;

/** What accomplishments notes say of the days since the last meeting (of all days, before the first), newest first. */
export function wentWellSince({ accomplishments, since }: MeetingScope, notes: PublicNotes['notes']): Accomplishment[] {
	const lines = accomplishments.flatMap(({ path }) => notes.get(path)?.text.split('\n') ?? []);
	const dated = lines.flatMap(line => {
		const [, day, text] = DATED.exec(line) ?? [];
		const date = parseCalendarDate(day ?? '');
		return date && text && (since === undefined || date >= since) ? [{ date, text }] : [];
	});
	return dated.sort((a, b) => a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
}
