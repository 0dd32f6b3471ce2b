import type { CalendarDate } from '../model/calendarDate.ts';
import type { Meeting, Mentorship } from '../model/mentorship.ts';
import { lastHeldMeeting } from '../query/lastHeldMeeting.ts';
import { meetingLateDays } from '../query/meetingLateDays.ts';
import { meetingStatusOn } from '../query/meetingStatusOn.ts';
import { unsettledMeeting } from '../query/unsettledMeeting.ts';
import type { MentorshipState } from './mentorshipState.ts';
import { stemOf } from '../text/notePath.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A relationship as of a day, from what was gathered of its notes (format.md §5). Without a status it is active. */
export function toMentorship(state: MentorshipState, today: CalendarDate): Mentorship {
	const fields = state.own?.fields ?? {};
	const status = fields.mentorshipStatus ?? 'active';
	const mentorship: Mutable<Mentorship> = {
		key: state.key, kind: state.own?.type === 'committee' ? 'committee' : 'mentorship',
		title: state.own?.title ?? titleOf(state), ...state.sides, members: fields.members ?? [], status,
		meetings: meetingsOf(state, today),
		meetingLateDays: meetingLateDays(state.schedule, { ...fields, status }, today),
		mentorTotals: { ...state.totals.mentor }, menteeTotals: { ...state.totals.mentee },
	};
	addWritten(mentorship, state);
	addComputed(mentorship, state, today);
	return mentorship;
}

function addWritten(mentorship: Mutable<Mentorship>, { own }: MentorshipState): void {
	if (!own) { return; }
	const { chair, role, phase, cadence } = own.fields;
	mentorship.note = own;
	if (chair !== undefined) { mentorship.chair = chair; }
	if (role !== undefined) { mentorship.role = role; }
	if (phase !== undefined) { mentorship.phase = phase; }
	if (cadence !== undefined) { mentorship.cadence = cadence; }
}

function addComputed(mentorship: Mutable<Mentorship>, { schedule, next, notes }: MentorshipState, today: CalendarDate): void {
	const last = lastHeldMeeting(schedule, today);
	const unsettled = mentorship.status === 'ended' ? undefined : unsettledMeeting(schedule, today);
	const nextNote = next?.path === undefined ? undefined : notes.get(next.path);
	if (last !== undefined) { mentorship.lastMeeting = last; }
	if (next) { mentorship.nextMeeting = next.date; }
	if (nextNote) { mentorship.nextMeetingNote = nextNote; }
	if (unsettled !== undefined) { mentorship.unsettled = unsettled; }
}

/** Newest first. */
function meetingsOf({ schedule, notes }: MentorshipState, today: CalendarDate): Meeting[] {
	return schedule.meetings.map(({ path, date, status }) => ({
		note: notes.get(path)!, date, status: meetingStatusOn(date.date, status, today),
	})).reverse();
}

function titleOf({ key, sides: { mentor, mentee } }: MentorshipState): string {
	return [mentor, mentee].filter(name => name !== undefined).join(' – ') || stemOf(key);
}
