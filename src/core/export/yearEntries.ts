import type { CalendarDate } from '../model/calendarDate.ts';
import { yearDates, type YearDate } from '../query/yearDates.ts';
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
	const isSeen = ({ note }: YearDate) => note.path === mentorship.note?.path || note.type !== 'mentorship' && note.type !== 'committee' && maySee(view, mentorship, note);
	return yearDates(view).filter(isSeen).map(({ note, kind, date }) => {
		const title = plainLine(note.title);
		return { uid: `${kind}-${hashOf(note.path)}`, date, summary: kind === 'review' ? l10n.t('Look again: {0}', title) : l10n.t('Agreed end: {0}', title) };
	});
}
