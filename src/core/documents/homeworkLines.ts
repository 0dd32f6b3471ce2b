import { itemWords } from '../taskFields/itemWords.ts';
import { withoutCvFields } from './cvLines.ts';
import { listInWords, overdueInWords, shortDay, type Words } from '../text/words.ts';
import { compareText } from '../query/order.ts';
import type { Homework, Goal, Mentorship, Meeting, NotebookView, PublicView } from '../model/notebookView.ts';
import { nameWords } from '../text/personName.ts';
import { ownerName } from '../text/names.ts';
import { stemOf } from '../text/paths.ts';
import { codeLines } from '../markdown/prose.ts';
import { referenceName } from '../markdown/linkTargets.ts';
import { portableLine } from './portable.ts';
import { parseCalendarDate, type CalendarDate, type CalendarDateTime } from '../model/calendarDate.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import type { Note } from '../model/note.ts';

/** Which part of an item's story is told. */
type HomeworkStory = 'open' | 'pack';

/** One item of homework on one line of Markdown: `Send the draft (due Dec 4)`. */
export function homeworkLine(item: Homework, scope: MeetingScope, l10n: Words, story: HomeworkStory): string {
	const facts = factsOf(item, scope, l10n, story);
	const text = portableLine(itemWords(item.task.text)) || l10n.t('(no words)');
	return facts.length > 0 ? `${text} (${facts.join(', ')})` : text;
}

function factsOf(item: Homework, scope: MeetingScope, l10n: Words, story: HomeworkStory): string[] {
	const { effectiveDue, overdueDays, task: { fields, status } } = item;
	const { view: { today } } = scope;
	const due = effectiveDue ? [l10n.t('due {0}', shortDay(effectiveDue, today, l10n))] : [];
	const lateness = [
		...overdueDays > 0 ? [overdueInWords(overdueDays, l10n)] : due,
		...fields.since ? [l10n.t('first pledged {0}', shortDay(fields.since, today, l10n))] : [],
	];
	switch (story) {
		case 'pack':
			return lateness;
		case 'open':
			return [...status === 'in-progress' ? [l10n.t('in progress')] : [], ...due];
	}
}

/** By when an offer wants its answer: `answer by Nov 27`. */
export function answerInWords(respondBy: CalendarDate, today: CalendarDate, l10n: Words): string {
	const day = shortDay(respondBy, today, l10n);
	return respondBy < today ? l10n.t('an answer was due on {0}', day) : l10n.t('answer by {0}', day);
}

/** What a relationship is called on paper: one without a title of its own is not called by its file. */
export function titleOnPaper(mentorship: Mentorship, l10n: Words): string {
	if (isTitled(mentorship)) { return mentorship.title; }
	return mentorship.kind === 'committee' ? l10n.t('Mentorship committee') : l10n.t('Mentorship');
}

/** Whether it is called by more than the name of its file. */
export function isTitled({ title, note }: Mentorship): boolean {
	return note === undefined || title !== stemOf(note.path);
}

/** The people an item belongs to, by name where the mentorship gives one: a handle is a word of it. */
export function nameOf(owners: readonly string[], mentorship: Mentorship, l10n: Words): string {
	return listInWords(owners.map(owner => portableLine(personOf(owner, mentorship) ?? ownerName(owner, l10n))), l10n);
}

/** {@link nameOf}, but for what both of a pair do, who are the only ones to read it. */
export function whoTogether(owners: readonly string[], mentorship: Mentorship, l10n: Words): string {
	const areBoth = mentorship.kind === 'mentorship' && owners.length === 2 && owners.includes('mentor')
		&& owners.includes('mentee');
	return areBoth ? l10n.t('Both of us') : nameOf(owners, mentorship, l10n);
}

/** The name of one of the people of a mentorship whose word this is; a side's by its role. */
export function personOf(owner: string, { mentor, mentee, chair, members }: Mentorship): string | undefined {
	if (owner === 'mentor') { return mentor; }
	if (owner === 'mentee') { return mentee; }
	const named = new Set(
		[mentor, mentee, chair, ...members].filter(name => name !== undefined && nameWords(name).includes(owner)),
	);
	return named.size === 1 ? [...named][0] : undefined;
}

/** Homework finished since the last meeting: by its day, or without one because it was pledged then. */
export function doneSince({ homework, since }: MeetingScope): Homework[] {
	if (since === undefined) { return []; }
	return homework.filter(({ task: { status, fields }, note }) =>
		status === 'done' && (fields.done === undefined ? note.fields.date?.date === since : fields.done >= since)
	);
}

/** A dated line of an accomplishments note. */
interface DatedAccomplishment {
	readonly date: CalendarDate;
	/** Its Markdown, on one line. */
	readonly text: string;
}

const DATED = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?\**(\d{4}-\d{2}-\d{2})\**(?:[:,.]?\s+(?:[–—-]+\s+)?)(.+)$/;

/**
 * What accomplishments notes say of the days since the last meeting (of all days, before the first) until today, newest
 * first.
 */
export function wentWellSince(
	{ accomplishments, since, view: { today } }: MeetingScope,
	notes: PublicNotes['notes'],
): DatedAccomplishment[] {
	const lines = accomplishments.flatMap(({ path, bodyLine }) => {
		const body = (notes.get(path)?.text ?? '').split('\n').slice(bodyLine).join('\n');
		const code = codeLines(body);
		return body.split('\n').filter((_, line) => !code.has(line));
	});
	const dated = lines.flatMap(line => {
		const [, day, text] = DATED.exec(line) ?? [];
		const date = parseCalendarDate(day ?? '');
		return date && text && date <= today && (since === undefined || date >= since)
			? [{ date, text: withoutCvFields(text) }]
			: [];
	});
	return dated.sort((a, b) => compareText(b.date, a.date));
}

