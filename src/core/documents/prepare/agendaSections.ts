import { plural, type Words } from '../../text/words.ts';
import { addDays, type CalendarDate } from '../../model/calendarDate.ts';
import type { Goal, Homework, Mentorship } from '../../model/notebookView.ts';
import type { Note } from '../../model/note.ts';
import type { Area } from '../../model/vocabulary.ts';
import { maySee, nameOf } from '../homeworkLines.ts';
import { areaCoverage } from '../../query/progress.ts';
import { areaName, goalStatusName, ownerNames, slipsInWords } from '../../text/names.ts';
import {
	inlineText,
	linkTo,
	isOpenEnough,
	mayAppear,
	wordsApart,
	type Entry,
	type PrepareInput,
	type Section,
} from './prepareModel.ts';

/** Goals whose target is this many days after the meeting, or earlier, are due soon. */
const DUE_SOON = 28;

/** Goals touched since last time, at risk, or due soon: where each stands. */
export function goalsSection(input: PrepareInput): Section {
	const { material: { view }, target: { path, note }, l10n } = input;
	const soon = addDays(note.fields.date?.date ?? view.today, DUE_SOON);
	const goals = view.goals().filter(goal =>
		concerns(goal, input)
		&& (isTouched(goal, input)
			|| isCurrent(goal)
				&& (goal.note.fields.goalStatus === 'at-risk' || (goal.note.fields.targetDate ?? '9') <= soon))
	);
	return {
		key: 'goals',
		heading: l10n.t('Goals'),
		entries: goals.map(goal => ({
			core: inlineText(goal.note.title),
			about: goal.note.path,
			text: l10n.t('{0}: {1}', linkTo(path, goal.note.path, goal.note.title), standing(goal, input)),
		})),
	};
}

/** Of this mentorship or of none; or open to those in the room, and spoken of in its meetings. */
function concerns(goal: Goal, input: PrepareInput): boolean {
	return mayAppear(goal.note, input)
		|| maySee(input.material.view, input.mentorship, goal.note) && isOpenEnough(goal.note, input.target.note)
			&& goal.homework.some(({ mentorship }) => mentorship === input.mentorship.key);
}

function isCurrent({ note: { fields: { goalStatus } } }: Goal): boolean {
	return goalStatus !== 'achieved' && goalStatus !== 'dropped';
}

function isTouched({ note, homework }: Goal, { mentorship: { lastMeeting, meetings } }: PrepareInput): boolean {
	if (lastMeeting === undefined) { return false; }
	const last = meetings.filter(({ status, date }) => status === 'held' && date.date >= lastMeeting).map(meeting =>
		meeting.note.path
	);
	const isNew = (date: CalendarDate | undefined) => date !== undefined && date >= lastMeeting;
	return isNew(note.fields.completed) || note.tasks.some(({ fields }) => isNew(fields.done))
		|| homework.some(item => isNew(item.task.fields.done) || last.includes(item.note.path));
}

function standing({ note: { fields }, progress, steps }: Goal, { l10n }: PrepareInput): string {
	return [
		...fields.goalStatus === undefined ? [] : [goalStatusName(fields.goalStatus, l10n)],
		...progress === undefined ? [] : [l10n.t('{0} %', Math.round(progress))],
		...steps.total === 0
			? []
			: [plural(l10n, l10n.t('{0} of 1 step|{0} of {1} steps'), steps.total, [steps.done, steps.total])],
		...fields.targetDate === undefined ? [] : [l10n.t('target {0}', fields.targetDate)],
	].join(', ') || l10n.t('no steps yet');
}

/** Offers that wait for an answer, the nearest first. */
export function decisionsSection(input: PrepareInput): Section {
	const { material: { view }, target: { path }, l10n } = input;
	const waiting = view.opportunities().filter(note =>
		mayAppear(note, input) && (note.fields.decision ?? 'pending') !== 'accept' && note.fields.decision !== 'decline'
	);
	return {
		key: 'decide',
		heading: l10n.t('To decide'),
		entries: waiting.map(note => {
			const link = linkTo(path, note.path, note.title);
			const noteFacts = facts(note, input);
			return {
				core: inlineText(note.title),
				about: note.path,
				text: noteFacts === '' ? link : l10n.t('{0}: {1}', link, noteFacts),
			};
		}),
	};
}

function facts({ fields: { respondBy, hours, requestedBy, decision } }: Note, { l10n }: PrepareInput): string {
	return [
		...decision === 'defer' ? [l10n.t('put off')] : [],
		...requestedBy === undefined ? [] : [l10n.t('asked by {0}', inlineText(requestedBy))],
		...hours === undefined ? [] : [plural(l10n, l10n.t('1 hour|{0} hours'), hours)],
		...respondBy === undefined ? [] : [l10n.t('answer by {0}', respondBy)],
	].join(', ');
}

/** In community practice nobody is asked for these who has not spoken of them. */
const ACADEMIC_ONLY: ReadonlySet<Area> = new Set(['research', 'creative-professional-activity']);

