import { itemWords } from '../taskFields/itemWords.ts';
import type { CalendarDate, CalendarDateTime } from '../model/calendarDate.ts';
import type { Homework, Keeper, Mentorship } from '../model/notebookView.ts';
import { compareHomework } from '../query/order.ts';
import { isOpen, isMine, nameOfOwner, otherSide } from '../query/homework.ts';
import {
	dayInWords,
	longDay,
	longDayTime,
	overdueInWords,
	shortDay,
	firstOf,
	isNear,
	plural,
	type Words,
} from '../text/words.ts';
import { ownerName } from '../text/names.ts';
import { headingsOf } from '../language/languages.ts';
import type { PublicNote, PublicNotes } from '../export/publicNotes.ts';
import { answerInWords, titleOnPaper, type MeetingScope } from './homeworkLines.ts';
import { askHeadings, sectionBelow } from './notePlace.ts';
import { firstName } from './opportunities/greeting.ts';
import { foldText } from '../text/foldText.ts';
import { portableLine, withoutInternalLinks, withoutUnwritten } from './portable.ts';

/** So much fits on one screen: of homework a side, of other lists, of what is asked. */
const MOST_OWED = 6;
const MOST_LINES = 5;
const MOST_ASKED = 4;

/** Headings below which decisions stand. */
const DECISIONS = ['Decisions', 'Decided', 'What we decided', 'Decision', 'Agreed', 'What we agreed', 'Outcomes'];

/** A heading and its lines of Markdown. */
export interface CardPart {
	readonly heading: string;
	readonly lines: readonly string[];
}

/** What the page for the ten minutes before a meeting says. */
export interface MeetingCard {
	/** The other side, or the committee. */
	readonly title: string;
	/** The day, and how far away it is; absent where none is booked. */
	readonly when?: string;
	/** What the keeper owes, and what the others do. */
	readonly owed: readonly CardPart[];
	readonly asked: CardPart;
	/** What was decided last time, beside what is to come: each only where there is some of it. */
	readonly backAndAhead: readonly CardPart[];
}

/** The page for the ten minutes before the door opens, as parts. */
export function meetingCard(
	scope: MeetingScope,
	{ notes }: Pick<PublicNotes, 'notes'>,
	keeper: Keeper,
	l10n: Words,
): MeetingCard {
	const { mentorship, next, view: { today } } = scope;
	const ahead = [
		{ heading: lastTimeHeading(scope, l10n), lines: lastTime(scope, notes, l10n) },
		{ heading: l10n.t('To decide together'), lines: toDecide(scope, l10n) },
		{ heading: agendaHeading(scope, l10n), lines: agenda(scope, l10n) },
	];
	return {
		title: isCalledByFile(mentorship, keeper) ? titleOnPaper(mentorship, l10n) : otherSide(mentorship, keeper),
		...next && { when: whenInWords(next, today, l10n) },
		owed: owedParts(scope, keeper, l10n),
		asked: {
			heading: mentorship.role === 'mentor'
				? l10n.t('What is needed this time')
				: l10n.t('What I need this time'),
			lines: asked(scope, notes, l10n),
		},
		backAndAhead: ahead.filter(({ lines }) => lines.length > 0),
	};
}

/** With the time there is for it, where the note of the meeting or the agreement says so. */
function agendaHeading({ nextNote, mentorship: { note } }: MeetingScope, l10n: Words): string {
	const minutes = nextNote?.fields.durationMinutes ?? note?.fields.durationMinutes;
	return minutes === undefined
		? l10n.t('Agenda')
		: plural(l10n, l10n.t('Agenda, {0} minute|Agenda, {0} minutes'), minutes);
}

/**
 * The page for the ten minutes before the door opens: what I owe and what they owe side by side, what is needed this
 * time, what was decided last time, what waits for an answer, the agenda. One screen; what is more is counted.
 */
