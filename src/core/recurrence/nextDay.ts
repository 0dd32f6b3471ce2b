import { datetime, RRule } from 'rrule';
import { addDays, addMonths, dateParts, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import type { RepeatRule } from './repeatRule.ts';

/** The next day of a rule after a day; `ended` when it has none any more; `undefined` when the rule makes no sense. */
export type NextDay = (rule: RepeatRule, after: CalendarDate) => CalendarDate | 'ended' | undefined;

/**
 * Days by rule, as Obsidian Tasks counts them: `every month` after 31 January is 28 February,
 * `every month on the 31st` skips the months that have none. Holds the library, so it is
 * loaded only when an item with a rule is ticked. Its times of day are all midnight UTC and
 * never looked at.
 */
export const nextDay: NextDay = (rule, after) => {
	const next = rule.every ? plainDistance(rule.every, after) : byLibrary(rule.text, after);
	return next !== undefined && next !== 'ended' && rule.until !== undefined && next > rule.until ? 'ended' : next;
};

function plainDistance({ count, unit }: NonNullable<RepeatRule['every']>, after: CalendarDate): CalendarDate | 'ended' {
	const next = unit === 'day' ? addDays(after, count) : unit === 'week' ? addDays(after, count * 7) : addMonths(after, unit === 'month' ? count : count * 12);
	return next > after ? next : 'ended';
}

function byLibrary(text: string, after: CalendarDate): CalendarDate | 'ended' | undefined {
	const { year, month, day } = dateParts(after);
	const start = datetime(year, month, day);
	const options = parsed(text);
	if (!options) { return undefined; }
	const next = new RRule({ ...options, dtstart: start }).after(start);
	return next ? toCalendarDate(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()) ?? 'ended' : 'ended';
}

/** The library throws at some of what it does not understand. */
function parsed(text: string): ReturnType<typeof RRule.parseText> | undefined {
	try {
		return RRule.parseText(text);
	} catch {
		return undefined;
	}
}
