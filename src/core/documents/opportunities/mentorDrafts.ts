import { itemWords } from '../../taskFields/itemWords.ts';
import { DRAFT_KINDS, type DraftKind } from '../../model/vocabulary.ts';
import { toThose, type ExportChannel } from '../../export/exportFormats.ts';
import type { PublicNotes } from '../../export/publicNotes.ts';
import { addMonths, type CalendarDate } from '../../model/calendarDate.ts';
import type { Note } from '../../model/note.ts';
import type { Homework, Mentorship } from '../../model/notebookView.ts';
import { longDay, longMonth, shortDay, type Words } from '../../text/words.ts';
import { boundariesPage } from '../boundaries.ts';
import { cvGroups, cvLines, cvPage } from '../cvLines.ts';
import { accomplishmentsSince, accomplishmentsPage } from '../gatherAccomplishments.ts';
import { meetingScope, personOf, type MeetingScope } from '../homeworkLines.ts';
import { plainLine, withoutGoals } from '../portable.ts';
import { prioritiesOf, priorityComparison } from '../priorityComparison.ts';
import { isPursued } from '../summary.ts';
import { firstName, fullName, greetOutside } from './greeting.ts';
import { Gaps, letter, type Letter, offerFacts, type OfferFacts, askMentorMessage, declineMessage } from './letters.ts';
import { weighOffer } from './weighOffer.ts';

/** What a draft is made from; nothing private, and nothing of another pair. */
interface DraftFacts {
	readonly scope: MeetingScope;
	/** What the mentor owes; its note is one that both see. */
	readonly item: Homework;
	/** To whom it goes: `Ingrid Solheim`. */
	readonly who?: string;
	/** Lately achieved, newest first. */
	readonly achieved: readonly { readonly date: CalendarDate, readonly text: string }[];
}

/** So many achievements are told: what fits on a screen, and can be chosen from. */
const MOST_ACHIEVEMENTS = 6;

/** The facts for an item of homework; `undefined` where nothing of it is public, or it is of no mentorship. */
export function draftFacts(
	notes: PublicNotes,
	{ path, line }: { readonly path: string, readonly line: number },
	who: string | undefined,
): DraftFacts | undefined {
	const { view } = notes;
	const item = view.homeworkOf(path).find(({ task }) => task.line === line);
	const scope = item?.mentorship === undefined ? undefined : meetingScope(view, item.mentorship);
	if (!item || !scope) { return undefined; }
	const seen = new Set(scope.accomplishments.map((note: Note) => note.path));
	const seenFacts = { view, notes: new Map([...notes.notes].filter(([noteFile]) => seen.has(noteFile))) };
	const written = accomplishmentsSince(seenFacts, addMonths(view.today, -12)).filter(({ kind }) => kind === 'written')
		.reverse();
	return {
		scope,
		item,
		...who === undefined ? {} : { who },
		achieved: written.slice(0, MOST_ACHIEVEMENTS),
	};
}

/**
 * Whom a line speaks of sending somebody or something to: `Introduce Mara to Ingrid Solheim of the registry` is Ingrid
 * Solheim.
 */