export function beforeMeeting(
	scope: MeetingScope,
	notes: Pick<PublicNotes, 'notes'>,
	keeper: Keeper,
	l10n: Words,
): string {
	return cardMarkdown(meetingCard(scope, notes, keeper, l10n), l10n);
}

/** The card as one page of Markdown. */
export function cardMarkdown(
	{ title, when, owed, asked: { heading, lines }, backAndAhead }: MeetingCard,
	l10n: Words,
): string {
	return [
		`# ${portableLine(title)}`,
		when === undefined ? l10n.t('No meeting is booked.') : `**${when}**`,
		table(owed),
		...lines.length === 0 ? [] : [`### ${heading}`, lines.join('\n')],
		...backAndAhead.length === 0 ? [] : [table(backAndAhead)],
	].join('\n\n') + '\n';
}

/** Columns side by side, which takes the height of the longest only. */
function table(columns: readonly CardPart[]): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row(columns.map(({ heading }) => inCell(heading))),
		row(columns.map(() => '--')),
		row(columns.map(({ lines }) => lines.map(line => `– ${inCell(line)}`).join('<br>'))),
	].join('\n');
}

/** Where neither the other side has a name nor the note a title. */
function isCalledByFile(mentorship: Mentorship, keeper: Keeper): boolean {
	return otherSide(mentorship, keeper) === mentorship.title;
}

/** `Wednesday, December 16, 2026: in 23 days`; of a day that is far away, the day alone. */
function whenInWords(next: CalendarDateTime, today: CalendarDate, l10n: Words): string {
	const day = longDayTime(next, l10n);
	return isNear(next.date, today) ? l10n.t('{0}: {1}', day, dayInWords(next.date, today, l10n)) : day;
}

/** Two columns, mine and theirs. */
function owedParts(scope: MeetingScope, keeper: Keeper, l10n: Words): CardPart[] {
	const { homework, mentorship } = scope;
	const open = homework.filter(({ task }) => isOpen(task)).sort(compareHomework);
	const mine = open.filter(item => isMine(item, mentorship, keeper));
	const theirs = open.filter(item => !mine.includes(item));
	const isNamed = mentorship.mentor !== undefined && mentorship.mentee !== undefined;
	const who = mentorship.kind === 'committee' || !isNamed
		? l10n.t('Others owe')
		: l10n.t('{0} owes', firstName(otherSide(mentorship, keeper)));
	return [
		{ heading: counted(l10n.t('You owe'), mine, l10n), lines: owedLines(mine, scope, l10n) },
		{ heading: counted(portableLine(who), theirs, l10n), lines: owedLines(theirs, scope, l10n) },
	];
}

function counted(who: string, items: readonly Homework[], l10n: Words): string {
	const late = items.filter(({ overdueDays }) => overdueDays > 0).length;
	return late > 0 ? l10n.t('{0} ({1}, {2} late)', who, items.length, late) : l10n.t('{0} ({1})', who, items.length);
}

function owedLines(items: readonly Homework[], scope: MeetingScope, l10n: Words): string[] {
	if (items.length === 0) { return [l10n.t('Nothing')]; }
	const shown = items.slice(0, MOST_OWED).map(item => cell(item, scope, l10n));
	return items.length > MOST_OWED ? [...shown, l10n.t('… and {0} more', items.length - MOST_OWED)] : shown;
}

function cell(item: Homework, { mentorship, view: { today } }: MeetingScope, l10n: Words): string {
	const { effectiveDue, overdueDays, owners, task } = item;
	const names = owners.filter(owner => owner !== 'mentor' && owner !== 'mentee').map(owner =>
		nameOfOwner(owner, mentorship) ?? ownerName(owner, l10n)
	);
	const due = effectiveDue === undefined ? '' : l10n.t('due {0}', shortDay(effectiveDue, today, l10n));
	const facts = [...names.map(portableLine), overdueDays > 0 ? `**${overdueInWords(overdueDays, l10n)}**` : due]
		.filter(Boolean).join(', ');
	const text = portableLine(itemWords(task.text)) || l10n.t('(no words)');
	return facts ? `${text} (${facts})` : text;
}

