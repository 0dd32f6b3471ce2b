import { type CalendarDate, type CalendarDateTime, daysBetween, addDays, addMonths } from '../model/calendarDate.ts';
import {
	type Booking,
	type Schedule,
	type ScheduledMeeting,
	isCounted,
	meetingStatusOn,
	findLast,
} from './schedule.ts';
import { partitionPoint } from '../text/textEdit.ts';
import type { Cadence } from '../model/note.ts';
import type { MentorshipStatus } from '../model/vocabulary.ts';

/** A coming meeting: when, and the note already written for it. */
export interface NextMeeting {
	readonly date: CalendarDateTime;
	readonly path?: string;
}

/**
 * The next meeting: the earliest date from today on among the planned meetings and the newest
 * `next_meeting` (format.md §5). A `next_meeting` on the day of a held, cancelled or postponed
 * meeting note is used up. If the newest is past or used up, the other of {@link Schedule.bookings}
 * is asked. A planned note without a time takes that of a booking for its day.
 */
export function nextMeeting(schedule: Schedule, today: CalendarDate): NextMeeting | undefined {
	const planned = firstPlanned(schedule, today);
	const booked = schedule.bookings.find(booking => booking.date.date >= today && !isUsedUp(schedule, booking))?.date;
	if (!planned) { return booked && { date: booked }; }
	if (booked && booked.date < planned.date.date) { return { date: booked }; }
	const sameDay = booked?.date === planned.date.date && planned.date.time === undefined;
	return { date: sameDay ? booked : planned.date, path: planned.note.path };
}

/** A meeting note for the booked day that is not just planned has taken the booking's place. */
export function isUsedUp({ meetings }: Schedule, { date: { date: booked } }: Booking): boolean {
	for (
		let i = partitionPoint(meetings.length, index => meetings[index]!.date.date < booked);
		meetings[i]?.date.date === booked;
		i++
	) {
		const { status } = meetings[i]!;
		if (status !== undefined && status !== 'planned') { return true; }
	}
	return false;
}

function firstPlanned({ meetings }: Schedule, today: CalendarDate): ScheduledMeeting | undefined {
	let first: ScheduledMeeting | undefined;
	for (let i = meetings.length - 1; i >= 0; i--) {
		const meeting = meetings[i]!;
		if (meeting.date.date < today) { break; }
		if (meetingStatusOn(meeting.date.date, meeting.status, today) === 'planned') { first = meeting; }
	}
	return first;
}

/**
 * The day on which homework without a date is due: the first meeting after it was pledged, which
 * is a later meeting note that is not cancelled or postponed, else `next_meeting` (format.md §5).
 * A `next_meeting` that has passed and was never settled counts before a meeting that is still
 * ahead, so that preparing that one makes nothing less late. Without a day to count from, it looks ahead from today.
 */
export function nextMeetingAfter(
	schedule: Schedule,
	pledged: CalendarDate | undefined,
	today: CalendarDate,
): CalendarDate | undefined {
	if (pledged === undefined) { return nextMeeting(schedule, today)?.date.date; }
	const noted = meetingAfter(schedule, pledged, 1);
	if (noted !== undefined && noted < today) { return noted; }
	const booked = schedule.bookings.find(booking => booking.date.date > pledged && !isUsedUp(schedule, booking))?.date
		.date;
	return noted === undefined || booked !== undefined && booked < today ? booked : noted;
}

/**
 * The day of the meeting that was the first, the second … after a day, of those noted and not cancelled or postponed.
 */
export function meetingAfter(schedule: Schedule, day: CalendarDate, count: number): CalendarDate | undefined {
	const { meetings } = schedule;
	let left = count;
	for (let i = firstAfter(schedule, day); i < meetings.length; i++) {
		if (isCounted(meetings[i]!) && --left === 0) { return meetings[i]!.date.date; }
	}
	return undefined;
}