/** What the next meeting of one mentorship is about, from the notes that those in the room may see. */
export interface MeetingScope {
	readonly view: PublicView;
	readonly mentorship: Mentorship;
	/** The meeting prepared for; absent where none is booked. */
	readonly next?: CalendarDateTime;
	readonly nextNote?: Note;
	/** The day of the last held meeting. */
	readonly since?: CalendarDate;
	/** Held on {@link since}, oldest first: mostly one. */
	readonly lastMeetings: readonly Meeting[];
	/** Of this mentorship, or of none. */
	readonly goals: readonly Goal[];
	/**
	 * Of this mentorship, in the order of format.md §5; a step below another item with neither an owner nor a day of
	 * its own goes with that one.
	 */
	readonly homework: readonly Homework[];
	readonly opportunities: readonly Note[];
	/** What went well is kept in these. */
	readonly accomplishments: readonly Note[];
	/** The newest page written for the next meeting. */
	readonly summary?: Note;
	/**
	 * A sign before the words of homework that is listed, where the page is to know which item a line is:
	 * `ItemAnchors`.
	 */
	readonly sign?: (item: Homework) => string;
}

/** The scope of a mentorship's next meeting; `undefined` where there is no such mentorship in the public notes. */
export function meetingScope(view: PublicView, key: string): MeetingScope | undefined {
	const mentorship = view.mentorship(key);
	if (!mentorship) { return undefined; }
	const { nextMeeting: next, nextMeetingNote: nextNote, lastMeeting: since } = mentorship;
	const seen = [...view.notes()].filter(note => maySee(view, mentorship, note));
	const summary = newestSummary(view, mentorship, seen);
	return {
		view,
		mentorship,
		...next && { next },
		...nextNote && { nextNote },
		...since && { since },
		lastMeetings: mentorship.meetings.filter(({ status, date }) => status === 'held' && date.date === since)
			.reverse(),
		goals: view.goals().filter(({ note }) => maySee(view, mentorship, note)),
		homework: view.homework().filter(item =>
			item.mentorship === key && !isStepOfHomework(item) && maySee(view, mentorship, item.note)
		),
		opportunities: view.opportunities().filter(note => maySee(view, mentorship, note)),
		accomplishments: seen.filter(note => note.type === 'accomplishments').sort(byDate),
		...summary && { summary },
	};
}

/** The newest page written for the next meeting, of those that its readers may see. */
export function summaryFor(view: NotebookView, mentorship: Mentorship): Note | undefined {
	return newestSummary(view, mentorship, [...view.notes()].filter(note => maySee(view, mentorship, note)));
}

function newestSummary(view: NotebookView, mentorship: Mentorship, seen: readonly Note[]): Note | undefined {
	return seen.filter(note => note.type === 'summary' && isFor(view, mentorship, note)).sort(byDate).at(-1);
}

/**
 * Whether a note is for those of a mentorship: it is theirs, or it belongs to no mentorship. What
 * one pair keeps between themselves (the default) is not for another; a committee or department
 * sees what is marked for it.
 */
export function maySee(
	view: NotebookView,
	{ key, kind }: Mentorship,
	{ path, fields, private: isPrivate }: Note,
): boolean {
	if (isPrivate || fields.confidentiality === 'private') { return false; }
	const mentorship = view.mentorshipOf(path);
	if (mentorship === key || fields.confidentiality === 'department') { return true; }
	if (fields.confidentiality === 'committee') { return kind === 'committee' || mentorship === undefined; }
	return mentorship === undefined && fields.mentorship === undefined
		&& !(kind === 'committee' && fields.confidentiality === 'pair');
}

/** A mere step: it stands below other homework, and nobody is named and no day set for it alone. */
export function isStepOfHomework({ note, task: { parent, fields } }: Homework): boolean {
	return note.tasks[parent]?.isHomework === true && fields.owners === undefined && fields.due === undefined;
}

/** A summary for the next meeting: it names its note, or was written since the last without naming another. */
function isFor(
	view: NotebookView,
	{ key, nextMeeting, nextMeetingNote, lastMeeting }: Mentorship,
	{ path, fields }: Note,
): boolean {
	if (view.mentorshipOf(path) !== key) { return false; }
	const named = fields.meeting === undefined
		? undefined
		: referenceName(fields.meeting).replace(/^.*\//, '').replace(/\.md$/i, '');
	if (named !== undefined) {
		return nextMeetingNote
			? named === nextMeetingNote.path.replace(/^.*\//, '').replace(/\.md$/i, '')
			: nextMeeting !== undefined && named.includes(nextMeeting.date);
	}
	return fields.date !== undefined && (lastMeeting === undefined || fields.date.date > lastMeeting);
}

function byDate(a: Note, b: Note): number {
	const [left, right] = [a.fields.date?.date ?? '', b.fields.date?.date ?? ''];
	return compareText(left, right) || compareText(a.path, b.path);
}

/** The notes whose text is needed to make something from a scope; of a committee all meetings, for its concerns. */
export function pathsOf(
	{ nextNote, lastMeetings, accomplishments, summary, mentorship: { kind, meetings } }: MeetingScope,
): string[] {
	const held = kind === 'committee' ? meetings : lastMeetings;
	return [nextNote, summary, ...held.map(({ note }) => note), ...accomplishments].filter(note => note !== undefined)
		.map(({ path }) => path);
}
