import type { NoteText, PublicNote } from '../../export/publicNotes.ts';
import { parseCalendarDate, type CalendarDate, daysBetween } from '../../model/calendarDate.ts';
import type { Mentorship } from '../../model/notebookView.ts';
import { isRelationship } from '../../model/vocabulary.ts';
import { compareText } from '../../query/order.ts';
import { dueWithin, yearDates, type YearDate } from '../../query/yearDates.ts';
import type { Words } from '../../text/words.ts';
import { concernsOf } from '../committee/concerns.ts';
import { withoutCvFields } from '../cvLines.ts';
import { isStepOfHomework } from '../homeworkLines.ts';
import { listItems, sectionEnd } from '../listItems.ts';
import { withoutGoals } from '../portable.ts';
import { itemWords } from '../../taskFields/itemWords.ts';
import { doers, mayNameGoal } from './agendaSections.ts';
import {
	bareWords,
	inlineText,
	isOpenEnough,
	mayAppear,
	wordsApart,
	type Entry,
	type PrepareInput,
	type Section,
	type SectionOf,
	linkTo,
	sectionNames,
	type SectionKey,
} from './prepareModel.ts';

const DATED = /^(\d{4}-\d{2}-\d{2})[\s:,.–—-]+(.+)$/;

/** What was achieved since the last meeting: dated lines of the accomplishments, goals reached, homework done. */
export function sinceSection(input: PrepareInput): Section {
	const { mentorship: { lastMeeting }, l10n } = input;
	const facts = lastMeeting === undefined
		? []
		: [...accomplished(input, lastMeeting), ...reached(input, lastMeeting), ...done(input, lastMeeting)];
	facts.sort((a, b) => compareText(a.date, b.date));
	return {
		key: 'since',
		heading: l10n.t('Since last time'),
		entries: facts.map(({ date, text, who }) => ({
			core: `${date} ${text}`,
			text: who ? l10n.t('{0} {1} (done: {2})', date, text, who) : `${date} ${text}`,
		})),
	};
}

/** {@link inlineText} of a line that was free to link to a goal, as only those of that goal may know its name. */
function topicText(markdown: string): string {
	return inlineText(itemWords(withoutGoals(markdown).trim()));
}

interface Fact {
	readonly date: CalendarDate;
	readonly text: string;
	readonly who?: string;
}

function accomplished(input: PrepareInput, since: CalendarDate): Fact[] {
	return [...input.material.notes.values()].filter(({ note }) =>
		note.type === 'accomplishments' && mayAppear(note, input)
	).flatMap(note => listItems(note, note.note.bodyLine)).flatMap(({ text }) => {
		const match = DATED.exec(text);
		const date = match ? parseCalendarDate(match[1]!) : undefined;
		return match && date && date >= since && date <= input.material.view.today
			? [{ date, text: topicText(withoutCvFields(match[2]!)) }]
			: [];
	});
}

function reached(input: PrepareInput, since: CalendarDate): Fact[] {
	return input.material.view.goals().flatMap(({ note }) => {
		const { completed, goalStatus } = note.fields;
		const counts = completed !== undefined && completed >= since && goalStatus === 'achieved'
			&& mayAppear(note, input);
		return counts ? [{ date: completed, text: input.l10n.t('Goal reached: {0}', inlineText(note.title)) }] : [];
	});
}

/** Homework of this mentorship, but not the mere steps of larger items, and not what stands in the note itself. */
function done(input: PrepareInput, since: CalendarDate): Fact[] {
	const { material: { view }, mentorship, target, l10n } = input;
	const items = view.homework().filter(homework =>
		homework.mentorship === mentorship.key && homework.note.path !== target.path
		&& homework.task.status === 'done' && (homework.task.fields.done ?? '') >= since && !isStepOfHomework(homework)
	);
	const words = wordsApart(items, item => mayNameGoal(item, input));
	return items.flatMap(({ task: { fields: { done: date } }, owners }, at) =>
		date === undefined ? [] : [{ date, text: words[at]!, who: doers(owners, mentorship, l10n) }]
	);
}

/** Of a committee: every concern that is not answered, with room for its answer. */
export function concernsSection({ material: { notes }, mentorship, target, l10n }: PrepareInput): Section {
	const seen = {
		...mentorship,
		meetings: mentorship.meetings.filter(({ note }) =>
			note.path === target.path || isOpenEnough(note, target.note)
		),
	};
	const open = concernsOf(seen, new Map<string, NoteText>([...notes, [target.path, target]]), l10n).filter((
		{ settled },
	) => settled === undefined);
	return {
		key: 'concerns',
		heading: l10n.t('Concerns of last time'),
		entries: open.filter(({ raised }) => raised < (target.note.fields.date?.date ?? '9')).map(
			({ words, by, raised }) => {
				const whose = by === undefined ? l10n.t('since {0}', raised) : l10n.t('{0}, since {1}', by, raised);
				return { core: words, text: `[ ] ${words} (${whose}):` };
			},
		),
	};
}

