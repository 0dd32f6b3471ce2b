import { itemWords } from '../taskFields/itemWords.ts';
import {
	addDays,
	daysBetween,
	toCalendarDate,
	type CalendarDate,
	type CalendarDateTime,
} from '../model/calendarDate.ts';
import type { Homework, Mentorship } from '../model/notebookView.ts';
import type { Note } from '../model/note.ts';
import { isRelationship, type MeetingStatus, type TaskStatus } from '../model/vocabulary.ts';
import { isOpen, keepersRole } from '../query/homework.ts';
import type { Words } from '../text/words.ts';
import { nameOf, maySee, type MeetingScope } from '../documents/homeworkLines.ts';
import type { HomeworkEntry } from './exportFormats.ts';
import { eachInSteps, finish, type Steps } from '../shape/steps.ts';
import { plainLine } from '../documents/portable.ts';
import { ITEM_PROPERTY, type EarlierCalendar } from '../documents/calendar/keptUids.ts';
import {
	bookingUid,
	homeworkUids,
	itemKey,
	keepsBooking,
	meetingUid,
	uidEnding,
	wordsOf,
	hashOf,
} from '../documents/calendar/uids.ts';
import { isOfSeries } from '../invitation/planInvitation.ts';
import { pageToSend, sendPageInWords } from '../query/pageToSend.ts';
import { yearDateInWords, yearDates, type YearDate } from '../query/yearDates.ts';

/** What a calendar is made with. */
export interface CalendarOptions {
	/** The moment of export, `20261123T090000Z`. */
	readonly stamp: string;
	readonly homework: HomeworkEntry;
	/** Minutes before a meeting at which to be reminded; 0 for never. */
	readonly remindMinutes: number;
	/**
	 * So many days before the next meeting the page for the mentor is to go out, which is an entry; 0, or absent, for
	 * none.
	 */
	readonly sendPageDays?: number;
	/** The file that this one is saved over: what it told of keeps its UID, also in other words. */
	readonly earlier?: EarlierCalendar | undefined;
	readonly l10n: Words;
}

/** On the day something is due, at nine. */
const DUE_ALARM = 'PT9H';
/** Of a meeting whose hour is not known: at nine on the day before. */
const DAY_BEFORE = '-PT15H';
const DEFAULT_MINUTES = 60;
/** What was settled is told for so many days after, so that it leaves the calendars it was in. */
const DAYS_TOLD = 60;
const FIRST_DAY = '2020-01-01' as CalendarDate;

/**
 * Meetings to come and homework as a calendar file (RFC 5545). Times float: 15:00 is 15:00 where
 * the reader is, as in the notes. The same meeting or item has the same UID in every export, so
 * that a calendar that takes the file again moves an entry rather than doubling it. What was
 * called off or settled lately is told as cancelled, and says so in words, as not every program looks at the state.
 */
export function composeCalendar(scopes: readonly MeetingScope[], options: CalendarOptions): string {
	return finish(calendarSteps(scopes, options));
}

/** {@link composeCalendar} in steps. */
export function* calendarSteps(scopes: readonly MeetingScope[], options: CalendarOptions): Steps<string> {
	const entries = yield* entriesOf(scopes, options);
	const head = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Mentoring Notebook//Calendar//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${calendarText(options.l10n.t('Mentoring'))}`,
	];
	const written = yield* eachInSteps(entries, ({ lines }) => toCalendarFile(lines));
	return [toCalendarFile(head), ...written, toCalendarFile(['END:VCALENDAR'])].join('');
}

/** How many entries a calendar of these would have, without those that only say what is off. */
export function* countEntries(scopes: readonly MeetingScope[], options: CalendarOptions): Steps<number> {
	return (yield* entriesOf(scopes, options)).filter(({ isOff }) => !isOff).length;
}

