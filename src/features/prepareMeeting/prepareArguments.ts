import { parseCalendarDateTime, type CalendarDateTime } from '../../core/model/calendarDate.ts';

/** What another extension or a test may say instead of being asked. */
export interface PrepareArguments {
	/** Where no meeting is booked. */
	readonly date?: CalendarDateTime;
	/** Nothing is asked; open homework is carried unless `carry` is false. */
	readonly confirmed: boolean;
	readonly carry: boolean;
}

/** Reads `{ date?: '2026-12-16 15:00', confirm?: boolean, carry?: boolean }`; anything else counts as absent. */
export function prepareArguments(argument: unknown): PrepareArguments {
	const given = typeof argument === 'object' && argument !== null ? argument as Record<string, unknown> : {};
	const date = typeof given['date'] === 'string' ? parseCalendarDateTime(given['date']) : undefined;
	return { ...date ? { date } : {}, confirmed: given['confirm'] === true, carry: given['carry'] !== false };
}
