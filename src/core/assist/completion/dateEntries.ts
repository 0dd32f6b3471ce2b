import { isoWeekday, parseCalendarDate, type CalendarDate } from '../../model/calendarDate.ts';
import { dayInWords, isNear, longDay } from '../../text/dayWords.ts';
import type { Words } from '../../text/words.ts';
import { weekdayName } from '../../text/dayNames.ts';
import type { CompletionEntry, Stretch } from './completionEntry.ts';
import type { Around } from './completionPlace.ts';
import { datePhrases, fittingText } from '../../text/datePhrases.ts';
import { dateQuestion, type EntryContext } from './entryContext.ts';

/** Days in words; accepting one writes the date. `2026-12-16` itself shows its weekday. */
export function dateEntries(context: EntryContext, stretch: Stretch, around: Around, lean: 'coming' | 'nearest' | 'past' = 'coming'): CompletionEntry[] {
	const { l10n, view, text, typed } = context;
	const written = parseCalendarDate(text.slice(stretch.start, stretch.end).trim());
	const question = { ...dateQuestion(context, lean === 'past'), nearest: lean === 'nearest' };
	// In a date that is there already the others are offered too, or only itself would be left.
	const others = written ? datePhrases({ ...question, typed: '' }, l10n) : datePhrases(question, l10n);
	const all = written ? [{ label: written, date: written, also: [] }, ...others] : others;
	return all.map(phrase => ({
		kind: 'date',
		label: phrase.label,
		description: phrase.label === phrase.date ? shortWeekday(phrase.date, l10n) : `${phrase.date} ${shortWeekday(phrase.date, l10n)}`,
		detail: dayDetail(phrase.date, view.today, l10n),
		insert: `${around.before}${phrase.date}${around.after}`,
		filter: written ? typed.trim() || phrase.label : fittingText(phrase, typed) ?? phrase.label,
		start: stretch.start, end: stretch.end,
	}));
}

/** `Wednesday, December 16, 2026 (in 23 days)`. */
export function dayDetail(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	const day = longDay(date, l10n);
	return isNear(date, today) ? l10n.t('{0} ({1})', day, dayInWords(date, today, l10n)) : day;
}

function shortWeekday(date: CalendarDate, l10n: Words): string {
	return weekdayName(isoWeekday(date), 'short', l10n);
}
