import { datetime, RRule } from 'rrule';
import {
	addDays,
	addMonths,
	dateParts,
	daysInMonth,
	toCalendarDate,
	type CalendarDate,
} from '../model/calendarDate.ts';
import type { RepeatRule } from './repeatRule.ts';

/** The next day of a rule after a day; `ended` when it has none any more. */
export type NextDay = (rule: RepeatRule, after: CalendarDate) => CalendarDate | 'ended';

/** From Monday. */
const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];
const FREQUENCIES = { day: RRule.DAILY, week: RRule.WEEKLY, month: RRule.MONTHLY, year: RRule.YEARLY } as const;

/**
 * Days by rule, as Obsidian Tasks counts them: `every month` after 31 January is 28 February,
 * `every month on the 31st` skips the months that have none. Holds the library, so it is
 * loaded only when an item with a rule is ticked. Its times of day are all midnight UTC and
 * never looked at.
 */
export const nextDay: NextDay = (rule, after) => {
	const next = dayAfter(rule, after);
	return next === undefined || rule.until !== undefined && next > rule.until ? 'ended' : next;
};

function dayAfter(rule: RepeatRule, after: CalendarDate): CalendarDate | undefined {
	if (rule.weekdays || rule.places) { return byLibrary(rule, after); }
	return rule.months ? inMonths(rule, rule.months, after) : plainDistance(rule, after);
}

function plainDistance({ every: { count, unit } }: RepeatRule, after: CalendarDate): CalendarDate | undefined {
	const isDays = unit === 'day' || unit === 'week';
	const next = isDays
		? addDays(after, unit === 'week' ? count * 7 : count)
		: addMonths(after, unit === 'year' ? count * 12 : count);
	return next > after ? next : undefined;
}

/**
 * The same day of the month in the next of these months; the end of a shorter one stands in, as in {@link addMonths}.
 */
function inMonths(
	{ every: { count } }: RepeatRule,
	months: readonly number[],
	after: CalendarDate,
): CalendarDate | undefined {
	const { year, day } = dateParts(after);
	const days = [year, year + count].flatMap(near =>
		months.map(month => toCalendarDate(near, month, Math.min(day, daysInMonth(near, month))))
	);
	return days.filter(date => date !== undefined && date > after).sort()[0];
}

function byLibrary(
	{ every: { count, unit }, weekdays, months, places }: RepeatRule,
	after: CalendarDate,
): CalendarDate | undefined {
	const { year, month, day } = dateParts(after);
	const start = datetime(year, month, day);
	const counted = places?.filter(({ weekday }) => weekday !== undefined) ?? [];
	const days = weekdays
		? weekdays.map(weekday => WEEKDAYS[weekday - 1]!)
		: counted.map(({ nth, weekday }) => nth === 0 ? WEEKDAYS[weekday! - 1]! : WEEKDAYS[weekday! - 1]!.nth(nth));
	const next = new RRule({
		dtstart: start,
		freq: FREQUENCIES[unit],
		interval: count,
		wkst: RRule.MO,
		...months ? { bymonth: [...months] } : {},
		...days.length > 0 ? { byweekday: days } : { bymonthday: (places ?? []).map(({ nth }) => nth) },
	}).after(start);
	return next ? toCalendarDate(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()) : undefined;
}
