import type { TextRange } from '../../text/textEdit.ts';
import type { FieldBeginning } from '../../taskFields/dialect.ts';
import { FALLBACKS, fieldDialects } from '../../taskFields/dialects.ts';
import { areaIn, proposedRules, writtenToken } from '../../language/languages.ts';
import type { TaskField } from '../../model/note.ts';
import { AREAS, type Dialect } from '../../model/vocabulary.ts';
import { areaHeading } from '../noteHead.ts';
import { fieldHelp } from '../fieldHelp.ts';
import {
	type CompletionEntry,
	type EntryContext,
	dateQuestion,
	type FieldPlace,
	type FieldValuePlace,
	type Around,
} from './completionEntry.ts';
import { isoWeekday, parseCalendarDate, type CalendarDate } from '../../model/calendarDate.ts';
import { dayInWords, isNear, longDay, weekdayName, type Words } from '../../text/words.ts';
import { foldText } from '../../text/foldText.ts';
import { datePhrases, fittingText } from '../../text/datePhrases.ts';

/** Fields that are written by hand; the others are the software's. */
const OFFERED = [
	'due',
	'owner',
	'goal',
	'area',
	'priority',
	'scheduled',
	'start',
	'repeat',
] as const satisfies readonly TaskField[];

/** The fields a task line does not have yet, in the dialect of the line, else that of the setting. */
export function fieldEntries({ l10n, dialect }: EntryContext, place: FieldPlace): CompletionEntry[] {
	const { start, end, present } = place;
	const shownDialect = place.dialect ?? dialect;
	return OFFERED.filter(field => field === 'owner' || !present.has(field)).map(field => {
		const written = begin(field, shownDialect);
		return {
			kind: 'field',
			label: written.label,
			detail: fieldHelp(field, l10n),
			insert: written.insert,
			filter: `${field} ${written.label}`,
			start,
			end,
			again: true,
			...written.snippet ? { snippet: true } : {},
		};
	});
}

/** A field up to its value: `due:`, `📅 `, `[due:: ]` with the cursor before the bracket. */
function begin(field: TaskField, dialect: Dialect): FieldBeginning {
	if (field === 'owner') { return { label: '@', insert: '@' }; }
	return [dialect, ...FALLBACKS].flatMap(name => fieldDialects().get(name).begin(field) ?? [])[0]!;
}

/** Other programs read the other dialects, in English. */
function languageAt({ text, noteOptions }: EntryContext, start: number): string | undefined {
	return text[start - 1] === ':' && text[start - 2] !== ':' ? noteOptions.languages[0] : undefined;
}

/** Priorities and areas, in the language of the notebook where only we read them. */
export function wordEntries(
	context: EntryContext,
	wordList: readonly string[],
	{ start, end, around }: FieldValuePlace,
): CompletionEntry[] {
	const language = languageAt(context, start);
	return wordList.map(word => {
		const token = writtenToken(word, wordList, language);
		return {
			kind: 'word',
			label: token,
			insert: `${around.before}${token}${around.after}`,
			start,
			end,
			...token === word ? {} : { description: word, filter: `${token} ${foldText(token)} ${word}` },
		};
	});
}

/** `every 2 weeks`, quoted where the dialect wants it. */
export function ruleEntries(context: EntryContext, { start, end, around }: FieldValuePlace): CompletionEntry[] {
	const { typed } = context;
	return proposedRules(languageAt(context, start)).map(rule => ({
		kind: 'word',
		label: rule,
		insert: `${around.before}${rule}${around.after}`,
		filter: typed.startsWith('"') ? `"${rule}` : rule,
		start,
		end,
	}));
}

/** The areas, and the homework of either side, in the words of the settings. */
export function headingEntries(
	{ noteOptions, view, path, l10n }: EntryContext,
	{ start, end }: TextRange,
): CompletionEntry[] {
	const { homeworkHeadings, mentorWords, menteeWords } = noteOptions;
	const homework = homeworkHeadings[0] ?? 'Homework';
	const sides = [menteeWords[0] ?? 'mentee', mentorWords[0] ?? 'mentor'].map(side => ({
		label: `${homework} — ${side}`,
		detail: l10n.t('Task items below are theirs'),
	}));
	const areas = AREAS.map(area => ({
		label: areaIn(area, noteOptions.languages[0]) ?? areaHeading(area),
		detail: l10n.t('An area of work'),
	}));
	const there = new Set(view.note(path)?.headings.map(({ text }) => text) ?? []);
	return [...areas, ...sides].filter(({ label }) => !there.has(label)).map(({ label, detail }) => ({
		kind: 'heading',
		label,
		detail,
		insert: label,
		start,
		end,
	}));
}

/** Days in words; accepting one writes the date. `2026-12-16` itself shows its weekday. */
export function dateEntries(
	context: EntryContext,
	range: TextRange,
	around: Around,
	lean: 'coming' | 'nearest' | 'past' = 'coming',
): CompletionEntry[] {
	const { l10n, view, text, typed } = context;
	const written = parseCalendarDate(text.slice(range.start, range.end).trim());
	const question = { ...dateQuestion(context, lean === 'past'), nearest: lean === 'nearest' };
	// In a date that is there already the others are offered too, or only itself would be left.
	const others = written ? datePhrases({ ...question, typed: '' }, l10n) : datePhrases(question, l10n);
	const choices = written ? [{ label: written, date: written, also: [] }, ...others] : others;
	return choices.map(phrase => ({
		kind: 'date',
		label: phrase.label,
		description: phrase.label === phrase.date
			? shortWeekday(phrase.date, l10n)
			: `${phrase.date} ${shortWeekday(phrase.date, l10n)}`,
		detail: dayDetail(phrase.date, view.today, l10n),
		insert: `${around.before}${phrase.date}${around.after}`,
		filter: written ? typed.trim() || phrase.label : fittingText(phrase, typed) ?? phrase.label,
		start: range.start,
		end: range.end,
	}));
}

/** `Wednesday, December 16, 2026 (in 23 days)`. */
function dayDetail(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	const day = longDay(date, l10n);
	return isNear(date, today) ? l10n.t('{0} ({1})', day, dayInWords(date, today, l10n)) : day;
}

function shortWeekday(date: CalendarDate, l10n: Words): string {
	return weekdayName(isoWeekday(date), 'short', l10n);
}
