import { dateParts, type CalendarDate } from '../model/calendarDate.ts';
import type { Meeting } from '../model/mentorship.ts';
import type { Share } from '../model/note.ts';

/** Protected time kept in a year, as the meetings of that year tell it. */
export interface YearOfProtectedTime extends Share {
	readonly year: number;
}

/** What was kept of protected time since a day, summed over meetings; `undefined` where none tells. */
export function protectedTimeSince(meetings: readonly Pick<Meeting, 'note' | 'date'>[], since: CalendarDate): Share | undefined {
	const told = meetings.flatMap(({ note, date }) => note.fields.protectedTime && date.date >= since ? [note.fields.protectedTime] : []);
	return told.length === 0 ? undefined : { kept: told.reduce((sum, { kept }) => sum + kept, 0), of: told.reduce((sum, { of }) => sum + of, 0) };
}

/** By year, the newest first. */
export function protectedTimeByYear(meetings: readonly Pick<Meeting, 'note' | 'date'>[]): YearOfProtectedTime[] {
	const years = [...new Set(meetings.filter(({ note }) => note.fields.protectedTime).map(({ date }) => dateParts(date.date).year))].sort((a, b) => b - a);
	return years.map(year => {
		const ofYear = meetings.filter(({ date }) => dateParts(date.date).year === year);
		return { year, ...protectedTimeSince(ofYear, ofYear.map(({ date }) => date.date).sort()[0]!)! };
	});
}
