import type { AssistRequest, FoundCitation } from './notebookPort.ts';
import {
	listInWords,
	plural,
	type Words,
	longDayTime,
	dayInWords,
	isNear,
	longDay,
	overdueInWords,
	dueInWords,
} from '../text/words.ts';
import { isRole } from '../model/vocabulary.ts';
import { ownerHandle } from '../note/sections.ts';
import { foldHandle } from '../text/foldText.ts';
import { mentorshipOf } from './completion/completionEntry.ts';
import { allAuthors } from './citedNames.ts';
import { keyHelp } from './fieldHelp.ts';
import type { HoverPlace } from './hover.ts';
import { escapeMarkdown } from '../markdown/plainText.ts';
import { type Mentorship, type Goal, type Homework, DUE_GROUPS } from '../model/notebookView.ts';
import { daysBetween, type CalendarDate } from '../model/calendarDate.ts';
import { progressInWords, partName } from './completion/nameEntries.ts';
import { isOpen, ME } from '../query/homework.ts';
import { personsWithHandle, type KnownPerson } from './persons.ts';
import { isSamePerson } from '../text/personName.ts';
import { areaName, goalStatusName, horizonName, slipsInWords, statusName } from '../text/names.ts';
import type { TaskItem } from '../model/note.ts';
import { homeworkFacts } from './homeworkFacts.ts';

/** Markdown, every piece of the user's text escaped; `undefined` where there is nothing to tell. */
export function hoverText(context: HoverContext, place: HoverPlace): string | undefined {
	switch (place.at) {
		case 'date':
			return dateText(context, place);
		case 'handle':
			return handleText(context, place.handle);
		case 'name':
			return nameText(context, place.name);
		case 'goal':
			return goalText(context, place.reference);
		case 'mentorship':
			return mentorshipText(context);
		case 'citation':
			return place.alone ? ownerOrCitation(context, place.key) : citationText(context, place.key);
		case 'key':
			return keyHelp(place.key, context.l10n);
		case 'task':
			return taskText(context, place.index);
	}
}

function mentorshipText(context: HoverContext): string | undefined {
	const mentorship = mentorshipOf(context);
	return mentorship && [`**${escapeMarkdown(mentorship.title)}**`, meetingLine(mentorship, context)].join('\n\n');
}

/**
 * `[@key]` on an item names its owner where somebody is called so, which is said where it is a citation key as well.
 */
function ownerOrCitation(context: HoverContext, key: string): string | undefined {
	const { l10n, memory, view } = context;
	const citation = citationText(context, key);
	const handle = foldHandle(key);
	if (personsWithHandle(memory.persons(view.mentorships()), handle).length === 0) { return citation; }
	const also = citation
		&& escapeMarkdown(
			l10n.t('“@{0}” is a citation key, too. On an item the person counts; write “[see @{0}]” to cite.', key),
		);
	return [handleText(context, handle), also].filter(Boolean).join('\n\n');
}

function citationText({ citations, l10n }: HoverContext, key: string): string | undefined {
	const foundCitation = citations.find(citation => citation.key === key);
	if (!foundCitation) { return undefined; }
	const lines = [`**${escapeMarkdown(foundCitation.title ?? foundCitation.key)}**`];
	const source = [foundCitation.authors && allAuthors(foundCitation.authors), foundCitation.year].filter(Boolean)
		.join(', ');
	if (source) { lines.push(escapeMarkdown(source)); }
	return [...lines, escapeMarkdown(l10n.t('In {0}', foundCitation.path))].join('\n\n');
}

/** What a hover is made from. */
interface HoverContext extends AssistRequest {
	readonly citations: readonly FoundCitation[];
}

/** `Next meeting: Wednesday, December 16, 2026, 15:00`. */
function meetingLine({ nextMeeting }: Mentorship, { l10n }: HoverContext): string {
	return nextMeeting
		? escapeMarkdown(l10n.t('Next meeting: {0}', longDayTime(nextMeeting, l10n)))
		: l10n.t('No next meeting is booked.');
}

/** Days on which something is to happen; of the others the next meeting is no news. */
const AHEAD = new Set(['due', 'scheduled', 'start', 'target_date', 'respond_by', 'review_date']);

