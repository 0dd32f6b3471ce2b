import { toDayNumber, type CalendarDate } from '../../model/calendarDate.ts';

const MS_PER_DAY = 86_400_000;
/** A Monday. */
const MONDAY = '2026-11-23' as CalendarDate;

/** The names of one form in one language: `Monday` … `Sunday`, or `Mon` … `Sun`. */
export interface WeekdayNames {
	/** From Monday. */
	readonly names: readonly string[];
	/** Short names are ordinary words in some languages, so they must be written as in a calendar. */
	readonly exact: boolean;
}

/** The weekday names of a language and of English, long and short. */
export function weekdayNames(language: string): WeekdayNames[] {
	return [...new Set([language, 'en'])].flatMap(one => (['long', 'short'] as const).map(form => ({
		names: namesOf(one, form), exact: form === 'short',
	})));
}

function namesOf(language: string, weekday: 'long' | 'short'): string[] {
	const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
	return Array.from({ length: 7 }, (_, index) => format.format((toDayNumber(MONDAY) + index) * MS_PER_DAY).replace(/\.$/, ''));
}
