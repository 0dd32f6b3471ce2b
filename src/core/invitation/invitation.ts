import type { Correspondent } from '../answer/sender.ts';
import { addDays, daysBetween, type CalendarDate, type CalendarDateTime } from '../model/calendarDate.ts';

/** An entry of a calendar file that can be a meeting: wall-clock times where the user is. */
export interface Invitation {
	/** The same for every version of the entry, and for all of a series (RFC 5545, 3.8.4.7). */
	readonly uid: string;
	/** Greater in later versions. */
	readonly sequence: number;
	/** It was called off. */
	readonly isOff: boolean;
	readonly summary: string;
	readonly location?: string;
	readonly isVideo: boolean;
	readonly minutes?: number;
	/** Organizer and attendees. */
	readonly people: readonly Correspondent[];
	/** Its days, the first first; of a series the next ones from today on. Without a time they are whole days. */
	readonly dates: readonly InvitedDate[];
	readonly isSeries: boolean;
}

/** One day of an entry. */
export interface InvitedDate {
	readonly when: CalendarDateTime;
	/** Of a series: the day on which it would have been, by which it stays known when it is moved. */
	readonly originally?: CalendarDate;
	/** This one of a series is called off. */
	readonly isOff: boolean;
	/** All later ones with it, of a series whose rule the file does not tell (RFC 5545, 3.2.13). */
	readonly isOnward?: true;
}

/** What a calendar file says, and what in it could not be read. */
export interface CalendarReading {
	readonly invitations: readonly Invitation[];
	/** Zones that are not known here: their times are taken as written. */
	readonly unknownZones: readonly string[];
	/** Entries that could not be read. */
	readonly unread: number;
	/** Entries that decline, ask, or propose another time. */
	readonly unsettled: number;
}

/**
 * A day of a series when an earlier one was moved with all that follow: as many days away as that one, at its time.
 *
 * @param originally The day on which it would have been.
 */
export function movedAlong(originally: CalendarDate, earlier: InvitedDate): CalendarDateTime {
	const days = daysBetween(earlier.originally ?? earlier.when.date, earlier.when.date);
	const { time } = earlier.when;
	return { date: addDays(originally, days), ...time === undefined ? {} : { time } };
}
