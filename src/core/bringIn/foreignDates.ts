import {
	addDays,
	dateParts,
	daysBetween,
	isoWeekday,
	lastOfMonth,
	toCalendarDate,
	type CalendarDate,
} from '../model/calendarDate.ts';
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
	`(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?${MONTH}(?![\\p{L}])(?:(?:,? ?|-)(\\d{4})|(?: '|-)(\\d{2}))?(?!\\d)`,
	'u',
);
const MONTH_FIRST = new RegExp(
	`(?<![\\p{L}])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])(?:,? ?(\\d{4})|,? '(\\d{2}))?(?!\\d)`,
	'u',
);
const FIGURES = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;

/**
 * The first day that a line, a heading or a file name says, however it writes it: `2026-09-03`, `20260903`,
 * `3 Sept 2026`, `03-Sep-26`, `September 3rd, 2026`, `2026_09_03`, `23/9/2026`, `3.9.26`. Without a year it is the
 * latest such day up to today, as what is written down has been; `3/9/2026` could be two days, and is none.
 */
export function dayIn(text: string, today: CalendarDate): CalendarDate | undefined {
	const folded = foldText(text).replace(/\s+/g, ' ');
	const iso = ISO.exec(folded);
	if (iso) { return toCalendarDate(Number(iso[1]), Number(iso[3]), Number(iso[4])); }
	const compact = COMPACT.exec(folded);
	if (compact) { return toCalendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3])); }
	const first = DAY_FIRST.exec(folded);
	if (first) { return dayOf(first[3] ?? inFull(first[4]), first[2]!, first[1]!, today); }
	const second = MONTH_FIRST.exec(folded);
	if (second) { return dayOf(second[3] ?? inFull(second[4]), second[1]!, second[2]!, today); }
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
	const { year: thisYear } = dateParts(today);
	const date = toCalendarDate(thisYear, number, Number(day));
	return date !== undefined && date <= today ? date : toCalendarDate(thisYear - 1, number, Number(day));
}

/** `26` is 2026. */
function inFull(year: string | undefined): string | undefined {
	return year === undefined || year.length > 2 ? year : `20${year}`;
}

/** With dots the day comes first; else one of the two numbers has to say that it is no month. */
function inFigures(figures: RegExpExecArray | null): CalendarDate | undefined {
	if (!figures) { return undefined; }
	const [a, b, year] = [figures[1], figures[3], inFull(figures[4])].map(Number) as [number, number, number];
	if (figures[2] === '.') { return toCalendarDate(year, b, a); }
	if (a <= 12 && b <= 12 && a !== b) { return undefined; }
	return a > 12 ? toCalendarDate(year, b, a) : toCalendarDate(year, a, b);
}

const LEADS =
	/(?<![\p{L}\p{N}])(?:by|due(?: on| by)?:?|until|before|deadline:?|d\/l:?|no later than|within|for)\s+(?:the\s+)?(?=[\p{L}\d])/giu;
const LOGSEQ = /(?:DEADLINE|SCHEDULED):\s*<(\d{4}-\d{2}-\d{2})/;
const LONGEST_PHRASE = 5;
/** In characters; and so many places of a line are looked at. */
const LONGEST_DAY = 80;
const MOST_LEADS = 8;

/**
 * The day on which a line says that something is due: `by 30 Sept`, `due 20 November`, `until Friday`, `by end of Oct`,
 * `by Q1`, `DEADLINE: <2026-09-30>`, or in another language that is known: `d’ici le 14 octobre`, `bis Freitag`.
 *
 * @param from The day of the note: “Friday” is the one after it.
 */
