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

const DATED = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?\**(\d{4}-\d{2}-\d{2})\**(?:[:,.]?\s+(?:[–—-]+\s+)?)(.+)$/;

/** What accomplishments notes say of the days since the last meeting (of all days, before the first) until today, newest first. */
export function wentWellSince({ accomplishments, since, view: { today } }: MeetingScope, notes: PublicNotes['notes']): Accomplishment[] {
	const lines = accomplishments.flatMap(({ path, bodyLine }) => outsideCode(notes.get(path)?.text.split('\n').slice(bodyLine) ?? []));
	const dated = lines.flatMap(line => {
		const [, day, text] = DATED.exec(line) ?? [];
		const date = parseCalendarDate(day ?? '');
		return date && text && date <= today && (since === undefined || date >= since) ? [{ date, text }] : [];
	});
	return dated.sort((a, b) => a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
}

function outsideCode(lines: readonly string[]): string[] {
	let fence: string | undefined;
	return lines.filter(line => {
		const mark = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1];
		if (mark !== undefined && (fence === undefined || fence === mark)) { fence = fence === undefined ? mark : undefined; }
		return fence === undefined;
	});
}
