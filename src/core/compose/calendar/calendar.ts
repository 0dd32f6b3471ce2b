import { addDays, type CalendarDate, type CalendarDateTime } from '../../model/calendarDate.ts';
import type { Homework } from '../../model/homework.ts';
import type { Mentorship } from '../../model/mentorship.ts';
import type { Note } from '../../model/note.ts';
import { isOpen } from '../../query/isOpen.ts';
import { foldText } from '../../text/foldText.ts';
import { hashLine } from '../../text/hashLine.ts';
import { stemOf } from '../../text/notePath.ts';
import type { Words } from '../../text/words.ts';
import { doneSince } from '../doneSince.ts';
import { nameOf } from '../homeworkLine.ts';
import type { MeetingScope } from '../meetingScope.ts';
import { plainLine } from '../portable.ts';
import { calendarText, toCalendarFile } from './contentLines.ts';

/** How homework stands in a calendar: as a task, which some programs do not show, or as a note on its day. */
export const HOMEWORK_ENTRIES = ['event', 'todo'] as const;
export type HomeworkEntry = typeof HOMEWORK_ENTRIES[number];

/** What a calendar is made with. */
export interface CalendarOptions {
	/** The moment of export, `20261123T090000Z`. */
	readonly stamp: string;
	readonly homework: HomeworkEntry;
	/** Minutes before a meeting at which to be reminded; 0 for never. */
	readonly remindMinutes: number;
	readonly l10n: Words;
}

/** On the day something is due, at nine. */
const DUE_ALARM = 'PT9H';
/** Of a meeting whose hour is not known: at nine on the day before. */
const DAY_BEFORE = '-PT15H';
const DEFAULT_MINUTES = 60;

/**
 * Meetings to come and homework as a calendar file (RFC 5545). Times float: 15:00 is 15:00 where
 * the reader is, as in the notes. The same meeting or item has the same UID in every export, so
 * that a calendar that takes the file again moves an entry rather than doubling it.
 */
export function composeCalendar(scopes: readonly MeetingScope[], options: CalendarOptions): string {
	const entries = scopes.flatMap(scope => [...meetingEntries(scope, options), ...homeworkEntries(scope, options)]);
	return toCalendarFile([
		'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mentoring Notebook//Calendar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
		`X-WR-CALNAME:${calendarText(options.l10n.t('Mentoring'))}`, ...entries.flat(), 'END:VCALENDAR',
	]);
}

/** How many entries a calendar of these would have. */
export function countEntries(scopes: readonly MeetingScope[], options: CalendarOptions): number {
	return scopes.reduce((sum, scope) => sum + meetingEntries(scope, options).length + homeworkEntries(scope, options).length, 0);
}

function meetingEntries(scope: MeetingScope, options: CalendarOptions): string[][] {
	const { mentorship, view: { today }, next, nextNote } = scope;
	const written = mentorship.meetings.filter(({ date, status }) => date.date >= today && status !== 'held').reverse();
	const entries = written.map(({ note, date, status }) => meetingEntry(mentorship, { date: note === nextNote && next ? next : date, note, isOff: status !== 'planned' }, options));
	return next && !nextNote ? [...entries, meetingEntry(mentorship, { date: next, isOff: false }, options)] : entries;
}

