import { bookingUid, meetingUid } from '../documents/calendar/uids.ts';
import { dayAndTime } from '../documents/notePlace.ts';
import { daysBetween, type CalendarDateTime, type CalendarDate } from '../model/calendarDate.ts';
import type { Meeting, Mentorship } from '../model/notebookView.ts';
import { movedAlong, type Invitation, type InvitedDate } from './invitation.ts';

/** What an invitation does to the meetings of a mentorship; to be seen first. */
export type MeetingChange =
	/** A note is made for a meeting that is planned. */
	| { readonly kind: 'made', readonly when: CalendarDateTime, readonly fields: MeetingKeys }
	/** The note of a planned meeting gets another day, hour, place or length, or only the name of the invitation. */
	| {
		readonly kind: 'moved' | 'named';
		readonly path: string;
		readonly before: CalendarDateTime;
		readonly when: CalendarDateTime;
		readonly fields: MeetingKeys;
	}
	| {
		readonly kind: 'called-off';
		readonly path: string;
		readonly before: CalendarDateTime;
		readonly fields: MeetingKeys;
	}
	/** `next_meeting` of a note says another day than the invitation. */
	| {
		readonly kind: 'rebooked';
		readonly path: string;
		readonly before: CalendarDateTime;
		readonly when: CalendarDateTime;
		readonly fields: MeetingKeys;
	};

/** Keys of the front matter and their values. */
type MeetingKeys = Readonly<Record<string, string>>;

/** The changes, and whether the notes have a newer version of the invitation already. */
interface InvitationPlan {
	readonly changes: readonly MeetingChange[];
	readonly isOlder: boolean;
}

const OURS = '@mentoring-notebook';
/** A booking that is off by more is another meeting. */
const MOST_DAYS_OFF = 14;
/** How a day of a series is called: the entry and the day on which it would have been. */
const DAY_OF_SERIES = /#\d{4}-\d{2}-\d{2}$/;

/** Whether a meeting is one day of a series, which the calendar that it came from has already. */
export function isOfSeries(calendarUid: string | undefined): boolean {
	return calendarUid !== undefined && DAY_OF_SERIES.test(calendarUid);
}

/**
 * What an invitation changes in the notes of its mentorship as they are now; an invitation that is taken in again
 * changes nothing. The same entry moves or calls off the meeting it made, a version older than the notes' is passed
 * over, and a meeting that was planned by hand for that day takes the entry's name, so that the exported calendar
 * updates the entry.
 */
export function planInvitation(invitation: Invitation, mentorship: Mentorship, today: CalendarDate): InvitationPlan {
	const meetingsByUid = ownUids(mentorship);
	const isOlder = mentorship.meetings.some(({ note: { fields } }) =>
		fields.calendarUid?.replace(DAY_OF_SERIES, '') === invitation.uid
		&& (fields.calendarSequence ?? 0) > invitation.sequence
	);
	if (isOlder) { return { changes: [], isOlder }; }
	const dates = invitation.dates.length === 0 && invitation.isOff
		? calledOffWhole(invitation, mentorship)
		: invitation.dates;
	const changes = dates.flatMap(date =>
		date.isOnward ? [date, ...laterOnes(invitation, date, mentorship, dates)] : [date]
	);
	return { changes: changes.flatMap(date => changesOf(invitation, date, mentorship, meetingsByUid, today)), isOlder };
}

/** Notes by the UID that our own export gave them. */
function ownUids(mentorship: Mentorship): ReadonlyMap<string, Meeting | 'booking'> {
	const notes = mentorship.meetings.map(meeting =>
		[`${meetingUid(mentorship, meeting.note)}${OURS}`, meeting] as const
	);
	const booked = mentorship.nextMeetingNote
		&& mentorship.meetings.find(({ note }) => note === mentorship.nextMeetingNote);
	return new Map<string, Meeting | 'booking'>([...notes, [`${bookingUid(mentorship)}${OURS}`, booked ?? 'booking']]);
}

/** A series that was called off tells no days any more: those that the notes know of it. */
function calledOffWhole({ uid }: Invitation, { meetings }: Mentorship): InvitedDate[] {
	return ofSeries(uid, meetings).map(({ date, day }) => ({ when: date, isOff: true, originally: day ?? date.date }));
}

/** What the notes have of an entry: of a series each with the day on which it would have been. */
function ofSeries(
	uid: string,
	meetings: readonly Meeting[],
): { readonly date: CalendarDateTime, readonly day: CalendarDate | undefined }[] {
	return meetings.flatMap(({ note: { fields: { calendarUid } }, date }) =>
		calendarUid?.replace(DAY_OF_SERIES, '') === uid
			? [{ date, day: DAY_OF_SERIES.exec(calendarUid)?.[0].slice(1) as CalendarDate | undefined }]
			: []
	);
}

