import { compareText } from '../../query/order.ts';
import { parseCalendarDate, type CalendarDate } from '../../model/calendarDate.ts';
import { ownerNames } from '../../text/names.ts';
import { withoutCvFields } from '../cvLines.ts';
import { isStepOfHomework } from '../homeworkLines.ts';
import { concernsOf } from '../committee/concerns.ts';
import type { NoteText, PublicNote } from '../../export/publicNotes.ts';
import { listItems, sectionEnd } from '../listItems.ts';
import { bareWords, inlineText } from './inlineText.ts';
import {
	isOpenEnough,
	mayAppear,
	type Entry,
	type PrepareInput,
	type Section,
	type SectionOf,
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
			? [{ date, text: inlineText(withoutCvFields(match[2]!)) }]
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
function done({ material: { view }, mentorship, target, l10n }: PrepareInput, since: CalendarDate): Fact[] {
	return view.homework().flatMap(homework => {
		const { task, owners } = homework;
		const date = task.fields.done;
		const counts = homework.mentorship === mentorship.key && homework.note.path !== target.path
			&& task.status === 'done' && date !== undefined && date >= since && !isStepOfHomework(homework);
		return counts ? [{ date, text: inlineText(task.text), who: ownerNames(owners, l10n) }] : [];
	});
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
	const { material: { notes }, mentorship: { meetings }, target, l10n } = input;
	const before = meetings.filter(({ note, date }) =>
		note.path !== target.path && date.date < (target.note.fields.date?.date ?? '')
	);
	const lastHeld = before.findIndex(({ status }) => status === 'held');
	const recent = before.slice(0, lastHeld < 0 ? before.length : lastHeld + 1).reverse();
	const seen = new Set<string>();
	const entries = recent.flatMap(({ note: { path }, date }) => {
		const note = notes.get(path);
		return note ? parkedIn(note, sectionOf).map(text => toEntry(text, date.date)) : [];
	}).filter(({ core }) => !seen.has(bareWords(core)) && seen.add(bareWords(core)));
	return { key: 'parked', heading: l10n.t('Parked'), entries };

	function toEntry(topic: string, date: CalendarDate): Entry {
		const text = inlineText(topic);
		const core = text.replace(/\s*\([^()]*\)$/, '');
		return {
			core: core || text,
			text: /\(.*\d{4}-\d{2}-\d{2}\)$/.test(text) ? text : l10n.t('{0} (since {1})', text, date),
		};
	}
}

function parkedIn(note: PublicNote, sectionOf: SectionOf): string[] {
	const { headings } = note.note;
	return headings.flatMap((heading, index) => {
		if (sectionOf(heading.text) !== 'parked') { return []; }
		return listItems(note, heading.line + 1, sectionEnd(note.note, index)).filter(({ mark, text }) =>
			mark !== 'x' && mark !== 'X' && mark !== '-' && mark !== '>' && !/^~~.*~~$/.test(text)
		).map(({ text }) => text);
	});
}
