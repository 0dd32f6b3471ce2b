import type { CalendarDate } from '../model/calendarDate.ts';
import type { MentorshipState } from './mentorshipState.ts';

/** All that the homework of a note depends on besides the note itself, the day, and goals. */
export interface WorkBasis {
	readonly sidesKey: string;
	readonly impliedDue: CalendarDate | undefined;
	/** Of the next meeting. */
	readonly next: CalendarDate | undefined;
}

/** Of a note that belongs to no mentorship. */
export const NO_BASIS: WorkBasis = { sidesKey: '', impliedDue: undefined, next: undefined };

/** What it is now. */
export function basisOf({ sidesKey, next }: MentorshipState, impliedDue: CalendarDate | undefined): WorkBasis {
	return { sidesKey, impliedDue, next: next?.date.date };
}

/** Whether it is still what it was. */
export function sameBasis(basis: WorkBasis, { sidesKey, next }: MentorshipState, impliedDue: CalendarDate | undefined): boolean {
	return basis.sidesKey === sidesKey && basis.impliedDue === impliedDue && basis.next === next?.date.date;
}