/** The later days of a series that the notes know, and that the invitation does not tell by themselves. */
function laterOnes(
	{ uid }: Invitation,
	earlier: InvitedDate,
	{ meetings }: Mentorship,
	told: readonly InvitedDate[],
): InvitedDate[] {
	const apart = new Set(told.map(({ originally }) => originally));
	const from = earlier.originally ?? earlier.when.date;
	return ofSeries(uid, meetings).flatMap(({ date, day }) =>
		day !== undefined && day > from && !apart.has(day)
			? [{ when: earlier.isOff ? date : movedAlong(day, earlier), originally: day, isOff: earlier.isOff }]
			: []
	);
}

function changesOf(
	invitation: Invitation,
	date: InvitedDate,
	mentorship: Mentorship,
	meetingsByUid: ReadonlyMap<string, Meeting | 'booking'>,
	today: CalendarDate,
): MeetingChange[] {
	const uid = invitation.isSeries && date.originally ? `${invitation.uid}#${date.originally}` : invitation.uid;
	const ours = meetingsByUid.get(invitation.uid);
	if (ours === 'booking') { return date.isOff ? [] : rebookings(mentorship, date.when); }
	const planned = mentorship.meetings.filter(({ status }) => status === 'planned' || status === 'postponed');
	const knownMeeting = ours ?? mentorship.meetings.find(({ note }) => note.fields.calendarUid === uid);
	const meeting = knownMeeting
		?? planned.find(({ note, date: day }) => note.fields.calendarUid === undefined && day.date === date.when.date);
	if (date.isOff) {
		return meeting && (knownMeeting !== undefined || !invitation.isSeries)
			? calledOff(meeting, invitation)
			: [];
	}
	const fields = keysOf(invitation, date.when, ours === undefined ? uid : undefined);
	if (meeting) { return [...moved(meeting, date.when, fields), ...rebookings(mentorship, date.when, meeting.date)]; }
	if (date.when.date < today) { return []; }
	return [
		{ kind: 'made', when: date.when, fields: { ...fields, status: 'planned' } },
		...invitation.isSeries ? [] : rebookings(mentorship, date.when),
	];
}

function keysOf(
	{ location, minutes, sequence, isVideo }: Invitation,
	when: CalendarDateTime,
	uid: string | undefined,
): MeetingKeys {
	return {
		date: dayAndTime(when),
		...location === undefined ? {} : { location: location.slice(0, 300) },
		...minutes === undefined ? {} : { duration_minutes: String(minutes) },
		...isVideo ? { format: 'video' } : {},
		...uid === undefined ? {} : { calendar_uid: uid, calendar_sequence: String(sequence) },
	};
}

/** Only the keys that say something else; a meeting that was called off or put off is planned again. */
function moved({ note, date: before, status }: Meeting, when: CalendarDateTime, fields: MeetingKeys): MeetingChange[] {
	if (status === 'held') { return []; }
	const { location, durationMinutes, format, calendarUid, calendarSequence } = note.fields;
	const written: Readonly<Record<string, string | undefined>> = {
		date: dayAndTime(before),
		location,
		duration_minutes: durationMinutes === undefined ? undefined : String(durationMinutes),
		format,
		calendar_uid: calendarUid,
		calendar_sequence: calendarSequence === undefined ? undefined : String(calendarSequence),
	};
	const changed = {
		...Object.fromEntries(Object.entries(fields).filter(([key, value]) => written[key] !== value)),
		...status === 'planned' ? {} : { status: 'planned' },
	};
	const isMoved = Object.keys(changed).some(key => !key.startsWith('calendar_'));
	return Object.keys(changed).length === 0
		? []
		: [{ kind: isMoved ? 'moved' : 'named', path: note.path, before, when, fields: changed }];
}

function calledOff({ note, date: before, status }: Meeting, { sequence }: Invitation): MeetingChange[] {
	const named = note.fields.calendarUid === undefined ? {} : { calendar_sequence: String(sequence) };
	return status === 'held' || status === 'cancelled'
		? []
		: [{ kind: 'called-off', path: note.path, before, fields: { status: 'cancelled', ...named } }];
}

/** Notes whose `next_meeting` is this meeting on another day. */
function rebookings(
	{ note, meetings, nextMeeting, lastMeeting }: Mentorship,
	when: CalendarDateTime,
	before: CalendarDateTime | undefined = nextMeeting,
): MeetingChange[] {
	if (
		!before || dayAndTime(before) === dayAndTime(when)
		|| Math.abs(daysBetween(before.date, when.date)) > MOST_DAYS_OFF
	) { return []; }
	const saying = [note, ...meetings.map(meeting => meeting.note)].filter(each =>
		each?.fields.nextMeeting !== undefined && dayAndTime(each.fields.nextMeeting) === dayAndTime(before)
		&& (lastMeeting === undefined || before.date > lastMeeting)
	);
	return saying.flatMap(each =>
		each
			? [{ kind: 'rebooked' as const, path: each.path, before, when, fields: { next_meeting: dayAndTime(when) } }]
			: []
	);
}
