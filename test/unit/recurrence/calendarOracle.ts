/** A day as one walks along the calendar; nothing here is taken from the product or a library. */
export interface Day {
	readonly iso: string;
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Days in its month. */
	readonly length: number;
	/** 1 Monday to 7 Sunday. */
	readonly weekday: number;
	/** Days, weeks from Monday, and months since the first day that was walked. */
	readonly dayCount: number;
	readonly weekCount: number;
	readonly monthCount: number;
}

/** Whether a rule falls on a day, counted from the day it is asked for. */
export type Meaning = (day: Day, from: Day) => boolean;

/** The last year walked to. */
export const HORIZON = 2110;
const FIRST_YEAR = 2024;

/** 1 January 2024 was a Monday. */
const CALENDAR = walk();
const BY_ISO = new Map(CALENDAR.map(day => [day.iso, day]));

function walk(): Day[] {
	const days: Day[] = [];
	for (let year = FIRST_YEAR; year <= HORIZON; year++) {
		const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
		for (let month = 1; month <= 12; month++) {
			const length = month === 2 ? isLeap ? 29 : 28 : [4, 6, 9, 11].includes(month) ? 30 : 31;
			for (let day = 1; day <= length; day++) {
				const dayCount = days.length;
				const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
				days.push({
					iso,
					year,
					month,
					day,
					length,
					weekday: dayCount % 7 + 1,
					dayCount,
					weekCount: Math.floor(dayCount / 7),
					monthCount: (year - FIRST_YEAR) * 12 + month,
				});
			}
		}
	}
	return days;
}

/** The first day after another that a rule falls on, looked for day by day; `none` up to the horizon. */
export function firstDayAfter(meaning: Meaning, iso: string): string {
	const from = BY_ISO.get(iso)!;
	for (let at = from.dayCount + 1; at < CALENDAR.length; at++) {
		if (meaning(CALENDAR[at]!, from)) { return CALENDAR[at]!.iso; }
	}
	return 'none';
}

/** A place in a month, as a question to a day: the 15th, the last Friday. */
export type InMonth = (day: Day) => boolean;

/** The `nth` day of the month, from its end where negative. */
export function dayOfMonth(nth: number): InMonth {
	return ({ day, length }) => nth > 0 ? day === nth : length - day + 1 === -nth;
}

/** The `nth` of a weekday in the month, from its end where negative; 0 is each. */
export function weekdayOfMonth(nth: number, weekday: number): InMonth {
	return ({ day, length, weekday: own }) => {
		if (own !== weekday || nth === 0) { return own === weekday; }
		return Math.ceil((nth > 0 ? day : length - day + 1) / 7) === Math.abs(nth);
	};
}
