import type { CalendarDate } from '../model/calendarDate.ts';
import { daysBetween } from '../model/calendarDate.ts';
import type { Cadence } from '../model/note.ts';
import type { MentorshipStatus } from '../model/vocabulary.ts';
import { addCadence } from './addCadence.ts';
import { lastHeldMeeting } from './lastHeldMeeting.ts';
import { nextMeeting } from './nextMeeting.ts';
import type { Schedule } from './schedule.ts';

/** What lateness is measured by. */
export interface MeetingPace {
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