/** The days that {@link meetingAfter} goes through, its answer the last; fewer where there are not so many. */
export function meetingsAfter(schedule: Schedule, day: CalendarDate, count: number): CalendarDate[] {
	const { meetings } = schedule;
	const days: CalendarDate[] = [];
	for (let i = firstAfter(schedule, day); i < meetings.length && days.length < count; i++) {
		if (isCounted(meetings[i]!)) { days.push(meetings[i]!.date.date); }
	}
	return days;
}

/** Index of the first meeting later than a day, by bisection. */
function firstAfter({ meetings }: Schedule, day: CalendarDate): number {
	return partitionPoint(meetings.length, index => meetings[index]!.date.date <= day);
}

/** The day of the last held meeting up to today; a past one without a status counts (format.md §5). */
export function lastHeldMeeting({ meetings }: Schedule, today: CalendarDate): CalendarDate | undefined {
	return findLast(
		meetings,
		({ date, status }) => date.date <= today && meetingStatusOn(date.date, status, today) === 'held',
	)?.date.date;
}

/**
 * A booked day that has passed without a held meeting and asks to be settled (format.md §5);
 * the latest, if there are several. Booked are past meeting notes that still say `planned` and
 * the bookings of the schedule. A booking is settled by any meeting note that is not planned
 * and dated on or after the booked day, or after the note that booked it (held early).
 */
export function unsettledMeeting(schedule: Schedule, today: CalendarDate): CalendarDate | undefined {
	const settled = findLast(schedule.meetings, meeting => isSettled(meeting, today))?.date.date;
	const planned = lastPlanned(schedule, settled, today);
	const open = schedule.bookings.filter(booking => isOpen(booking, settled, today)).map(booking => booking.date.date);
	if (planned !== undefined) { open.push(planned); }
	return open.sort().at(-1);
}

/** The last that still says planned of the days before today and after the last settled one. */
function lastPlanned(
	{ meetings }: Schedule,
	settled: CalendarDate | undefined,
	today: CalendarDate,
): CalendarDate | undefined {
	for (let i = meetings.length - 1; i >= 0; i--) {
		const { date: { date }, status } = meetings[i]!;
		if (settled !== undefined && date <= settled) { break; }
		if (date < today && status === 'planned') { return date; }
	}
	return undefined;
}

function isSettled({ date, status }: ScheduledMeeting, today: CalendarDate): boolean {
	return date.date <= today && meetingStatusOn(date.date, status, today) !== 'planned';
}

function isOpen(booking: Booking, settled: CalendarDate | undefined, today: CalendarDate): boolean {
	if (booking.date.date >= today) { return false; }
	return settled === undefined
		|| settled < booking.date.date && !(booking.from !== undefined && settled > booking.from);
}

/** What lateness is measured by. */
interface MeetingPace {
	readonly status: MentorshipStatus;
	readonly cadence?: Cadence;
}

/**
 * Days that a meeting is late: none is booked, and the last held one lies more than a cadence
 * back. 0 when not late, when nothing was held yet or no cadence agreed, and always for ended
 * and informal mentorships (format.md §5).
 */
export function meetingLateDays(schedule: Schedule, pace: MeetingPace, today: CalendarDate): number {
	if (pace.status === 'ended' || pace.status === 'informal' || !pace.cadence) { return 0; }
	const lastHeld = lastHeldMeeting(schedule, today);
	if (lastHeld === undefined || nextMeeting(schedule, today)) { return 0; }
	return Math.max(0, daysBetween(addCadence(lastHeld, pace.cadence), today));
}

/**
 * The day by which the next meeting is due, one cadence after the last held one. Month ends
 * clamp: 31 January monthly is 28 or 29 February (format.md §5).
 */
export function addCadence(lastHeld: CalendarDate, cadence: Cadence): CalendarDate {
	return cadence.unit === 'weeks' ? addDays(lastHeld, 7 * cadence.count) : addMonths(lastHeld, cadence.count);
}
