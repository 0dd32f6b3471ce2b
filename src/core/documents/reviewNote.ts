import { dashboardScope, type DashboardScope } from '../dashboard/dashboardScope.ts';
import { addMonths, type CalendarDate } from '../model/calendarDate.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';
import { AREAS } from '../model/vocabulary.ts';
import { isOpen } from '../query/homework.ts';
import { decimal, listInWords, longDay, shortDay, plural, type Words } from '../text/words.ts';
import { cadenceInWords, areaName, slipsInWords } from '../text/names.ts';
import { hoursTogether, protectedTimeSince } from '../query/hours.ts';
import { effortModel, satisfactionModel } from '../dashboard/effort.ts';
import { SIDES, sideOf, type Side } from '../dashboard/sides.ts';
import { stripsModel, type StripState } from '../dashboard/strips.ts';
import type { FilledTemplate } from './templates.ts';
import { nameOf, type MeetingScope } from './homeworkLines.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import { sectionBelow } from './notePlace.ts';
import { portableLine, withoutInternalLinks, withoutUnwritten, tidyTasks } from './portable.ts';
import { goalLine, isPursued } from './summary.ts';
import { splitLines } from '../text/textEdit.ts';

/** A span without a beginning of its own goes back this far. */
const MONTHS = 12;
/** Meetings whose effort is set side by side, the newest. */
const POINTS = 4;

/**
 * The day from which a relationship is looked at again: its last review that is no secret, else
 * its beginning, else a year ago.
 */
export function reviewSince({ view, mentorship }: MeetingScope): CalendarDate {
	const reviews = [...view.notes()].filter(({ type, path }) =>
		type === 'review' && view.mentorshipOf(path) === mentorship.key
	);
	const [last] = reviews.flatMap(({ fields: { date } }) => date && date.date < view.today ? [date.date] : []).sort()
		.reverse();
	const start = mentorship.note?.fields.startDate;
	return last ?? (start !== undefined && start < view.today ? start : addMonths(view.today, -MONTHS));
}

/**
 * What the notes say about a relationship, as a section of a review: why both are in it, meetings against the agreed
 * rhythm, what each side promised, goals, how it felt. A review is private at first and may be
 * shared later, so it is made of public notes only. It judges nobody.
 */
export function reviewLines(scope: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string[] {
	const { view, mentorship } = scope;
	const since = reviewSince(scope);
	const dashboard = dashboardScope(view, mentorship.key, view.today);
	return [
		`## ${l10n.t('What the notes say')}`,
		'',
		l10n.t('From {0} to {1}. What is private is not counted.', longDay(since, l10n), longDay(view.today, l10n)),
		...part(l10n.t('Why we are in this'), reasons(scope, notes, l10n)),
		...part(l10n.t('Meetings'), meetings(dashboard, since, l10n)),
		...part(l10n.t('What we promised'), promises(scope, since, l10n)),
		...part(l10n.t('Goals'), goals(scope, since, l10n)),
		...part(l10n.t('Protected time'), protectedTime(dashboard, since, l10n)),
		...part(l10n.t('Satisfaction, 1 to 10'), satisfaction(dashboard, since, l10n)),
		...part(l10n.t('Where the time went, in percent'), effort(dashboard, since, l10n)),
	];
}

function part(heading: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `### ${heading}`, '', ...lines];
}

const NO_BOXES = { open: '', 'in-progress': '', done: '', cancelled: '', carried: '' } as const;

