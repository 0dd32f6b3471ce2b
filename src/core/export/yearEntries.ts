import { isRelationship } from '../model/vocabulary.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import { yearDateInWords, yearDates, type YearDate } from '../query/yearDates.ts';
import type { Words } from '../text/words.ts';
import { hashOf } from '../documents/calendar/uids.ts';
import { maySee, type MeetingScope } from '../documents/homeworkLines.ts';
import { plainLine } from '../documents/portable.ts';

/** A date of the year for a calendar. */
export interface YearEntry {
	/** By note and kind, so that another day moves the entry. */
	readonly uid: string;
	readonly date: CalendarDate;
	readonly summary: string;
}

/** Reviews and ends that those of a mentorship may see; what has passed is told too, until it is dealt with. */
export function yearEntries({ mentorship, view }: MeetingScope, l10n: Words): YearEntry[] {
	const isSeen = ({ note }: YearDate) => note.path === mentorship.note?.path || !isRelationship(note) && maySee(view, mentorship, note);
	return yearDates(view).filter(isSeen).map(({ note, kind, date }) => ({ uid: `${kind}-${hashOf(note.path)}`, date, summary: yearDateInWords(kind, plainLine(note.title), l10n) }));
}