/** Areas that the last meetings did not come to; the meeting that last did is linked. */
export function undiscussedSection(input: PrepareInput): Section {
	const { mentorship, target, undiscussedAfter, track, l10n } = input;
	const earlier = mentorship.meetings.filter(({ note }) => note.path !== target.path);
	const isAsked = (area: Area, last: unknown) =>
		track === 'academic' || last !== undefined || !ACADEMIC_ONLY.has(area);
	const coverage = areaCoverage(earlier);
	// Notes that never spoke of any area are kept in another way: a list of all areas would say nothing.
	const missed = coverage.every(({ last }) => last === undefined)
		? []
		: coverage.filter(({ area, last, meetingsSince }) =>
			meetingsSince >= Math.max(1, undiscussedAfter) && isAsked(area, last)
		);
	return {
		key: 'undiscussed',
		heading: l10n.t('Not discussed lately'),
		entries: missed.map(({ area, meetingsSince, last }): Entry => {
			const name = areaName(area, l10n);
			const lastOn = last && linkTo(target.path, last.note.path, last.date.date);
			return { core: name, text: l10n.t('{0}: {1}', name, sinceInWords(lastOn, meetingsSince, l10n)) };
		}),
	};
}

function sinceInWords(lastOn: string | undefined, meetings: number, l10n: Words): string {
	if (lastOn === undefined) { return plural(l10n, l10n.t('not yet in 1 meeting|not yet in {0} meetings'), meetings); }
	return plural(l10n, l10n.t('last on {0}, 1 meeting since|last on {0}, {1} meetings since'), meetings, [
		lastOn,
		meetings,
	]);
}

/** Homework that stays where it is written: a reference, so that nothing is counted twice. */
export function openSection(input: PrepareInput): Section {
	const { leftOpen, target, l10n } = input;
	const shown = leftOpen.filter(({ note }) => isOpenEnough(note, target.note));
	const words = wordsApart(shown, item => mayNameGoal(item, input));
	return {
		key: 'open',
		heading: l10n.t('Also open'),
		entries: shown.map((homework, at) => reference(homework, words[at]!, input)),
	};
}

/** Who does an item: the sides of a pair by what they are, everybody else by name, as all of a committee. */
export function doers(owners: readonly string[], mentorship: Mentorship, l10n: Words): string {
	const isSide = (owner: string) => mentorship.kind === 'mentorship' && (owner === 'mentor' || owner === 'mentee');
	return owners.every(isSide) ? ownerNames(owners, l10n) : nameOf(owners, mentorship, l10n);
}

/** The goal of an item is of none, or of a circle that those who read the prepared note are in. */
export function mayNameGoal(
	{ goalPath }: Homework,
	{ material: { view }, mentorship }: Pick<PrepareInput, 'material' | 'mentorship'>,
): boolean {
	const goal = goalPath === undefined ? undefined : view.note(goalPath);
	return goal === undefined || maySee(view, mentorship, goal);
}

function reference(
	{ task, owners, slips, effectiveDue, note }: Homework,
	core: string,
	{ target, mentorship, l10n }: PrepareInput,
): Entry {
	const who = doers(owners, mentorship, l10n);
	const pledged = task.fields.since ?? note.fields.date?.date;
	const about = [
		l10n.t('from {0}', linkTo(target.path, note.path, note.title)),
		...pledged === undefined ? [] : [l10n.t('pledged {0}', pledged)],
		...effectiveDue === undefined ? [] : [l10n.t('due {0}', effectiveDue)],
		...slips > 0 ? [slipsInWords(slips, l10n)] : [],
	];
	return { core, text: `${core} (${who}; ${about.join(', ')})` };
}

/** A place for what is asked of the other side, and for the part the mentor is to play. */
export function askSection({ mentorship: { kind, role }, l10n }: PrepareInput): Section {
	const heading = role === 'mentor' ? l10n.t('What is needed this time') : l10n.t('What I need this time');
	const mode = `<!-- ${l10n.t('To be listened to, advice, or a word in the right place')} -->`;
	return {
		key: 'ask',
		heading,
		lines: [
			`**${l10n.t('The matter.')}** `,
			'',
			`**${l10n.t('What has been tried.')}** `,
			'',
			kind === 'committee' ? `**${l10n.t('What would help.')}** ` : `**${l10n.t('What would help.')}** ${mode}`,
		],
	};
}

/** The front-matter lines of a new note: the place and length agreed on, and who may read it. */
export function frontMatterOf({ note }: PrepareInput['mentorship']): string[] {
	const { location, durationMinutes } = note?.fields ?? {};
	return [
		...location === undefined ? [] : [`location: ${JSON.stringify(location)}`],
		...durationMinutes === undefined ? [] : [`duration_minutes: ${durationMinutes}`],
		...note?.fields.confidentiality === undefined ? [] : [`confidentiality: ${note.fields.confidentiality}`],
	];
}
