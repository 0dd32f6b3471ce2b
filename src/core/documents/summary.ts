import { itemWords } from '../taskFields/itemWords.ts';
import { loneComment } from '../markdown/comments.ts';
import { plural, type Words, longDay, longDayTime, shortDay, bySemicolons, firstOf } from '../text/words.ts';
import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship, Goal, Homework } from '../model/notebookView.ts';
import { folderOf, relativePath, stemOf } from '../text/paths.ts';
import { headingsOf } from '../language/languages.ts';
import type { HeadingName } from '../language/languageTable.ts';
import { yamlScalar } from '../text/yamlScalar.ts';
import {
	answerInWords,
	type MeetingScope,
	doneSince,
	wentWellSince,
	homeworkLine,
	isTitled,
	nameOf,
	titleOnPaper,
	whoTogether,
} from './homeworkLines.ts';
import { askHeadings, sameHeading, sectionBelow } from './notePlace.ts';
import { portableLine, withoutInternalLinks, withoutUnwritten } from './portable.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import { isOpen } from '../query/homework.ts';
import { goalStatusName } from '../text/names.ts';
import { bareWords } from './prepare/prepareModel.ts';

/** A page for the mentor as a note of its own: where it belongs, and its text. */
export interface SummaryNote {
	/** Without the folder of the notebook. */
	readonly path: string;
	readonly text: string;
}

/** Composes the page (format.md §1, `type: summary`). Shared with the mentor, so of public notes only. */
export function composeSummary(scope: MeetingScope, notes: PublicNotes, l10n: Words): SummaryNote {
	const path = summaryPath(scope);
	const front = ['---', 'type: summary', ...belonging(scope, path), `date: ${scope.view.today}`, '---'];
	return { path, text: `${[...front, '', ...summaryBody(scope, notes, l10n)].join('\n')}\n` };
}

/** The page's Markdown, a line each: title, what it covers, and its sections. */
function summaryBody(scope: MeetingScope, notes: PublicNotes, l10n: Words): string[] {
	return [
		`# ${summaryTitle(scope.mentorship, l10n)}`,
		'',
		coverage(scope, l10n),
		...summarySections(scope, notes, l10n).flatMap(sectionLines),
	];
}

/** Sections that a page which is there already has no heading for. */
export function missingSections(scope: MeetingScope, notes: PublicNotes, l10n: Words): SummarySection[] {
	const headings = scope.summary?.headings ?? [];
	return summarySections(scope, notes, l10n).filter(({ heading, also }) =>
		!headings.some(({ text }) => [heading, ...also].some(name => sameHeading(text, name)))
	);
}

/** A section as it stands in the page. */
export function sectionLines({ heading, lines }: SummarySection): string[] {
	return ['', `## ${heading}`, '', ...lines];
}

/** What the page is called: for the mentor, or in a mentor's own notebook for the mentee. */
export function summaryTitle(mentorship: Mentorship, l10n: Words): string {
	const { kind, mentor, mentee, role } = mentorship;
	const person = role === 'mentor' ? mentee : mentor;
	if (kind !== 'committee' && person === undefined && !isTitled(mentorship)) {
		return l10n.t('My page for our meeting');
	}
	const whom = kind === 'committee' ? titleOnPaper(mentorship, l10n) : person ?? mentorship.title;
	return l10n.t('My page for {0}', portableLine(whom));
}

function coverage({ next, since }: MeetingScope, l10n: Words): string {
	const whom = next ? l10n.t('For our meeting on {0}.', longDayTime(next, l10n)) : l10n.t('For our next meeting.');
	return since ? `${whom} ${l10n.t('It covers the time since {0}.', longDay(since, l10n))}` : whom;
}

function belonging({ mentorship: { note }, nextNote }: MeetingScope, path: string): string[] {
	return [
		...note ? [`mentorship: ${yamlScalar(stemOf(note.path))}`] : [],
		...nextNote ? [`meeting: ${yamlScalar(relativePath(path, nextNote.path))}`] : [],
	];
}

/**
 * Beside the newest summary, else in `summaries` beside the meetings: `2026-12-16-summary.md`, or with the name
 * of the mentorship where another has a meeting on that day.
 */
function summaryPath({ view, mentorship, next, nextNote }: MeetingScope): string {
	const day: CalendarDate = next?.date ?? view.today;
	const folder = summariesFolder(
		view.notes(),
		nextNote?.path ?? mentorship.meetings[0]?.note.path ?? mentorship.note?.path ?? '',
	);
	const name = [`${day}-summary`, `${day}-summary-${mentorship.note ? stemOf(mentorship.note.path) : 'meeting'}`];
	const isTaken = view.note(joined(folder, `${name[0]!}.md`)) !== undefined;
	return joined(folder, `${name[isTaken ? 1 : 0]!}.md`);
}

