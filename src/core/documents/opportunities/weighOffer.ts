import { hoursInYear, sumOfHours } from '../../query/hours.ts';
import { decimal, plural, type Words, dayInWords, longDay } from '../../text/words.ts';
import type { Goal } from '../../model/notebookView.ts';
import type { Note } from '../../model/note.ts';
import { proseMarkdown } from '../../markdown/plainText.ts';
import type { Decision, OpportunityCategory } from '../../model/vocabulary.ts';
import { withoutInternalLinks, withoutGoals, tidyTasks } from '../portable.ts';
import type { PublicNote, PublicNotes } from '../../export/publicNotes.ts';
import { sectionBelow } from '../notePlace.ts';
import { isPursued } from '../summary.ts';
import type { OfferFacts } from './letters.ts';

/** One page to weigh an offer by: what it asks, the goals, the mission, the hours, five questions. Markdown. */
export function weighOffer({ view, notes }: PublicNotes, facts: OfferFacts, l10n: Words): string {
	const { note } = facts;
	const mission = newestMission(notes);
	return [
		`# ${l10n.t('Weighing: {0}', proseMarkdown(note.title))}`,
		list(askedFor(note, view.today, l10n)),
		`## ${l10n.t('My goals')}`,
		goalLines(facts, view.goals(), l10n),
		`## ${l10n.t('My mission')}`,
		mission
			? quote(tidyTasks(essenceOf(mission), { today: view.today, l10n }))
			: l10n.t('No mission is written down yet.'),
		`## ${l10n.t('My hours this year')}`,
		hourLines(facts, l10n),
		`## ${l10n.t('Before I answer')}`,
		list(questions(l10n)),
	].filter(Boolean).join('\n\n') + '\n';
}

function askedFor({ fields }: Note, today: PublicNotes['view']['today'], l10n: Words): string[] {
	const { requestedBy, respondBy, hours, category, decision } = fields;
	return [
		requestedBy === undefined ? '' : l10n.t('Asked by {0}', proseMarkdown(requestedBy)),
		respondBy === undefined
			? l10n.t('No date is given for the answer')
			: l10n.t('Answer by {0} ({1})', longDay(respondBy, l10n), dayInWords(respondBy, today, l10n)),
		hours === undefined ? l10n.t('The hours are not estimated yet') : l10n.t('Hours: {0}', decimal(hours, l10n)),
		category === undefined ? '' : l10n.t('Kind: {0}', categoryName(category, l10n)),
		decisionInWords(decision ?? 'pending', l10n),
	];
}

function categoryName(category: OpportunityCategory, l10n: Words): string {
	switch (category) {
		case 'conferences':
			return l10n.t('conferences');
		case 'administration':
			return l10n.t('administration');
		case 'grants-and-research':
			return l10n.t('grants and other people’s research');
		case 'papers':
			return l10n.t('other people’s papers');
		case 'teaching-and-supervising':
			return l10n.t('teaching and supervising');
		case 'clinical-work':
			return l10n.t('clinical work');
		case 'working-with-others':
			return l10n.t('working with others');
		case 'reading':
			return l10n.t('reading');
	}
}

function decisionInWords(decision: Decision, l10n: Words): string {
	switch (decision) {
		case 'pending':
			return l10n.t('Not decided yet');
		case 'accept':
			return l10n.t('Decided: yes');
		case 'decline':
			return l10n.t('Decided: no');
		case 'defer':
			return l10n.t('Put off');
	}
}

function goalLines({ goals }: OfferFacts, allGoals: readonly Goal[], l10n: Words): string {
	const served = new Set(goals.map(({ note }) => note.path));
	const others = allGoals.filter(goal => !served.has(goal.note.path) && isPursued(goal));
	return [
		goals.length > 0
			? `${l10n.t('It serves:')}\n\n${list(goals.map(goal => goalLine(goal, l10n)))}`
			: l10n.t('It names no goal of the notebook. Interesting, or valuable?'),
		others.length > 0
			? `${l10n.t('Other goals under way:')}\n\n${list(others.map(goal => goalLine(goal, l10n)))}`
			: '',
	].filter(Boolean).join('\n\n');
}

function goalLine({ note, progress }: Goal, l10n: Words): string {
	const { targetDate } = note.fields;
	return [
		`**${proseMarkdown(note.title)}**`,
		...progress === undefined ? [] : [l10n.t('{0} %', progress)],
		...targetDate === undefined ? [] : [l10n.t('by {0}', longDay(targetDate, l10n))],
	].join(', ');
}

function hourLines({ year, note }: OfferFacts, l10n: Words): string {
	if (!year) { return l10n.t('The notes have no offer that counts in this year.'); }
	const { hours, offers } = year;
	const ownHours = hoursInYear(note, year.year);
	return list([
		l10n.t('Said yes to {0}: {1} h', offersInWords(offers.accept, l10n), decimal(hours.accept, l10n)),
		l10n.t('Said no to {0}: {1} h', offersInWords(offers.decline, l10n), decimal(hours.decline, l10n)),
		l10n.t(
			'Not answered or put off, {0}: {1} h',
			offersInWords(offers.pending + offers.defer, l10n),
			decimal(sumOfHours(hours.pending, hours.defer), l10n),
		),
		ownHours > 0 && note.fields.decision !== 'accept'
			? l10n.t('With this one, yes would come to {0} h', decimal(sumOfHours(hours.accept, ownHours), l10n))
			: '',
	]);
}

function offersInWords(count: number, l10n: Words): string {
	return plural(l10n, l10n.t('1 offer|{0} offers'), count);
}

function questions(l10n: Words): string[] {
	return [
		l10n.t('Which goal comes nearer by it, and would I notice?'),
		l10n.t('What will not get done meanwhile, and whose evening is it?'),
		l10n.t('Would I still want it if nobody heard of it?'),
		l10n.t('Is there a smaller part of it that would serve as well?'),
		l10n.t('What does my mentor say?'),
	].map(question => `[ ] ${question}`);
}

/** The mission note that counts: the newest by date, then by path. */
function newestMission(notes: PublicNotes['notes']): PublicNote | undefined {
	const missions = [...notes.values()].filter(({ note }) => note.type === 'mission');
	return missions.sort((a, b) => (a.note.fields.date?.date ?? '') < (b.note.fields.date?.date ?? '') ? 1 : -1)[0];
}

/**
 * What an offer is held against: what stands before the first section, and the test for an offer where there is one.
 */
function essenceOf(mission: PublicNote): string {
	const { note, text } = mission;
	const end = note.headings.find(({ depth }) => depth > 1)?.line ?? Infinity;
	const beginning = text.split('\n').slice(note.bodyLine, end).filter(line => !/^# /.test(line)).join('\n');
	const test = withoutQuotes(sectionBelow(mission, ['A test for', 'Test']));
	const parts = [beginning.trim() === '' ? wholeOf(mission) : beginning, test].map(part =>
		withoutInternalLinks(withoutGoals(part)).trim()
	);
	return parts.filter(Boolean).join('\n\n');
}

function wholeOf({ note, text }: PublicNote): string {
	return text.split('\n').slice(note.bodyLine).filter(line => !/^# /.test(line)).join('\n');
}

function withoutQuotes(text: string): string {
	return text.split('\n').filter(line => !/^ {0,3}>/.test(line)).join('\n');
}

function quote(text: string): string {
	return text.split('\n').map(line => line === '' ? '>' : `> ${line}`).join('\n');
}

function list(lines: readonly string[]): string {
	return lines.filter(Boolean).map(line => `- ${line}`).join('\n');
}
