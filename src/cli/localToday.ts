import { toCalendarDate, type CalendarDate } from '../core/model/calendarDate.ts';

/** The day on this machine's calendar. The one place of the command line that asks the clock. */
export function localToday(moment = new Date()): CalendarDate {
	const today = toCalendarDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
	if (today === undefined) {
		throw new RangeError('The clock of this machine shows a year outside 0001–9999. Use --today.');
	}
	return today;
}

/** This moment as calendar files have it, in UTC: `20261123T090000Z`. */
export function momentStamp(moment = new Date()): string {
	return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}