/** `Wednesday, December 9, 2026: in 16 days, before the next meeting`. */
function dateText(
	context: HoverContext,
	{ date, field, task }: { readonly date: CalendarDate, readonly field: string, readonly task?: number },
): string {
	const { view, l10n, path } = context;
	const homework = task === undefined ? undefined : view.homeworkOf(path).find(({ index }) => index === task);
	const overdue = field === 'due' && homework !== undefined && homework.overdueDays > 0
		&& homework.effectiveDue === date;
	const far = overdue ? overdueInWords(homework.overdueDays, l10n) : farInWords(date, view.today, l10n);
	const meeting = AHEAD.has(field) ? mentorshipOf(context)?.nextMeeting?.date : undefined;
	const beside = meeting === undefined || date < view.today
		? far
		: l10n.t('{0}, {1}', far, besideMeeting(date, meeting, l10n));
	return `**${escapeMarkdown(longDay(date, l10n))}**\n\n${escapeMarkdown(beside)}`;
}

function besideMeeting(date: CalendarDate, meeting: CalendarDate, l10n: Words): string {
	if (date === meeting) { return l10n.t('on the day of the next meeting'); }
	return date < meeting ? l10n.t('before the next meeting') : l10n.t('after the next meeting');
}

const DAYS_PER_MONTH = 30.44;
/** Half a year is counted in weeks, more in months. */
const WEEKS_UNTIL = 183;

/** `in 16 days`, `in 9 weeks`, `8 months ago`. */
function farInWords(date: CalendarDate, today: CalendarDate, l10n: Words): string {
	if (isNear(date, today)) { return dayInWords(date, today, l10n); }
	const days = daysBetween(today, date);
	const inWeeks = Math.abs(days) < WEEKS_UNTIL;
	const count = Math.round(Math.abs(days) / (inWeeks ? 7 : DAYS_PER_MONTH));
	if (inWeeks) { return days > 0 ? l10n.t('in about {0} weeks', count) : l10n.t('about {0} weeks ago', count); }
	return days > 0 ? l10n.t('in about {0} months', count) : l10n.t('about {0} months ago', count);
}

/** Where a goal stands: progress, target, the next step. Nothing for links that lead elsewhere. */
function goalText({ view, memory, path, l10n }: HoverContext, reference: string): string | undefined {
	const goal = memory.goalNamed(view.goals(), reference, path);
	if (!goal) { return undefined; }
	const { horizon, goalStatus, targetDate, measure } = goal.note.fields;
	const facts = [
		[horizon && horizonName(horizon, l10n), goalStatus && goalStatusName(goalStatus, l10n)].filter(Boolean).join(
			', ',
		),
		progressInWords(goal, l10n),
		targetDate && l10n.t('Target: {0} ({1})', longDay(targetDate, l10n), farInWords(targetDate, view.today, l10n)),
		nextStep(goal, l10n),
		measure && l10n.t('Reached when: {0}', measure),
	];
	return [
		`**${escapeMarkdown(goal.note.title)}**`,
		facts.filter(Boolean).map(fact => `- ${escapeMarkdown(String(fact))}`).join('\n'),
	].join('\n\n');
}

function nextStep({ note, homework }: Goal, l10n: Words): string | undefined {
	const step = homework.map(({ task }) => task).find(isOpen) ?? note.tasks.find(isOpen);
	return step?.text ? l10n.t('Next step: {0}', step.text) : undefined;
}

/** More of someone's items than these belong into the view. */
const MOST_ITEMS = 5;

/** Whom a handle means: a side of this note's mentorship, or a person. */
function handleText(context: HoverContext, written: string): string | undefined {
	const { memory, view, l10n, path, noteOptions } = context;
	const handle = written === ME ? view.names.me(path) : ownerHandle(written, noteOptions.languages);
	const mentorship = mentorshipOf(context);
	const name = isRole(handle) ? mentorship?.[handle] : undefined;
	if (name !== undefined) { return nameText(context, name); }
	const persons = personsWithHandle(memory.persons(view.mentorships()), handle);
	const near = persons.filter(({ relations }) => relations.some(relation => relation.mentorship === mentorship));
	const [person, ...others] = near.length > 0 ? near : persons;
	if (!person) { return undefined; }
	const also = others.length > 0
		? [escapeMarkdown(l10n.t('Also: {0}', listInWords(others.map(namesake => namesake.name), l10n)))]
		: [];
	return [personText(context, person), ...also].join('\n\n');
}

/** Someone by name, as front matter has them. */
function nameText(context: HoverContext, name: string): string | undefined {
	const person = context.memory.persons(context.view.mentorships()).find(candidate =>
		isSamePerson(candidate.name, name)
	);
	return person && personText(context, person);
}