export function dueIn(line: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	const logseq = LOGSEQ.exec(line);
	if (logseq) { return dayIn(logseq[1]!, from); }
	let looked = 0;
	for (const { index, 0: lead } of line.matchAll(LEADS)) {
		if (++looked > MOST_LEADS) { break; }
		const begin = index + lead.length;
		const words = line.slice(begin, begin + LONGEST_DAY).replace(/[()[\]*_;:!?]/g, ' ').trim().split(/\s+/).slice(
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

const DAY_AND_MONTH = '\\d{1,2}(?:st|nd|rd|th|\\.)? \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?';
/** A day at the end of an item, behind no word that says that it is not until then. */
const AT_END = new RegExp(
	`(?<!(?<!\\p{L})(?:of|from|since|after|until|vs|and|to|fig|figure|table|aim|step|version|reviewer|chapter|page) )`
		+ `(?<![\\p{L}\\p{N}/.-])((?:${DAY_AND_MONTH})(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?|(?!24/7)\\d{1,2}/\\d{1,2}(?:/\\d{4})?)[)\\].]*$`,
	'iu',
);
/** So much time, set apart at the end: `(2 weeks)`, `, in 10 days`, `w/c 5 Oct`. */
const SPAN_AT_END =
	/(?:[,(–—:]|\s-)\s*((?:in )?(?:\d{1,2}|two|three|four|six) ?(?:wks?|weeks?|days?|months?|mo)|eom|eow|eoy|w\/c .{3,12}|end (?:of )?\p{L}{3,9}|(?:mon|tues?|wed|thu(?:rs?)?|fri)(?:day|sday|nesday)?)[).\]]*$/iu;
/** Between who and what: `Nora Feld - Sep 30, 2026 - first draft`. */
const IN_DASHES = /\s[-–—]\s+(\p{L}{3,9} \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2})\s+[-–—]\s/u;
/** Of a day without a year that is further ahead than this, the last one is meant. */
const FAR = 300;
/** In characters from the end of an item. */
const LONGEST_END = 200;

/**
 * The day that stands at the end of an old item or between dashes, without a word such as “by”: `letter (10 July)`,
 * `Nora - Sep 30, 2026 - draft`, `aims page EOM`.
 *
 * @param item Without its fields.
 */
export function dayAtEnd(item: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	const words = item.slice(-LONGEST_END).replace(/\\([^\w\s])/g, '$1').replace(/[*_~]+/g, '').replace(
		/(?:\s+[#^][\w/-]+)+\s*$/,
		'',
	).trim();
	const span = SPAN_AT_END.exec(words) ?? /\s(EO[MWY])[).\]]*$/.exec(words);
	const date = span ?? IN_DASHES.exec(words) ?? AT_END.exec(words);
	const day = date ? phraseDay(date[1]!.replace(/[.,]+$/, ''), from, l10n) : undefined;
	return day !== undefined && daysBetween(from, day) <= FAR ? day : undefined;
}

const MONTH_ALONE = new RegExp(`^(end|mid|middle|start|beginning|first week)[ -](?:of )?${MONTH}(?: (\\d{4}))?$`, 'u');
const QUARTER = /^(?:end of )?q([1-4])(?: (\d{4}))?$/;
const FRIDAY = 5;

function phraseDay(typed: string, from: CalendarDate, l10n: Words): CalendarDate | undefined {
	const roughly = roughDay(typed, from);
	if (roughly !== undefined) { return roughly; }
	const phrase = plainPhrase(typed);
	const written = /\d{4}/.test(phrase) ? dayIn(phrase, from) : undefined;
	if (written !== undefined || !/^(?:\p{L}+ ){0,2}\p{L}{3,}|\d/u.test(phrase)) { return written; }
	// “for one paper” is no day: only phrases with a figure, a weekday or a time are asked for.
	if (
		!/\d|day\b|^(?:next |this )?(?:mon|tues?|wed|thu(?:rs?)?|fri)$|week|month|year|tomorrow|end of|^eo[my]$/i.test(
			phrase,
		)
	) { return undefined; }
	return dayOfPhrase({ typed: phrase.replace(/\bsept\b/i, 'sep'), today: from, past: false }, l10n);
}

/** As the phrases of days have it: `COB Friday`, `Fri 27 Nov`, `Tuesday pm`, `w/c 5 Oct`, `2 wks`, `Weds`. */
function plainPhrase(typed: string): string {
	return typed
		.replace(
			/^(?:the\s+)?(?:cob|cop|eod|end of (?:the )?day|close of (?:business|play)|latest|w\/c|week (?:of|commencing))\s+/i,
			'',
		)
		.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+(?=\d)/iu, '')
		.replace(/(?<=\p{L})\s+(?:am|pm|noon|morning|afternoon|evening|latest|at the latest)$/iu, '')
		.replace(/\b(\d+ ?)wks?\b/i, '$1weeks')
		.replace(/\bwed(?:nes|s)\b/i, 'wed')
		.replace(/\bthur\b/i, 'thu')
		.replace(/^a (?=week$|month$|year$)/i, 'in a ');
}

/** What names a stretch of time: its last day; `mid July` is the 15th, `start of June` the first. */
function roughDay(typed: string, from: CalendarDate): CalendarDate | undefined {
	const words = foldText(typed).replace(/\.$/, '').replace(/^the /, '');
	const { year, month: thisMonth } = dateParts(from);
	const month = MONTH_ALONE.exec(words);
	if (month) {
		const number = MONTHS.indexOf(month[2]!.slice(0, 3)) + 1;
		return partOfMonth(
			month[1]!,
			number,
			month[3] === undefined ? year + Number(number < thisMonth) : Number(month[3]),
		);
	}
	const quarter = QUARTER.exec(words);
	if (quarter) {
		const last = Number(quarter[1]) * 3;
		return partOfMonth(
			'end',
			last,
			quarter[2] === undefined ? year + Number(last < thisMonth) : Number(quarter[2]),
		);
	}
	if (/^month[ -]end$/.test(words)) { return partOfMonth('end', thisMonth, year); }
	if (/^(?:xmas|christmas)(?: day)?$/.test(words)) { return toCalendarDate(year, 12, 25); }
	if (/^(?:eow|end of (?:the |this )?week)$/.test(words)) {
		return addDays(
			from,
			(FRIDAY + 7 - isoWeekday(from)) % 7,
		);
	}
	const alone = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(words);
	return alone ? nextOfMonth(Number(alone[1]), from) : undefined;
}

function partOfMonth(part: string, month: number, year: number): CalendarDate | undefined {
	const days = { mid: 15, middle: 15, start: 1, beginning: 1, 'first week': 7 }[part];
	return days === undefined ? lastOfMonth(year, month) : toCalendarDate(year, month, days);
}

/** “The 15th”: of this month, else of the next that has such a day. */
function nextOfMonth(day: number, from: CalendarDate): CalendarDate | undefined {
	const { year, month } = dateParts(from);
	for (let ahead = 0; ahead < 3; ahead++) {
		const date = toCalendarDate(year + Math.floor((month - 1 + ahead) / 12), (month - 1 + ahead) % 12 + 1, day);
		if (date !== undefined && date >= from) { return date; }
	}
	return undefined;
}
