import { daysBetween, type CalendarDate } from '../../model/calendarDate.ts';
import type { Words } from '../../text/words.ts';
import { linkTo } from './inlineText.ts';
import { mayAppear, sectionNames, type PrepareInput, type Section, type SectionKey } from './prepareModel.ts';

/** Days after which the longer checklist has its turn again: a year, as meetings move by some weeks. */
const YEAR = 330;
/** Likewise for the four lists: twice a year. */
const HALF_YEAR = 165;

/**
 * Whether this meeting is the one of the year for the longer checklist: a year after the last meeting that had it, or
 * after the first meeting of all. A committee goes through the year at each meeting as it is.
 */
export function isYearlyTurn(input: PrepareInput): boolean {
	return input.mentorship.kind === 'mentorship' && isTurn(input, YEAR, heldWith('clarify', input));
}

/** The four lists, when half a year has gone since they were last made, as a note or at a meeting. */
export function fourListsSection(input: PrepareInput): Section {
	const { material: { view }, mentorship, target, l10n } = input;
	const lists = [...view.notes()].filter(note =>
		note.type === 'priorities' && note.fields.date !== undefined && mayAppear(note, input)
	).sort((a, b) => a.fields.date!.date < b.fields.date!.date ? 1 : -1);
	const [latest] = lists;
	const days = [...heldWith('four', input), ...latest ? [latest.fields.date!.date] : []];
	const isAsked = mentorship.kind === 'mentorship' && isTurn(input, HALF_YEAR, days);
	const last = latest && linkTo(target.path, latest.path, latest.title);
	return {
		key: 'four',
		heading: l10n.t('Quit, decline, start, continue'),
		lines: isAsked ? fourLists(last, l10n) : [],
	};
}

function fourLists(last: string | undefined, l10n: Words): string[] {
	return [
		`- [ ] ${l10n.t('Quit: what is done now, and would not be taken on today')}`,
		`- [ ] ${l10n.t('Decline: what was asked, and will not be done')}`,
		`- [ ] ${l10n.t('Start: what is not done yet, and should be')}`,
		`- [ ] ${l10n.t('Continue: what is done, and is worth keeping')}`,
		...last === undefined ? [] : ['', l10n.t('The last lists: {0}', last)],
	];
}

/** @param days When it was last its turn. */
function isTurn(
	{ mentorship: { meetings }, target, material: { view } }: PrepareInput,
	after: number,
	days: readonly CalendarDate[],
): boolean {
	const held = meetings.filter(({ status, note }) => status === 'held' && note.path !== target.path).map(({ date }) =>
		date.date
	);
	const [first] = [...held].sort();
	const last = [...days].sort().at(-1) ?? first;
	return last !== undefined && daysBetween(last, target.note.fields.date?.date ?? view.today) >= after;
}

function heldWith(key: SectionKey, { mentorship: { meetings }, target, l10n }: PrepareInput): CalendarDate[] {
	const sectionOf = sectionNames(l10n);
	return meetings.filter(({ status, note }) =>
		status === 'held' && note.path !== target.path && note.headings.some(({ text }) => sectionOf(text) === key)
	).map(({ date }) => date.date);
}