export function personIn(text: string): string | undefined {
	return /\b(?:to|with|bei|an|à|a)\s+((?:Dr\.?\s+|Prof\.?\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:von|van|de|der|del|la|bin|al)\s+)*\p{Lu}[\p{L}.'’-]+)+)/u
		.exec(plainLine(text))?.[1];
}

/**
 * A letter to the mentor: the facts, which only the two see, and below a line what the mentor may send on. That part
 * has names and what is asked in brackets, and nothing out of the notes: it leaves the pair.
 */
export function mentorDraft(kind: DraftKind, facts: DraftFacts, l10n: Words): Letter {
	const gaps = new Gaps();
	const parts = [
		beginning(kind, facts, gaps, l10n),
		lately(facts, l10n),
		ending(facts, gaps, l10n),
		'– – –\n',
		forwarded(kind, facts, gaps, l10n),
	];
	return { text: parts.filter(Boolean).join('\n'), missing: gaps.missing };
}

function beginning(kind: DraftKind, facts: DraftFacts, gaps: Gaps, l10n: Words): string {
	const mentor = promiser(facts);
	return letter(gaps, [
		[mentor ? l10n.t('Dear {0},', firstName(mentor)) : l10n.t('Dear {0},', gaps.gap(l10n.t('your mentor’s name')))],
		[opening(kind, facts, gaps, l10n)],
		factLines(kind, facts, l10n),
	]).text;
}

/** Who promised it: in a committee the member whose item it is, else the mentor. */
function promiser({ item: { owners }, scope: { mentorship } }: DraftFacts): string | undefined {
	const owner = owners.find(each => each !== 'mentee');
	return owner === undefined ? mentorship.mentor : personOf(owner, mentorship);
}

function lately({ achieved, scope: { view: { today } } }: DraftFacts, l10n: Words): string {
	const lines = achieved.map(({ date, text }) =>
		`- ${l10n.t('{0}: {1}', shortDay(date, today, l10n), plainLine(text))}`
	);
	return lines.length === 0 ? '' : `${[l10n.t('Lately, to choose from:'), ...lines].join('\n')}\n`;
}

function ending({ scope: { mentorship: { mentee } } }: DraftFacts, gaps: Gaps, l10n: Words): string {
	return letter(gaps, [
		[l10n.t('Below is a draft in your voice. Please change whatever you like, or tell me what to change.')],
		[l10n.t('With thanks,'), mentee === undefined ? gaps.gap(l10n.t('your name')) : firstName(mentee)],
	]).text;
}

function opening(kind: DraftKind, facts: DraftFacts, gaps: Gaps, l10n: Words): string {
	switch (kind) {
		case 'introduction':
			return l10n.t(
				'You kindly said that you would introduce me to {0}. Perhaps this saves you a few minutes.',
				facts.who ?? gaps.gap(l10n.t('to whom')),
			);
		case 'support':
			return l10n.t(
				'Thank you for writing in support of {0}. Here is what you may need.',
				gaps.gap(l10n.t('what for: the award, the post')),
			);
		case 'nomination':
			return l10n.t(
				'You kindly said that you would nominate me for {0}. Here is what you may need.',
				gaps.gap(l10n.t('what for')),
			);
	}
}

/** For the mentor alone: the promise, its day unless that has gone by, goals of the pair; a line each. */
function factLines(kind: DraftKind, { item, scope }: DraftFacts, l10n: Words): string[] {
	const { effectiveDue: due, overdueDays } = item;
	const text = plainLine(itemWords(withoutGoals(item.task.text)));
	const goals = kind === 'introduction'
		? []
		: scope.goals.filter(goal => isPursued(goal) && goal.note.fields.area !== 'work-life-balance').slice(0, 2).map((
			{ note },
		) => plainLine(note.title));
	return [
		...text === '' ? [] : [l10n.t('As we wrote it down: {0}', text)],
		...due === undefined || overdueDays > 0 ? [] : [l10n.t('By when: {0}', longDay(due, l10n))],
		...goals.length === 0 ? [] : [l10n.t('What I am working on: {0}', goals.join('; '))],
	];
}

/** What the mentor may send on. */
function forwarded(kind: DraftKind, facts: DraftFacts, gaps: Gaps, l10n: Words): string {
	const { mentee } = facts.scope.mentorship;
	const mentor = promiser(facts);
	const me = mentee === undefined ? gaps.gap(l10n.t('your name')) : fullName(plainLine(mentee));
	const greeting = kind === 'nomination' ? '' : greetingOf(facts.who, gaps, l10n);
	return letter(gaps, [[greeting], ...bodyOf(kind, me, facts, gaps, l10n), [
		l10n.t('With kind regards,'),
		mentor ? fullName(plainLine(mentor)) : gaps.gap(l10n.t('your mentor’s name')),
	]]).text;
}

function greetingOf(who: string | undefined, gaps: Gaps, l10n: Words): string {
	return (who === undefined ? undefined : greetOutside(who, l10n))
		?? l10n.t('Dear {0},', gaps.gap(l10n.t('to whom')));
}

function bodyOf(
	kind: DraftKind,
	me: string,
	{ scope: { mentorship } }: DraftFacts,
	gaps: Gaps,
	l10n: Words,
): string[][] {
	switch (kind) {
		case 'introduction':
			return [
				[l10n.t(
					'I would like you to meet {0}. I think that the two of you have something to talk about: {1}.',
					me,
					gaps.gap(l10n.t('why you two, in a sentence')),
				)],
				[
					gaps.gap(l10n.t('three sentences about you: post, question, what is done')),
					l10n.t(
						'What would help: {0}.',
						gaps.gap(l10n.t('what is asked, such as half an hour by telephone')),
					),
				],
				[l10n.t('I leave the rest to the two of you.')],
			];
		case 'support':
			return [
				[
					inSupport(me, mentorship, l10n),
				],
				[gaps.gap(l10n.t('the two or three things that only a mentor can say, each with an example'))],
				[l10n.t('What I would ask you to weigh most: {0}.', gaps.gap(l10n.t('one sentence')))],
			];
		case 'nomination':
			return [
				[l10n.t('I nominate {0} for {1}.', me, gaps.gap(l10n.t('what for')))],
				[
					gaps.gap(l10n.t('what was done, with a figure')),
					gaps.gap(l10n.t('what is different because of it, and for whom')),
					gaps.gap(l10n.t('why now')),
				],
			];
	}
}

/** How a letter of support begins: who writes it, and since when they know each other. */
function inSupport(me: string, { kind, note }: Mentorship, l10n: Words): string {
	const since = note?.fields.startDate;
	if (kind === 'committee') {
		return l10n.t('I am glad to write in support of {0}, on whose mentorship committee I serve.', me);
	}
	return since === undefined
		? l10n.t('I am glad to write in support of {0}, whose mentor I am.', me)
		: l10n.t(
			'I am glad to write in support of {0}, whose mentor I have been since {1}.',
			me,
			longMonth(since, l10n),
		);
}

const LONG_AGO = '0001-01-01' as CalendarDate;

/** Pages and messages on offers, priorities and accomplishments. */
export const OFFER_WAYS_OUT = {
	'weigh-offer': {
		readers: 'keeper',
		everything: (notes, l10n) => factsOf(notes).map(facts => weighOffer(notes, facts, l10n)),
	},
	'ask-mentor': toPair(askMentorMessage),
	'decline-offer': toPair(declineMessage),
	'mentor-draft': toThose(draftsFor),
	'compare-priorities': { readers: 'keeper', everything: comparisons },
	'boundaries': { readers: 'keeper', everything: (_notes, l10n) => [boundariesPage([], l10n)] },
	'cv-lines': {
		readers: 'keeper',
		everything: (notes, l10n) => {
			const lines = cvLines(notes);
			return [cvPage(lines, cvGroups(lines).map(({ group }) => group), l10n)];
		},
	},
	'accomplishments': {
		readers: 'keeper',
		everything: (notes, l10n) => [accomplishmentsPage(LONG_AGO, accomplishmentsSince(notes, LONG_AGO), l10n)],
	},
} as const satisfies Record<string, ExportChannel>;

function factsOf(notes: PublicNotes): OfferFacts[] {
	return [...notes.notes.keys()].flatMap(path => offerFacts(notes, path) ?? []);
}

/** A letter about an offer, to or through the mentor of the mentorship that it is of. */
function toPair(compose: (facts: OfferFacts, l10n: Words) => string): ExportChannel {
	return {
		readers: (notes, key, l10n) =>
			factsOf(notes).filter(({ mentorship }) => mentorship?.key === key).map(facts => compose(facts, l10n)),
		everything: (notes, l10n) => factsOf(notes).map(facts => compose(facts, l10n)),
	};
}

function draftsFor(notes: PublicNotes, key: string, l10n: Words): string[] {
	const promised = notes.view.homework().filter(({ owners, mentorship }) =>
		mentorship === key && owners.some(owner => owner !== 'mentee')
	);
	return promised.flatMap(({ note: { path }, task: { line } }) => {
		const facts = draftFacts(notes, { path, line }, undefined);
		return facts ? DRAFT_KINDS.map(kind => mentorDraft(kind, facts, l10n).text) : [];
	});
}

function comparisons(notes: PublicNotes, l10n: Words): string[] {
	const comparison = prioritiesOf(notes);
	return comparison ? [priorityComparison(comparison, l10n)] : [];
}
