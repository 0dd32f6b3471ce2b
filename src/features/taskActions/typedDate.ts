import { addDays, daysInMonth, parseCalendarDate } from '../../core/model/calendarDate.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import type { Words } from '../../core/text/words.ts';

/** A day, or why the text is none. */
export type TypedDate = { readonly date: CalendarDate } | { readonly reason: string };

/** Reads what a user types for a date: `2026-12-16`, or a number of days or weeks from today, `+3` or `2w`. */
export function readTypedDate(typed: string, today: CalendarDate, l10n: Words): TypedDate {
	const text = typed.trim();
	const date = parseCalendarDate(text) ?? relativeDate(text, today);
	return date === undefined ? { reason: reasonAgainst(text, l10n) } : { date };
}

function relativeDate(text: string, today: CalendarDate): CalendarDate | undefined {
	const match = /^\+?(\d{1,4})\s*([dw]?)$/i.exec(text);
	if (!match || !text.startsWith('+') && !match[2]) { return undefined; }
	return addDays(today, Number(match[1]) * (match[2]?.toLowerCase() === 'w' ? 7 : 1));
}

function reasonAgainst(text: string, l10n: Words): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) { return l10n.t('Write the date as YYYY-MM-DD, or +3 for three days from today, 2w for two weeks.'); }
	const [year, month] = [Number(match[1]), Number(match[2])];
	if (month < 1 || month > 12) { return l10n.t('There is no month {0}. Write the date as YYYY-MM-DD.', month); }
	if (year < 1) { return l10n.t('There is no year 0.'); }
	return l10n.t('There is no such day: that month has {0} days.', daysInMonth(year, month));
}