function summariesFolder(notes: Iterable<{ readonly type: string, readonly path: string }>, besides: string): string {
	const newest = [...notes].filter(({ type }) => type === 'summary').map(({ path }) => path).sort().at(-1);
	return newest === undefined ? joined(folderOf(folderOf(besides)), 'summaries') : folderOf(newest);
}

function joined(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}

/** A section as it stands on paper and in a mail, where no comment is seen: one that nobody has written says so. */
export function sectionOnPaper(section: SummarySection, l10n: Words): string[] {
	const isUnwritten = section.lines.every(line => loneComment(line) !== undefined);
	return sectionLines(isUnwritten ? { ...section, lines: [`*${l10n.t('Not written yet.')}*`] } : section);
}

/** A part of the page for the mentor. */
export interface SummarySection {
	readonly heading: string;
	/** Other headings under which the same is written by hand, or was by an earlier version. */
	readonly also: readonly string[];
	/** Markdown: list items, or a paragraph. Never empty. */
	readonly lines: readonly string[];
}

/** A page for ten minutes holds this many lines of one kind; what is more is counted. */
const MOST_LINES = 6;
/** So many things that went well fit on one line. */
const MOST_WELL = 3;

/** What tells of last time, in whichever language. */
const LAST_TIME = ['since', 'went well', 'did not', 'barriers'] as const satisfies readonly HeadingName[];

/**
 * The card for ten minutes, computed from the notes since the last meeting, each thing once: what is asked, what is to
 * be decided, what the mentor said they would do, last time in three lines, a line for each goal, what the mentee does.
 * Parts with nothing in them are left out, but for the first, which is the mentee's to write.
 */
export function summarySections(
	scope: MeetingScope,
	{ notes }: Pick<PublicNotes, 'notes'>,
	l10n: Words,
): SummarySection[] {
	const once = new Once();
	const isMentors = scope.mentorship.role === 'mentor';
	const sections = [
		section([
			isMentors ? l10n.t('What is needed this time') : l10n.t('What I need this time'),
			...askHeadings(l10n),
		], [need(scope, notes, l10n)]),
		section(
			[l10n.t('To decide together'), 'To decide', ...headingsOf('decide')],
			most(decisions(scope, once, l10n), l10n),
		),
		section([
			isMentors ? l10n.t('What I said I would do') : l10n.t('What you said you would do'),
			'What we promised',
			...headingsOf('promised'),
		], promised(scope, once, l10n)),
		section([
			l10n.t('Last time'),
			'Since last time',
			'What went well',
			'What did not',
			'What is in the way',
			...LAST_TIME.flatMap(headingsOf),
		], lastTime(scope, notes, once, l10n)),
		section(
			[l10n.t('Where the goals stand'), 'Goals', ...headingsOf('goals')],
			most(scope.goals.filter(isPursued).map(goal => barredGoalLine(goal, scope, l10n)), l10n),
		),
		section([
			isMentors ? l10n.t('What you do') : l10n.t('What I do'),
			'What we promised',
			...headingsOf('promised'),
		], most(own(scope, once, l10n), l10n)),
	];
	return sections.filter(({ lines }) => lines.length > 0);
}

function section([heading, ...also]: readonly [string, ...string[]], lines: readonly string[]): SummarySection {
	return { heading, also, lines };
}

function most(lines: readonly string[], l10n: Words): readonly string[] {
	return lines.length <= MOST_LINES
		? lines
		: [...lines.slice(0, MOST_LINES), `- ${l10n.t('… and {0} more', lines.length - MOST_LINES)}`];
}

/** Lets each text through once, compared by its words. */
class Once {
	readonly #seen = new Set<string>();

	isNew(text: string): boolean {
		const words = bareWords(text);
		if (words === '' || !this.#seen.has(words)) {
			this.#seen.add(words);
			return true;
		}
		return false;
	}
}

