import { dateParts, lastOfMonth, parseCalendarDate, toCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { foldText } from '../text/foldText.ts';
import type { PartialDate } from './work.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day, month or year of a date as files of references write one: `2026-10-02`, `2026/10/02/`, `20261002`,
 * `2026 Oct 2`, `2026-10/2026-11` (its beginning), `2026 Autumn` (the year). Nothing where no year is found.
 */
export function readPartialDate(written: string): PartialDate | undefined {
	const [, year, rest = ''] = /(?<!\d)(\d{4})(?!\d{5})(.*)$/s.exec(written) ?? [];
	if (year === undefined || year === '0000') { return undefined; }
	const [, month, day] = /^[-/. ]*(\d{1,2}|\p{L}{3,})(?![\d\p{L}])(?:[-/. ]+(\d{1,2})(?!\d))?/u.exec(rest)
		?? /^(\d{2})(\d{2})(?!\d)/.exec(rest) ?? [];
	if (month !== undefined) { return partialDate(Number(year), monthNumber(month), numberOf(day)); }
	// `2 October 2026`, `Oct 2, 2026`, `May-June 2026`, `2 de octubre de 2026`, `1er février 2026`.
	const before = written.slice(0, written.indexOf(year)).trim();
	const [, first, word = '', second] =
		/(?:^|\s)(?:(\d{1,2})(?:\.|er|º|°)? (?:de )?)?(\p{L}{3,})\.?(?: (\d{1,2})(?:st|nd|rd|th)?|[-/]\p{L}{3,}\.?)?(?: de)?,?$/u
			.exec(before)
			?? [];
	return partialDate(Number(year), monthNumber(word), numberOf(first ?? second));
}

function numberOf(day: string | undefined): number | undefined {
	return day === undefined ? undefined : Number(day);
}

/** How months begin in other languages, where that is not as in English, without diacritics. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
	mai: 5,
	okt: 10,
	dez: 12,
	fev: 2,
	avr: 4,
	juin: 6,
	juil: 7,
	aou: 8,
	ene: 1,
	abr: 4,
	ago: 8,
	dic: 12,
	gen: 1,
	mag: 5,
	giu: 6,
	lug: 7,
	set: 9,
	ott: 10,
	out: 10,
	maj: 5,
	mei: 5,
	mrt: 3,
	mrz: 3,
	maa: 3,
};

/** `10`, `Oct`, `october`; nothing for a season. */
export function monthNumber(month: string): number | undefined {
	if (/^\d+$/.test(month)) { return Number(month) >= 1 && Number(month) <= 12 ? Number(month) : undefined; }
	const folded = foldText(month);
	const number = MONTHS.indexOf(folded.slice(0, 3)) + 1
		|| (OTHER_MONTHS[folded.slice(0, 4)] ?? OTHER_MONTHS[folded.slice(0, 3)]);
	return number === 0 ? undefined : number;
}

/** As much of a date as there is; a day that no month has is left out. */
export function partialDate(year: number, month?: number, day?: number): PartialDate {
	const ofYear = String(year).padStart(4, '0');
	if (month === undefined || month < 1 || month > 12) { return ofYear; }
	return (day === undefined ? undefined : toCalendarDate(year, month, day))
		?? `${ofYear}-${String(month).padStart(2, '0')}`;
}

/** From which day to which it can be. */
export function spanOf(date: PartialDate): { readonly from: CalendarDate, readonly until: CalendarDate } {
	const day = parseCalendarDate(date);
	if (day) { return { from: day, until: day }; }
	const [year = 1, month] = date.split('-').map(Number);
	const last = month ?? 12;
	return { from: toCalendarDate(year, month ?? 1, 1)!, until: lastOfMonth(year, last)! };
}

/** `2026 Oct 2`, as Vancouver style writes it, whatever the language. */
export function vancouverDate(date: PartialDate): string {
	const [year = '', month, day] = date.split('-');
	const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
	return [
		year,
		...name === undefined ? [] : [name[0]!.toUpperCase() + name.slice(1)],
		...day === undefined ? [] : [String(dateParts(date as CalendarDate).day)],
	].join(' ');
}