function* entriesOf(scopes: readonly MeetingScope[], options: CalendarOptions): Steps<Entry[]> {
	const entries: Entry[] = [];
	/** Dates of the year that several mentorships may see are told once. */
	const told = new Set<string>();
	for (const [index, scope] of scopes.entries()) {
		for (const entry of meetingEntries(scope, options)) { entries.push(entry); }
		for (const entry of homeworkEntries(scope, options)) {
			if (entry) { entries.push(entry); }
			yield index / scopes.length;
		}
		entries.push(...withdrawnEntries(scope, entries, options));
		entries.push(
			...yearEntries(scope, options.l10n).filter(({ uid }) => !told.has(uid) && told.add(uid)).map(date =>
				yearEntry(date, options)
			),
		);
	}
	return entries;
}

/** What an earlier file told and the notes say no more. Nothing of its words: it may be private by now. */
function withdrawnEntries(scope: MeetingScope, told: readonly Entry[], options: CalendarOptions): Entry[] {
	const { earlier, stamp, l10n } = options;
	if (!earlier) { return []; }
	const { mentorship, view: { today } } = scope;
	const held = mentorship.meetings.filter(({ status }) => status === 'held').map(({ note }) =>
		meetingUid(mentorship, note)
	);
	const knownUids = new Set([...told.map(({ uid }) => uid), ...keptUids(scope, options).values(), ...held]);
	const summary = `SUMMARY:${calendarText(l10n.t('No longer in the notes'))}`;
	return earlier.gone(uidEnding(mentorship), knownUids, basic(today)).map(({ kind, uid, key, day }) => {
		const date = day === undefined
			? undefined
			: toCalendarDate(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6)));
		const dueLine = date === undefined ? [] : [`DUE;VALUE=DATE:${basic(date)}`];
		const item = key !== undefined && /^[\w.-]{1,60}$/.test(key) ? [`${ITEM_PROPERTY}:${key}`] : [];
		return entry(kind, uid, stamp, true, [
			...kind === 'VTODO' ? dueLine : wholeDay(date ?? today),
			summary,
			...item,
			'STATUS:CANCELLED',
		]);
	});
}

function yearEntry({ uid, date, summary }: YearEntry, { stamp }: CalendarOptions): Entry {
	return entry('VEVENT', uid, stamp, false, [...wholeDay(date), `SUMMARY:${calendarText(summary)}`]);
}

/** The content lines of one event or task. */
interface Entry {
	/** Without what all of ours end with. */
	readonly uid: string;
	readonly lines: readonly string[];
	/** It is told only to leave the calendars it was in. */
	readonly isOff: boolean;
}

function meetingEntries(scope: MeetingScope, options: CalendarOptions): Entry[] {
	const { mentorship, view: { today }, next, nextNote } = scope;
	// What is booked without a note has the name of the booking, which a note of another day had perhaps.
	const hasBooking = next !== undefined && nextNote === undefined;
	const isToTell = (date: CalendarDate, status: MeetingStatus) =>
		date >= today || isCalledOff(status) && addDays(date, DAYS_TOLD) >= today;
	// The days of a series are in the calendar that they came from.
	const written = mentorship.meetings.filter(({ note, date, status }) =>
		isToTell(date.date, status) && status !== 'held' && !isOfSeries(note.fields.calendarUid)
	).reverse();
	const entries = written.map(({ note, date, status }) =>
		meetingEntry(mentorship, { date: note === nextNote && next ? next : date, note, status, hasBooking }, options)
	);
	const booked = next && !nextNote ? [meetingEntry(mentorship, { date: next, status: 'planned' }, options)] : [];
	return [
		...entries,
		...booked,
		...sendingEntries(scope, options),
		...heldEntries(scope, booked.length > 0 || written.some(({ note }) => keepsBooking(mentorship, note)), options),
	];
}