function personText(context: HoverContext, person: KnownPerson): string {
	const { l10n, view } = context;
	const parts = person.relations.map(({ part, mentorship }) =>
		`- ${escapeMarkdown(l10n.t('{0} in “{1}”', partName(part, l10n), mentorship.title))}  \n`
		+ `  ${meetingLine(mentorship, context)}`
	);
	const items = openItemsOf(context, person);
	const shown = items.slice(0, MOST_ITEMS).map(({ task, effectiveDue }) => {
		const due = effectiveDue ? dueInWords(effectiveDue, view.today, l10n) : l10n.t('no date');
		return `- ${escapeMarkdown(l10n.t('{0} ({1})', task.text, due))}`;
	});
	return [
		`**${escapeMarkdown(person.name)}** ${escapeMarkdown(`@${person.handle}`)}`,
		parts.join('\n'),
		escapeMarkdown(totals(items, context)),
		shown.join('\n'),
	].filter(Boolean).join('\n\n');
}

function totals(items: readonly Homework[], { l10n }: HoverContext): string {
	if (items.length === 0) { return l10n.t('Nothing is open.'); }
	const overdue = items.filter(({ overdueDays }) => overdueDays > 0).length;
	const slips = items.reduce((sum, item) => sum + item.slips, 0);
	const open = plural(l10n, l10n.t('1 open item|{0} open items'), items.length);
	return [
		open,
		...overdue > 0 ? [l10n.t('{0} overdue', overdue)] : [],
		...slips > 0 ? [slipsInWords(slips, l10n)] : [],
	].join(', ');
}

/** By due date: what someone owes by name, or as the mentor or mentee of a relationship. */
function openItemsOf({ view }: HoverContext, { relations, words }: KnownPerson): Homework[] {
	const roles = new Map(relations.map(({ mentorship, part }) => [mentorship.key, part] as const));
	const theirs = ({ owners, mentorship }: Homework) =>
		owners.some(owner => words.includes(owner) || mentorship !== undefined && roles.get(mentorship) === owner);
	return DUE_GROUPS.flatMap(group => view.openHomework(group).filter(theirs));
}

/** What an item belongs to, where it comes from, when it is really due and why. */
function taskText(context: HoverContext, index: number): string | undefined {
	const { view, path, l10n } = context;
	const task = view.note(path)?.tasks[index];
	if (!task) { return undefined; }
	const homework = view.homeworkOf(path).find(item => item.index === index);
	const facts = homework
		? [...homeworkFacts(view, homework, l10n), ...more(context, homework)]
		: checklistFacts(task, context);
	return [
		`**${
			escapeMarkdown(
				l10n.t(
					'{0}, {1}',
					homework ? l10n.t('Homework') : l10n.t('Checklist item'),
					statusName(task.status, l10n),
				),
			)
		}**`,
		facts.map(fact => `- ${fact}`).join('\n'),
	].filter(Boolean).join('\n\n');
}

function more(context: HoverContext, homework: Homework): string[] {
	const { view, l10n } = context;
	const goal = homework.goalPath === undefined
		? undefined
		: view.goals().find(({ note }) => note.path === homework.goalPath);
	const facts = [
		homework.dueImplied && homework.effectiveDue
			? l10n.t('No date is written, so the next meeting after this note counts')
			: undefined,
		origin(context, homework.task),
		goal && l10n.t('The goal: {0}', progressInWords(goal, l10n)),
		...waitsFor(context, homework.task),
	];
	return facts.filter(fact => fact !== undefined).map(escapeMarkdown);
}

/** The meeting at which it was first pledged. */
function origin(context: HoverContext, { fields: { since } }: TaskItem): string | undefined {
	const note = since && mentorshipOf(context)?.meetings.find(({ date }) => date.date === since)?.note;
	const { l10n } = context;
	return note && l10n.t('First pledged in “{0}”', note.title);
}

function waitsFor({ view, path, l10n }: HoverContext, { fields: { after = [] } }: TaskItem): string[] {
	const tasks = view.note(path)?.tasks ?? [];
	return after.flatMap(id => tasks.filter(task => task.fields.id === id)).map(task =>
		l10n.t('After: {0} ({1})', task.text, statusName(task.status, l10n))
	);
}

function checklistFacts(task: TaskItem, context: HoverContext): string[] {
	const { l10n } = context;
	const mentorship = mentorshipOf(context);
	return [
		mentorship && l10n.t('Mentorship: {0}', mentorship.title),
		task.area && l10n.t('Area: {0}', areaName(task.area, l10n)),
	]
		.filter(fact => fact !== undefined).map(escapeMarkdown);
}
