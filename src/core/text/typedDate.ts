import { addDays, daysInMonth, parseCalendarDate } from '../model/calendarDate.ts';
import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import { dayOfPhrase } from './datePhrases.ts';
import type { Words } from './words.ts';

/** A day, or why the text is none. */
export type TypedDate = { readonly date: CalendarDate } | { readonly reason: string };

/** What a typed date is read for. */
export interface DateLeaning {
	/** What “next meeting” means. */
	readonly meeting?: CalendarDate | undefined;
	/** Which year “12 nov” is of, and which “friday”: the coming one unless this says otherwise. */
	readonly lean?: 'nearest' | 'past' | undefined;
}

/**
 * Reads what a user types for a date: `2026-12-16`, a number of days or weeks from today, `+3` or
 * `2w`, or a day in words as completion knows them. Nothing where two days could be meant.
 */
export function readTypedDate(typed: string, today: CalendarDate, l10n: Words, { meeting, lean }: DateLeaning = {}): TypedDate {
	const text = typed.trim();
	const question = { typed: text, today, past: lean === 'past', nearest: lean === 'nearest', ...meeting === undefined ? {} : { meeting } };
	const date = parseCalendarDate(text) ?? relativeDate(text, today) ?? dayOfPhrase(question, l10n);
	return date === undefined ? { reason: reasonAgainst(text, l10n) } : { date };
}

/** A day with or without a time, or why the text is neither. */
export type TypedDateTime = { readonly when: CalendarDateTime } | { readonly reason: string };

/** {@link readTypedDate} that also takes a time of day after the day: `2026-12-16 15:00`, `+14 9:30`. */
export function readTypedDateTime(typed: string, today: CalendarDate, l10n: Words, leaning: DateLeaning = {}): TypedDateTime {
	const match = /^(.*[^\s,])(?:[ T]+|, ?)(\d{1,2}):(\d{2})$/.exec(typed.trim());
	const read = readTypedDate(match?.[1]?.replace(/ at$/, '') ?? typed, today, l10n, leaning);
	if ('reason' in read) { return read; }
	if (!match) { return { when: { date: read.date } }; }
	const [hours, minutes] = [Number(match[2]), Number(match[3])];
	if (hours > 23 || minutes > 59) { return { reason: l10n.t('There is no time {0}. Write it as 15:00.', `${match[2]!}:${match[3]!}`) }; }
	return { when: { date: read.date, time: `${match[2]!.padStart(2, '0')}:${match[3]!}` } };
}

function relativeDate(text: string, today: CalendarDate): CalendarDate | undefined {
	const match = /^\+?(\d{1,4})\s*([dw]?)$/i.exec(text);
	if (!match || !text.startsWith('+') && !match[2]) { return undefined; }
	return addDays(today, Number(match[1]) * (match[2]?.toLowerCase() === 'w' ? 7 : 1));
}

function reasonAgainst(text: string, l10n: Words): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) { return l10n.t('Write the date as YYYY-MM-DD, +3 for three days from today, 2w for two weeks, or in words: tomorrow, next Wednesday, in 2 weeks.'); }
	const [year, month] = [Number(match[1]), Number(match[2])];
	if (month < 1 || month > 12) { return l10n.t('There is no month {0}. Write the date as YYYY-MM-DD.', month); }
	if (year < 1) { return l10n.t('There is no year 0.'); }
	return l10n.t('There is no such day: that month has {0} days.', daysInMonth(year, month));
}