/** A meeting that is not to take place is told too, so that it leaves the calendars it was in. */
function meetingEntry(mentorship: Mentorship, { date, note, isOff }: { date: CalendarDateTime; note?: Note; isOff: boolean }, { stamp, remindMinutes, l10n }: CalendarOptions): string[] {
	const location = note?.fields.location ?? mentorship.note?.fields.location;
	const minutes = note?.fields.durationMinutes ?? mentorship.note?.fields.durationMinutes ?? DEFAULT_MINUTES;
	const summary = l10n.t('Mentoring meeting: {0}', whose(mentorship));
	return entry('VEVENT', `${meetingName(mentorship, date, note)}-${idOf(mentorship)}`, stamp, [
		...span(date, minutes), `SUMMARY:${calendarText(summary)}`, ...location ? [`LOCATION:${calendarText(plainLine(location))}`] : [],
		`STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
		...isOff || remindMinutes <= 0 ? [] : alarm(date.time === undefined ? DAY_BEFORE : `-PT${Math.round(remindMinutes)}M`, summary),
	]);
}

/** By the file's name, which stays when a meeting is put off; a booking is called as its file will be. */
function meetingName({ note: own }: Mentorship, { date }: CalendarDateTime, note: Note | undefined): string {
	return uidWord(note ? stemOf(note.path) : own ? `${date}-${stemOf(own.path)}` : date);
}

function whose({ kind, mentor, mentee, title }: Mentorship): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined ? plainLine(title) : plainLine(`${mentor}, ${mentee}`);
}

function span(date: CalendarDateTime, minutes: number): string[] {
	return date.time === undefined ? wholeDay(date.date) : [`DTSTART:${basic(date.date)}T${date.time.replace(':', '')}00`, `DURATION:PT${Math.max(1, Math.round(minutes))}M`];
}

function wholeDay(date: CalendarDate): string[] {
	return [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`, 'TRANSP:TRANSPARENT'];
}

function homeworkEntries(scope: MeetingScope, options: CalendarOptions): string[][] {
	const open = scope.homework.filter(({ task, effectiveDue }) => isOpen(task) && (options.homework === 'todo' ? effectiveDue : task.fields.due) !== undefined);
	const items = options.homework === 'todo' ? [...open, ...doneSince(scope)] : open;
	const used = new Map<string, number>();
	return items.map(item => {
		const name = homeworkName(item);
		const count = (used.get(name) ?? 0) + 1;
		used.set(name, count);
		return homeworkEntry(item, `${name}${count === 1 ? '' : `-${count}`}-${idOf(scope.mentorship)}`, scope, options);
	});
}

function homeworkEntry(item: Homework, uid: string, { mentorship, view: { today } }: MeetingScope, { stamp, homework, l10n }: CalendarOptions): string[] {
	const { task, effectiveDue, owners } = item;
	const isToCome = effectiveDue !== undefined && effectiveDue >= today;
	const text = `${plainLine(task.text) || l10n.t('(no words)')} (${nameOf(owners, mentorship, l10n)})`;
	const summary = `SUMMARY:${calendarText(text)}`;
	if (homework === 'event') { return entry('VEVENT', uid, stamp, [...wholeDay(task.fields.due!), summary, ...isToCome ? alarm(DUE_ALARM, text) : []]); }
	const due = effectiveDue ? [`DUE;VALUE=DATE:${basic(effectiveDue)}`] : [];
	if (task.status === 'done') { return entry('VTODO', uid, stamp, [...due, summary, 'STATUS:COMPLETED', 'PERCENT-COMPLETE:100', ...task.fields.done ? [`COMPLETED:${basic(task.fields.done)}T120000Z`] : []]); }
	return entry('VTODO', uid, stamp, [...due, summary, `STATUS:${task.status === 'in-progress' ? 'IN-PROCESS' : 'NEEDS-ACTION'}`, ...isToCome ? alarm(DUE_ALARM, text, ';RELATED=END') : []]);
}

/** Its id or, as lines move and dates change, its words: what is carried forward stays the same entry. */
function homeworkName({ task }: Homework): string {
	return `homework-${task.fields.id ? uidWord(task.fields.id) : hashOf(task.text)}`;
}

function entry(kind: 'VEVENT' | 'VTODO', uid: string, stamp: string, lines: readonly string[]): string[] {
	return [`BEGIN:${kind}`, `UID:${uid}@mentoring-notebook`, `DTSTAMP:${stamp}`, ...lines, `END:${kind}`];
}

function alarm(trigger: string, text: string, related = ''): string[] {
	return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${calendarText(text)}`, `TRIGGER${related}:${trigger}`, 'END:VALARM'];
}

/** Keeps the entries of two notebooks apart that name a meeting alike. */
function idOf({ mentor, mentee, title }: Mentorship): string {
	return hashOf([mentor ?? title, mentee ?? ''].join('/'));
}

function hashOf(text: string): string {
	return (hashLine(foldText(text).replace(/\s+/g, ' ')) >>> 0).toString(36);
}

function uidWord(text: string): string {
	return foldText(text).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
}

function basic(date: CalendarDate): string {
	return date.replaceAll('-', '');
}