/** A pipe would begin another cell. */
function inCell(text: string): string {
	return text.replace(/\\*\|/g, text => text.length % 2 === 0 ? text : `\\${text}`);
}

function asked({ nextNote, summary }: MeetingScope, notes: PublicNotes['notes'], l10n: Words): string[] {
	for (const source of [nextNote, summary]) {
		const note = source && notes.get(source.path);
		const text = note ? withoutUnwritten(withoutInternalLinks(sectionBelow(note, askHeadings(l10n)))) : '';
		if (text !== '') { return paragraphs(text).slice(0, MOST_ASKED); }
	}
	return [];
}

/** Lines that say something, each a paragraph of its own. */
function paragraphs(text: string): string[] {
	return text.split('\n').filter(line => line.trim() !== '').flatMap((line, at) => at === 0 ? [line] : ['', line]);
}

function lastTimeHeading({ since, view: { today } }: MeetingScope, l10n: Words): string {
	return since
		? l10n.t(
			'Last time, {0}',
			since.slice(0, 4) === today.slice(0, 4) ? shortDay(since, today, l10n) : longDay(since, l10n),
		)
		: l10n.t('Last time');
}

/** What was decided as it is written; else what was ticked off. */
function lastTime(
	{ lastMeetings, nextNote }: MeetingScope,
	notes: PublicNotes['notes'],
	l10n: Words,
): readonly string[] {
	const publicNotes = lastMeetings.flatMap(({ note }) => notes.get(note.path) ?? []);
	const decided = publicNotes.flatMap(note =>
		itemsOf(
			withoutUnwritten(
				withoutInternalLinks(
					sectionBelow(note, [l10n.t('Decisions'), ...DECISIONS, ...headingsOf('decisions')]),
				),
			),
		)
	);
	const lines = decided.length > 0 ? decided : publicNotes.flatMap(ticked).filter(isNotAgain(onAgenda(nextNote)));
	return firstOf(lines, MOST_LINES, l10n);
}

/** What is on the list again is read there: the usual agenda, or a concern that was raised anew. */
function isNotAgain(coming: readonly string[]): (line: string) => boolean {
	const ahead = coming.map(line => `${foldText(line)} `);
	return line => !ahead.some(item => item.startsWith(`${foldText(line).replace(/:\s.*$|[.:]$/s, '')} `));
}

function itemsOf(text: string): string[] {
	return text.split('\n').filter(line => line.trim() !== '' && !/^\s*#/.test(line)).map(line =>
		portableLine(line.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?/, ''))
	);
}

function ticked({ note }: PublicNote): string[] {
	return note.tasks.filter(({ isHomework, status, text }) => !isHomework && status === 'done' && text !== '').map((
		{ text },
	) => portableLine(text));
}

function toDecide({ opportunities, view: { today } }: MeetingScope, l10n: Words): string[] {
	const waiting = opportunities.filter(({ fields: { decision } }) =>
		decision === undefined || decision === 'pending'
	);
	return waiting.slice(0, MOST_LINES).map(({ title, fields: { respondBy } }) =>
		`${portableLine(title).replace(/\.$/, '')}${respondBy ? ` (${answerInWords(respondBy, today, l10n)})` : ''}`
	);
}

/** What is open on the list of the coming meeting. */
function agenda({ nextNote }: MeetingScope, l10n: Words): readonly string[] {
	return firstOf(onAgenda(nextNote), MOST_LINES, l10n);
}

function onAgenda(nextNote: MeetingScope['nextNote']): string[] {
	return (nextNote?.tasks ?? []).filter(task => !task.isHomework && isOpen(task) && task.text !== '').map((
		{ text },
	) => portableLine(text));
}
