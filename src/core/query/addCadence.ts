import type { CalendarDate } from '../model/calendarDate.ts';
import { addDays, addMonths } from '../model/calendarDate.ts';
import type { Cadence } from '../model/note.ts';

/**
 * The day by which the next meeting is due, one cadence after the last held one. Month ends
 * clamp: 31 January monthly is 28 or 29 February (format.md §5).
 */
export function addCadence(lastHeld: CalendarDate, cadence: Cadence): CalendarDate {
	return cadence.unit === 'weeks' ? addDays(lastHeld, 7 * cadence.count) : addMonths(lastHeld, cadence.count);
}
