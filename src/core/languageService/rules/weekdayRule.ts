import type { TextRange } from '../../text/textEdit.ts';
import {
	MS_PER_DAY,
	addDays,
	dateParts,
	isoWeekday,
	parseCalendarDate,
	toCalendarDate,
	type CalendarDate,
	toDayNumber,
} from '../../model/calendarDate.ts';
import { monthName, type Words } from '../../text/words.ts';
import { foldText } from '../../text/foldText.ts';
import { type NoteContext, noteRule, type Finding } from './rule.ts';

/**
 * `Friday 2026-10-29`, `Fri., 2026-10-29`, `Friday: 2026-10-29`, `Friday (2026-10-29)`, `**Friday** 2026-10-29`,
 * `Friday – 2026-10-29`.
 */
const BEFORE =
	/(?<![\p{L}\p{N}_])(\p{L}{2,20})[.,:)*_]{0,4}[ \t]{1,3}(?:[–—-][ \t])?[(*_]{0,3}(\d{4}-\d{2}-\d{2})(?!\d)/gu;
/** `2026-10-29 (Friday)`. */
const AFTER = /(?<!\d)(\d{4}-\d{2}-\d{2})[ \t]?\([ \t]*(\p{L}{2,20})\.?[ \t]*\)/gu;
/** `2026-10-29, a Friday`, `2026-10-29 Friday`; whole names only, and none that stands before a date of its own. */
const BEHIND =
	/(?<!\d)(\d{4}-\d{2}-\d{2}),?[ \t]{1,2}(?:an?[ \t])?(\p{L}{5,20})(?![\p{L}\p{N}_])(?![.,:)*_]{0,4}[ \t]{0,3}(?:the |[–—-] ?)?[(*_]{0,3}\d)/gu;
/**
 * `Friday, 29 October 2026`, `Fri 29th of Oct. 2026`, `Friday, October 29, 2026`, `jeudi 1er octobre 2026`,
 * `Freitag, den 30. Oktober 2026`, `viernes, 30 de octubre de 2026`.
 */
const IN_WORDS =
	/(?<![\p{L}\p{N}_])(\p{L}{2,20})[.,:]{0,2}[ \t]{1,3}\(?(?:(?:the|le|den|dem|el|de) )?(?:(\d{1,2})(?:\.?[ºª°]|\.|st|nd|rd|th|er|ro)?[ \t](?:of |de )?(\p{L}{3,20})\.?|(\p{L}{3,20})\.?[ \t](\d{1,2})(?:st|nd|rd|th)?),?[ \t](?:del? )?(\d{4})(?!\d)/gu;

/** All of these have a year, and are on one line: most lines have none, and are not looked at word by word. */
const WITH_YEAR = /^.*\d{4}.*$/gm;

/** A date beside the name of a weekday, as written. */
interface Pair {
	readonly name: string;
	readonly nameAt: number;
	readonly date: CalendarDate | undefined;
	/** The whole date. */
	readonly at: TextRange;
	/** What to write for another day; nothing where that is not clear. */
	readonly write: (day: CalendarDate) => (TextRange & { readonly text: string }) | undefined;
}

/**
 * A date with the name of another day of the week beside it: one of the two is a slip, and somebody will come on the
 * wrong day.
 */
export const WRONG_WEEKDAY = noteRule({
	code: 'date.wrong-weekday',
	title: 'Date with the wrong day of the week',
	level: 'warning',
	message: '{0} is a {1}, not a {2}. Check which of the two is meant.',
	find: note => {
		const lines = [...note.prose.matchAll(WITH_YEAR)];
		const before = placesOf(lines, BEFORE).map(({ 0: whole, 1: name, 2: date, index }) =>
			inFigures(name!, index, date!, index + whole.length - 10)
		);
		const after = [...placesOf(lines, AFTER), ...placesOf(lines, BEHIND)].map((
			{ 0: whole, 1: date, 2: name, index },
		) => inFigures(name!, index + whole.indexOf(name!, 10), date!, index));
		const words = placesOf(lines, IN_WORDS).map(match => inWords(note, match));
		return [...before, ...after, ...words].flatMap(pair => judge(note, pair));
	},
});

/** Where a pattern fits in some lines of a text, by its places in the text. */
function placesOf(lines: readonly RegExpExecArray[], pattern: RegExp): RegExpExecArray[] {
	return lines.flatMap(({ 0: line, index }) =>
		[...line.matchAll(pattern)].map(match => Object.assign(match, { index: match.index + index }))
	);
}

function inFigures(name: string, nameAt: number, written: string, start: number): Pair {
	const at = { start, end: start + written.length };
	return { name, nameAt, date: parseCalendarDate(written), at, write: day => ({ ...at, text: day }) };
}

/** Of a date in words only the number of its day is changed, so that it stays in its words. */
function inWords(
	{ l10n, options }: NoteContext,
	{ 0: whole, 1: name, 2: dayFirst, 3: monthBehind, 4: monthFirst, 5: dayBehind, 6: year, index }: RegExpExecArray,
): Pair {
	const day = dayFirst ?? dayBehind!;
	const end = index + whole.length;
	const dateAt = index + whole.indexOf(dayFirst ?? monthFirst!, name!.length);
	const start = dayFirst === undefined
		? index + whole.indexOf(day, whole.indexOf(monthFirst!, name!.length) + monthFirst!.length)
		: dateAt;
	const date = toCalendarDate(
		Number(year),
		monthNamed(monthBehind ?? monthFirst!, l10n, options.languages),
		Number(day),
	);
	const ordinal = /^(?:\.?[ºª°]|st|nd|rd|th|er|ro)/.exec(whole.slice(start - index + day.length))?.[0] ?? '';
	const write = (meant: CalendarDate) =>
		date?.slice(0, 7) === meant.slice(0, 7) && ordinal === ''
			? { start, end: start + day.length, text: String(dateParts(meant).day) }
			: undefined;
	return { name: name!, nameAt: index, date, at: { start: dateAt, end }, write };
}

/** 1 to 12 of a month's name in the user's language, the notebook's or English, also cut short; 0 for another word. */
function monthNamed(word: string, l10n: Words, languages: readonly string[]): number {
	const folded = foldText(word);
	return Array.from({ length: 12 }, (_, index) => index + 1).find(month =>
		[l10n.language, ...languages, 'en'].some(language =>
			foldText(monthName(month, { ...l10n, language })).startsWith(folded)
		)
	) ?? 0;
}

function judge({ text, l10n, options }: NoteContext, { name, nameAt, date, at, write }: Pair): Finding[] {
	const form = date === undefined
		? undefined
		: [l10n.language, ...options.languages].flatMap(weekdayNames).find(names => dayIn(names, name) > 0);
	if (!form || date === undefined) { return []; }
	const [meant, right] = [dayIn(form, name), isoWeekday(date)];
	if (meant === right) { return []; }
	const rightName = form.names[right - 1]!;
	const place = { start: nameAt, end: nameAt + name.length };
	return [{
		start: Math.min(nameAt, at.start),
		end: Math.max(place.end, at.end),
		args: [text.slice(at.start, at.end), rightName, name],
		fixes: () => {
			const moved = write(nearest(date, meant));
			return [
				{ title: l10n.t('The date is right: write “{0}”', rightName), edits: [{ ...place, text: rightName }] },
				...moved ? [{ title: l10n.t('The day is right: write “{0}”', moved.text), edits: [moved] }] : [],
			];
		},
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

/** A Monday. */
const MONDAY = '2026-11-23' as CalendarDate;

/** The names of one form in one language: `Monday` … `Sunday`, or `Mon` … `Sun`. */
interface WeekdayNames {
	/** From Monday. */
	readonly names: readonly string[];
	/** Short names are ordinary words in some languages, so they must be written as in a calendar. */
	readonly exact: boolean;
}

/** By language: formats of dates are dear to make, and every note is looked through. */
const namesByLanguage = new Map<string, readonly WeekdayNames[]>();

/** The weekday names of a language and of English, long and short. */
function weekdayNames(language: string): readonly WeekdayNames[] {
	const names = namesByLanguage.get(language) ?? namesIn(language);
	namesByLanguage.set(language, names);
	return names;
}

function namesIn(language: string): WeekdayNames[] {
	return [...new Set([language, 'en'])].flatMap(locale =>
		(['long', 'short'] as const).map(form => ({
			names: namesOf(locale, form),
			exact: form === 'short',
		}))
	);
}

function namesOf(language: string, weekday: 'long' | 'short'): string[] {
	const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
	return Array.from(
		{ length: 7 },
		(_, index) => format.format((toDayNumber(MONDAY) + index) * MS_PER_DAY).replace(/\.$/, ''),
	);
}