/** On the day on which the page is to go out; none where the keeper is the mentor, who gets it. */
function sendingEntries(
	{ mentorship, view: { today } }: MeetingScope,
	{ stamp, sendPageDays = 0, l10n }: CalendarOptions,
): Entry[] {
	const sending = pageToSend(mentorship, sendPageDays);
	if (!sending || sending.day < today || keepersRole(mentorship, { role: 'mentee' }) === 'mentor') { return []; }
	return [
		entry('VEVENT', `page-${sending.meeting.date.replaceAll('-', '')}-${bookingUid(mentorship)}`, stamp, false, [
			...wholeDay(sending.day),
			`SUMMARY:${calendarText(sendPageInWords(mentorship, l10n))}`,
		]),
	];
}

/** The last meeting, whose entry the new booking has taken away, stays in the calendar. */
function heldEntries(
	{ mentorship, lastMeetings, view: { today } }: MeetingScope,
	isBooked: boolean,
	options: CalendarOptions,
): Entry[] {
	const recent = isBooked ? lastMeetings.filter(({ date }) => addDays(date.date, DAYS_TOLD) >= today) : [];
	return recent.map(({ note, date, status }) => meetingEntry(mentorship, { date, note, status }, options));
}

/** A meeting to tell of. */
interface ToldMeeting {
	readonly date: CalendarDateTime;
	readonly note?: Note;
	readonly status: MeetingStatus;
	/** Another entry has the name of the booking. */
	readonly hasBooking?: boolean;
}

function isCalledOff(status: MeetingStatus): boolean {
	return status === 'cancelled' || status === 'postponed';
}

