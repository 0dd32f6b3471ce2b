import { setField } from '../../taskFields/writeField.ts';
import { daysInMonth, parseCalendarDate, type CalendarDate } from '../../model/calendarDate.ts';
import type { TaskField } from '../../model/note.ts';
import { clearDate } from '../../text/clearDate.ts';
import { daysOfPart } from '../../text/partDates.ts';
import { datePhrases } from '../../text/datePhrases.ts';
import { splitTime } from '../../text/timeOfDay.ts';
import type { TextEdit, TextRange } from '../../text/textEdit.ts';
import type { Words } from '../../text/words.ts';
import type { FileContext, PlacedTask, Fix, Rule } from './rule.ts';
import { isRefusal } from '../../edit/refusals.ts';
import { setFrontMatterField } from '../../edit/setFrontMatterField.ts';
import type { Reference } from '../../model/notebookView.ts';
import { stemOf } from '../../text/paths.ts';
import { type Problem, type ProblemCode, PROBLEM_MESSAGES } from '../../model/problem.ts';

/** “Write …” in place of what stands there: the word that was most likely meant. */
export function replaceWith({ start, end }: TextRange, text: string, l10n: Words, safe = true): Fix {
	return { title: l10n.t('Write “{0}”', text), edits: [{ start, end, text }], safe, preferred: true };
}

/** One fix for each of some choices, none of them clearer than the others. */
export function chooseOf(place: TextRange, choices: readonly string[], l10n: Words): Fix[] {
	return choices.slice(0, 8).map(text => ({
		title: l10n.t('Write “{0}”', text),
		edits: [{ start: place.start, end: place.end, text }],
	}));
}

/** Adds a field to an item, or takes the place of its value. */
export function fieldFix(
	file: FileContext,
	{ scanned }: PlacedTask,
	field: TaskField,
	value: string,
): readonly TextEdit[] {
	return setField(file.text, scanned.paragraph, field, value, { defaultDialect: file.dialect });
}

/** Who could own an item that nobody owns; it counts as the mentee's already, so saying so is safe. */
export function ownerFixes(file: FileContext, task: PlacedTask): Fix[] {
	const { l10n } = file;
	return [
		{
			title: l10n.t('Give it to the mentee: @mentee'),
			edits: fieldFix(file, task, 'owner', 'mentee'),
			safe: true,
			preferred: true,
		},
		{ title: l10n.t('Give it to the mentor: @mentor'), edits: fieldFix(file, task, 'owner', 'mentor') },
	];
}

/**
 * Whether another field of the same kind counts on the item: then mending the one at `start` would
 * change what counts, and nobody but the user knows which was meant.
 */
export function hasRival({ tasks }: FileContext, field: string, start: number): boolean {
	const item = tasks.find(({ scanned: { paragraph } }) =>
		paragraph.some(line => line.start <= start && start < line.end)
	);
	return item?.reading.spans.some(span => span.field === field) === true;
}