/** Of a committee: a place for what it is worried about now. */
export function raisedSection({ mentorship: { kind }, l10n }: PrepareInput): Section {
	const hint = `<!-- ${l10n.t('One sentence each, and in brackets who raised it')} -->`;
	return {
		key: 'raised',
		heading: l10n.t('Concerns of today'),
		...kind === 'committee' ? { lines: [hint] } : { entries: [] },
	};
}

/**
 * Topics still under “Parked” in the last held meeting, and in those put off since: they come
 * back until they are taken away, ticked or struck out.
 */
export function parkedSection(input: PrepareInput, sectionOf: SectionOf): Section {
	const { material: { notes }, l10n } = input;
	const entries = recentMeetings(input).flatMap(({ note: { path }, date }) => {
		const note = notes.get(path);
		return note ? openTopics('parked', note, sectionOf).map(text => toEntry(text, date.date)) : [];
	});
	return { key: 'parked', heading: l10n.t('Parked'), entries: eachOnce(entries) };

	function toEntry(topic: string, date: CalendarDate): Entry {
		const text = topicText(topic);
		const core = text.replace(/\s*\([^()]*\)$/, '');
		return {
			core: core || text,
			text: /\(.*\d{4}-\d{2}-\d{2}\)$/.test(text) ? text : l10n.t('{0} (since {1})', text, date),
		};
	}
}

/**
 * Talks, reviews and seats that a mentee would gladly have passed on (`### What I would gladly take on`), as they stand
 * in the mentorship's note or at the last meeting: told at each meeting until they are taken away, ticked or struck
 * out. A line whose prompt is not answered says nothing.
 */
export function willingSection(input: PrepareInput, sectionOf: SectionOf): Section {
	const { material: { notes }, mentorship: { kind, role, note }, target, l10n } = input;
	const isMentees = kind === 'mentorship' && role !== 'mentor';
	const places = isMentees ? [note, ...recentMeetings(input).map(meeting => meeting.note)] : [];
	const openNotes = places.flatMap(place =>
		place && isOpenEnough(place, target.note) ? notes.get(place.path) ?? [] : []
	);
	const entries = openNotes.flatMap(place => openTopics('willing', place, sectionOf)).filter(topic =>
		!topic.includes('<!--')
	).map(topicText).map(text => ({ core: text, text }));
	return { key: 'willing', heading: l10n.t('What I would gladly take on'), entries: eachOnce(entries) };
}

/** The last held meeting and those put off since, before the one that is prepared; the earliest first. */
function recentMeetings({ mentorship: { meetings }, target }: PrepareInput): Mentorship['meetings'] {
	const before = meetings.filter(({ note, date }) =>
		note.path !== target.path && date.date < (target.note.fields.date?.date ?? '')
	);
	const lastHeld = before.findIndex(({ status }) => status === 'held');
	return before.slice(0, lastHeld < 0 ? before.length : lastHeld + 1).reverse();
}

function eachOnce(entries: readonly Entry[]): Entry[] {
	const seen = new Set<string>();
	return entries.filter(({ core }) => !seen.has(bareWords(core)) && seen.add(bareWords(core)));
}

/** What is listed under a section of a note, but not what is ticked, put off or struck out. */
function openTopics(key: SectionKey, note: PublicNote, sectionOf: SectionOf): string[] {
	const { headings } = note.note;
	return headings.flatMap((heading, index) => {
		if (sectionOf(heading.text) !== key) { return []; }
		return listItems(note, heading.line + 1, sectionEnd(note.note, index)).filter(({ mark, text }) =>
			mark !== 'x' && mark !== 'X' && mark !== '-' && mark !== '>' && !/^~~.*~~$/.test(text)
		).map(({ text }) => text);
	});
}

/** Dates so many days after the meeting are spoken of at it. */
const SEASON = 60;

/** What is to be looked at again about now, and an agreement that nears its end; once each until it is dealt with. */
export function seasonSection(input: PrepareInput): Section {
	const { material: { view }, mentorship, target, l10n } = input;
	const day = target.note.fields.date?.date ?? view.today;
	// Another relationship is spoken of at its own meeting.
	const isSeen = ({ note }: YearDate) =>
		note.path === mentorship.note?.path
			? isOpenEnough(note, target.note)
			: !isRelationship(note) && mayAppear(note, input);
	return {
		key: 'season',
		heading: l10n.t('Due this season'),
		entries: dueWithin(yearDates(view), day, SEASON).filter(isSeen).map(due => entryOf(due, input)),
	};
}

function entryOf({ note, kind, date }: YearDate, { target, l10n }: PrepareInput): Entry {
	const title = inlineText(note.title);
	const link = linkTo(target.path, note.path, note.title);
	return kind === 'review'
		? { core: l10n.t('Look again: {0}', title), text: l10n.t('Look again: {0}, by {1}', link, date) }
		: {
			core: l10n.t('Nears its end: {0}', title),
			text: l10n.t(
				'Nears its end: {0}, on {1}. To talk about: what was good, and what each takes along; what has changed; whether to go on, meet less often, stay in touch informally, or end it well',
				link,
				date,
			),
		};
}

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