function meetingEntry(
	mentorship: Mentorship,
	{ date, note, status, hasBooking = false }: ToldMeeting,
	{ stamp, remindMinutes, l10n }: CalendarOptions,
): Entry {
	const location = note?.fields.location ?? mentorship.note?.fields.location;
	const minutes = note?.fields.durationMinutes ?? mentorship.note?.fields.durationMinutes ?? DEFAULT_MINUTES;
	const isOff = isCalledOff(status);
	const summary = l10n.t('Mentoring meeting: {0}', whose(mentorship));
	return entry('VEVENT', meetingName(mentorship, note, hasBooking), stamp, isOff, [
		...span(date, minutes),
		`SUMMARY:${calendarText(meetingSummary(summary, status, l10n))}`,
		...location ? [`LOCATION:${calendarText(plainLine(location))}`] : [],
		`STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
		...status !== 'planned' || remindMinutes <= 0
			? []
			: alarm(date.time === undefined ? DAY_BEFORE : `-PT${Math.round(remindMinutes)}M`, summary),
	]);
}

/**
 * The entry of an invitation is brought up to date under its own name, and gives way to the next version of the
 * invitation.
 */
function meetingName(mentorship: Mentorship, note: Note | undefined, hasBooking: boolean): EntryName {
	const { calendarUid, calendarSequence = 0 } = note?.fields ?? {};
	if (calendarUid !== undefined) { return { uid: calendarText(calendarUid), sequence: calendarSequence }; }
	return note && (hasBooking || !keepsBooking(mentorship, note))
		? meetingUid(mentorship, note)
		: bookingUid(mentorship);
}

function meetingSummary(summary: string, status: MeetingStatus, l10n: Words): string {
	if (status === 'postponed') { return l10n.t('Postponed: {0}', summary); }
	return status === 'cancelled' ? l10n.t('Cancelled: {0}', summary) : summary;
}

function whose({ kind, mentor, mentee, title }: Mentorship): string {
	return kind === 'committee' || mentor === undefined || mentee === undefined
		? plainLine(title)
		: plainLine(`${mentor}, ${mentee}`);
}

function span(date: CalendarDateTime, minutes: number): string[] {
	return date.time === undefined
		? wholeDay(date.date)
		: [
			`DTSTART:${basic(date.date)}T${date.time.replace(':', '')}00`,
			`DURATION:PT${Math.max(1, Math.round(minutes))}M`,
		];
}

function wholeDay(date: CalendarDate): string[] {
	return [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`, 'TRANSP:TRANSPARENT'];
}

/** One after the other, and nothing now and then, so that others may have their turn. */
function* homeworkEntries(scope: MeetingScope, options: CalendarOptions): Iterable<Entry | undefined> {
	const { homework, view: { today } } = scope;
	const hasDay = ({ task, effectiveDue }: Homework) =>
		(options.homework === 'todo' ? effectiveDue : task.fields.due) !== undefined;
	const open = homework.filter(item => isOpen(item.task) && hasDay(item));
	const settled = homework.filter(item =>
		!isOpen(item.task) && isTold(item, today) && (hasDay(item) || options.homework === 'todo')
	);
	for (const item of homework) {
		wordsOf(item);
		yield;
	}
	const uids = keptUids(scope, options);
	const used = new Set<string>();
	// What goes on under a UID is told rather than what was carried forward from.
	for (const item of [...open, ...settled]) {
		const uid = uids.get(item)!;
		// What was carried from has nothing to withdraw where the earlier file told of its copy.
		const isNews = item.task.status === 'carried' && options.earlier?.has(uid) === false;
		if (used.has(uid) || isNews) { continue; }
		used.add(uid);
		yield homeworkEntry(item, uid, scope, options);
	}
}

function keptUids({ homework, mentorship }: MeetingScope, { earlier }: CalendarOptions): ReadonlyMap<Homework, string> {
	const uids = homeworkUids(homework, mentorship);
	if (!earlier) { return uids; }
	const items = homework.map(item => ({
		key: itemKey(item),
		words: plainLine(item.task.text),
		uid: uids.get(item)!,
		isOpen: isOpen(item.task),
		...item.effectiveDue ? { day: basic(item.effectiveDue) } : {},
	}));
	const keptByUid = earlier.keep(items, uidEnding(mentorship));
	return new Map([...uids].map(([item, uid]) => [item, keptByUid.get(uid) ?? uid]));
}

/** Settled not so long ago that every calendar has heard of it. */
function isTold({ task: { fields }, note }: Homework, today: CalendarDate): boolean {
	const settled = fields.done ?? fields.cancelled ?? fields.due ?? note.fields.date?.date;
	return settled !== undefined && addDays(settled, DAYS_TOLD) >= today
		|| fields.due !== undefined && fields.due >= today;
}

function homeworkEntry(
	item: Homework,
	uid: string,
	{ mentorship, view: { today } }: MeetingScope,
	{ stamp, homework, l10n }: CalendarOptions,
): Entry {
	const { task, effectiveDue, owners } = item;
	const isToCome = isOpen(task) && effectiveDue !== undefined && effectiveDue >= today;
	const itemProperty = `${ITEM_PROPERTY}:${itemKey(item)}`;
	const text = `${plainLine(itemWords(task.text)) || l10n.t('(no words)')} (${nameOf(owners, mentorship, l10n)})`;
	const isOff = !isOpen(task);
	if (homework === 'event') {
		const summary = `SUMMARY:${calendarText(settledSummary(text, task.status, l10n))}`;
		return entry('VEVENT', uid, stamp, isOff, [
			...wholeDay(task.fields.due!),
			summary,
			itemProperty,
			...isOff ? ['STATUS:CANCELLED'] : [],
			...isToCome ? alarm(DUE_ALARM, text) : [],
		]);
	}
	const due = effectiveDue ? [`DUE;VALUE=DATE:${basic(effectiveDue)}`] : [];
	const summary = `SUMMARY:${calendarText(task.status === 'done' ? text : settledSummary(text, task.status, l10n))}`;
	return entry('VTODO', uid, stamp, isOff && task.status !== 'done', [
		...due,
		summary,
		itemProperty,
		...todoState(item),
		...isToCome ? alarm(DUE_ALARM, text, ';RELATED=END') : [],
	]);
}

/** In words what became of it. */
function settledSummary(text: string, status: TaskStatus, l10n: Words): string {
	switch (status) {
		case 'done':
			return l10n.t('Done: {0}', text);
		case 'cancelled':
			return l10n.t('Cancelled: {0}', text);
		case 'carried':
			return l10n.t('Carried forward: {0}', text);
		case 'open':
		case 'in-progress':
			return text;
	}
}

function todoState({ task: { status, fields } }: Homework): string[] {
	switch (status) {
		case 'done':
			return [
				'STATUS:COMPLETED',
				'PERCENT-COMPLETE:100',
				...fields.done ? [`COMPLETED:${basic(fields.done)}T120000Z`] : [],
			];
		case 'cancelled':
		case 'carried':
			return ['STATUS:CANCELLED'];
		case 'in-progress':
			return ['STATUS:IN-PROCESS'];
		case 'open':
			return ['STATUS:NEEDS-ACTION'];
	}
}

/** Of our own, or by another program. */
type EntryName = string | { readonly uid: string, readonly sequence: number };

function entry(
	kind: 'VEVENT' | 'VTODO',
	name: EntryName,
	stamp: string,
	isOff: boolean,
	lines: readonly string[],
): Entry {
	const { uid, sequence } = typeof name === 'string'
		? { uid: `${name}@mentoring-notebook`, sequence: sequenceOf(stamp) }
		: name;
	const head = [`BEGIN:${kind}`, `UID:${uid}`, `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`, `SEQUENCE:${sequence}`];
	return { uid: typeof name === 'string' ? name : uid, lines: [...head, ...lines, `END:${kind}`], isOff };
}

/** Minutes since 2020: a later export has the higher number, so that programs that look at it take the change. */
function sequenceOf(stamp: string): number {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(stamp) ?? [])
		.slice(1).map(Number);
	const date = toCalendarDate(year, month, day);
	return date === undefined ? 0 : Math.max(0, daysBetween(FIRST_DAY, date) * 24 * 60 + hour * 60 + minute);
}

