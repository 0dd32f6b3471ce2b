import { addDays, isoWeekday, parseCalendarDate, type CalendarDate } from '../../model/calendarDate.ts';
import type { NoteContext } from '../noteContext.ts';
import { noteRule, type Finding } from '../rule.ts';
import { weekdayNames, type WeekdayNames } from './weekdayNames.ts';

/** `Friday 2026-10-29`, `Fri., 2026-10-29`, `2026-10-29 (Friday)`. */
const BEFORE = /(?<![\p{L}\p{N}_])(\p{L}{2,20})\.?,?[ \t]{1,3}(\d{4}-\d{2}-\d{2})(?!\d)/gu;
const AFTER = /(?<!\d)(\d{4}-\d{2}-\d{2})[ \t]?\([ \t]*(\p{L}{2,20})\.?[ \t]*\)/gu;

/** A date with the name of another day of the week beside it: one of the two is a slip, and somebody will come on the wrong day. */
export const WRONG_WEEKDAY = noteRule({
	code: 'date.wrong-weekday', title: 'Date with the wrong day of the week', level: 'warning',
	message: '{0} is a {1}, not a {2}. Check which of the two is meant.',
	find: note => {
		const found = [...note.prose.matchAll(BEFORE)].map(match => judge(note, match.index, match[1]!, match.index + match[0].length - 10, match[2]!));
		const after = [...note.prose.matchAll(AFTER)].map(match => judge(note, match.index + match[0].indexOf(match[2]!, 10), match[2]!, match.index, match[1]!));
		return [...found, ...after].flat();
	},
});

function judge({ l10n }: NoteContext, nameAt: number, name: string, dateAt: number, written: string): Finding[] {
	const date = parseCalendarDate(written);
	const known = date === undefined ? undefined : weekdayNames(l10n.language).find(form => dayIn(form, name) > 0);
	if (!known || date === undefined) { return []; }
	const [meant, right] = [dayIn(known, name), isoWeekday(date)];
	if (meant === right) { return []; }
	const rightName = known.names[right - 1]!;
	const place = { start: nameAt, end: nameAt + name.length };
	return [{
		start: Math.min(nameAt, dateAt), end: Math.max(place.end, dateAt + written.length), args: [written, rightName, name],
		fixes: () => [
			{ title: l10n.t('The date is right: write “{0}”', rightName), edits: [{ ...place, text: rightName }] },
			{ title: l10n.t('The day is right: write “{0}”', nearest(date, meant)), edits: [{ start: dateAt, end: dateAt + written.length, text: nearest(date, meant) }] },
		],
	}];
}

/** 1 Monday … 7 Sunday; 0 for another word. */
function dayIn({ names, exact }: WeekdayNames, word: string): number {
	return 1 + names.findIndex(name => exact ? name === word : name.toLowerCase() === word.toLowerCase());
}

/** The day of that name at most three days before or after. */
function nearest(date: CalendarDate, weekday: number): CalendarDate {
	const ahead = (weekday - isoWeekday(date) + 7) % 7;
	return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}
