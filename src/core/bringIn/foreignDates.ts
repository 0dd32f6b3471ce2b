import { dateParts, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { LANGUAGE_CODES, tablesOf } from '../language/languages.ts';
import { dayOfPhrase } from '../text/datePhrases.ts';
import { datedIn, foreignDue } from '../text/foreignDay.ts';
import { foldText } from '../text/foldText.ts';
import type { Words } from '../text/words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ISO = /(?<!\d)(\d{4})([-_./])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/;
const DAY_FIRST = new RegExp(
	`(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?${MONTH}(?![\\p{L}])(?:,? ?(\\d{4}))?(?!\\d)`,
	'u',
);
const MONTH_FIRST = new RegExp(
	`(?<![\\p{L}])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])(?:,? ?(\\d{4}))?(?!\\d)`,
	'u',
);
const FIGURES = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/;

/**
 * The first day that a line, a heading or a file name says, however it writes it: `2026-09-03`, `20260903`,
 * `3 Sept 2026`, `September 3rd, 2026`, `2026_09_03`, `23/9/2026`. Without a year it is the latest such day up to
 * today, as what is written down has been; `3/9/2026` could be two days, and is none.
 */
export function dayIn(text: string, today: CalendarDate): CalendarDate | undefined {
	const folded = foldText(text).replace(/\s+/g, ' ');
	const iso = ISO.exec(folded);
	if (iso) { return toCalendarDate(Number(iso[1]), Number(iso[3]), Number(iso[4])); }
	const compact = COMPACT.exec(folded);
	if (compact) { return toCalendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3])); }
	const first = DAY_FIRST.exec(folded);
	if (first) { return dayOf(first[3], first[2]!, first[1]!, today); }
	const second = MONTH_FIRST.exec(folded);
	if (second) { return dayOf(second[3], second[1]!, second[2]!, today); }
	return inFigures(FIGURES.exec(folded)) ?? namedElsewhere(folded, today);
}

/** `3 septembre 2026`, `14. Okt.`, `1º de marzo`: a day and a month in another language. */
function namedElsewhere(folded: string, today: CalendarDate): CalendarDate | undefined {
	const written = datedIn(folded);
	if (written === undefined) { return undefined; }
	const { day, month, year } = written;
	if (year !== undefined) { return toCalendarDate(Number(year), month, day); }
	const date = toCalendarDate(dateParts(today).year, month, day);
	return date !== undefined && date <= today ? date : toCalendarDate(dateParts(today).year - 1, month, day);
}

function dayOf(year: string | undefined, month: string, day: string, today: CalendarDate): CalendarDate | undefined {
	const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
	if (year !== undefined) { return toCalendarDate(Number(year), number, Number(day)); }
	const { year: now } = dateParts(today);
	const date = toCalendarDate(now, number, Number(day));
	return date !== undefined && date <= today ? date : toCalendarDate(now - 1, number, Number(day));
}

function inFigures(figures: RegExpExecArray | null): CalendarDate | undefined {
	const [a, b, year] = (figures ?? []).slice(1).map(Number);
	if (a === undefined || b === undefined || year === undefined || a <= 12 && b <= 12 && a !== b) { return undefined; }
	return a > 12 ? toCalendarDate(year, b, a) : toCalendarDate(year, a, b);
}

const LEADS =
	/(?<![\p{L}\p{N}])(?:by|due(?: on| by)?:?|until|before|deadline:?|no later than|for)\s+(?:the\s+)?(?=[\p{L}\d])/giu;
const LOGSEQ = /(?:DEADLINE|SCHEDULED):\s*<(\d{4}-\d{2}-\d{2})/;
const LONGEST_PHRASE = 5;

/**
 * The day on which a line says that something is due: `by 30 Sept`, `due 20 November`, `until Friday`,
 * `DEADLINE: <2026-09-30>`, or in another language that is known: `d’ici le 14 octobre`, `bis Freitag`.
 *
 * @param from The day of the note: “Friday” is the one after it.
 */
export function dueIn(line: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	const logseq = LOGSEQ.exec(line);
	if (logseq) { return dayIn(logseq[1]!, from); }
	for (const { index, 0: lead } of line.matchAll(LEADS)) {
		const words = line.slice(index + lead.length).replace(/[()[\]*_;:!?]/g, ' ').trim().split(/\s+/).slice(
			0,
			LONGEST_PHRASE,
		);
		for (let count = words.length; count > 0; count--) {
			const day = phraseDay(words.slice(0, count).join(' ').replace(/[.,]+$/, ''), from, l10n);
			if (day !== undefined) { return day; }
		}
	}
	return dueInAnyLanguage(line, from, l10n);
}

function dueInAnyLanguage(line: string, today: CalendarDate, l10n: Words): CalendarDate | undefined {
	for (const { time } of tablesOf(LANGUAGE_CODES)) {
		const day = time && foreignDue(line, { time, question: { typed: '', today, past: false }, l10n });
		if (day !== undefined) { return day; }
	}
	return undefined;
}

function phraseDay(typed: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	const written = /\d{4}/.test(typed) ? dayIn(typed, from) : undefined;
	if (written !== undefined || !/^(?:\p{L}+ )?\p{L}{3,}|\d/u.test(typed)) { return written; }
	// “for one paper” is no day: only phrases with a figure, a weekday or a time are asked for.
	if (!/\d|day\b|week|month|year|tomorrow|end of/i.test(typed)) { return undefined; }
	return dayOfPhrase({ typed: typed.replace(/\bsept\b/i, 'sep'), today: from, past: false }, l10n);
}
