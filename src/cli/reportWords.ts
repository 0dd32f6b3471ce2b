import {
	dateParts,
	daysBetween,
	isoWeekday,
	parseCalendarDateTime,
	type CalendarDate,
} from '../core/model/calendarDate.ts';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const TIMES = ['never', 'once', 'twice'];

/** `1 day`, `23 days`. */
export function countOf(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `once`, `twice`, `3 times`. */
export function timesOf(count: number): string {
	return TIMES[count] ?? `${count} times`;
}

/** `Wednesday 16 December 2026`; without the year where it is this one. */
export function dateInWords(date: CalendarDate, today?: CalendarDate): string {
	const { year, month, day } = dateParts(date);
	const text = `${WEEKDAYS[isoWeekday(date) - 1]!} ${day} ${MONTHS[month - 1]!}`;
	return today !== undefined && year === dateParts(today).year ? text : `${text} ${year}`;
}

/** `today`, `tomorrow`, `in 23 days`, `yesterday`, `5 days ago`. */
export function distanceInWords(date: CalendarDate, today: CalendarDate): string {
	const days = daysBetween(today, date);
	if (days === 0) { return 'today'; }
	if (Math.abs(days) === 1) { return days > 0 ? 'tomorrow' : 'yesterday'; }
	return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** The day of a date with or without a time, as reports carry it. */
export function dayOf(text: string | null | undefined): CalendarDate | undefined {
	return text ? parseCalendarDateTime(text)?.date : undefined;
}

/** First letter in upper case. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Colours the words of the report, or leaves them as they are. */
export interface Painter {
	bold(text: string): string;
	dim(text: string): string;
	red(text: string): string;
	yellow(text: string): string;
	green(text: string): string;
	cyan(text: string): string;
}

/** What decides about colour. */
interface ColourEnvironment {
	readonly isTerminal: boolean;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Colour on a terminal only. `NO_COLOR` (any value but the empty one) turns it off,
 * `FORCE_COLOR` (any but `0` and `false`) turns it on, also in a pipe; `NO_COLOR` wins.
 */
export function wantsColour({ isTerminal, env }: ColourEnvironment): boolean {
	if (env['NO_COLOR']) { return false; }
	const force = env['FORCE_COLOR'];
	if (force !== undefined) { return force !== '0' && force !== 'false'; }
	return isTerminal && env['TERM'] !== 'dumb';
}

/** A painter that writes ANSI codes, or one that writes none. */
export function createPainter(colour: boolean): Painter {
	const code = (on: number, off: number) => (text: string): string =>
		colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	return {
		bold: code(1, 22),
		dim: code(2, 22),
		red: code(31, 39),
		yellow: code(33, 39),
		green: code(32, 39),
		cyan: code(36, 39),
	};
}