/** As the note of the next meeting has it, else an invitation to write it, as a comment: nobody has said it. */
function need({ nextNote, mentorship }: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string {
	const note = nextNote && notes.get(nextNote.path);
	const written = note ? withoutUnwritten(withoutInternalLinks(sectionBelow(note, askHeadings(l10n)))) : '';
	if (written !== '') { return written; }
	const prompt = mentorship.role === 'mentor'
		? l10n.t('What is needed this time is not written yet.')
		: l10n.t('One thing, and whether I would like you to listen, to advise, or to speak up for me.');
	return `<!-- ${prompt} -->`;
}

/** Neither reached nor given up. */
export function isPursued({ note: { fields } }: Goal): boolean {
	return fields.completed === undefined && fields.goalStatus !== 'achieved' && fields.goalStatus !== 'dropped';
}

/** Where a goal stands, as an item of a list. */
export function goalLine(
	{ note: { title, fields }, progress, overdueDays, homework }: Goal,
	{ view, since, homework: seen }: MeetingScope,
	l10n: Words,
): string {
	const steps = since === undefined
		? 0
		: homework.filter(item =>
			seen.includes(item) && item.task.fields.done !== undefined && item.task.fields.done >= since
		).length;
	const ahead = fields.targetDate ? [l10n.t('by {0}', shortDay(fields.targetDate, view.today, l10n))] : [];
	const facts = [
		...fields.goalStatus ? [goalStatusName(fields.goalStatus, l10n)] : [],
		...progress === undefined ? [] : [l10n.t('{0} %', progress)],
		...overdueDays > 0 ? [overdue(overdueDays, l10n)] : ahead,
		...steps > 0 ? [plural(l10n, l10n.t('1 step done since last time|{0} steps done since last time'), steps)] : [],
	];
	const name = `**${portableLine(title)}**`;
	return `- ${facts.length > 0 ? l10n.t('{0}: {1}', name, facts.join(', ')) : name}`;
}

function overdue(days: number, l10n: Words): string {
	return plural(l10n, l10n.t('1 day past its target|{0} days past its target'), days);
}

/** A goal with what is in its way. */
function barredGoalLine(goal: Goal, scope: MeetingScope, l10n: Words): string {
	const { barriers } = goal.note.fields;
	const line = goalLine(goal, scope, l10n);
	return barriers?.length
		? `${line}. ${l10n.t('In the way: {0}', bySemicolons(barriers.map(portableLine), l10n))}`
		: line;
}

/**
 * Three lines at most: what went well, what did not, what is in the way. A page by the mentor tells no failures: they
 * are the mentee's own to tell.
 */
function lastTime(scope: MeetingScope, notes: PublicNotes['notes'], once: Once, l10n: Words): string[] {
	const { well, done } = wentWell(scope, notes, once, l10n);
	const settled = [
		...labelled(l10n.t('Went well'), firstOf(well, MOST_WELL, l10n), l10n),
		...labelled(l10n.t('Done'), firstOf(done, Math.max(1, MOST_WELL - well.length), l10n), l10n),
	];
	return [
		settled.length === 0 ? [] : [`- ${settled.join('. ')}`],
		...scope.mentorship.role === 'mentor'
			? []
			: [joinedParts(l10n.t('Did not go well'), wentBadly(scope, once, l10n), l10n)],
		joinedParts(l10n.t('In the way'), barriers(scope, notes, l10n), l10n),
	].flat();
}

function joinedParts(label: string, parts: readonly string[], l10n: Words): string[] {
	return labelled(label, parts, l10n).map(line => `- ${line}`);
}

function labelled(label: string, parts: readonly string[], l10n: Words): string[] {
	return parts.length === 0 ? [] : [`**${l10n.t('{0}:', label)}** ${bySemicolons(parts, l10n)}`];
}

/** What is an achievement, and what was only done: a chore is not called a success. */
function wentWell(
	scope: MeetingScope,
	notes: PublicNotes['notes'],
	once: Once,
	l10n: Words,
): { readonly well: readonly string[], readonly done: readonly string[] } {
	const { view, since, goals } = scope;
	const reached = goals.filter(({ note: { fields } }) =>
		fields.goalStatus === 'achieved' && isSince(fields.completed, since) && fields.completed !== undefined
	)
		.map(({ note }) => l10n.t('Goal reached: {0}', portableLine(note.title)));
	const noted = wentWellSince(scope, notes).filter(({ text }) => once.isNew(text)).map(({ date, text }) =>
		`${portableLine(text).replace(/\.$/, '')} (${shortDay(date, view.today, l10n)})`
	);
	const chores = doneSince(scope).filter(item => !isMentors(item) && once.isNew(item.task.text));
	const done = [...chores.filter(isForGoal), ...chores.filter(item => !isForGoal(item))].map(item =>
		itemText(item, l10n)
	);
	return { well: [...reached, ...noted], done };
}

/** What serves a goal is told before the rest. */
function isForGoal({ goalPath }: Homework): boolean {
	return goalPath !== undefined;
}

/** What the mentee gave up, and how much of it is late: the items themselves stand below. */
function wentBadly({ homework, since }: MeetingScope, once: Once, l10n: Words): string[] {
	const mine = homework.filter(item => !isMentors(item));
	const cancelled = mine.filter(({ task }) =>
		task.status === 'cancelled' && since !== undefined && isSince(task.fields.cancelled, since)
		&& once.isNew(task.text)
	);
	const late = mine.filter(({ task, overdueDays }) => isOpen(task) && overdueDays > 0).length;
	return [
		...cancelled.map(item => l10n.t('{0}: given up', itemText(item, l10n))),
		...late === 0 ? [] : [plural(l10n, l10n.t('one item is late|{0} items are late'), late)],
	];
}

/** As spoken of in the last meeting. */
function barriers({ lastMeetings }: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string[] {
	return lastMeetings.flatMap(({ note }) => {
		const open = notes.get(note.path);
		const text = open
			? withoutUnwritten(
				withoutInternalLinks(
					sectionBelow(open, [
						l10n.t('What is in the way'),
						'Barriers',
						'Barrier',
						'What is in the way',
						'In the way',
						...headingsOf('barriers'),
					]),
				),
			)
			: '';
		return text.split('\n').filter(line => line.trim() !== '' && !/^\s*#/.test(line)).map(line =>
			portableLine(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''))
		);
	});
}

/** What the mentors owe, and what they have done, thanked for; lateness is an offer of help. */
function promised(scope: MeetingScope, once: Once, l10n: Words): string[] {
	const { homework, mentorship, view: { today } } = scope;
	const sign = scope.sign ?? (() => '');
	const named = (item: Homework, text: string): string =>
		item.owners.every(owner => owner === 'mentor')
			? `- ${sign(item)}${text}`
			: `- ${sign(item)}${l10n.t('{0}: {1}', nameOf(item.owners, mentorship, l10n), text)}`;
	const open = homework.filter(item => isMentors(item) && isOpen(item.task) && once.isNew(item.task.text)).map(
		item => {
			const { fields } = item.task;
			const pledged = fields.since
				? ` (${l10n.t('first pledged {0}', shortDay(fields.since, today, l10n))})`
				: '';
			if (item.overdueDays > 0) {
				const state = mentorship.role === 'mentor' ? l10n.t('late') : l10n.t('may I draft it, or help?');
				return named(item, l10n.t('{0}: {1}', itemText(item, l10n) + pledged, state));
			}
			return named(item, homeworkLine(item, scope, l10n, 'open'));
		},
	);
	const done = doneSince(scope).filter(item => isMentors(item) && once.isNew(item.task.text))
		.map(item =>
			named(
				item,
				l10n.t(
					'{0}: {1}',
					itemText(item, l10n),
					mentorship.role === 'mentor' ? l10n.t('done') : l10n.t('done, thank you'),
				),
			)
		);
	return [...most(open, l10n), ...most(done, l10n)];
}

/** What the mentee does, late or not. */
function own(scope: MeetingScope, once: Once, l10n: Words): string[] {
	return scope.homework.filter(item => !isMentors(item) && isOpen(item.task) && once.isNew(item.task.text)).map(
		item => {
			const line = homeworkLine(item, scope, l10n, item.overdueDays > 0 ? 'pack' : 'open');
			const whose = item.owners.every(owner => owner === 'mentee')
				? line
				: l10n.t('{0}: {1}', whoTogether(item.owners, scope.mentorship, l10n), line);
			return `- ${scope.sign?.(item) ?? ''}${whose}`;
		},
	);
}

/** Nobody's but a mentor's, or a committee member's. */
function isMentors({ owners }: Homework): boolean {
	return !owners.includes('mentee');
}

function itemText({ task }: Homework, l10n: Words): string {
	return portableLine(itemWords(task.text)) || l10n.t('(no words)');
}

function decisions({ view, opportunities }: MeetingScope, once: Once, l10n: Words): string[] {
	const pending = opportunities.filter(({ fields }) =>
		fields.decision === undefined || fields.decision === 'pending'
	);
	return pending.filter(({ title }) => once.isNew(title)).map(
		({ title, fields: { respondBy, hours, requestedBy } }) => {
			const facts = [
				...requestedBy ? [l10n.t('asked by {0}', portableLine(requestedBy))] : [],
				...hours === undefined ? [] : [plural(l10n, l10n.t('1 hour|{0} hours'), hours)],
				...respondBy ? [answerInWords(respondBy, view.today, l10n)] : [],
			];
			return `- ${portableLine(title).replace(/\.$/, '')}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
		},
	);
}

function isSince(date: CalendarDate | undefined, since: CalendarDate | undefined): boolean {
	return date !== undefined && (since === undefined || date >= since);
}