const LEADING_DATE =
	/^["'([]{0,4}(?:[^\s|[\]()]*\/)?(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)(?:(?:[ \t]*T[ \t]*|[ \t]+)(\d{1,2}):(\d{2})(?!\d))?/i;

/**
 * The day that is written, whatever stands around it, first with its time where the field takes
 * one: `2026-11-01T23:30:00.000Z`, `2026-11-01 (tentative)`, `[[2026-11-01]]`. The clock of
 * another zone is not counted over: a date is a day on the wall.
 */
function writtenDays(written: string, takesTime: boolean): string[] {
	const match = LEADING_DATE.exec(written.trim());
	const date = match ? parseCalendarDate(`${match[1]!}-${two(match[2]!)}-${two(match[3]!)}`) : undefined;
	if (!match || !date) { return []; }
	const [hours, minutes] = [Number(match[4] ?? 24), Number(match[5] ?? 0)];
	return takesTime && hours < 24 && minutes < 60
		? [`${date} ${two(String(hours))}:${two(String(minutes))}`, date]
		: [date];
}

/**
 * What to offer for a date that cannot be read: the day as written, the day its words mean, or those nearest to an
 * impossible one.
 */
export function dateFixes(
	place: TextRange,
	written: string,
	{ l10n, today }: FileContext,
	{ takesTime, isAlone }: { readonly takesTime: boolean, readonly isAlone: boolean },
): Fix[] {
	const clear = clearDate(written);
	if (clear) { return [replaceWith(place, clear, l10n, isAlone)]; }
	const parts = isAlone ? daysOfPart(written) : [];
	if (parts.length > 0) { return chooseOf(place, parts, l10n); }
	const inWords = daysInWords(written, today, l10n);
	if (inWords.length > 0) { return chooseOf(place, inWords, l10n); }
	const timed = timedDays(written, today, l10n);
	if (timed.length > 1) { return chooseOf(place, daysOf(timed, takesTime), l10n); }
	const [first, ...rest] = timed.length === 1 ? daysOf(timed, takesTime) : writtenDays(written, takesTime);
	return first === undefined
		? chooseOf(place, likelyDates(written), l10n)
		: [{ ...replaceWith(place, first, l10n, false) }, ...chooseOf(place, rest, l10n)];
}

/** A day that is written with a time, and both together. */
interface TimedDay {
	readonly date: CalendarDate;
	readonly withTime: string;
}

function daysOf(timed: readonly TimedDay[], takesTime: boolean): string[] {
	return timed.flatMap(({ date, withTime }) => takesTime ? [withTime, date] : [date]);
}

/** The days that a text may mean in figures and words: `14/10/2026`, `12 janvier`, `fin mars 2027`; not “tomorrow”. */
export function daysInWords(written: string, today: CalendarDate, l10n: Words): CalendarDate[] {
	return datePhrases({ typed: written, today, past: false, nearest: true }, l10n).filter(({ label, isDated }) =>
		isDated || /^\p{L}.* \d{4}$/u.test(label)
	).map(({ date }) => date);
}

/** Days with the time behind them: `04.11.2026 16:30`, `2026-11-25 17h30`, `19 de noviembre a las 17:00`. */
function timedDays(written: string, today: CalendarDate, l10n: Words): TimedDay[] {
	const split = splitTime(written);
	if (!split || split.hours > 23 || split.minutes > 59) { return []; }
	const clear = clearDate(split.day);
	return (clear ? [clear] : daysInWords(split.day, today, l10n)).map(date => ({
		date,
		withTime: `${date} ${two(String(split.hours))}:${two(String(split.minutes))}`,
	}));
}

/** Days that may have been meant by an impossible one: the last of the month, or month and day the other way round. */
export function likelyDates(written: string): CalendarDate[] {
	const match = /^(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})/.exec(written.trim());
	if (!match) { return []; }
	const [year, month, day] = [+match[1]!, +match[2]!, +match[3]!];
	const lastDay = month >= 1 && month <= 12 ? `${match[1]!}-${two(match[2]!)}-${daysInMonth(year, month)}` : '';
	return [lastDay, `${match[1]!}-${two(String(day))}-${two(String(month))}`].map(parseCalendarDate).filter(date =>
		date !== undefined
	);
}

function two(number: string): string {
	return number.padStart(2, '0');
}

/**
 * The edit that gives a front-matter key a value; none where that cannot be done safely, so that no such fix is
 * offered.
 */
export function setFrontValue({ text }: { readonly text: string }, key: string, value: string): readonly TextEdit[] {
	const edits = setFrontMatterField(text, key, value);
	return isRefusal(edits) ? [] : edits;
}

/**
 * The shortest way to write each of some notes so that only it is meant: its stem, or from the notebook's folder its
 * path.
 */
export function unambiguous({ ambiguous = [] }: Reference): string[] {
	return ambiguous.map(path =>
		ambiguous.filter(candidate => stemOf(candidate) === stemOf(path)).length === 1 ? stemOf(path) : path
	);
}

/** What a rule adds to a problem that reading shows anyway. */
interface ProblemRule {
	readonly code: ProblemCode;
	readonly title: string;
	readonly unnecessary?: boolean;
	readonly fixes?: (problem: Problem, file: FileContext) => readonly Fix[];
}

const ABOUT_PRIVATE = /^(?:private\.|front-matter\.kept-private$)/;

/** A rule for a problem of the reading: its words, place and level are those of the reading. */
export function problemRule({ code, title, unnecessary, fixes }: ProblemRule): Rule {
	const { severity: level, message } = PROBLEM_MESSAGES[code];
	return {
		code,
		title,
		level,
		message,
		...unnecessary ? { unnecessary } : {},
		...ABOUT_PRIVATE.test(code) ? { aboutPrivate: true } : {},
		check: file =>
			file.problems.filter(problem => problem.code === code).map(problem => ({
				start: problem.start,
				end: problem.end,
				args: problem.args,
				...fixes ? { fixes: () => fixes(problem, file) } : {},
			})),
	};
}

/** The word that reading proposes. */
export function suggested(problem: Problem, { l10n }: FileContext): Fix[] {
	return problem.suggestion === undefined ? [] : [replaceWith(problem, problem.suggestion, l10n)];
}