/** What both wrote in their agreement, quoted, so that it can be held against what came of it. */
function reasons({ mentorship, view }: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string[] {
	const agreement = mentorship.note && notes.get(mentorship.note.path);
	const written = agreement
		? withoutUnwritten(
			withoutInternalLinks(sectionBelow(agreement, [l10n.t('Why we are in this'), 'Why we are in this'])),
		)
		: '';
	return written === ''
		? []
		: splitLines(tidyTasks(written, { today: view.today, l10n, boxes: NO_BOXES })).map(line =>
			`> ${line}`.trimEnd()
		);
}

function meetings(dashboard: DashboardScope, since: CalendarDate, l10n: Words): string[] {
	const { today, only } = dashboard;
	const marks = (stripsModel(dashboard).rows[0]?.marks ?? []).filter(({ day }) => day >= since && day <= today);
	const of = (state: StripState) => marks.filter(mark => mark.state === state);
	const counts = [
		l10n.t('{0} held', of('held').length),
		...of('postponed').length > 0 ? [l10n.t('{0} postponed', of('postponed').length)] : [],
		...of('cancelled').length > 0 ? [l10n.t('{0} cancelled', of('cancelled').length)] : [],
		...of('unsettled').length > 0
			? [l10n.t('{0} without a word on what became of them', of('unsettled').length)]
			: [],
	];
	const hours = only && hoursTogether(only, since, today);
	const missed = of('missed').map(({ day }) => shortDay(day, today, l10n));
	return [
		`- ${counts.join(', ')}`,
		...hours === undefined ? [] : [`- ${plural(l10n, l10n.t('1 hour together|{0} hours together'), hours)}`],
		...only ? lengths(only, since, today, l10n) : [],
		...only?.cadence ? [`- ${rhythm(cadenceInWords(only.cadence, l10n), missed, of('held').length, l10n)}`] : [],
	];
}

/** How long the meetings were, as far as their notes say, beside what was agreed. */
function lengths(
	{ note, meetings: allMeetings }: Mentorship,
	since: CalendarDate,
	today: CalendarDate,
	l10n: Words,
): string[] {
	const agreed = note?.fields.durationMinutes;
	const minutes = allMeetings.flatMap(({ note: { fields }, date, status }) =>
		status === 'held' && date.date >= since && date.date <= today ? fields.durationMinutes ?? [] : []
	);
	if (agreed === undefined || minutes.length === 0) { return []; }
	const mean = Math.round(minutes.reduce((sum, length) => sum + length, 0) / minutes.length);
	return [`- ${l10n.t('Length agreed: {0} minutes; on average it was {1} minutes', agreed, mean)}`];
}

function rhythm(cadence: string, missed: readonly string[], held: number, l10n: Words): string {
	const agreed = portableLine(cadence);
	if (missed.length > 0) { return l10n.t('Agreed: {0}. No meeting around {1}', agreed, listInWords(missed, l10n)); }
	return held === 0 ? l10n.t('Agreed: {0}', agreed) : l10n.t('Agreed: {0}. The rhythm was kept', agreed);
}

/** Carried originals count nothing, their copies count for them. */
function promises(scope: MeetingScope, since: CalendarDate, l10n: Words): string[] {
	const counted = scope.homework.filter(item =>
		isOpen(item.task) || item.task.status !== 'carried' && settledOn(item) >= since
	);
	return SIDES.flatMap(side => {
		const itemsOfSide = counted.filter(item => sideOf(item) === side);
		return itemsOfSide.length === 0
			? []
			: [`- ${l10n.t('{0}: {1}', sideName(side, scope, l10n), kept(itemsOfSide, l10n))}`];
	});
}

/** The day it was done or given up; where that is not written, the day of its note. */
function settledOn({ note, task: { fields } }: Homework): string {
	return fields.done ?? fields.cancelled ?? note.fields.date?.date ?? '';
}

function sideName(side: Side, { mentorship }: MeetingScope, l10n: Words): string {
	return side === 'other' ? l10n.t('Others, or together') : nameOf([side], mentorship, l10n);
}

function kept(homework: readonly Homework[], l10n: Words): string {
	const count = (status: string) => homework.filter(({ task }) => task.status === status).length;
	const open = homework.filter(({ task }) => isOpen(task));
	const late = open.filter(({ overdueDays }) => overdueDays > 0).length;
	const slips = homework.reduce((sum, item) => sum + item.slips, 0);
	return [
		l10n.t('{0} done', count('done')),
		late > 0 ? l10n.t('{0} open, {1} of them overdue', open.length, late) : l10n.t('{0} open', open.length),
		...count('cancelled') > 0 ? [l10n.t('{0} cancelled', count('cancelled'))] : [],
		...slips > 0 ? [slipsInWords(slips, l10n)] : [],
	].join(', ');
}

function goals(scope: MeetingScope, since: CalendarDate, l10n: Words): string[] {
	return scope.goals.flatMap(goal => {
		const { title, fields: { completed } } = goal.note;
		if (isPursued(goal)) { return [goalLine(goal, { ...scope, since }, l10n)]; }
		return completed !== undefined && completed >= since
			? [
				'- '
				+ `${l10n.t('Closed on {0}: {1}', shortDay(completed, scope.view.today, l10n), portableLine(title))}`,
			]
			: [];
	});
}

function protectedTime({ mentorships }: DashboardScope, since: CalendarDate, l10n: Words): string[] {
	const share = protectedTimeSince(mentorships.flatMap(({ meetings: theirMeetings }) => theirMeetings), since);
	return share ? [`- ${l10n.t('Kept {0} of {1} times', share.kept, share.of)}`] : [];
}

function satisfaction(dashboard: DashboardScope, since: CalendarDate, l10n: Words): string[] {
	const points = (satisfactionModel(dashboard)[0]?.points ?? []).filter(({ day }) => day >= since);
	return points.map(({ day, value }) =>
		`- ${l10n.t('{0}: {1}', shortDay(day, dashboard.today, l10n), decimal(value, l10n))}`
	);
}

/** A table: areas downwards, what was planned and the last meetings to the right. */
function effort(dashboard: DashboardScope, since: CalendarDate, l10n: Words): string[] {
	const model = effortModel(dashboard);
	const actual = (model?.actual ?? []).filter(({ day }) => day >= since).slice(-POINTS);
	if (!model || actual.length === 0) { return []; }
	const columns = [...model.planned ? [model.planned] : [], ...actual];
	const heads = columns.map(column =>
		column === model.planned ? l10n.t('Planned') : shortDay(column.day, dashboard.today, l10n)
	);
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row([l10n.t('Area'), ...heads]),
		row(['--', ...columns.map(() => '--:')]),
		...model.areas.map(area =>
			row([
				portableLine(areaWord(area, l10n)).replaceAll('|', '\\|'),
				...columns.map(({ shares }) => String(shares[area] ?? '')),
			])
		),
	];
}

/** As written where it is none of the format's. */
function areaWord(written: string, l10n: Words): string {
	const area = AREAS.find(name => name === written);
	return area === undefined ? written : areaName(area, l10n);
}

/** The review's template with the facts in it: before its first section, so that they are read first. */
export function withFacts({ text, snippet }: FilledTemplate, lines: readonly string[]): FilledTemplate {
	return { text: insert(text, lines), snippet: insert(snippet, lines.map(line => line.replace(/[\\$}]/g, '\\$&'))) };
}

function insert(text: string, facts: readonly string[]): string {
	const lines = text.split('\n');
	const section = lines.findIndex(line => /^## /.test(line));
	const at = section < 0 ? lines.length : section;
	return [...lines.slice(0, at), ...section < 0 ? [''] : [], ...facts, '', ...lines.slice(at)].join('\n');
}