function alarm(trigger: string, text: string, related = ''): string[] {
	return [
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${calendarText(text)}`,
		`TRIGGER${related}:${trigger}`,
		'END:VALARM',
	];
}

function basic(date: CalendarDate): string {
	return date.replaceAll('-', '');
}

/** The longest line of a calendar file, in octets of UTF-8 (RFC 5545, 3.1). */
const OCTETS = 75;

const ASCII = /^[\x20-\x7e]*$/;

/** Lines of a calendar file: folded, each ended by CR and LF. */
export function toCalendarFile(lines: readonly string[]): string {
	return lines.map(line => `${fold(line)}\r\n`).join('');
}

/** A value of type TEXT (RFC 5545, 3.3.11); what no calendar shows is left out. */
export function calendarText(text: string): string {
	const shown = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').replace(
		/[\ud800-\udfff]/gu,
		'\ufffd',
	);
	return shown.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** No character is cut in two; a line that goes on begins with a space. */
function fold(line: string): string {
	// Most are short and of one octet a character.
	if (line.length <= OCTETS && ASCII.test(line)) { return line; }
	let folded = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > OCTETS) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += character;
		octets += size;
	}
	return folded;
}

function octetsOf(character: string): number {
	const code = character.codePointAt(0)!;
	if (code < 0x80) { return 1; }
	if (code < 0x800) { return 2; }
	if (code < 0x10000) { return 3; }
	return 4;
}

/** A date of the year for a calendar. */
interface YearEntry {
	/** By note and kind, so that another day moves the entry. */
	readonly uid: string;
	readonly date: CalendarDate;
	readonly summary: string;
}

/** Reviews and ends that those of a mentorship may see; what has passed is told too, until it is dealt with. */
function yearEntries({ mentorship, view }: MeetingScope, l10n: Words): YearEntry[] {
	const isSeen = ({ note }: YearDate) =>
		note.path === mentorship.note?.path || !isRelationship(note) && maySee(view, mentorship, note);
	return yearDates(view).filter(isSeen).map(({ note, kind, date }) => ({
		uid: `${kind}-${hashOf(note.path)}`,
		date,
		summary: yearDateInWords(kind, plainLine(note.title), l10n),
	}));
}
