import type { CalendarDate } from '../model/calendarDate.ts';
import type { MentorshipState } from './mentorshipState.ts';

/** A meeting that the homework of a note was made with. */
interface Asked {
	readonly pledged: CalendarDate | undefined;
	readonly count: number;
	readonly answer: CalendarDate | undefined;
}

/** All that the homework of a note depends on besides the note itself, the day, and goals. */
export interface WorkBasis {
	readonly sidesKey: string;
	/** Of the next meeting. */
	readonly next: CalendarDate | undefined;
	/** The meetings that were asked for, each once; absent for none. */
	asked: Asked[] | undefined;
}

/** Of a note that belongs to no mentorship. */
export const NO_BASIS: Readonly<WorkBasis> = { sidesKey: '', next: undefined, asked: undefined };

/** What it is now, before anything was asked. */
export function basisOf({ sidesKey, next }: MentorshipState): WorkBasis {
	return { sidesKey, next: next?.date.date, asked: undefined };
}

/** Asks for a meeting, and notes down the answer. */
export function askMeeting(basis: WorkBasis, state: MentorshipState, pledged: CalendarDate | undefined, count: number, today: CalendarDate): CalendarDate | undefined {
	const known = basis.asked?.find(asked => asked.pledged === pledged && asked.count === count);
	if (known) { return known.answer; }
	const answer = state.meetingAfter(pledged, count, today);
	(basis.asked ??= []).push({ pledged, count, answer });
	return answer;
}

/** Whether it is still what it was. */
export function sameBasis(basis: WorkBasis, state: MentorshipState, today: CalendarDate): boolean {
	return basis.sidesKey === state.sidesKey && basis.next === state.next?.date.date
		&& (basis.asked ?? []).every(({ pledged, count, answer }) => state.meetingAfter(pledged, count, today) === answer);
}
