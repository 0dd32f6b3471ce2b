import type { CalendarDate } from '../model/calendarDate.ts';
import type { Mentorship } from '../model/mentorship.ts';

const MINUTES = 60;
/** Half hours are told. */
const STEPS = 2;

/**
 * Hours of the held meetings from a day to another, both included, to the half hour: of each its own length, else the one
 * agreed on. `undefined` where a meeting has neither, as a sum without it would be too small.
 */
export function hoursTogether({ meetings, note }: Pick<Mentorship, 'meetings' | 'note'>, from: CalendarDate, to: CalendarDate): number | undefined {
	const held = meetings.filter(({ status, date: { date } }) => status === 'held' && date >= from && date <= to);
	const lengths = held.map(meeting => meeting.note.fields.durationMinutes ?? note?.fields.durationMinutes);
	if (held.length === 0 || lengths.includes(undefined)) { return undefined; }
	return Math.round(lengths.reduce<number>((sum, minutes) => sum + minutes!, 0) / MINUTES * STEPS) / STEPS;
}
